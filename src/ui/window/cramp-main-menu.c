/* cramp-main-menu.c - the menu of the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-main-menu.h"

#include <glib/gi18n.h>

#include "cramp-backup-list.h"
#include "cramp-copy-words.h"
#include "cramp-diary-window.h"
#include "cramp-spoken.h"
#include "cramp-window-clock.h"

/* Of the section about copies, among the others. */
#define COPIES_PLACE 2

struct _CrampMainMenu
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GMenu         *menu;
  GMenuModel    *copies;
  char          *last_backup;
};

G_DEFINE_FINAL_TYPE (CrampMainMenu, cramp_main_menu, ADW_TYPE_BIN)

static CrampStore *
find_store (CrampMainMenu *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return CRAMP_IS_DIARY_WINDOW (root) ? cramp_diary_window_get_store (CRAMP_DIARY_WINDOW (root)) : NULL;
}

/* Above what makes copies. The folder is looked at when somebody looks, and before
 * that there is no menu. */
static void
show_last_backup (GtkMenuButton *button,
                  gpointer       user_data)
{
  CrampMainMenu *self = user_data;
  CrampStore    *store = find_store (self);
  /* A diary in memory has no place for backups. */
  const char *path = store == NULL ? NULL : cramp_store_get_path (store);
  gint64      last = path == NULL ? 0 : cramp_backup_get_last_time (path);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GDateTime) backup = last == 0 ? NULL : cramp_clock_dup_local (cramp_window_clock_get (self), last);
  g_autofree char *words = cramp_copy_words_last_backup (backup, now);

  if (g_strcmp0 (words, self->last_backup) == 0 && gtk_menu_button_get_menu_model (button) != NULL)
    return;

  g_menu_remove (self->menu, COPIES_PLACE);
  g_menu_insert_section (self->menu, COPIES_PLACE, words, self->copies);
  /* What GTK puts into a menu that was open once is the last one for the keyboard,
   * wherever it stands. */
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (self->menu));
  g_free (self->last_backup);
  self->last_backup = g_steal_pointer (&words);
}

static void
cramp_main_menu_finalize (GObject *object)
{
  g_free (CRAMP_MAIN_MENU (object)->last_backup);

  G_OBJECT_CLASS (cramp_main_menu_parent_class)->finalize (object);
}

static void
cramp_main_menu_class_init (CrampMainMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_main_menu_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/window/cramp-main-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampMainMenu, button);
  gtk_widget_class_bind_template_child (widget_class, CrampMainMenu, menu);
  gtk_widget_class_bind_template_child (widget_class, CrampMainMenu, copies);
}

static void
cramp_main_menu_init (CrampMainMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, show_last_backup, self, NULL);
  /* On GTK 4.8 what has the focus is a button inside the menu button. */
  cramp_spoken_set_name (gtk_widget_get_first_child (GTK_WIDGET (self->button)), _ ("Main menu"));
}
