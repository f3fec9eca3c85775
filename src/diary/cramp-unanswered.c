/* cramp-unanswered.c - the nights that nobody answered for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-diary"

#include "cramp-unanswered.h"

#include "cramp-diary-undo.h"
#include "cramp-filled-in.h"
#include "cramp-first-night.h"
#include "cramp-store-nights.h"

/**
 * cramp_unanswered_read:
 * @now: the current local time
 *
 * Returns: (transfer full) (element-type CrampNightDate): the nights of the last
 *   weeks that are over, from noon on, and that nobody answered for; %NULL when
 *   the diary could not be read
 */
GArray *
cramp_unanswered_read (CrampStore *store,
                       GDateTime  *now,
                       GError    **error)
{
  CrampNightDate running = cramp_night_of (now);
  CrampNightDate first;
  g_autoptr (GArray) totals = NULL;
  g_autoptr (GArray) nights = g_array_new (FALSE, FALSE, sizeof (CrampNightDate));

  if (!cramp_first_night_find (store, &first, error))
    return NULL;
  if (first == 0)
    return g_steal_pointer (&nights);

  first = MAX (first, running - CRAMP_UNANSWERED_NIGHTS);
  totals = cramp_store_read_totals (store, first, running, error);
  if (totals == NULL)
    return NULL;
  for (CrampNightDate night = first; night < running; night++)
    if (!cramp_filled_in_by_totals (night, totals))
      g_array_append_val (nights, night);

  return g_steal_pointer (&nights);
}

static CrampNightDate
find_least (GArray *nights)
{
  CrampNightDate least = G_MAXUINT32;

  for (guint i = 0; i < nights->len; i++)
    least = MIN (least, g_array_index (nights, CrampNightDate, i));

  return least;
}

/* What is filled in stays as it is, by whomever it was meanwhile, and nobody
 * knows what is to come. */
static gboolean
tick_those_open (CrampStore *store,
                 GArray     *nights,
                 GDateTime  *now,
                 GError    **error)
{
  CrampNightDate last = cramp_last_night (now);
  g_autoptr (GArray) totals = cramp_store_read_totals (store, find_least (nights), last, error);

  if (totals == NULL)
    return FALSE;

  for (guint i = 0; i < nights->len; i++)
    {
      CrampNightDate night = g_array_index (nights, CrampNightDate, i);

      if (night <= last && !cramp_filled_in_by_totals (night, totals) &&
          !cramp_store_tick_night (store, night, g_date_time_to_unix (now), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cramp_unanswered_tick:
 * @nights: (element-type CrampNightDate): nights that the person was
 *   shown or chose
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Answers that those of them that nobody answered for were free of cramps, as one
 * deed, however long ago they are.
 *
 * Returns: whether that is on the disk; otherwise nothing of it is
 */
gboolean
cramp_unanswered_tick (CrampStore *store,
                       GArray     *nights,
                       GDateTime  *now,
                       CrampDeed **done,
                       GError    **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_TICKED, g_date_time_to_unix (now), error);

  if (deed == NULL)
    return FALSE;
  if (nights->len == 1)
    deed->night = g_array_index (nights, CrampNightDate, 0);

  return cramp_diary_end_deed (store, tick_those_open (store, nights, now, error), deed, done, error);
}
