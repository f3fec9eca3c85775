/* cramp-reminder-watch.c - whether reminders can come, as it changes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-reminder-watch.h"

#include "cramp-desktop-notifier.h"
#include "cramp-autostart.h"
#include "cramp-program.h"
#include "cramp-reminder-names.h"
#include "cramp-sign-of-life.h"

struct _CrampReminderWatch
{
  GObject parent_instance;

  CrampStore          *store;
  CrampClock          *clock;
  GDBusConnection     *bus;
  CrampNotifier       *notifier;
  GCancellable        *cancellable;
  CrampReminderStatus *status; /* NULL until it is known */
  gboolean             is_usual;
  gboolean             is_asking;
  gboolean             is_outdated;
  guint                service_watch;
  guint                server_watch;
  guint                service_subscription;
};

enum
{
  CHANGED,
  TEST_PRESSED,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

G_DEFINE_FINAL_TYPE (CrampReminderWatch, cramp_reminder_watch, G_TYPE_OBJECT)

static void refresh (CrampReminderWatch *self);

static CrampReminderStatus *
read_diary (CrampReminderWatch *self)
{
  CrampReminderStatus *status = cramp_reminder_status_new (cramp_store_get_path (self->store),
                                                           cramp_clock_get_now (self->clock));
  g_autoptr (GTimeZone) zone = cramp_clock_dup_zone (self->clock);

  status->has_diary = TRUE;
  cramp_reminder_status_read (status, self->store, zone);

  return status;
}

/* What came in between is looked at now, in one go. */
static void
take_status (CrampReminderWatch  *self,
             CrampReminderStatus *status)
{
  g_clear_pointer (&self->status, cramp_reminder_status_free);
  self->status = status;
  self->is_asking = FALSE;
  g_signal_emit (self, emissions[CHANGED], 0);

  if (self->is_outdated)
    refresh (self);
}

/* No service: what is left can be found out here. */
static void
server_checked_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CrampReminderWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNotifierServer) server = cramp_notifier_check_finish (CRAMP_NOTIFIER (source), result, &error);
  CrampReminderStatus *status;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  status = read_diary (self);
  status->has_bus = TRUE;
  status->autostart = cramp_autostart_find ();
  status->server = g_steal_pointer (&server);
  take_status (self, status);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CrampReminderWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autoptr (GVariant) dict = NULL;
  CrampReminderStatus *status;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (answer == NULL)
    {
      g_debug ("The reminder service does not answer: %s", error->message);
      if (self->notifier == NULL)
        self->notifier = cramp_desktop_notifier_new (self->bus);
      cramp_notifier_check_async (self->notifier, self->cancellable, server_checked_cb, g_object_ref (self));
      return;
    }

  status = read_diary (self);
  dict = g_variant_get_child_value (answer, 0);
  cramp_reminder_status_take_answer (status, dict);
  take_status (self, status);
}

static void
ask (CrampReminderWatch *self)
{
  self->is_asking = TRUE;
  self->is_outdated = FALSE;
  g_dbus_connection_call (self->bus, CRAMP_REMINDER_SERVICE_ID, CRAMP_REMINDER_SERVICE_PATH, CRAMP_REMINDER_SERVICE_INTERFACE, "GetStatus", NULL, G_VARIANT_TYPE ("(a{sv})"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, CRAMP_REMINDER_ANSWER_TIMEOUT_MSEC, self->cancellable, answered_cb, g_object_ref (self));
}

/* A service that ended is not started again and again from here. */
static void
refresh (CrampReminderWatch *self)
{
  if (self->is_asking || self->bus == NULL)
    self->is_outdated = TRUE;
  else
    ask (self);
}

static void
name_appeared_cb (GDBusConnection *bus,
                  const char      *name,
                  const char      *owner,
                  gpointer         user_data)
{
  refresh (user_data);
}

static void
name_vanished_cb (GDBusConnection *bus,
                  const char      *name,
                  gpointer         user_data)
{
  refresh (user_data);
}

static void
service_signal_cb (GDBusConnection *bus,
                   const char      *sender,
                   const char      *path,
                   const char      *interface,
                   const char      *name,
                   GVariant        *parameters,
                   gpointer         user_data)
{
  CrampReminderWatch *self = user_data;

  if (g_str_equal (name, "TestPressed"))
    g_signal_emit (self, emissions[TEST_PRESSED], 0);
  else
    refresh (self);
}

static guint
watch_name (CrampReminderWatch *self,
            const char         *name)
{
  return g_bus_watch_name_on_connection (self->bus, name, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                         name_appeared_cb, name_vanished_cb, self, NULL);
}

/* Whether it could be started is what the question finds out. */
static void
started_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CrampReminderWatch) self = user_data;

  if (self->bus != NULL)
    ask (self);
}

/* Who waits for reminders gets the service started before the first question. */
static void
bus_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (CrampReminderWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);
  g_autoptr (CrampReminderStatus) status = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  status = read_diary (self);
  if (bus == NULL)
    {
      g_debug ("There is no session bus: %s", error->message);
      take_status (self, g_steal_pointer (&status));
      return;
    }

  self->bus = g_steal_pointer (&bus);
  self->is_asking = TRUE;
  if (cramp_reminder_status_is_any_on (status))
    cramp_program_start_async (self->bus, CRAMP_PROGRAM_REMINDERS, self->cancellable, started_cb, g_object_ref (self));
  else
    ask (self);
  self->service_watch = watch_name (self, CRAMP_REMINDER_SERVICE_ID);
  self->server_watch = watch_name (self, cramp_sign_of_life_get_name ());
  self->service_subscription = g_dbus_connection_signal_subscribe (self->bus, CRAMP_REMINDER_SERVICE_ID, CRAMP_REMINDER_SERVICE_INTERFACE, NULL,
                                                                   CRAMP_REMINDER_SERVICE_PATH, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                                                   service_signal_cb, self, NULL);
}

static void
cramp_reminder_watch_dispose (GObject *object)
{
  CrampReminderWatch *self = CRAMP_REMINDER_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->service_watch, g_bus_unwatch_name);
  g_clear_handle_id (&self->server_watch, g_bus_unwatch_name);
  if (self->service_subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->service_subscription);
  self->service_subscription = 0;
  g_clear_object (&self->cancellable);
  g_clear_object (&self->notifier);
  g_clear_object (&self->bus);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->status, cramp_reminder_status_free);

  G_OBJECT_CLASS (cramp_reminder_watch_parent_class)->dispose (object);
}

static void
cramp_reminder_watch_class_init (CrampReminderWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_reminder_watch_dispose;

  /**
   * CrampReminderWatch::changed:
   *
   * Something is known now that was not known before, or it may be different.
   */
  emissions[CHANGED] = g_signal_new ("changed", CRAMP_TYPE_REMINDER_WATCH, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CrampReminderWatch::test-pressed:
   *
   * Somebody pressed the button of the test notification.
   */
  emissions[TEST_PRESSED] = g_signal_new ("test-pressed", CRAMP_TYPE_REMINDER_WATCH, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_reminder_watch_init (CrampReminderWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * cramp_reminder_watch_new:
 * @clock: where the time comes from
 *
 * Watches whether reminders of a diary can come. The service is asked, and
 * nobody waits for it: the answer comes with #CrampReminderWatch::changed, also
 * when there is no service. Of another diary than the usual one nobody reminds,
 * and nobody is asked.
 *
 * Returns: (transfer full): the watch
 */
CrampReminderWatch *
cramp_reminder_watch_new (CrampStore *store,
                          CrampClock *clock)
{
  CrampReminderWatch *self = g_object_new (CRAMP_TYPE_REMINDER_WATCH, NULL);
  g_autofree char    *usual = cramp_store_dup_usual_path ();

  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->is_usual = g_strcmp0 (cramp_store_get_path (store), usual) == 0;
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  if (self->is_usual)
    g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, bus_cb, g_object_ref (self));

  return self;
}

/**
 * cramp_reminder_watch_is_usual:
 *
 * Returns: whether it is the diary that the service reminds of
 */
gboolean
cramp_reminder_watch_is_usual (CrampReminderWatch *self)
{
  return self->is_usual;
}

/**
 * cramp_reminder_watch_get_status:
 *
 * Returns: (nullable): what is known, until the next
 *   #CrampReminderWatch::changed
 */
const CrampReminderStatus *
cramp_reminder_watch_get_status (CrampReminderWatch *self)
{
  return self->status;
}

/**
 * cramp_reminder_watch_get_bus:
 *
 * Returns: (nullable) (transfer none): the session bus, once it is there
 */
GDBusConnection *
cramp_reminder_watch_get_bus (CrampReminderWatch *self)
{
  return self->bus;
}

/**
 * cramp_reminder_watch_refresh:
 *
 * Looks again, after a change that nobody else tells of.
 */
void
cramp_reminder_watch_refresh (CrampReminderWatch *self)
{
  refresh (self);
}
