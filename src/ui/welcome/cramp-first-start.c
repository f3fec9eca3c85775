/* cramp-first-start.c - whether the questions of the first start come
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-first-start.h"

#include "cramp-running-cramp.h"
#include "cramp-store-episodes.h"
#include "cramp-store-person.h"

/* A night that was logged before the questions were answered, and is over with
 * the morning after it, puts them off for good: the next mornings ask how the
 * night was. */
static gboolean
is_under_way (CrampEpisode *latest,
              GDateTime    *now)
{
  return latest != NULL && cramp_episode_get_night (latest) < cramp_last_night (now);
}

/**
 * cramp_first_start_is:
 * @store: a diary
 * @now: the current local time
 *
 * Returns: whether the three questions of the first start come before the diary:
 *   nobody has answered them, the answers can be saved, and no cramp lasts
 */
gboolean
cramp_first_start_is (CrampStore *store,
                      GDateTime  *now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, &error);
  g_autoptr (CrampEpisode) latest = NULL;

  if (profile == NULL || !cramp_store_find_latest_timed_episode (store, now, &latest, &error))
    {
      g_warning ("Could not read whether this is the first start: %s", error->message);
      return FALSE;
    }

  return profile->diary_start == 0 && cramp_store_get_obstacle (store) == NULL &&
         !is_under_way (latest, now) && !cramp_running_cramp_is_running (latest, now);
}
