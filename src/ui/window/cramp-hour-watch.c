/* cramp-hour-watch.c - when the words on the pages change with the clock
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-hour-watch.h"

#include <gio/gio.h>

#include "cramp-wall-clock.h"

/* A hand that turns only once an hour would miss an hour that the zone skips. */
#define SECONDS_A_LOOK 60

struct _CrampHourWatch
{
  CrampWallClock    *clock;
  GFileMonitor      *zone_monitor;
  GDateTime         *hour;
  CrampHourWatchFunc func;
  gpointer           user_data;
};

static gboolean
is_same_hour (GDateTime *a,
              GDateTime *b)
{
  return g_date_time_get_utc_offset (a) == g_date_time_get_utc_offset (b) &&
         g_date_time_get_year (a) == g_date_time_get_year (b) &&
         g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b) &&
         g_date_time_get_hour (a) == g_date_time_get_hour (b);
}

static void
arm (CrampHourWatch *self,
     GDateTime      *now)
{
  gint64 seconds = g_date_time_to_unix (now);

  if (self->clock != NULL)
    cramp_wall_clock_arm (self->clock, seconds + SECONDS_A_LOOK - seconds % SECONDS_A_LOOK);
}

static void
look_cb (gpointer user_data)
{
  CrampHourWatch *self = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  arm (self, now);
  if (is_same_hour (self->hour, now))
    return;

  g_date_time_unref (self->hour);
  self->hour = g_steal_pointer (&now);
  self->func (self->user_data);
}

static void
zone_changed_cb (GFileMonitor     *monitor,
                 GFile            *file,
                 GFile            *other_file,
                 GFileMonitorEvent event,
                 CrampHourWatch   *self)
{
  look_cb (self);
}

static GFileMonitor *
watch_zone (CrampHourWatch *self)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/etc/localtime");
  g_autoptr (GError) error = NULL;
  GFileMonitor *monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, &error);

  if (monitor == NULL)
    g_debug ("A change of the time zone is noticed late: %s", error->message);
  else
    g_signal_connect (monitor, "changed", G_CALLBACK (zone_changed_cb), self);

  return monitor;
}

/**
 * cramp_hour_watch_new:
 * @func: called when another hour has come
 * @user_data: passed to @func
 *
 * Begins to watch the clock. It belongs to the thread's default main context.
 *
 * Returns: (transfer full): what watches
 */
CrampHourWatch *
cramp_hour_watch_new (CrampHourWatchFunc func,
                      gpointer           user_data)
{
  CrampHourWatch *self = g_new0 (CrampHourWatch, 1);
  g_autoptr (GError) error = NULL;

  self->func = func;
  self->user_data = user_data;
  self->hour = g_date_time_new_now_local ();
  self->zone_monitor = watch_zone (self);
  self->clock = cramp_wall_clock_new (look_cb, self, &error);
  if (self->clock == NULL)
    g_warning ("The window will not follow the clock: %s", error->message);
  arm (self, self->hour);

  return self;
}

void
cramp_hour_watch_free (CrampHourWatch *self)
{
  if (self->zone_monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->zone_monitor, self);
  g_clear_object (&self->zone_monitor);
  g_clear_pointer (&self->clock, cramp_wall_clock_free);
  g_date_time_unref (self->hour);
  g_free (self);
}
