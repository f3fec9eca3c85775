/* cramp-restore-window.c - choosing how the diary is to be again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-restore-window.h"

#include <glib/gi18n.h>

#include "cramp-backup-words.h"
#include "cramp-large-text.h"
#include "cramp-window-clock.h"

struct _CrampRestoreWindow
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *backups;

  GPtrArray          *list; /* (element-type CrampBackup), the oldest first */
  GPtrArray          *rows; /* the newest first */
  CrampBackupReading *reading;
};

enum
{
  CHOSEN,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

G_DEFINE_FINAL_TYPE (CrampRestoreWindow, cramp_restore_window, ADW_TYPE_WINDOW)

static const CrampBackup *
get_backup (CrampRestoreWindow *self,
            guint               row)
{
  return g_ptr_array_index (self->list, self->list->len - 1 - row);
}

static void
row_activated_cb (CrampRestoreWindow *self,
                  GtkWidget          *row)
{
  g_autofree char *path = NULL;
  guint            number;

  if (!g_ptr_array_find (self->rows, row, &number))
    return;

  path = g_strdup (get_backup (self, number)->path);
  g_signal_emit (self, emissions[CHOSEN], 0, path);
}

static void
read_cb (guint                      number,
         const CrampBackupContents *contents,
         gpointer                   user_data)
{
  CrampRestoreWindow *self = user_data;
  GtkWidget          *row = g_ptr_array_index (self->rows, number);
  g_autofree char    *subtitle = cramp_backup_words_describe (get_backup (self, number), contents);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_sensitive (row, contents->is_sound);
}

static void
cramp_restore_window_dispose (GObject *object)
{
  CrampRestoreWindow *self = CRAMP_RESTORE_WINDOW (object);

  g_clear_pointer (&self->reading, cramp_backup_reading_end);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->list, g_ptr_array_unref);

  G_OBJECT_CLASS (cramp_restore_window_parent_class)->dispose (object);
}

static void
cramp_restore_window_class_init (CrampRestoreWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_restore_window_dispose;

  /**
   * CrampRestoreWindow::chosen:
   * @path: (type filename): a backup
   *
   * The person wants that one.
   */
  emissions[CHOSEN] = g_signal_new ("chosen", CRAMP_TYPE_RESTORE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/copies/cramp-restore-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampRestoreWindow, backups);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_restore_window_init (CrampRestoreWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

static void
add_row (CrampRestoreWindow *self,
         const CrampBackup  *backup,
         GDateTime          *now)
{
  g_autofree char *title = cramp_backup_words_moment (backup, now);
  g_autofree char *subtitle = cramp_backup_words_describe (backup, NULL);
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", subtitle, "activatable", TRUE, NULL);
  GtkWidget       *arrow = g_object_new (GTK_TYPE_IMAGE,
                                         "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                         "icon-name", "go-next-symbolic",
                                         NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->backups, row);
  g_ptr_array_add (self->rows, row);
}

static void
fill (CrampRestoreWindow *self,
      GDateTime          *now)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->list->len; i++)
    {
      const CrampBackup *backup = get_backup (self, i);

      add_row (self, backup, now);
      g_ptr_array_add (paths, g_strdup (backup->path));
    }

  adw_preferences_group_set_description (self->backups,
                                         self->list->len == 0
                                             ? _ ("There is no backup yet. One is taken by itself on each day on which the diary changes.")
                                             : _ ("Choose the backup to go back to. You see what would change before anything does."));
  self->reading = cramp_backup_reading_start (paths, g_date_time_get_timezone (now), read_cb, self);
}

/**
 * cramp_restore_window_new:
 * @parent: the window it belongs to
 * @diary_path: the diary
 *
 * Lists the backups of a diary, the newest first. What stands in each is read
 * meanwhile.
 *
 * Returns: (transfer none) (nullable): the window, or %NULL when the folder of
 *   backups cannot be read
 */
GtkWindow *
cramp_restore_window_new (GtkWindow  *parent,
                          const char *diary_path,
                          GError    **error)
{
  g_autoptr (GPtrArray) list = cramp_backup_list (diary_path, error);
  g_autoptr (GDateTime) now = NULL;
  CrampRestoreWindow *self;

  if (list == NULL)
    return NULL;

  self = g_object_new (CRAMP_TYPE_RESTORE_WINDOW, "transient-for", parent, NULL);
  self->list = g_steal_pointer (&list);
  now = cramp_window_clock_dup_now (parent);
  fill (self, now);
  cramp_large_text_fit (GTK_WIDGET (self));

  return GTK_WINDOW (self);
}
