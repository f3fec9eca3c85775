/* cramp-system-clock.c - the clock of the machine
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-clock"

#include "cramp-system-clock.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#define BOOT_ID_FILE "/proc/sys/kernel/random/boot_id"
#define ZONE_FILE "/etc/localtime"

/* Inside a Flatpak that file stays as it was at the start. Here the name of the
 * zone is kept up to date. */
#define SANDBOX_ZONE_FILE "/run/host/monitor/timezone"

/* A timer that waits for nothing still has to tell when the clock is set, so
 * it waits for the year 3000. */
#define NEVER G_GINT64_CONSTANT (32503680000)

struct _CrampSystemClock
{
  CrampClock parent_instance;

  int           timer; /* or -1 while nobody waits */
  GSource      *source;
  GFileMonitor *zone_monitor;
  gint64        wake; /* what the timer waits for */

  GDBusConnection *system_bus;
  guint            sleep_subscription;
};

G_DEFINE_FINAL_TYPE (CrampSystemClock, cramp_system_clock, CRAMP_TYPE_CLOCK)

static void
arm (CrampSystemClock *self,
     gint64            when)
{
  struct itimerspec timer = { .it_value = { .tv_sec = MAX (when, 1) } };

  self->wake = when;
  if (timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &timer, NULL) < 0)
    g_warning ("Could not set the timer: %s", g_strerror (errno));
}

static void
tell_changed (CrampSystemClock *self)
{
  g_autoptr (CrampSystemClock) kept = g_object_ref (self);

  arm (kept, NEVER);
  cramp_clock_changed (CRAMP_CLOCK (kept));
}

/* The read fails with ECANCELED after the clock was set, and the timer is
 * then no longer armed: either way it is time to look again. */
static gboolean
timer_cb (int          fd,
          GIOCondition condition,
          gpointer     user_data)
{
  guint64 expirations;

  if (read (fd, &expirations, sizeof expirations) >= 0 || errno == ECANCELED)
    tell_changed (user_data);

  return G_SOURCE_CONTINUE;
}

/* GLib's own timers do not count the time a machine is suspended, so this one
 * is the kernel's. Where it gives none, GLib cannot run either. */
static void
start_timer (CrampSystemClock *self)
{
  self->timer = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (self->timer < 0)
    g_error ("There is no timer: %s", g_strerror (errno));

  self->source = g_unix_fd_source_new (self->timer, G_IO_IN);
  g_source_set_callback (self->source, G_SOURCE_FUNC (timer_cb), self, NULL);
  g_source_attach (self->source, g_main_context_get_thread_default ());
  arm (self, NEVER);
}

static void
watch_zone (CrampSystemClock *self)
{
  gboolean inside = g_file_test (SANDBOX_ZONE_FILE, G_FILE_TEST_EXISTS);
  g_autoptr (GFile) file = g_file_new_for_path (inside ? SANDBOX_ZONE_FILE : ZONE_FILE);
  g_autoptr (GError) error = NULL;

  self->zone_monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->zone_monitor == NULL)
    g_debug ("A change of the time zone is noticed late: %s", error->message);
  else
    g_signal_connect_object (self->zone_monitor, "changed", G_CALLBACK (tell_changed), self, G_CONNECT_SWAPPED);
}

static void
sleep_cb (GDBusConnection *bus,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *signal,
          GVariant        *parameters,
          gpointer         user_data)
{
  gboolean going_to_sleep = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &going_to_sleep);
  if (!going_to_sleep)
    tell_changed (user_data);
}

/* The kernel's timer counts suspend, so this is a second pair of eyes, and a
 * machine without a system bus loses nothing. */
static void
system_bus_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (CrampSystemClock) self = user_data;
  g_autoptr (GError) error = NULL;

  self->system_bus = g_bus_get_finish (result, &error);
  if (self->system_bus == NULL)
    {
      g_debug ("Suspend is noticed by the timer alone: %s", error->message);
      return;
    }

  g_dbus_connection_set_exit_on_close (self->system_bus, FALSE);
  self->sleep_subscription = g_dbus_connection_signal_subscribe (self->system_bus, "org.freedesktop.login1",
                                                                 "org.freedesktop.login1.Manager", "PrepareForSleep",
                                                                 "/org/freedesktop/login1", NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                                                 sleep_cb, self, NULL);
}

static gint64
cramp_system_clock_get_now (CrampClock *clock)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static GTimeZone *
cramp_system_clock_dup_zone (CrampClock *clock)
{
  g_autofree char *name = NULL;
  GTimeZone       *zone = NULL;

  if (g_getenv ("TZ") == NULL && g_file_get_contents (SANDBOX_ZONE_FILE, &name, NULL, NULL))
    zone = g_time_zone_new_identifier (g_strstrip (name));

  return zone == NULL ? g_time_zone_new_local () : zone;
}

/* The time since the start counts suspend, and nobody can set it. */
static CrampBoot
cramp_system_clock_read_boot (CrampClock *clock)
{
  CrampBoot        boot = { "", 0 };
  g_autofree char *id = NULL;
  struct timespec  since;

  if (!g_file_get_contents (BOOT_ID_FILE, &id, NULL, NULL) || clock_gettime (CLOCK_BOOTTIME, &since) != 0)
    return boot;

  g_strlcpy (boot.id, g_strchomp (id), sizeof boot.id);
  boot.time = (g_get_real_time () - since.tv_sec * G_USEC_PER_SEC - since.tv_nsec / 1000) / G_USEC_PER_SEC;

  return boot;
}

static void
cramp_system_clock_wake (CrampClock *clock,
                         gint64      when)
{
  CrampSystemClock *self = CRAMP_SYSTEM_CLOCK (clock);

  if (self->timer < 0)
    {
      start_timer (self);
      watch_zone (self);
      g_bus_get (G_BUS_TYPE_SYSTEM, NULL, system_bus_cb, g_object_ref (self));
    }
  if (when != 0 && when < self->wake)
    arm (self, when);
}

static void
cramp_system_clock_dispose (GObject *object)
{
  CrampSystemClock *self = CRAMP_SYSTEM_CLOCK (object);

  if (self->system_bus != NULL)
    g_dbus_connection_signal_unsubscribe (self->system_bus, self->sleep_subscription);
  g_clear_object (&self->system_bus);
  g_clear_object (&self->zone_monitor);
  if (self->source != NULL)
    {
      g_source_destroy (self->source);
      g_clear_pointer (&self->source, g_source_unref);
      close (self->timer);
    }

  G_OBJECT_CLASS (cramp_system_clock_parent_class)->dispose (object);
}

static void
cramp_system_clock_class_init (CrampSystemClockClass *klass)
{
  CrampClockClass *clock_class = CRAMP_CLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_system_clock_dispose;
  clock_class->get_now = cramp_system_clock_get_now;
  clock_class->dup_zone = cramp_system_clock_dup_zone;
  clock_class->read_boot = cramp_system_clock_read_boot;
  clock_class->wake = cramp_system_clock_wake;
}

static void
cramp_system_clock_init (CrampSystemClock *self)
{
  self->timer = -1;
}

/**
 * cramp_system_clock_new:
 *
 * Makes the clock of the machine. Time spent in suspend counts. What waits by
 * it belongs to the thread's default main context.
 *
 * Returns: (transfer full): the clock
 */
CrampClock *
cramp_system_clock_new (void)
{
  return g_object_new (CRAMP_TYPE_SYSTEM_CLOCK, NULL);
}
