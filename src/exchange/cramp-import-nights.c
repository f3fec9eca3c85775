/* cramp-import-nights.c - the nights of a file into an open transaction
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-import-nights.h"

#include "cramp-merge.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"

static gboolean
has_night_cramp (GPtrArray *episodes)
{
  for (guint i = 0; i < episodes->len; i++)
    if (cramp_episode_is_night_cramp (g_ptr_array_index (episodes, i)))
      return TRUE;

  return FALSE;
}

/* A tick beside a night cramp is a mistake, whichever came first and wherever
 * it came from: the cramp counts (rule N3), and the tick is not kept. */
static gboolean
untick (CrampStore *store,
        CrampNight *night,
        gboolean   *unticked,
        GError    **error)
{
  g_autoptr (GPtrArray) episodes = NULL;

  *unticked = FALSE;
  if (night->answers[CRAMP_NIGHT_CRAMP_FREE] != TRUE)
    return TRUE;

  episodes = cramp_store_read_episodes (store, night->date, night->date, error);
  if (episodes == NULL)
    return FALSE;

  *unticked = has_night_cramp (episodes);
  if (*unticked)
    night->answers[CRAMP_NIGHT_CRAMP_FREE] = CRAMP_UNANSWERED;
  return TRUE;
}

static gboolean
save_unticked (CrampStore       *store,
               const CrampNight *night,
               GError          **error)
{
  return cramp_night_is_empty (night) ? cramp_store_delete_night (store, night->date, error) : cramp_store_save_night (store, night, error);
}

/* @ours has lost its tick when @unticked. */
static gboolean
merge_night (CrampStore       *store,
             CrampNight       *ours,
             const CrampNight *theirs,
             gboolean          unticked,
             CrampImportCount *count,
             GError          **error)
{
  g_autoptr (CrampNight) merged = NULL;

  /* A night of which nothing but its tick was known is as good as a new one. */
  if (theirs != NULL)
    merged = unticked && cramp_night_is_empty (ours) ? cramp_night_copy (theirs) : cramp_merge_records (&cramp_night_kind, ours, theirs);
  if (merged == NULL && !unticked)
    {
      count->unchanged++;
      return TRUE;
    }

  count->changed++;
  return merged == NULL ? save_unticked (store, ours, error) : cramp_store_save_night (store, merged, error);
}

/* A night of the file that says nothing but that there was no cramp is left
 * out. All cramps of the file are there already. */
static gboolean
import_night (CrampStore       *store,
              const CrampNight *night,
              CrampImportCount *count,
              guint            *n_contradicted,
              GError          **error)
{
  g_autoptr (CrampNight) ours = NULL;
  g_autoptr (CrampNight) theirs = cramp_night_copy (night);
  gboolean unticked, our_unticked = FALSE;

  if (!cramp_store_find_night (store, night->date, &ours, error) || !untick (store, theirs, &unticked, error) ||
      (ours != NULL && !untick (store, ours, &our_unticked, error)))
    return FALSE;

  *n_contradicted += unticked || our_unticked;
  if (unticked && cramp_night_is_empty (theirs))
    g_clear_pointer (&theirs, cramp_night_free);
  if (ours != NULL)
    return merge_night (store, ours, theirs, our_unticked, count, error);

  count->added += theirs != NULL;
  count->unchanged += theirs == NULL;
  return theirs == NULL || cramp_store_save_night (store, theirs, error);
}

static GHashTable *
list_nights (const CrampDiary *diary)
{
  GHashTable *nights = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < diary->records[CRAMP_KIND_NIGHTS]->len; i++)
    {
      const CrampNight *night = g_ptr_array_index (diary->records[CRAMP_KIND_NIGHTS], i);

      g_hash_table_add (nights, GUINT_TO_POINTER (night->date));
    }
  for (guint i = 0; i < diary->records[CRAMP_KIND_EPISODES]->len; i++)
    g_hash_table_add (nights, GUINT_TO_POINTER (cramp_episode_get_night (g_ptr_array_index (diary->records[CRAMP_KIND_EPISODES], i))));

  return nights;
}

/* The nights that the file names only by their cramps. */
static gboolean
untick_nights (CrampStore         *store,
               const CrampDiary   *diary,
               CrampImportSummary *summary,
               GError            **error)
{
  g_autoptr (GHashTable) nights = list_nights (diary);
  GHashTableIter iter;
  gpointer       date;

  g_hash_table_iter_init (&iter, nights);
  while (g_hash_table_iter_next (&iter, &date, NULL))
    {
      g_autoptr (CrampNight) night = NULL;
      gboolean unticked = FALSE;

      if (!cramp_store_find_night (store, GPOINTER_TO_UINT (date), &night, error))
        return FALSE;
      if (night != NULL && (!untick (store, night, &unticked, error) || (unticked && !save_unticked (store, night, error))))
        return FALSE;

      summary->counts[CRAMP_KIND_NIGHTS].changed += unticked;
      summary->contradicted_ticks += unticked;
    }

  return TRUE;
}

/**
 * cramp_import_nights:
 * @store: a store in a transaction, with all cramps of the file
 * @diary: what the file holds
 * @summary: (inout): where to count what became of its nights
 *
 * Merges the nights of a file into the diary. Of the nights that the file
 * names, none with a night cramp keeps a tick.
 *
 * Returns: %FALSE when the store failed
 */
gboolean
cramp_import_nights (CrampStore         *store,
                     const CrampDiary   *diary,
                     CrampImportSummary *summary,
                     GError            **error)
{
  CrampImportCount *count = &summary->counts[CRAMP_KIND_NIGHTS];

  for (guint i = 0; i < diary->records[CRAMP_KIND_NIGHTS]->len; i++)
    if (!import_night (store, g_ptr_array_index (diary->records[CRAMP_KIND_NIGHTS], i), count, &summary->contradicted_ticks, error))
      return FALSE;

  return untick_nights (store, diary, summary, error);
}
