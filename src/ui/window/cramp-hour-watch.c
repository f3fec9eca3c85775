/* cramp-hour-watch.c - when the words on the pages change with the clock
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-hour-watch.h"

/* Every zone in use is whole quarters of an hour away from UTC, and changes its
 * clocks at one: hours begin at no other time. */
#define SECONDS_A_QUARTER (15 * 60)

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

/* An hour that the zone skips or repeats is another one, too. */
static gint64
find_next_hour (GDateTime *now)
{
  gint64 seconds = g_date_time_to_unix (now);
  gint64 next = seconds - seconds % SECONDS_A_QUARTER;
  g_autoptr (GDateTime) then = NULL;

  do
    {
      next += SECONDS_A_QUARTER;
      g_clear_pointer (&then, g_date_time_unref);
      then = g_date_time_add_seconds (now, (double) (next - seconds));
    }
  while (is_same_hour (now, then));

  return next;
}

static void
look (CrampHourWatch *self)
{
  g_autoptr (GDateTime) now = cramp_clock_dup_now (self->clock);

  cramp_clock_wake (self->clock, find_next_hour (now));
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
