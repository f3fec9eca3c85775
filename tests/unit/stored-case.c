/* stored-case.c - a made-up case in a diary, and what reads it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "stored-case.h"

#include "cramp-import.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"
#include "random-case.h"
#include "signals-text.h"

/**
 * stored_save_cramp:
 * @store: a store
 * @cramp: a cramp
 *
 * Enters one more cramp.
 */
void
stored_save_cramp (CrampStore   *store,
                   CrampEpisode *cramp)
{
  g_autoptr (GError) error = NULL;

  cramp_store_save_episode (store, cramp, &error);
  g_assert_no_error (error);
}

static void
save_check (CrampStore             *store,
            const CrampDangerCheck *check)
{
  g_autoptr (GError) error = NULL;

  cramp_store_save_record (store, &cramp_danger_check_kind, check, &error);
  g_assert_no_error (error);
}

static void
save_profile (CrampStore *store,
              guint32     seed,
              int         conditions)
{
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  g_autoptr (GError) error = NULL;

  profile->answers[CRAMP_PROFILE_CONDITIONS] = conditions;
  profile->answers[CRAMP_PROFILE_USUAL_BEFORE] = (int) (seed % 6) - 1;
  cramp_store_save_record (store, &cramp_profile_kind, profile, &error);
  g_assert_no_error (error);
}

static CrampStore *
store_entries (const DiaryCase *c,
               guint32          seed)
{
  g_autoptr (GError) error = NULL;
  CrampStore *store = cramp_store_open_in_memory (&error);

  g_assert_no_error (error);
  cramp_store_begin (store, &error);
  for (guint i = 0; i < c->episodes->len; i++)
    stored_save_cramp (store, c->episodes->pdata[i]);
  for (guint i = 0; i < c->nights->len && error == NULL; i++)
    cramp_store_save_night (store, c->nights->pdata[i], &error);
  g_assert_no_error (error);
  for (guint i = 0; i < c->checks->len; i++)
    save_check (store, c->checks->pdata[i]);
  save_profile (store, seed, c->recent.conditions);
  cramp_store_end (store, TRUE, &error);
  g_assert_no_error (error);

  return store;
}

/* The entries of a case as a file has them, the last one first. */
static CrampDiaryFile *
list_backwards (const DiaryCase *c)
{
  CrampDiaryFile *file = g_new0 (CrampDiaryFile, 1);

  file->diary = cramp_diary_new ();
  file->unnamed = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = c->episodes->len; i > 0; i--)
    g_ptr_array_add (file->diary->records[CRAMP_KIND_EPISODES], g_object_ref (c->episodes->pdata[i - 1]));
  for (guint i = c->nights->len; i > 0; i--)
    g_ptr_array_add (file->diary->records[CRAMP_KIND_NIGHTS], cramp_night_copy (c->nights->pdata[i - 1]));
  for (guint i = c->checks->len; i > 0; i--)
    {
      const CrampDangerCheck *check = c->checks->pdata[i - 1];

      g_ptr_array_add (file->diary->records[CRAMP_KIND_DANGER_CHECKS], cramp_danger_check_new (check->at, check->signs));
    }

  return file;
}

/* An import keeps a copy of what was there before, for which it needs a folder. */
static void
import_backwards (StoredCase *self)
{
  g_autoptr (CrampDiaryFile) file = list_backwards (self->entries);
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;

  diary_folder_set_up (&self->folder, NULL);
  self->store = g_object_ref (self->folder.store);
  save_profile (self->store, self->seed, self->entries->recent.conditions);
  cramp_import (self->store, file, self->folder.now, &summary, NULL, &error);
  g_assert_no_error (error);
}

/**
 * stored_case_new:
 * @seed: of the case
 * @imported: whether the entries are imported, the last one first; else they
 *   are entered one by one
 *
 * Stores a made-up case.
 *
 * Returns: (transfer full): the case and its diary
 */
StoredCase *
stored_case_new (guint32  seed,
                 gboolean imported)
{
  StoredCase *self = g_new0 (StoredCase, 1);

  self->seed = seed;
  self->entries = random_case_new (seed);
  if (imported)
    import_backwards (self);
  else
    self->store = store_entries (self->entries, seed);
  self->assessor = cramp_assessor_new (self->store);

  return self;
}

void
stored_case_free (StoredCase *self)
{
  g_object_unref (self->assessor);
  g_object_unref (self->store);
  if (self->folder.folder != NULL)
    diary_folder_tear_down (&self->folder, NULL);
  diary_case_free (self->entries);
  g_free (self);
}

/**
 * stored_case_assess:
 * @self: a stored case
 * @night: a night
 *
 * Assesses the diary as of @night, long after the entries, so that every night
 * has closed.
 *
 * Returns: what it says, until the next time
 */
const CrampFindings *
stored_case_assess (StoredCase    *self,
                    CrampNightDate night)
{
  g_autoptr (GDateTime) now = g_date_time_add_days (self->entries->recent.now, 400);
  g_autoptr (GError) error = NULL;

  cramp_assessor_assess_night (self->assessor, night, now, &self->findings, &error);
  g_assert_no_error (error);

  return &self->findings;
}

/**
 * stored_case_describe:
 * @self: a stored case
 * @night: a night
 *
 * Returns: (transfer full): all that the diary says as of @night
 */
char *
stored_case_describe (StoredCase    *self,
                      CrampNightDate night)
{
  const CrampFindings        *findings = stored_case_assess (self, night);
  const CrampFrequency       *frequency = &findings->frequency;
  const CrampFrequencyCounts *counts = &frequency->counts;
  GString                    *text = g_string_new (NULL);

  g_string_append_printf (text, "seed %u; frequency %s rules %#x", self->seed, cramp_signal_state_get_code (frequency->state), frequency->rules);
  g_string_append_printf (text, " recent %u %u %u %u %u %u before %u %u %u first %u filled in %u with cramps %u",
                          counts->e7, counts->x7, counts->n7, counts->x14, counts->n14, counts->m14,
                          counts->e0, counts->x0, counts->n0, frequency->first, frequency->filled_in, frequency->with_cramps);
  signals_append_aftermath (text, &findings->aftermath);
  signals_append_aftermath (text, &findings->aftermath_before);
  signals_append_posture (text, &findings->posture);
  signals_append_posture (text, &findings->posture_before);
  signals_append_danger (text, &findings->danger);
  signals_append_patterns (text, &findings->patterns, findings->soak);

  return g_string_free (text, FALSE);
}
