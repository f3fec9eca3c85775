/* cramp-import-records.c - the records of a file into an open transaction
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-import-records.h"

#include "cramp-import-nights.h"
#include "cramp-kind-order.h"
#include "cramp-merge.h"
#include "cramp-store-episodes.h"
#include "cramp-store-person.h"

static gboolean
find_ours (CrampStore           *store,
           const CrampDiaryFile *file,
           CrampEpisode         *theirs,
           CrampEpisode        **ours,
           GError              **error)
{
  const char *id = cramp_episode_get_id (theirs);

  if (!g_hash_table_contains (file->unnamed, id))
    return cramp_store_find_episode (store, id, ours, error);

  return cramp_store_find_episode_at (store, cramp_episode_get_start (theirs),
                                      cramp_episode_get_answer (theirs, CRAMP_EPISODE_SIDE), ours, error);
}

/* An entry of that id is there, but has been moved since: it stays. */
static CrampEpisode *
make_other (CrampEpisode *theirs)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_edit (theirs);

  g_free (draft->id);
  draft->id = g_uuid_string_random ();

  return cramp_episode_new (draft);
}

static gboolean
add_episode (CrampStore           *store,
             const CrampDiaryFile *file,
             CrampEpisode         *theirs,
             GError              **error)
{
  const char *id = cramp_episode_get_id (theirs);
  g_autoptr (CrampEpisode) namesake = NULL;
  g_autoptr (CrampEpisode) other = NULL;

  if (g_hash_table_contains (file->unnamed, id) && !cramp_store_find_episode (store, id, &namesake, error))
    return FALSE;

  other = namesake == NULL ? g_object_ref (theirs) : make_other (theirs);
  return cramp_store_save_episode (store, other, error);
}

/* @ours is what the diary has of @theirs. */
static gboolean
import_known (CrampStore       *store,
              const CrampKind  *kind,
              gconstpointer     ours,
              gconstpointer     theirs,
              CrampImportCount *count,
              GError          **error)
{
  gpointer merged = cramp_merge_records (kind, ours, theirs);
  gboolean success;

  count->unchanged += merged == NULL;
  count->changed += merged != NULL;
  if (merged == NULL)
    return TRUE;

  success = kind->several ? cramp_store_replace_record (store, kind, ours, merged, error)
                          : cramp_store_save_record (store, kind, merged, error);
  kind->free_record (merged);

  return success;
}

static gboolean
import_episode (CrampStore           *store,
                const CrampDiaryFile *file,
                CrampEpisode         *theirs,
                CrampImportCount     *count,
                GError              **error)
{
  g_autoptr (CrampEpisode) ours = NULL;
  gboolean added = FALSE;

  if (!g_hash_table_contains (file->unnamed, cramp_episode_get_id (theirs)) &&
      !cramp_store_add_record (store, &cramp_episode_kind, theirs, &added, error))
    return FALSE;

  count->added += added;
  if (added)
    return TRUE;
  if (!find_ours (store, file, theirs, &ours, error))
    return FALSE;
  if (ours != NULL)
    return import_known (store, &cramp_episode_kind, ours, theirs, count, error);

  count->added++;
  return add_episode (store, file, theirs, error);
}

static gboolean
import_profile (CrampStore         *store,
                const CrampProfile *theirs,
                CrampImportCount   *count,
                GError            **error)
{
  g_autoptr (CrampProfile) ours = NULL;

  /* A file that says nothing of the person leaves nothing alone either. */
  if (cramp_kind_is_empty (&cramp_profile_kind, theirs))
    return TRUE;

  ours = cramp_store_read_profile (store, error);
  return ours != NULL && import_known (store, &cramp_profile_kind, ours, theirs, count, error);
}

/* One that says the same comes before one that leaves something open. */
static gconstpointer
find_same (const CrampKind *kind,
           GPtrArray       *like,
           gconstpointer    theirs)
{
  gconstpointer agreeing = NULL;

  for (guint i = 0; i < like->len; i++)
    {
      gconstpointer ours = g_ptr_array_index (like, i);

      if (!kind->several || cramp_kind_compare (kind, ours, theirs) == 0)
        return ours;
      if (agreeing == NULL && cramp_kind_agrees (kind, ours, theirs))
        agreeing = ours;
    }

  return agreeing;
}

static gboolean
import_record (CrampStore       *store,
               const CrampKind  *kind,
               gconstpointer     theirs,
               CrampImportCount *count,
               GError          **error)
{
  g_autoptr (GPtrArray) like = cramp_store_read_like (store, kind, theirs, error);
  gconstpointer ours;

  if (like == NULL)
    return FALSE;

  ours = find_same (kind, like, theirs);
  if (ours != NULL)
    return import_known (store, kind, ours, theirs, count, error);

  count->added++;
  return cramp_store_save_record (store, kind, theirs, error);
}

static gboolean
import_each_episode (CrampStore           *store,
                     const CrampDiaryFile *file,
                     CrampImportCount     *count,
                     GError              **error)
{
  GPtrArray *episodes = file->diary->records[CRAMP_KIND_EPISODES];

  for (guint i = 0; i < episodes->len; i++)
    if (!import_episode (store, file, g_ptr_array_index (episodes, i), count, error))
      return FALSE;

  return TRUE;
}

/* Without ids, what a cramp of the file merges with may depend on those after
 * it. To import once is to have it settled, so that the same file changes
 * nothing the next time; each round fills an answer, moves a cramp or makes it
 * newer, and there is an end to that. */
static gboolean
import_episodes (CrampStore           *store,
                 const CrampDiaryFile *file,
                 CrampImportCount     *count,
                 GError              **error)
{
  CrampImportCount round;

  if (!import_each_episode (store, file, count, error))
    return FALSE;
  if (g_hash_table_size (file->unnamed) == 0)
    return TRUE;

  do
    {
      round = (CrampImportCount){ 0 };
      if (!import_each_episode (store, file, &round, error))
        return FALSE;
    }
  while (round.added + round.changed > 0);

  return TRUE;
}

/**
 * cramp_import_records:
 * @store: a store in a transaction
 * @file: what to import
 * @summary: (out): where to put what became of it
 *
 * Merges all records of a file into the diary.
 *
 * Returns: %FALSE when the store failed; the transaction must be rolled back
 *   then
 */
gboolean
cramp_import_records (CrampStore           *store,
                      const CrampDiaryFile *file,
                      CrampImportSummary   *summary,
                      GError              **error)
{
  *summary = (CrampImportSummary){ .ignored_members = file->n_ignored };

  if (!import_episodes (store, file, &summary->counts[CRAMP_KIND_EPISODES], error) ||
      !cramp_import_nights (store, file->diary, summary, error) ||
      !import_profile (store, cramp_diary_get_profile (file->diary), &summary->counts[CRAMP_KIND_PROFILE], error))
    return FALSE;

  for (guint id = CRAMP_KIND_PROFILE + 1; id < CRAMP_N_KINDS; id++)
    {
      GPtrArray *records = file->diary->records[id];

      for (guint i = 0; i < records->len; i++)
        if (!import_record (store, cramp_kinds[id], g_ptr_array_index (records, i), &summary->counts[id], error))
          return FALSE;
    }

  return TRUE;
}
