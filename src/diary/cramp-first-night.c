/* cramp-first-night.c - where the diary begins
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-first-night.h"

#include "cramp-store-deeds.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"

/**
 * cramp_first_night_find:
 * @first: (out): the first night of the diary (rule N5), or 0 before there is one
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_first_night_find (CrampStore     *store,
                        CrampNightDate *first,
                        GError        **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, error);

  if (profile == NULL || !cramp_store_find_first_entry (store, first, error))
    return FALSE;
  if (profile->diary_start != 0 && (*first == 0 || profile->diary_start < *first))
    *first = profile->diary_start;

  return TRUE;
}

/**
 * cramp_first_night_had_evening:
 * @night: a night of the last days
 * @end: when its evening ends, in seconds since 1970 in UTC
 * @had_evening: (out): whether there was a diary by then
 *
 * A diary that is begun in the middle of a night begins with that night, but
 * nobody can have been told what to do in its evening.
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_first_night_had_evening (CrampStore    *store,
                               CrampNightDate night,
                               gint64         end,
                               gboolean      *had_evening,
                               GError       **error)
{
  g_autoptr (CrampDeed) deed = NULL;
  CrampNightDate first;

  if (!cramp_first_night_find (store, &first, error) || !cramp_store_find_oldest_deed (store, &deed, error))
    return FALSE;

  *had_evening = (first != 0 && first < night) || (deed != NULL && deed->at < end);
  return TRUE;
}
