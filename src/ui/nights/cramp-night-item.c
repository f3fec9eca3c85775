/* cramp-night-item.c - one night in the list of nights
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-night-item.h"

#include <string.h>

#include "cramp-filled-in.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"

G_DEFINE_FINAL_TYPE (CrampNightItem, cramp_night_item, G_TYPE_OBJECT)

static guint changed_emission;

/* When an entry of a file was changed last, nobody may know, so all that it holds
 * is compared. */
static gboolean
same_episode (CrampEpisode *a,
              CrampEpisode *b)
{
  for (CrampEpisodeField field = 0; field < CRAMP_N_EPISODE_FIELDS; field++)
    if (cramp_episode_get_answer (a, field) != cramp_episode_get_answer (b, field))
      return FALSE;

  return g_str_equal (cramp_episode_get_id (a), cramp_episode_get_id (b)) &&
         g_date_time_equal (cramp_episode_get_start (a), cramp_episode_get_start (b)) &&
         g_strcmp0 (cramp_episode_get_note (a), cramp_episode_get_note (b)) == 0;
}

static gboolean
same_episodes (GPtrArray *a,
               GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!same_episode (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

static gboolean
same_night (const CrampNight *a,
            const CrampNight *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strcmp0 (a->note, b->note) == 0 && memcmp (a->answers, b->answers, sizeof a->answers) == 0;
}

static void
cramp_night_item_finalize (GObject *object)
{
  CrampNightItem *self = CRAMP_NIGHT_ITEM (object);

  g_clear_pointer (&self->episodes, g_ptr_array_unref);
  g_clear_pointer (&self->night, cramp_night_free);

  G_OBJECT_CLASS (cramp_night_item_parent_class)->finalize (object);
}

static void
cramp_night_item_class_init (CrampNightItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_night_item_finalize;

  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_night_item_init (CrampNightItem *self)
{
  self->episodes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * cramp_night_item_new:
 *
 * Returns: (transfer full): the night, of which nothing is read yet
 */
CrampNightItem *
cramp_night_item_new (CrampNightDate date)
{
  CrampNightItem *self = g_object_new (CRAMP_TYPE_NIGHT_ITEM, NULL);

  self->date = date;

  return self;
}

/**
 * cramp_night_item_take:
 * @episodes: (transfer full) (element-type CrampEpisode): its cramps by start
 * @night: (transfer full) (nullable): what was answered for it
 * @to_come: whether nobody can answer for it yet
 *
 * Takes over what was read. Rows are told only of what really is another thing
 * now, so that they keep the keyboard's place.
 */
void
cramp_night_item_take (CrampNightItem *self,
                       GPtrArray      *episodes,
                       CrampNight     *night,
                       gboolean        to_come)
{
  gboolean same = self->is_read && self->to_come == to_come && same_episodes (self->episodes, episodes) && same_night (self->night, night);

  self->is_read = TRUE;
  self->to_come = to_come;
  g_ptr_array_unref (self->episodes);
  self->episodes = episodes;
  g_clear_pointer (&self->night, cramp_night_free);
  self->night = night;

  if (!same)
    g_signal_emit (self, changed_emission, 0);
}

/**
 * cramp_night_item_read:
 * @last: the last night that anybody can have answered for
 *
 * Reads it from the diary.
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_night_item_read (CrampNightItem *self,
                       CrampStore     *store,
                       CrampNightDate  last,
                       GError        **error)
{
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (store, self->date, self->date, error);
  CrampNight *night;

  if (episodes == NULL || !cramp_store_find_night (store, self->date, &night, error))
    return FALSE;

  cramp_night_item_take (self, g_steal_pointer (&episodes), night, self->date > last);
  return TRUE;
}

/**
 * cramp_night_item_is_filled_in:
 *
 * Returns: whether anybody said how it was (rule N3)
 */
gboolean
cramp_night_item_is_filled_in (const CrampNightItem *self)
{
  return cramp_filled_in_by_entries (self->date, self->episodes, self->night);
}

/**
 * cramp_night_item_is_free:
 *
 * Returns: whether somebody answered that there was no cramp, and none is there
 */
gboolean
cramp_night_item_is_free (const CrampNightItem *self)
{
  return self->episodes->len == 0 && self->night != NULL && self->night->answers[CRAMP_NIGHT_CRAMP_FREE] == TRUE;
}
