/* cramp-recent-reader.c - the entries of the last weeks, kept
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-recent-reader.h"

#include "cramp-constants.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-store-danger.h"
#include "cramp-store-person.h"

typedef CrampNightDate (*GetNight) (gpointer record);

static CrampNightDate
get_night_of_episode (gpointer record)
{
  return cramp_episode_get_night (record);
}

static CrampNightDate
get_date (gpointer record)
{
  return ((const CrampNight *) record)->date;
}

/* Drops what is before @first, and what is from @stale on. */
static void
trim (GPtrArray     *records,
      GetNight       get_night,
      CrampNightDate first,
      CrampNightDate stale)
{
  guint kept = 0;

  for (guint i = 0; i < records->len; i++)
    {
      gpointer       record = records->pdata[i];
      CrampNightDate night = get_night (record);

      if (night < first || night >= stale)
        continue;
      records->pdata[i] = records->pdata[kept];
      records->pdata[kept++] = record;
    }
  g_ptr_array_set_size (records, (int) kept);
}

static int
compare_episodes (gconstpointer a,
                  gconstpointer b)
{
  return cramp_episode_compare (*(gpointer *) a, *(gpointer *) b);
}

/* Nearly always they are: only a journey, or a night given by hand, lets a
 * later night hold an earlier cramp. */
static gboolean
are_sorted (GPtrArray *episodes)
{
  for (guint i = 1; i < episodes->len; i++)
    if (cramp_episode_compare (episodes->pdata[i - 1], episodes->pdata[i]) > 0)
      return FALSE;

  return TRUE;
}

static gboolean
extend (GPtrArray *records,
        GPtrArray *found)
{
  if (found == NULL)
    return FALSE;

  g_ptr_array_extend_and_steal (records, found);
  return TRUE;
}

static gboolean
read_since (CrampRecentReader *self,
            CrampStore        *store,
            CrampNightDate     stale,
            CrampNightDate     last,
            GError           **error)
{
  trim (self->episodes, get_night_of_episode, self->first, stale);
  trim (self->nights, get_date, self->first, stale);
  if (!extend (self->episodes, cramp_store_read_episodes (store, stale, last, error)) ||
      !extend (self->nights, cramp_store_read_nights (store, stale, last, error)))
    return FALSE;

  if (!are_sorted (self->episodes))
    g_ptr_array_sort (self->episodes, compare_episodes);
  return TRUE;
}

/* They are few, and have no night of their own. */
static gboolean
read_checks (CrampRecentReader *self,
             CrampStore        *store,
             GDateTime         *now,
             GError           **error)
{
  g_autoptr (GDateTime) first = g_date_time_add_days (now, -(CRAMP_POSTURE_NIGHTS + 2));
  GPtrArray *checks = cramp_store_read_danger_checks_between (store, first, now, error);

  if (checks == NULL)
    return FALSE;

  g_clear_pointer (&self->checks, g_ptr_array_unref);
  self->checks = checks;
  return TRUE;
}

static void
start (CrampRecentReader *self)
{
  self->episodes = g_ptr_array_new_with_free_func (g_object_unref);
  self->nights = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free);
}

/**
 * cramp_recent_reader_read:
 * @store: the diary, always the same one
 * @changed_from: the first night that has changed since the last call
 * @recent: what is wanted: its nights and its moment; its entries are set and
 *   belong to @self until the next call
 *
 * Reads the entries that the rules without a memory look at, as far as they
 * are not known yet.
 *
 * Returns: %FALSE when the store failed
 */
gboolean
cramp_recent_reader_read (CrampRecentReader *self,
                          CrampStore        *store,
                          CrampNightDate     changed_from,
                          CrampRecent       *recent,
                          GError           **error)
{
  CrampNightDate first = cramp_recent_first (recent->as_of);
  CrampNightDate stale = MIN (changed_from, self->last + 1);

  if (self->episodes == NULL)
    start (self);
  if (first < self->first || self->last > recent->running)
    stale = 0;
  self->first = first;
  if (!read_since (self, store, MAX (stale, first), recent->running, error) ||
      !read_checks (self, store, recent->now, error))
    {
      cramp_recent_reader_clear (self);
      return FALSE;
    }

  self->last = recent->running;
  recent->episodes = self->episodes;
  recent->nights = self->nights;
  recent->checks = self->checks;
  return TRUE;
}

/**
 * cramp_recent_reader_clear:
 *
 * Forgets everything.
 */
void
cramp_recent_reader_clear (CrampRecentReader *self)
{
  g_clear_pointer (&self->episodes, g_ptr_array_unref);
  g_clear_pointer (&self->nights, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  self->first = self->last = 0;
}
