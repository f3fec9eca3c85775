/* cramp-when.c - all that a person says of when a cramp was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-when.h"

#include "cramp-time.h"

/**
 * cramp_when_find_zone:
 * @start: when a cramp began
 * @here: the zone of this computer
 *
 * Finds the clock by which the time of a cramp is told: the one here, or the
 * one of then where they differ, as after a journey.
 *
 * Returns: (transfer full): @here, or the offset that @start was recorded with
 */
GTimeZone *
cramp_when_find_zone (GDateTime *start,
                      GTimeZone *here)
{
  g_autoptr (GDateTime) local = g_date_time_to_timezone (start, here);

  if (cramp_time_get_offset_minutes (local) == cramp_time_get_offset_minutes (start))
    return g_time_zone_ref (here);

  return g_time_zone_new_offset (cramp_time_get_offset_minutes (start) * 60);
}

/**
 * cramp_when_read:
 * @draft: a cramp
 * @zone: the zone by whose clock its time is told
 *
 * Returns: what is known of when it was
 */
CrampWhen
cramp_when_read (const CrampEpisodeDraft *draft,
                 GTimeZone               *zone)
{
  CrampWhen when = {
    cramp_night_time_of (draft->start, zone),
    draft->answers[CRAMP_EPISODE_ABOUT] == TRUE,
    draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] == TRUE,
  };

  if (when.night_only)
    when.time.night = draft->night;

  return when;
}

static gboolean
is_same_moment (const CrampWhen *a,
                const CrampWhen *b)
{
  if (a->night_only != b->night_only || a->time.night != b->time.night)
    return FALSE;

  return a->night_only || (a->time.minute == b->time.minute && a->time.later == b->time.later);
}

/**
 * cramp_when_apply:
 * @when: when a cramp was
 * @zone: the zone by whose clock that is told
 * @draft: the cramp
 *
 * Moves a cramp to where a person says it was. What was not said anew stays to
 * the second.
 *
 * Returns: whether that changes anything
 */
gboolean
cramp_when_apply (const CrampWhen   *when,
                  GTimeZone         *zone,
                  CrampEpisodeDraft *draft)
{
  CrampWhen before = cramp_when_read (draft, zone);
  gboolean  moved = !is_same_moment (when, &before);
  g_autoptr (GDateTime) start = cramp_night_time_to_instant (&when->time, zone);

  if (moved && when->night_only)
    cramp_episode_draft_set_night_only (draft, when->time.night, zone);
  else if (moved)
    cramp_episode_draft_set_start (draft, start);
  if (when->about != before.about)
    draft->answers[CRAMP_EPISODE_ABOUT] = when->about;

  return moved || when->about != before.about;
}
