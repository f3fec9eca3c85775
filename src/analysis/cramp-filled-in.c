/* cramp-filled-in.c - whether anybody said how a night was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-filled-in.h"

static gboolean
has_night_cramp (CrampNightDate night,
                 GPtrArray     *episodes)
{
  for (guint i = episodes->len; i > 0; i--)
    {
      CrampEpisode *episode = g_ptr_array_index (episodes, i - 1);

      if (cramp_episode_get_night (episode) == night && cramp_episode_is_night_cramp (episode))
        return TRUE;
    }

  return FALSE;
}

/**
 * cramp_filled_in_by_entries:
 * @episodes: (element-type CrampEpisode): cramps, those of other nights may be
 *   among them
 * @answers: (nullable): what was answered for @night
 *
 * Rule N3, from the entries themselves: a night is filled in by a night cramp,
 * or by a tick that there was none. A cramp of an activity does not fill it.
 *
 * Returns: whether @night is filled in
 */
gboolean
cramp_filled_in_by_entries (CrampNightDate    night,
                            GPtrArray        *episodes,
                            const CrampNight *answers)
{
  return (answers != NULL && answers->answers[CRAMP_NIGHT_CRAMP_FREE] == TRUE) || has_night_cramp (night, episodes);
}

/**
 * cramp_filled_in_by_totals:
 * @totals: (element-type CrampNightTotal): the totals of nights
 *
 * Rule N3, from the totals of a diary. A night without one is unknown.
 *
 * Returns: whether @night is filled in
 */
gboolean
cramp_filled_in_by_totals (CrampNightDate night,
                           GArray        *totals)
{
  for (guint i = totals->len; i > 0; i--)
    {
      const CrampNightTotal *total = &g_array_index (totals, CrampNightTotal, i - 1);

      if (total->night == night)
        return total->filled_in;
    }

  return FALSE;
}
