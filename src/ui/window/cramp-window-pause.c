/* cramp-window-pause.c - being reminded again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include "cramp-diary-person.h"
#include "cramp-window-clock.h"

static void
resume_reminders_action (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;

  if (cramp_diary_resume (cramp_diary_window_get_store (self), now, NULL, &error))
    cramp_diary_window_update_undo (self);
  else
    cramp_diary_window_tell_not_saved (self, error);
}

/**
 * cramp_window_class_install_pause_actions:
 *
 * Installs the actions about the pause of the reminders.
 */
void
cramp_window_class_install_pause_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.resume-reminders", NULL, resume_reminders_action);
}
