/* cramp-pause-row.c - until when the reminders are paused
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-pause-row.h"

#include <glib/gi18n.h>

#include "cramp-large-text.h"
#include "cramp-words.h"

struct _CrampPauseRow
{
  AdwActionRow parent_instance;

  GtkWidget *resume;
};

G_DEFINE_FINAL_TYPE (CrampPauseRow, cramp_pause_row, ADW_TYPE_ACTION_ROW)

static gboolean
cramp_pause_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CRAMP_PAUSE_ROW (widget)->resume);
}

static void
cramp_pause_row_class_init (CrampPauseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = cramp_pause_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/reminders/cramp-pause-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampPauseRow, resume);
}

static void
cramp_pause_row_init (CrampPauseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_pause_row_new:
 *
 * Makes a row whose button is the action `win.resume-reminders`. It is hidden
 * until there is a pause.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
cramp_pause_row_new (void)
{
  return g_object_new (CRAMP_TYPE_PAUSE_ROW, NULL);
}

/**
 * cramp_pause_row_set_end:
 * @end: the first night that is not paused any more, or 0 when there is no
 *   pause
 *
 * Shows until when the reminders are paused, or nothing.
 */
void
cramp_pause_row_set_end (CrampPauseRow *self,
                         CrampNightDate end)
{
  g_autofree char *date = end == 0 ? NULL : cramp_words_date (end);
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), end != 0);
  if (end == 0)
    return;

  /* Translators: %s is a date with its weekday, as in "Monday 30 November". */
  title = g_strdup_printf (_ ("Reminders are paused until %s"), date);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}
