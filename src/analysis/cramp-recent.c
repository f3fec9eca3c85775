/* cramp-recent.c - the recent entries that signals 2 and 3 look at
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-recent.h"

#include "cramp-constants.h"
#include "cramp-filled-in.h"

/**
 * cramp_recent_first:
 * @as_of: the night to speak about
 *
 * Returns: the earliest night that is read, for the rules without a memory and
 *   for what they said four weeks earlier
 */
CrampNightDate
cramp_recent_first (CrampNightDate as_of)
{
  return as_of > CRAMP_RECENT_NIGHTS ? as_of - CRAMP_RECENT_NIGHTS + 1 : 1;
}

/**
 * cramp_recent_list_episodes:
 * @recent: the recent entries
 * @n_nights: a number of nights, at most those that are read
 *
 * Lists the cramps of the last @n_nights up to the night to speak about. Those
 * of an activity are among them, and returns are not merged.
 *
 * Returns: (transfer container) (element-type CrampEpisode): the cramps, in
 *   the order of their start
 */
GPtrArray *
cramp_recent_list_episodes (const CrampRecent *recent,
                            guint              n_nights)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < recent->episodes->len; i++)
    {
      CrampEpisode  *episode = g_ptr_array_index (recent->episodes, i);
      CrampNightDate night = cramp_episode_get_night (episode);

      if (night <= recent->as_of && night + n_nights > recent->as_of)
        g_ptr_array_add (list, episode);
    }

  return list;
}

/**
 * cramp_recent_find_night:
 * @recent: the recent entries
 *
 * Returns: (nullable): what was answered for @night
 */
const CrampNight *
cramp_recent_find_night (const CrampRecent *recent,
                         CrampNightDate     night)
{
  for (guint i = recent->nights->len; i > 0; i--)
    {
      const CrampNight *found = g_ptr_array_index (recent->nights, i - 1);

      if (found->date <= night)
        return found->date == night ? found : NULL;
    }

  return NULL;
}

/**
 * cramp_recent_count_filled_in:
 * @recent: the recent entries
 * @n_nights: a number of nights, at most those that are read
 *
 * Returns: how many of the last @n_nights are filled in (rule N3)
 */
guint
cramp_recent_count_filled_in (const CrampRecent *recent,
                              guint              n_nights)
{
  guint filled_in = 0;

  for (guint i = 0; i < n_nights && i < recent->as_of; i++)
    {
      CrampNightDate night = recent->as_of - i;

      if (cramp_filled_in_by_entries (night, recent->episodes, cramp_recent_find_night (recent, night)))
        filled_in++;
    }

  return filled_in;
}

/**
 * cramp_recent_has_condition:
 * @recent: the recent entries
 * @condition: a condition
 *
 * Returns: whether the person named it; not answered is not named
 */
gboolean
cramp_recent_has_condition (const CrampRecent *recent,
                            CrampCondition     condition)
{
  return recent->conditions != CRAMP_UNANSWERED && (recent->conditions & CRAMP_SET (condition)) != 0;
}
