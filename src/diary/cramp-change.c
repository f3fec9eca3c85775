/* cramp-change.c - one change of the diary that can be taken back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-change.h"

struct _CrampChange
{
  char          *id;
  CrampEpisode  *episode;
  CrampNightDate date;
  CrampNight    *night;
  CrampProfile  *profile;
};

/**
 * cramp_change_of_episode:
 * @store: the diary
 * @id: the cramp that is about to be added, changed or deleted
 * @error: return location for an error
 *
 * Remembers a cramp as it is, or that there is none yet.
 *
 * Returns: (transfer full) (nullable): what takes the change back, or %NULL on
 *   error
 */
CrampChange *
cramp_change_of_episode (CrampStore *store,
                         const char *id,
                         GError    **error)
{
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) local_error = NULL;
  CrampChange *change;

  episode = cramp_store_find_episode (store, id, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  change = g_new0 (CrampChange, 1);
  change->id = g_strdup (id);
  change->episode = g_steal_pointer (&episode);

  return change;
}

/**
 * cramp_change_of_night:
 * @store: the diary
 * @date: the night that is about to be answered for
 * @error: return location for an error
 *
 * Remembers a night as it is, or that nothing is answered yet.
 *
 * Returns: (transfer full) (nullable): what takes the change back, or %NULL on
 *   error
 */
CrampChange *
cramp_change_of_night (CrampStore    *store,
                       CrampNightDate date,
                       GError       **error)
{
  g_autoptr (CrampNight) night = NULL;
  g_autoptr (GError) local_error = NULL;
  CrampChange *change;

  night = cramp_store_find_night (store, date, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  change = g_new0 (CrampChange, 1);
  change->date = date;
  change->night = g_steal_pointer (&night);

  return change;
}

/**
 * cramp_change_of_profile:
 * @store: the diary
 * @error: return location for an error
 *
 * Remembers what is known of the person, which may be nothing yet.
 *
 * Returns: (transfer full) (nullable): what takes the change back, or %NULL on
 *   error
 */
CrampChange *
cramp_change_of_profile (CrampStore *store,
                         GError    **error)
{
  CrampProfile *profile = cramp_store_read_profile (store, error);
  CrampChange  *change;

  if (profile == NULL)
    return NULL;

  change = g_new0 (CrampChange, 1);
  change->profile = profile;

  return change;
}

/**
 * cramp_change_is_new:
 * @change: what was remembered
 *
 * Returns: whether there was no such cramp or night before; of the person
 *   there is always one
 */
gboolean
cramp_change_is_new (const CrampChange *change)
{
  return change->episode == NULL && change->night == NULL && change->profile == NULL;
}

/**
 * cramp_change_undo:
 * @change: what was remembered
 * @store: the diary
 * @error: return location for an error
 *
 * Takes the change back: the cramp, the night or the person is again as it was.
 *
 * Returns: %FALSE when the diary could not be written; it is unchanged then
 */
gboolean
cramp_change_undo (const CrampChange *change,
                   CrampStore        *store,
                   GError           **error)
{
  if (change->profile != NULL)
    return cramp_store_save_profile (store, change->profile, error);
  if (change->episode != NULL)
    return cramp_store_save_episode (store, change->episode, error);
  if (change->id != NULL)
    return cramp_store_delete_episode (store, change->id, error);
  if (change->night != NULL)
    return cramp_store_save_night (store, change->night, error);

  return cramp_store_delete_night (store, change->date, error);
}

void
cramp_change_free (CrampChange *change)
{
  g_free (change->id);
  g_clear_object (&change->episode);
  g_clear_pointer (&change->night, cramp_night_free);
  g_clear_pointer (&change->profile, cramp_profile_free);
  g_free (change);
}
