/* cramp-tonight-reading.c - what the diary says, read once for a whole page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-tonight-reading.h"

#include "cramp-first-night.h"
#include "cramp-guide-diary.h"
#include "cramp-night-time.h"
#include "cramp-store-deeds.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"
#include "cramp-tonight-face.h"

static gboolean
read_cramps (CrampTonightReading *self,
             CrampStore          *store,
             GDateTime           *now,
             GError             **error)
{
  CrampNightDate last = cramp_last_night (now);
  CrampNightDate first = last;

  if (!cramp_store_find_latest_episode (store, now, &self->latest, error) ||
      !cramp_store_find_latest_timed_episode (store, now, &self->timed, error) ||
      !cramp_store_find_deed (store, 0, &self->last_deed, error))
    return FALSE;
  if (self->latest != NULL)
    first = MIN (first, cramp_episode_get_night (self->latest));

  self->totals = cramp_store_read_totals (store, first, cramp_night_of (now), error);
  self->last_night = self->totals == NULL ? NULL : cramp_store_read_episodes (store, last, last, error);

  return self->last_night != NULL;
}

static gboolean
read_evening (CrampTonightReading *self,
              CrampStore          *store,
              GDateTime           *now,
              GError             **error)
{
  const CrampNightTime time = {
    .night = cramp_night_of (now),
    .minute = cramp_tonight_get_evening_end (cramp_profile_get_bedtime (self->profile)),
  };
  g_autoptr (GDateTime) end = cramp_night_time_to_instant (&time, g_date_time_get_timezone (now));

  return cramp_first_night_had_evening (store, time.night, g_date_time_to_unix (end), &self->had_evening, error);
}

/**
 * cramp_tonight_reading_read:
 * @self: a reading of nothing
 * @boot: which start of the machine this is
 * @now: the current local time
 *
 * Returns: %FALSE when the diary could not be read
 */
gboolean
cramp_tonight_reading_read (CrampTonightReading *self,
                            CrampStore          *store,
                            const CrampBoot     *boot,
                            GDateTime           *now,
                            GError             **error)
{
  self->profile = cramp_store_read_profile (store, error);

  return self->profile != NULL &&
         read_cramps (self, store, now, error) &&
         read_evening (self, store, now, error) &&
         cramp_guide_find (store, g_date_time_to_unix (now), boot, &self->run, error);
}

void
cramp_tonight_reading_clear (CrampTonightReading *self)
{
  g_clear_object (&self->latest);
  g_clear_object (&self->timed);
  g_clear_pointer (&self->last_deed, cramp_deed_free);
  g_clear_pointer (&self->totals, g_array_unref);
  g_clear_pointer (&self->last_night, g_ptr_array_unref);
  g_clear_pointer (&self->profile, cramp_profile_free);
  g_clear_pointer (&self->run, g_free);
}

/**
 * cramp_tonight_reading_find_logged:
 *
 * Returns: the number of what was done when the cramp that may last was logged,
 *   or 0 when something else was done since
 */
gint64
cramp_tonight_reading_find_logged (const CrampTonightReading *self)
{
  const CrampDeed *deed = self->last_deed;

  if (deed == NULL || deed->kind != CRAMP_DEED_LOGGED || deed->start == NULL || self->timed == NULL ||
      !g_date_time_equal (deed->start, cramp_episode_get_start (self->timed)))
    return 0;

  return deed->id;
}
