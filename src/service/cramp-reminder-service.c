/* cramp-reminder-service.c - the program that keeps the reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "config.h"

#include "cramp-reminder-service.h"

#include "cramp-bus-answers.h"
#include "cramp-daily-keeper.h"
#include "cramp-deed-teller.h"
#include "cramp-desktop-notifier.h"
#include "cramp-diary-opener.h"
#include "cramp-end-request.h"
#include "cramp-guide-keeper.h"
#include "cramp-reminder-keeper.h"
#include "cramp-reminder-names.h"
#include "cramp-memory-rest.h"
#include "cramp-signal-keeper.h"
#include "cramp-signal-notice.h"
#include "cramp-test-notice.h"
#include "cramp-window-opener.h"

/* How soon to try again after the diary was locked, in seconds. (choice) */
#define RETRY_AFTER 60

/* In the order in which they look: a guide that is over is marked before
 * anybody is reminded of it. */
enum
{
  GUIDE,
  REMINDERS,
  SIGNALS,
  N_KEEPERS,
};

struct _CrampReminderService
{
  GApplication parent_instance;

  CrampClock        *clock;
  CrampDiaryOpener  *opener;
  CrampKeeper       *keepers[N_KEEPERS];
  CrampDailyKeeper  *backups;
  CrampNotifier     *notifier;
  CrampBusAnswers   *answers;
  CrampWindowOpener *window_opener;
  guint              end_source;
};

G_DEFINE_FINAL_TYPE (CrampReminderService, cramp_reminder_service, G_TYPE_APPLICATION)

/* Whatever happens, this is the answer to it. */
static void
look (CrampReminderService *self)
{
  if (self->keepers[0] == NULL)
    cramp_diary_opener_run (self->opener);
  for (guint i = 0; i < N_KEEPERS && self->keepers[i] != NULL; i++)
    cramp_keeper_run (self->keepers[i]);

  if (cramp_diary_opener_may_pass (self->opener))
    cramp_clock_wake (self->clock, cramp_clock_get_now (self->clock) + RETRY_AFTER);
}

/* The next reminder, the end of a guide or a look at the signals, whichever
 * comes first. */
static void
arm (CrampReminderService *self)
{
  gint64 first = 0;

  for (guint i = 0; i < N_KEEPERS; i++)
    {
      gint64 wake = cramp_keeper_get_wake (self->keepers[i]);

      if (wake != 0 && (first == 0 || wake < first))
        first = wake;
    }

  cramp_clock_wake (self->clock, first);
  cramp_memory_rest_queue (cramp_diary_opener_get_store (self->opener));
}

static void
tell_changed (CrampReminderService *self)
{
  if (self->answers != NULL)
    cramp_bus_answers_tell_changed (self->answers);
}

/* When the window cannot open, it offers the cramp by itself the next time. */
static void
ask_for_details (CrampReminderService *self,
                 const char           *episode)
{
  cramp_window_opener_activate (self->window_opener, "ask-for-details", g_variant_new_string (episode));
}

static void
backup_ended_cb (CrampReminderService *self)
{
  cramp_memory_rest_queue (cramp_diary_opener_get_store (self->opener));
}

static void
diary_opened_cb (CrampReminderService *self)
{
  CrampStore *store = cramp_diary_opener_get_store (self->opener);

  cramp_store_watch (store);
  self->keepers[GUIDE] = cramp_guide_keeper_new (store, self->notifier, self->clock);
  self->keepers[REMINDERS] = cramp_reminder_keeper_new (store, self->notifier, self->clock);
  self->keepers[SIGNALS] = cramp_signal_keeper_new (store, self->notifier, self->clock);
  for (guint i = 0; i < N_KEEPERS; i++)
    g_signal_connect_object (self->keepers[i], "planned", G_CALLBACK (arm), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keepers[REMINDERS], "planned", G_CALLBACK (tell_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keepers[REMINDERS], "cramp-entered", G_CALLBACK (ask_for_details), self, G_CONNECT_SWAPPED);
  cramp_bus_answers_set_keeper (self->answers, self->keepers[REMINDERS]);
  self->backups = cramp_daily_keeper_new (store, self->clock, CRAMP_DAILY_KEEPER_SERVICE);
  g_signal_connect_object (self->backups, "ended", G_CALLBACK (backup_ended_cb), self, G_CONNECT_SWAPPED);
  look (self);
}

static void
undo_deed (CrampReminderService *self,
           gint64                deed)
{
  CrampStore *store = cramp_diary_opener_get_store (self->opener);
  g_autoptr (GDateTime) now = cramp_clock_dup_now (self->clock);

  cramp_deed_teller_undo (self->notifier, store, deed, now);
  if (store != NULL)
    cramp_memory_rest_queue (store);
}

static void
show_signals (CrampReminderService *self)
{
  cramp_notifier_withdraw (self->notifier, CRAMP_SIGNAL_NOTICE_ID);
  cramp_window_opener_activate (self->window_opener, CRAMP_SIGNAL_NOTICE_ACTION, NULL);
}

/* The other buttons are the keeper's. */
static void
pressed_cb (CrampReminderService *self,
            const char           *action)
{
  gint64 deed;

  if (cramp_deed_action_parse (action, &deed))
    undo_deed (self, deed);
  if (g_str_equal (action, CRAMP_SIGNAL_NOTICE_ACTION))
    show_signals (self);
  if (cramp_test_notice_take_press (self->notifier, action))
    cramp_bus_answers_tell_test_pressed (self->answers);
}

static void
end_cb (gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));
}

/* Objects are exported before the name is owned, so that who starts the
 * service by its name finds them. */
static gboolean
cramp_reminder_service_dbus_register (GApplication    *application,
                                      GDBusConnection *bus,
                                      const char      *path,
                                      GError         **error)
{
  CrampReminderService *self = CRAMP_REMINDER_SERVICE (application);

  if (!G_APPLICATION_CLASS (cramp_reminder_service_parent_class)->dbus_register (application, bus, path, error))
    return FALSE;

  self->notifier = cramp_desktop_notifier_new (bus);
  g_signal_connect_object (self->notifier, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  self->window_opener = cramp_window_opener_new (bus);
  self->answers = cramp_bus_answers_new (self->notifier, self->opener, self->clock);
  g_signal_connect_object (self->answers, "undo-deed", G_CALLBACK (undo_deed), self, G_CONNECT_SWAPPED);

  return cramp_bus_answers_export (self->answers, bus, path, error);
}

static void
cramp_reminder_service_dbus_unregister (GApplication    *application,
                                        GDBusConnection *bus,
                                        const char      *path)
{
  CrampReminderService *self = CRAMP_REMINDER_SERVICE (application);

  if (self->answers != NULL)
    cramp_bus_answers_withdraw (self->answers);
  g_clear_object (&self->answers);
  g_clear_pointer (&self->window_opener, cramp_window_opener_free);

  G_APPLICATION_CLASS (cramp_reminder_service_parent_class)->dbus_unregister (application, bus, path);
}

static void
cramp_reminder_service_startup (GApplication *application)
{
  CrampReminderService *self = CRAMP_REMINDER_SERVICE (application);

  G_APPLICATION_CLASS (cramp_reminder_service_parent_class)->startup (application);

  g_application_hold (application);
  self->end_source = cramp_end_request_watch (end_cb, self);
  g_signal_connect_object (self->clock, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  cramp_clock_wake (self->clock, 0);
  look (self);
}

/* The bus activates a service by its name and nothing else is to be done then. */
static void
cramp_reminder_service_activate (GApplication *application)
{
}

static void
cramp_reminder_service_shutdown (GApplication *application)
{
  CrampReminderService *self = CRAMP_REMINDER_SERVICE (application);

  g_clear_handle_id (&self->end_source, g_source_remove);
  if (self->answers != NULL)
    cramp_bus_answers_set_keeper (self->answers, NULL);
  for (guint i = 0; i < N_KEEPERS; i++)
    g_clear_object (&self->keepers[i]);
  g_clear_object (&self->backups);

  G_APPLICATION_CLASS (cramp_reminder_service_parent_class)->shutdown (application);
}

static void
cramp_reminder_service_dispose (GObject *object)
{
  CrampReminderService *self = CRAMP_REMINDER_SERVICE (object);

  g_clear_object (&self->opener);
  g_clear_object (&self->notifier);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (cramp_reminder_service_parent_class)->dispose (object);
}

static void
cramp_reminder_service_class_init (CrampReminderServiceClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_reminder_service_dispose;
  application_class->dbus_register = cramp_reminder_service_dbus_register;
  application_class->dbus_unregister = cramp_reminder_service_dbus_unregister;
  application_class->startup = cramp_reminder_service_startup;
  application_class->activate = cramp_reminder_service_activate;
  application_class->shutdown = cramp_reminder_service_shutdown;
}

static void
cramp_reminder_service_init (CrampReminderService *self)
{
}

/**
 * cramp_reminder_service_new:
 * @diary: the path of the diary
 * @clock: where the time comes from
 *
 * Makes the program that keeps the reminders. It sleeps until something is
 * due, and needs a session bus but no display.
 *
 * Returns: (transfer full): the service
 */
CrampReminderService *
cramp_reminder_service_new (const char *diary,
                            CrampClock *clock)
{
  CrampReminderService *self = g_object_new (CRAMP_TYPE_REMINDER_SERVICE,
                                             "application-id", CRAMP_REMINDER_SERVICE_ID,
                                             "flags", G_APPLICATION_IS_SERVICE,
                                             NULL);

  self->clock = g_object_ref (clock);
  self->opener = cramp_diary_opener_new (diary, CRAMP_STORE_WRITE, clock);
  g_signal_connect_object (self->opener, "opened", G_CALLBACK (diary_opened_cb), self, G_CONNECT_SWAPPED);

  return self;
}
