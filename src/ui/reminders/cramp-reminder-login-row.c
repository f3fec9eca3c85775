/* cramp-reminder-login-row.c - whether reminders come after the next login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-reminder-login-row.h"

#include <glib/gi18n.h>

#include "cramp-error-words.h"
#include "cramp-reminder-login.h"
#include "cramp-spoken-row.h"

struct _CrampReminderLoginRow
{
  AdwActionRow parent_instance;

  GtkSwitch *toggle;

  CrampReminderWatch *watch;
  gboolean            is_loading;
};

G_DEFINE_FINAL_TYPE (CrampReminderLoginRow, cramp_reminder_login_row, ADW_TYPE_ACTION_ROW)

static const char *
describe (CrampAutostart autostart)
{
  switch (autostart)
    {
    case CRAMP_AUTOSTART_READY:
      return _ ("Reminders come after each login, also when you do not open Cramp Diary.");
    case CRAMP_AUTOSTART_OFF:
      return _ ("After a login, reminders come only once you have opened Cramp Diary.");
    case CRAMP_AUTOSTART_MISSING:
      return _ ("Your desktop does not know the reminder service yet. Switch this on to have it start at login.");
    case CRAMP_AUTOSTART_REFUSED:
      return _ ("Your desktop does not allow it. Allow it in the settings of your desktop, then switch it on here again.");
    case CRAMP_AUTOSTART_UNKNOWN:
    default:
      return _ ("Your desktop has not been asked yet. It is asked when you switch this on.");
    }
}

static void
show_state (CrampReminderLoginRow *self,
            gboolean               on)
{
  self->is_loading = TRUE;
  gtk_switch_set_active (self->toggle, on);
  gtk_switch_set_state (self->toggle, on);
  self->is_loading = FALSE;
}

static void
refresh (CrampReminderLoginRow *self)
{
  const CrampReminderStatus *status = cramp_reminder_watch_get_status (self->watch);

  if (status == NULL)
    return;

  cramp_spoken_row_set_text (ADW_ACTION_ROW (self), describe (status->autostart));
  show_state (self, status->autostart == CRAMP_AUTOSTART_READY);
}

static char *
explain (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return g_strdup (_ ("The program that reminds is missing on this computer. Install Cramp Diary again."));
  if (error->domain == G_FILE_ERROR)
    return cramp_error_words_not_saved (error);

  return g_strdup (_ ("Your desktop could not be asked. Log out and in again, then try again."));
}

static void
set_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (CrampReminderLoginRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;

  if (cramp_reminder_login_set_finish (CRAMP_REMINDER_WATCH (source), result, &error) || self->watch == NULL)
    return;

  g_warning ("Could not change what happens at login: %s", error->message);
  refresh (self);
  problem = explain (error);
  cramp_spoken_row_set_text (ADW_ACTION_ROW (self), problem);
}

/* The switch moves at once; what it stands for is told by what is found
 * afterwards. */
static gboolean
state_set_cb (CrampReminderLoginRow *self,
              gboolean               on)
{
  if (self->is_loading || self->watch == NULL)
    return FALSE;

  cramp_spoken_row_set_text (ADW_ACTION_ROW (self), _ ("One moment…"));
  cramp_reminder_login_set_async (self->watch, on, set_cb, g_object_ref (self));

  return TRUE;
}

static void
cramp_reminder_login_row_dispose (GObject *object)
{
  CrampReminderLoginRow *self = CRAMP_REMINDER_LOGIN_ROW (object);

  g_clear_object (&self->watch);

  G_OBJECT_CLASS (cramp_reminder_login_row_parent_class)->dispose (object);
}

static void
cramp_reminder_login_row_class_init (CrampReminderLoginRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_reminder_login_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/reminders/cramp-reminder-login-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampReminderLoginRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, state_set_cb);
}

static void
cramp_reminder_login_row_init (CrampReminderLoginRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_reminder_login_row_set_watch:
 * @watch: what knows whether reminders can come
 *
 * Follows @watch, and changes what happens at login.
 */
void
cramp_reminder_login_row_set_watch (CrampReminderLoginRow *self,
                                    CrampReminderWatch    *watch)
{
  g_set_object (&self->watch, watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
