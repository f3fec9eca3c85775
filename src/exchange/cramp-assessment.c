/* cramp-assessment.c - what the diary on the disk gives the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-assessment.h"

#include "cramp-store-nights.h"
#include "cramp-store-person.h"

/* The totals have only nights that are filled in. */
static gboolean
ends_with (GArray        *totals,
           CrampNightDate night)
{
  return totals->len > 0 && g_array_index (totals, CrampNightTotal, totals->len - 1).night == night;
}

/**
 * cramp_assessment_find_night:
 * @store: a store
 * @now: the current local time
 * @night: (out): where to put the night
 * @error: return location for an error
 *
 * Finds the night that signals are about (rule N4): the running one if it is
 * filled in, else the one before.
 *
 * Returns: %FALSE when the store failed
 */
gboolean
cramp_assessment_find_night (CrampStore     *store,
                             GDateTime      *now,
                             CrampNightDate *night,
                             GError        **error)
{
  CrampNightDate running = cramp_night_of (now);
  g_autoptr (GArray) totals = cramp_store_read_totals (store, running, error);

  if (totals == NULL)
    return FALSE;

  *night = ends_with (totals, running) ? running : running - 1;
  return TRUE;
}

/* The diary begins on the earlier of what the person says and what is entered
 * (rule N5); what begins later than the night in question says nothing yet. */
static CrampNightDate
find_first (CrampNightDate diary_start,
            CrampNightDate first_entry,
            CrampNightDate night)
{
  CrampNightDate first = 0;

  if (diary_start != 0 && diary_start <= night)
    first = diary_start;
  if (first_entry != 0 && first_entry <= night && (first == 0 || first_entry < first))
    first = first_entry;

  return first;
}

/**
 * cramp_assessment_make:
 * @store: a store
 * @night: the night to speak about; entries of later ones are ignored
 * @frequency: (out): where to put signal 1
 * @error: return location for an error
 *
 * Assesses the diary. The cost is that of its nights, not of its cramps.
 *
 * Returns: %FALSE when the store failed
 */
gboolean
cramp_assessment_make (CrampStore     *store,
                       CrampNightDate  night,
                       CrampFrequency *frequency,
                       GError        **error)
{
  g_autoptr (GArray) totals = cramp_store_read_totals (store, night, error);
  g_autoptr (CrampProfile) profile = NULL;
  CrampNightDate first_entry;

  if (totals == NULL)
    return FALSE;
  profile = cramp_store_read_profile (store, error);
  if (profile == NULL || !cramp_store_find_first_entry (store, &first_entry, error))
    return FALSE;

  *frequency = cramp_frequency_assess ((const CrampNightTotal *) totals->data, totals->len,
                                       find_first (profile->diary_start, first_entry, night), night,
                                       profile->answers[CRAMP_PROFILE_USUAL_BEFORE]);
  return TRUE;
}
