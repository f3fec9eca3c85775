/* cramp-hour-watch.c - when the words on the pages change with the clock
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-hour-watch.h"

/* A hand that turns only once an hour would miss an hour that the zone skips. */
#define SECONDS_A_LOOK 60

struct _CrampHourWatch
{
  CrampClock        *clock;
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
look (CrampHourWatch *self)
{
  g_autoptr (GDateTime) now = cramp_clock_dup_now (self->clock);
  gint64 seconds = g_date_time_to_unix (now);

  cramp_clock_wake (self->clock, seconds + SECONDS_A_LOOK - seconds % SECONDS_A_LOOK);
  if (is_same_hour (self->hour, now))
    return;

  g_date_time_unref (self->hour);
  self->hour = g_steal_pointer (&now);
  self->func (self->user_data);
}

/**
 * cramp_hour_watch_new:
 * @clock: where the time comes from
 * @func: called when another hour has come
 * @user_data: passed to @func
 *
 * Returns: (transfer full): what watches the clock
 */
CrampHourWatch *
cramp_hour_watch_new (CrampClock        *clock,
                      CrampHourWatchFunc func,
                      gpointer           user_data)
{
  CrampHourWatch *self = g_new0 (CrampHourWatch, 1);

  self->clock = g_object_ref (clock);
  self->func = func;
  self->user_data = user_data;
  self->hour = cramp_clock_dup_now (clock);
  g_signal_connect_swapped (clock, "changed", G_CALLBACK (look), self);
  look (self);

  return self;
}

void
cramp_hour_watch_free (CrampHourWatch *self)
{
  g_signal_handlers_disconnect_by_data (self->clock, self);
  g_object_unref (self->clock);
  g_date_time_unref (self->hour);
  g_free (self);
}
