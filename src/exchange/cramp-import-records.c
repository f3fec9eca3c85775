/* cramp-import-records.c - the records of a file into an open transaction
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-import-records.h"

#include "cramp-import-nights.h"
#include "cramp-merge.h"
#include "cramp-store-episodes.h"
#include "cramp-store-pauses.h"
#include "cramp-store-person.h"
#include "cramp-store-visits.h"

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

static gboolean
import_episode (CrampStore           *store,
                const CrampDiaryFile *file,
                CrampEpisode         *theirs,
                CrampImportCount     *count,
                GError              **error)
{
  g_autoptr (CrampEpisode) ours = NULL;
  g_autoptr (CrampEpisode) merged = NULL;

  if (!find_ours (store, file, theirs, &ours, error))
    return FALSE;
  if (ours == NULL)
    {
      count->added++;
      return add_episode (store, file, theirs, error);
    }

  merged = cramp_merge_episodes (ours, theirs);
  if (merged == NULL)
    {
      count->unchanged++;
      return TRUE;
    }

  count->changed++;
  return cramp_store_save_episode (store, merged, error);
}

static gboolean
import_profile (CrampStore         *store,
                const CrampProfile *theirs,
                CrampImportCount   *count,
                GError            **error)
{
  g_autoptr (CrampProfile) ours = cramp_store_read_profile (store, error);
  g_autoptr (CrampProfile) nothing = cramp_profile_new ();

  if (ours == NULL)
    return FALSE;
  if (!cramp_profile_fill (ours, theirs))
    {
      /* A file that says nothing of the person leaves nothing alone either. */
      count->unchanged += cramp_profile_fill (nothing, theirs);
      return TRUE;
    }

  count->changed++;
  return cramp_store_save_profile (store, ours, error);
}

static const CrampReminderSetting *
find_reminder (GPtrArray    *settings,
               CrampReminder reminder)
{
  for (guint i = 0; i < settings->len; i++)
    {
      const CrampReminderSetting *setting = g_ptr_array_index (settings, i);

      if (setting->reminder == reminder)
        return setting;
    }

  return NULL;
}

static gboolean
import_reminder (CrampStore                 *store,
                 GPtrArray                  *settings,
                 const CrampReminderSetting *theirs,
                 CrampImportCount           *count,
                 GError                    **error)
{
  const CrampReminderSetting *ours = find_reminder (settings, theirs->reminder);
  g_autoptr (CrampReminderSetting) merged = NULL;

  if (ours == NULL)
    {
      count->added++;
      return cramp_store_save_reminder (store, theirs, error);
    }

  merged = cramp_merge_reminders (ours, theirs);
  if (merged == NULL)
    {
      count->unchanged++;
      return TRUE;
    }

  count->changed++;
  return cramp_store_save_reminder (store, merged, error);
}

static gboolean
import_reminders (CrampStore       *store,
                  GPtrArray        *reminders,
                  CrampImportCount *count,
                  GError          **error)
{
  g_autoptr (GPtrArray) settings = cramp_store_read_reminders (store, error);

  if (settings == NULL)
    return FALSE;

  for (guint i = 0; i < reminders->len; i++)
    if (!import_reminder (store, settings, g_ptr_array_index (reminders, i), count, error))
      return FALSE;

  return TRUE;
}

static GHashTable *
index_pauses (GPtrArray *pauses)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < pauses->len; i++)
    {
      CrampReminderPause *pause = g_ptr_array_index (pauses, i);

      g_hash_table_insert (index, GUINT_TO_POINTER (pause->from), pause);
    }

  return index;
}

/* A pause that was ended here stays so, however old the file. */
static gboolean
import_pause (CrampStore               *store,
              GPtrArray                *pauses,
              GHashTable               *index,
              const CrampReminderPause *theirs,
              CrampImportCount         *count,
              GError                  **error)
{
  CrampReminderPause *ours = g_hash_table_lookup (index, GUINT_TO_POINTER (theirs->from));

  if (ours == NULL)
    {
      ours = cramp_reminder_pause_new (theirs->from, theirs->until);
      ours->ended = theirs->ended;
      g_ptr_array_add (pauses, ours);
      g_hash_table_insert (index, GUINT_TO_POINTER (ours->from), ours);
      count->added++;
      return cramp_store_save_pause (store, ours, error);
    }
  if (!cramp_reminder_pause_fill (ours, theirs))
    {
      count->unchanged++;
      return TRUE;
    }

  count->changed++;
  return cramp_store_save_pause (store, ours, error);
}

static gboolean
import_pauses (CrampStore       *store,
               GPtrArray        *theirs,
               CrampImportCount *count,
               GError          **error)
{
  g_autoptr (GPtrArray) ours = cramp_store_read_pauses (store, error);
  g_autoptr (GHashTable) index = NULL;

  if (ours == NULL)
    return FALSE;

  index = index_pauses (ours);
  for (guint i = 0; i < theirs->len; i++)
    if (!import_pause (store, ours, index, g_ptr_array_index (theirs, i), count, error))
      return FALSE;

  return TRUE;
}

/* Takes @visit over. */
static void
add_visit (GHashTable *visits,
           CrampVisit *visit)
{
  gpointer   date = GUINT_TO_POINTER (visit->date);
  GPtrArray *of_date = g_hash_table_lookup (visits, date);

  if (of_date == NULL)
    {
      of_date = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_visit_free);
      g_hash_table_insert (visits, date, of_date);
    }
  g_ptr_array_add (of_date, visit);
}

/* What the diary has, by date: those of a date are few. */
static GHashTable *
index_visits (GPtrArray *visits)
{
  GHashTable *index = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < visits->len; i++)
    add_visit (index, cramp_visit_copy (g_ptr_array_index (visits, i)));

  return index;
}

/* One that says nothing else comes before one that leaves something open. */
static CrampVisit *
find_visit (GHashTable       *visits,
            const CrampVisit *theirs)
{
  GPtrArray  *of_date = g_hash_table_lookup (visits, GUINT_TO_POINTER (theirs->date));
  CrampVisit *like = NULL;

  for (guint i = 0; of_date != NULL && i < of_date->len; i++)
    {
      CrampVisit *ours = g_ptr_array_index (of_date, i);

      if (cramp_visit_compare (ours, theirs) == 0)
        return ours;
      if (like == NULL && cramp_visit_agrees (ours, theirs))
        like = ours;
    }

  return like;
}

/* @visits is what the diary has, and follows what is done to it. */
static gboolean
import_visit (CrampStore       *store,
              GHashTable       *visits,
              const CrampVisit *theirs,
              CrampImportCount *count,
              GError          **error)
{
  CrampVisit *ours = find_visit (visits, theirs);
  g_autoptr (CrampVisit) before = NULL;

  if (ours == NULL)
    {
      count->added++;
      add_visit (visits, cramp_visit_copy (theirs));
      return cramp_store_add_visit (store, theirs, NULL, error);
    }

  before = cramp_visit_copy (ours);
  if (!cramp_visit_fill (ours, theirs))
    {
      count->unchanged++;
      return TRUE;
    }

  count->changed++;
  return cramp_store_replace_visit (store, before, ours, error);
}

static gboolean
import_visits (CrampStore       *store,
               GPtrArray        *theirs,
               CrampImportCount *count,
               GError          **error)
{
  g_autoptr (GPtrArray) ours = cramp_store_read_visits (store, error);
  g_autoptr (GHashTable) index = NULL;

  if (ours == NULL)
    return FALSE;

  index = index_visits (ours);
  for (guint i = 0; i < theirs->len; i++)
    if (!import_visit (store, index, g_ptr_array_index (theirs, i), count, error))
      return FALSE;

  return TRUE;
}

typedef gboolean (*AddRecord) (CrampStore   *store,
                               gconstpointer record,
                               gboolean     *added,
                               GError      **error);

static gboolean
add_records (CrampStore       *store,
             GPtrArray        *records,
             AddRecord         add,
             CrampImportCount *count,
             GError          **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      gboolean added;

      if (!add (store, g_ptr_array_index (records, i), &added, error))
        return FALSE;
      count->added += added;
      count->unchanged += !added;
    }

  return TRUE;
}

static gboolean
import_each_episode (CrampStore           *store,
                     const CrampDiaryFile *file,
                     CrampImportCount     *count,
                     GError              **error)
{
  GPtrArray *episodes = file->diary->episodes;

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
  const CrampDiary *diary = file->diary;
  CrampImportCount *counts = summary->counts;

  *summary = (CrampImportSummary){ .ignored_members = file->n_ignored };

  return import_episodes (store, file, &counts[CRAMP_IMPORT_EPISODES], error) &&
         cramp_import_nights (store, diary, summary, error) &&
         import_profile (store, diary->profile, &counts[CRAMP_IMPORT_PROFILE], error) &&
         import_reminders (store, diary->reminders, &counts[CRAMP_IMPORT_REMINDERS], error) &&
         add_records (store, diary->danger_checks, (AddRecord) cramp_store_add_danger_check, &counts[CRAMP_IMPORT_DANGER_CHECKS], error) &&
         add_records (store, diary->shown_to_doctor, (AddRecord) cramp_store_add_shown, &counts[CRAMP_IMPORT_SHOWN], error) &&
         add_records (store, diary->plans, (AddRecord) cramp_store_add_plan, &counts[CRAMP_IMPORT_PLANS], error) &&
         import_pauses (store, diary->pauses, &counts[CRAMP_IMPORT_PAUSES], error) &&
         import_visits (store, diary->visits, &counts[CRAMP_IMPORT_VISITS], error);
}
