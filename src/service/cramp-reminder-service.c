/* cramp-reminder-service.c - the program that keeps the reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "config.h"

#include "cramp-reminder-service.h"

#include "cramp-autostart.h"
#include "cramp-daily-keeper.h"
#include "cramp-deed-teller.h"
#include "cramp-desktop-notifier.h"
#include "cramp-diary-opener.h"
#include "cramp-end-request.h"
#include "cramp-guide-keeper.h"
#include "cramp-reminder-keeper.h"
#include "cramp-reminder-names.h"
#include "cramp-reminder-status.h"
#include "cramp-reminders-bus.h"
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
  CrampReminders1   *object;
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
  if (self->object != NULL)
    cramp_reminders1_emit_changed (self->object);
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
  self->backups = cramp_daily_keeper_new (store, self->clock, CRAMP_DAILY_KEEPER_SERVICE);
  g_signal_connect_object (self->backups, "ended", G_CALLBACK (backup_ended_cb), self, G_CONNECT_SWAPPED);
  look (self);
}

static CrampReminderStatus *
make_status (CrampReminderService *self)
{
  CrampReminderStatus *status = cramp_reminder_status_new (cramp_diary_opener_get_path (self->opener),
                                                           cramp_clock_get_now (self->clock));
  CrampStore          *store = cramp_diary_opener_get_store (self->opener);
  const GError        *problem = cramp_diary_opener_get_problem (self->opener);
  g_autoptr (GTimeZone) zone = cramp_clock_dup_zone (self->clock);

  if (self->keepers[REMINDERS] != NULL)
    problem = cramp_keeper_get_problem (self->keepers[REMINDERS]);

  status->has_bus = TRUE;
  status->is_running = TRUE;
  status->autostart = cramp_autostart_find ();
  status->has_diary = cramp_diary_opener_has_diary (self->opener);
  status->trouble = problem == NULL ? NULL : g_strdup (problem->message);
  if (store != NULL)
    {
      cramp_reminder_status_read (status, store, zone);
      cramp_memory_rest_queue (store);
    }

  return status;
}

/* One question from the bus, while the notification server is asked. */
typedef struct
{
  CrampReminderService  *service;
  GDBusMethodInvocation *invocation;
} Question;

static Question *
question_new (CrampReminderService  *self,
              GDBusMethodInvocation *invocation)
{
  Question *question = g_new0 (Question, 1);

  question->service = g_object_ref (self);
  question->invocation = invocation;

  return question;
}

static void
question_free (Question *question)
{
  g_object_unref (question->service);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
status_checked_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (CrampReminderStatus) status = make_status (question->service);

  status->server = cramp_notifier_check_finish (CRAMP_NOTIFIER (source), result, NULL);
  cramp_reminders1_complete_get_status (question->service->object, question->invocation,
                                        cramp_reminder_status_to_variant (status));
}

static gboolean
get_status_cb (CrampReminderService  *self,
               GDBusMethodInvocation *invocation)
{
  cramp_notifier_check_async (self->notifier, NULL, status_checked_cb, question_new (self, invocation));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
test_shown_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  gboolean has_button;

  if (!cramp_test_notice_show_finish (CRAMP_NOTIFIER (source), result, &has_button, &error))
    g_dbus_method_invocation_return_gerror (question->invocation, error);
  else
    cramp_reminders1_complete_test (question->service->object, question->invocation, has_button);
}

static gboolean
test_cb (CrampReminderService  *self,
         GDBusMethodInvocation *invocation)
{
  cramp_test_notice_show_async (self->notifier, test_shown_cb, question_new (self, invocation));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;

  if (!cramp_deed_teller_tell_finish (CRAMP_NOTIFIER (source), result, &error))
    g_dbus_method_invocation_return_gerror (question->invocation, error);
  else
    cramp_reminders1_complete_tell (question->service->object, question->invocation);
}

static gboolean
tell_cb (CrampReminderService  *self,
         GDBusMethodInvocation *invocation,
         const char            *title,
         const char            *text,
         gint64                 deed)
{
  cramp_deed_teller_tell_async (self->notifier, title, text, deed, told_cb, question_new (self, invocation));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
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

static gboolean
undo_deed_cb (CrampReminderService  *self,
              GDBusMethodInvocation *invocation,
              gint64                 deed)
{
  undo_deed (self, deed);
  cramp_reminders1_complete_undo_deed (self->object, invocation);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
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
    cramp_reminders1_emit_test_pressed (self->object);
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
  self->object = cramp_reminders1_skeleton_new ();
  g_signal_connect_object (self->object, "handle-get-status", G_CALLBACK (get_status_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->object, "handle-test", G_CALLBACK (test_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->object, "handle-tell", G_CALLBACK (tell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->object, "handle-undo-deed", G_CALLBACK (undo_deed_cb), self, G_CONNECT_SWAPPED);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->object), bus, path, error);
}

static void
cramp_reminder_service_dbus_unregister (GApplication    *application,
                                        GDBusConnection *bus,
                                        const char      *path)
{
  CrampReminderService *self = CRAMP_REMINDER_SERVICE (application);

  if (self->object != NULL && g_dbus_interface_skeleton_get_connection (G_DBUS_INTERFACE_SKELETON (self->object)) != NULL)
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->object));
  g_clear_object (&self->object);
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
