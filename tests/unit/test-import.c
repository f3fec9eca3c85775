/* test-import.c - files into the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "cramp-backup.h"
#include "cramp-diary-undo.h"
#include "cramp-diary-writer.h"
#include "cramp-exchange-error.h"
#include "cramp-import.h"
#include "cramp-store-diary.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "diary-folder.h"
#include "random-diary.h"

#define EPISODES(members) "\"episodes\": [{\"start\": \"2026-11-20T02:14:00Z\", \"id\": \"a\", " members "}]"
#define UNNAMED(members) "\"episodes\": [{\"start\": \"2026-11-20T10:14:00+08:00\", " members "}]"
#define NIGHTS(members) "\"nights\": [{\"date\": \"2026-11-19\", " members "}]"

#define NIGHT_ONLY(members) "\"episodes\": [{\"start\": \"2026-11-20T03:00:00Z\", \"id\": \"a\", " members "}]"
#define VISIT(members) "\"visits\": [{\"date\": \"2026-09-03\", " members "}]"

#define EARLY "\"modified\": \"2026-11-20T08:00:00Z\""
#define LATE "\"modified\": \"2026-11-21T08:00:00Z\""

static CrampImportSummary
import (DiaryFolder *folder,
        const char  *members)
{
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (members);
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary = { 0 };

  cramp_import (folder->store, file, folder->now, &summary, NULL, &error);
  g_assert_no_error (error);

  return summary;
}

static void
assert_count (const CrampImportSummary *summary,
              CrampKindId               kind,
              guint                     added,
              guint                     changed,
              guint                     unchanged)
{
  const CrampImportCount *count = &summary->counts[kind];

  g_assert_cmpuint (count->added, ==, added);
  g_assert_cmpuint (count->changed, ==, changed);
  g_assert_cmpuint (count->unchanged, ==, unchanged);
}

typedef struct
{
  const char *name;
  CrampKindId kind;
  const char *ours;
  const char *theirs;
  gboolean    changed;
  const char *expected;
} MergeCase;

static const MergeCase cases[] = {
  { "newer-wins-whole", CRAMP_KIND_EPISODES, EPISODES ("\"pain\": 3, \"note\": \"ours\", " EARLY), EPISODES ("\"side\": \"left\", " LATE), TRUE, EPISODES ("\"side\": \"left\", " LATE) },
  { "newer-moves", CRAMP_KIND_EPISODES, EPISODES ("\"pain\": 3, " EARLY), "\"episodes\": [{\"start\": \"2026-11-18T02:14:00Z\", \"id\": \"a\", " LATE "}]", TRUE, "\"episodes\": [{\"start\": \"2026-11-18T02:14:00Z\", \"id\": \"a\", " LATE "}]" },
  { "older-loses-whole", CRAMP_KIND_EPISODES, EPISODES ("\"pain\": 3, " LATE), EPISODES ("\"side\": \"left\", " EARLY), FALSE, EPISODES ("\"pain\": 3, " LATE) },
  { "equal-fills", CRAMP_KIND_EPISODES, EPISODES ("\"pain\": 3, " EARLY), EPISODES ("\"pain\": 9, \"side\": \"left\", \"note\": \"\", " EARLY), TRUE, EPISODES ("\"pain\": 3, \"side\": \"left\", \"note\": \"\", " EARLY) },
  { "theirs-unknown-fills", CRAMP_KIND_EPISODES, EPISODES ("\"pain\": 0, \"sites\": [], \"note\": \"\", " EARLY), EPISODES ("\"pain\": 9, \"sites\": [\"calf\"], \"note\": \"theirs\", \"woke\": false"), TRUE, EPISODES ("\"pain\": 0, \"sites\": [], \"woke\": false, \"note\": \"\", " EARLY) },
  { "ours-unknown-fills", CRAMP_KIND_EPISODES, EPISODES ("\"pain\": 3"), EPISODES ("\"pain\": 9, \"about\": false, " LATE), TRUE, EPISODES ("\"pain\": 3, \"about\": false, " LATE) },
  { "both-unknown-fill", CRAMP_KIND_EPISODES, EPISODES ("\"pain\": 3"), EPISODES ("\"relief\": []"), TRUE, EPISODES ("\"pain\": 3, \"relief\": []") },
  { "nothing-new", CRAMP_KIND_EPISODES, EPISODES ("\"pain\": 3, \"side\": \"left\""), EPISODES ("\"pain\": 9"), FALSE, EPISODES ("\"pain\": 3, \"side\": \"left\"") },
  { "unnamed-keeps-our-id", CRAMP_KIND_EPISODES, EPISODES ("\"side\": \"left\", \"pain\": 3, " EARLY), UNNAMED ("\"side\": \"left\", \"woke\": true, " LATE), TRUE, "\"episodes\": [{\"id\": \"a\", \"start\": \"2026-11-20T10:14:00+08:00\", \"side\": \"left\", \"woke\": true, " LATE "}]" },
  { "unnamed-fills", CRAMP_KIND_EPISODES, EPISODES ("\"pain\": 3"), UNNAMED ("\"pain\": 4, \"woke\": true"), TRUE, EPISODES ("\"pain\": 3, \"woke\": true") },
  { "night-newer-wins-whole", CRAMP_KIND_NIGHTS, NIGHTS ("\"cramp_free\": true, \"note\": \"ours\", " EARLY), NIGHTS ("\"care\": {\"soak\": \"done\"}, " LATE), TRUE, NIGHTS ("\"care\": {\"soak\": \"done\"}, " LATE) },
  { "night-older-loses", CRAMP_KIND_NIGHTS, NIGHTS ("\"cramp_free\": true, " LATE), NIGHTS ("\"cramp_free\": false, \"soak_min\": 5, " EARLY), FALSE, NIGHTS ("\"cramp_free\": true, " LATE) },
  { "night-fills", CRAMP_KIND_NIGHTS, NIGHTS ("\"cramp_free\": false, \"care\": {\"soak\": \"done\"}"), NIGHTS ("\"cramp_free\": true, \"care\": {\"soak\": \"skipped\", \"warmth\": \"done\"}, \"exposures\": [], " LATE), TRUE, NIGHTS ("\"cramp_free\": false, \"care\": {\"soak\": \"done\", \"warmth\": \"done\"}, \"exposures\": [], " LATE) },
  { "profile-fills", CRAMP_KIND_PROFILE, "\"profile\": {\"name\": \"\", \"medicines\": [], \"bedtime\": \"21:00\"}", "\"profile\": {\"name\": \"Ann\", \"birth_year\": 1958, \"medicines\": [{\"name\": \"A\"}], \"bedtime\": \"23:00\"}", TRUE, "\"profile\": {\"name\": \"\", \"birth_year\": 1958, \"medicines\": [], \"bedtime\": \"21:00\"}" },
  { "profile-nothing-new", CRAMP_KIND_PROFILE, "\"profile\": {\"birth_year\": 1958}", "\"profile\": {\"birth_year\": 1960}", FALSE, "\"profile\": {\"birth_year\": 1958}" },
  { "reminder-fills", CRAMP_KIND_REMINDERS, "\"reminders\": [{\"reminder\": \"soak\", \"on\": false}]", "\"reminders\": [{\"reminder\": \"soak\", \"on\": true, \"weekdays\": []}]", TRUE, "\"reminders\": [{\"reminder\": \"soak\", \"on\": false, \"weekdays\": []}]" },
  { "night-only-fills-beside-its-start", CRAMP_KIND_EPISODES, NIGHT_ONLY ("\"pain\": 3"), NIGHT_ONLY ("\"time_unknown\": true, \"recorded\": \"paper\""), TRUE, NIGHT_ONLY ("\"pain\": 3, \"time_unknown\": true, \"recorded\": \"paper\"") },
  { "a-known-time-stays-known", CRAMP_KIND_EPISODES, EPISODES ("\"pain\": 3"), NIGHT_ONLY ("\"pain\": 9, \"time_unknown\": true"), FALSE, EPISODES ("\"pain\": 3") },
  { "medicine-ends", CRAMP_KIND_PROFILE, "\"profile\": {\"name\": \"\"}", "\"profile\": {\"medicines\": [{\"name\": \"A\", \"until\": \"2026-10-31\"}]}", TRUE, "\"profile\": {\"name\": \"\", \"medicines\": [{\"name\": \"A\", \"until\": \"2026-10-31\"}]}" },
  { "visit-stays", CRAMP_KIND_VISITS, VISIT ("\"questions\": \"Why?\", \"answer\": \"Rest.\""), VISIT ("\"questions\": \"Why?\""), FALSE, VISIT ("\"questions\": \"Why?\", \"answer\": \"Rest.\"") },
  { "visit-fills", CRAMP_KIND_VISITS, VISIT ("\"questions\": \"Why?\""), VISIT ("\"questions\": \"Why?\", \"answer\": \"\""), TRUE, VISIT ("\"questions\": \"Why?\", \"answer\": \"\"") },
  { "pause-stays", CRAMP_KIND_PAUSES, "\"reminder_pauses\": [{\"from\": \"2026-11-23\", \"until\": \"2026-11-30\", \"ended\": \"2026-11-24T20:00:00Z\"}]", "\"reminder_pauses\": [{\"from\": \"2026-11-23\", \"until\": \"2026-11-30\"}]", FALSE, "\"reminder_pauses\": [{\"from\": \"2026-11-23\", \"until\": \"2026-11-30\", \"ended\": \"2026-11-24T20:00:00Z\"}]" },
  { "pause-ends", CRAMP_KIND_PAUSES, "\"reminder_pauses\": [{\"from\": \"2026-11-23\", \"until\": \"2026-11-30\"}]", "\"reminder_pauses\": [{\"from\": \"2026-11-23\", \"until\": \"2026-11-30\", \"ended\": \"2026-11-24T20:00:00Z\"}]", TRUE, "\"reminder_pauses\": [{\"from\": \"2026-11-23\", \"until\": \"2026-11-30\", \"ended\": \"2026-11-24T20:00:00Z\"}]" },
};

static char *
normalise (DiaryFolder *folder,
           const char  *members)
{
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (members);
  gsize length;

  return cramp_diary_write (file->diary, folder->now, &length);
}

static void
test_merge (DiaryFolder  *folder,
            gconstpointer data)
{
  const MergeCase   *merge = data;
  CrampImportSummary summary = import (folder, merge->ours);
  g_autofree char   *expected = normalise (folder, merge->expected);
  g_autofree char   *first = NULL;
  g_autofree char   *second = NULL;

  summary = import (folder, merge->theirs);
  assert_count (&summary, merge->kind, 0, merge->changed, !merge->changed);
  first = diary_folder_export (folder);
  g_assert_cmpstr (first, ==, expected);

  summary = import (folder, merge->theirs);
  assert_count (&summary, merge->kind, 0, 0, 1);
  second = diary_folder_export (folder);
  g_assert_cmpstr (second, ==, expected);
}

/* Another id is another cramp; without an id, so is another side. */
static void
test_no_match (DiaryFolder  *folder,
               gconstpointer data)
{
  CrampImportSummary summary = import (folder, EPISODES ("\"side\": \"left\""));

  assert_count (&summary, CRAMP_KIND_EPISODES, 1, 0, 0);
  summary = import (folder, "\"episodes\": [{\"id\": \"b\", \"start\": \"2026-11-20T02:14:00Z\", \"side\": \"left\"}]");
  assert_count (&summary, CRAMP_KIND_EPISODES, 1, 0, 0);
  summary = import (folder, UNNAMED ("\"side\": \"right\""));
  assert_count (&summary, CRAMP_KIND_EPISODES, 1, 0, 0);
  summary = import (folder, UNNAMED ("\"pain\": 5"));
  assert_count (&summary, CRAMP_KIND_EPISODES, 1, 0, 0);
  summary = import (folder, UNNAMED ("\"pain\": 5"));
  assert_count (&summary, CRAMP_KIND_EPISODES, 0, 0, 1);
}

/* Two visits of a day that say different things are two. */
static void
test_visits (DiaryFolder  *folder,
             gconstpointer data)
{
  CrampImportSummary summary = import (folder, VISIT ("\"questions\": \"Why?\""));

  assert_count (&summary, CRAMP_KIND_VISITS, 1, 0, 0);
  for (guint i = 0; i < 2; i++)
    {
      summary = import (folder, VISIT ("\"questions\": \"How long?\", \"answer\": \"Weeks.\""));
      assert_count (&summary, CRAMP_KIND_VISITS, i == 0, 0, i == 1);
    }
}

static void
test_added_once (DiaryFolder  *folder,
                 gconstpointer data)
{
  const char        *members = "\"danger_checks\": [{\"at\": \"2026-11-20T09:00:00+08:00\", \"signs\": []}, {\"at\": \"2026-11-21T09:00:00+08:00\"}], \"shown_to_doctor\": [{\"signal\": \"frequency\", \"date\": \"2026-11-20\"}], \"plans\": [{\"care\": \"soak\", \"from\": \"2026-09-01\", \"nights\": [\"with\"]}]";
  CrampImportSummary first = import (folder, members);
  CrampImportSummary second = import (folder, members);

  assert_count (&first, CRAMP_KIND_DANGER_CHECKS, 2, 0, 0);
  assert_count (&first, CRAMP_KIND_SHOWN, 1, 0, 0);
  assert_count (&first, CRAMP_KIND_PLANS, 1, 0, 0);
  assert_count (&second, CRAMP_KIND_DANGER_CHECKS, 0, 0, 2);
  assert_count (&second, CRAMP_KIND_SHOWN, 0, 0, 1);
  assert_count (&second, CRAMP_KIND_PLANS, 0, 0, 1);
}

#define PLAN(more) "\"plans\": [{\"care\": \"soak\", \"from\": \"2026-09-01\", \"nights\": [\"with\", \"without\"]" more "}]"

/* A copy made before a plan was ended does not make it go on, and one made after
 * that ends it. */
static void
test_ended_plan (DiaryFolder  *folder,
                 gconstpointer data)
{
  CrampImportSummary first = import (folder, PLAN (""));
  CrampImportSummary ended = import (folder, PLAN (", \"until\": \"2026-09-02\""));
  CrampImportSummary older = import (folder, PLAN (""));

  assert_count (&first, CRAMP_KIND_PLANS, 1, 0, 0);
  assert_count (&ended, CRAMP_KIND_PLANS, 0, 1, 0);
  assert_count (&older, CRAMP_KIND_PLANS, 0, 0, 1);
}

typedef struct
{
  const char *members;
  guint       contradicted;
} TickCase;

static const TickCase tick_cases[] = {
  { NIGHTS ("\"cramp_free\": true"), 0 },
  { NIGHTS ("\"cramp_free\": true") ", " EPISODES ("\"context\": \"activity\""), 0 },
  { NIGHTS ("\"cramp_free\": false") ", " EPISODES ("\"pain\": 1"), 0 },
  { NIGHTS ("\"cramp_free\": true") ", " EPISODES ("\"pain\": 1"), 1 },
};

static void
test_contradictions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tick_cases); i++)
    {
      DiaryFolder        folder;
      CrampImportSummary summary;

      diary_folder_set_up (&folder, NULL);
      summary = import (&folder, tick_cases[i].members);
      g_assert_cmpuint (summary.contradicted_ticks, ==, tick_cases[i].contradicted);
      diary_folder_tear_down (&folder, NULL);
    }
}

/* A cramp of the file against a tick of the diary counts as well. */
static void
test_contradicted_by_file (DiaryFolder  *folder,
                           gconstpointer data)
{
  CrampImportSummary summary = import (folder, NIGHTS ("\"cramp_free\": true"));

  summary = import (folder, EPISODES ("\"pain\": 1, \"mood\": \"bad\""));
  g_assert_cmpuint (summary.contradicted_ticks, ==, 1);
  g_assert_cmpuint (summary.ignored_members, ==, 1);
}

#define CRAMP EPISODES ("\"pain\": 1")
#define TICK NIGHTS ("\"cramp_free\": true, " EARLY)
#define TICK_AND_SOAK NIGHTS ("\"cramp_free\": true, \"soak_min\": 5, " EARLY)
#define SOAK NIGHTS ("\"soak_min\": 5, " EARLY)

typedef struct
{
  const char *first;
  const char *second;
  const char *expected;
} UntickCase;

static const UntickCase untick_cases[] = {
  { CRAMP ", " TICK, CRAMP, CRAMP },
  { CRAMP ", " TICK_AND_SOAK, TICK, CRAMP ", " SOAK },
  { CRAMP, TICK, CRAMP },
  { TICK, CRAMP, CRAMP },
  { CRAMP, TICK_AND_SOAK, CRAMP ", " SOAK },
  { TICK_AND_SOAK, CRAMP, CRAMP ", " SOAK },
  { TICK, CRAMP ", " SOAK, CRAMP ", " SOAK },
  { TICK, CRAMP ", " NIGHTS ("\"soak_min\": 5, " LATE), CRAMP ", " NIGHTS ("\"soak_min\": 5, " LATE) },
  { NIGHTS ("\"cramp_free\": true, " LATE), CRAMP ", " SOAK, CRAMP ", " SOAK },
  { SOAK, CRAMP ", " NIGHTS ("\"cramp_free\": true, \"soak_min\": 6, " LATE), CRAMP ", " NIGHTS ("\"soak_min\": 6, " LATE) },
};

/* Whichever of cramp and tick comes first, from whichever file, the tick is
 * not kept, and the same files again change nothing. */
static void
test_untick (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (untick_cases); i++)
    {
      const UntickCase  *untick = &untick_cases[i];
      DiaryFolder        folder;
      CrampImportSummary summary;
      g_autofree char   *text = NULL;
      g_autofree char   *expected = NULL;

      diary_folder_set_up (&folder, NULL);
      import (&folder, untick->first);
      import (&folder, untick->second);
      text = diary_folder_export (&folder);
      expected = normalise (&folder, untick->expected);
      g_assert_cmpstr (text, ==, expected);

      summary = import (&folder, untick->first);
      assert_count (&summary, CRAMP_KIND_NIGHTS, 0, 0, summary.counts[CRAMP_KIND_NIGHTS].unchanged);
      summary = import (&folder, untick->second);
      assert_count (&summary, CRAMP_KIND_NIGHTS, 0, 0, summary.counts[CRAMP_KIND_NIGHTS].unchanged);
      diary_folder_tear_down (&folder, NULL);
    }
}

/* Entered by hand, the tick waits for the cramp to turn out a mistake. */
static void
test_tick_is_not_exported (DiaryFolder  *folder,
                           gconstpointer data)
{
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (CRAMP);
  CrampEpisode *cramp = g_ptr_array_index (file->diary->records[CRAMP_KIND_EPISODES], 0);
  g_autoptr (CrampNight) night = cramp_night_new (cramp_episode_get_night (cramp));
  g_autofree char *text = NULL;
  g_autofree char *expected = normalise (folder, CRAMP);

  night->answers[CRAMP_NIGHT_CRAMP_FREE] = TRUE;
  g_assert_true (cramp_store_save_night (folder->store, night, NULL));
  g_assert_true (cramp_store_save_episode (folder->store, cramp, NULL));
  text = diary_folder_export (folder);
  g_assert_cmpstr (text, ==, expected);

  g_assert_true (cramp_store_delete_episode (folder->store, cramp_episode_get_id (cramp), NULL));
  g_free (text);
  text = diary_folder_export (folder);
  g_assert_nonnull (strstr (text, "\"cramp_free\" : true"));
}

static guint
count_backups (DiaryFolder *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = cramp_backup_list (folder->path, &error);

  g_assert_no_error (error);
  return paths->len;
}

static void
test_backups (DiaryFolder  *folder,
              gconstpointer data)
{
  g_autoptr (CrampDiaryFile) same = diary_folder_read_members (CRAMP ", " VISIT ("\"answer\": \"Rest.\""));
  g_autoptr (CrampDiaryFile) other = diary_folder_read_members (CRAMP);
  CrampImportSummary summary = import (folder, VISIT ("\"answer\": \"Rest.\""));

  g_assert_cmpuint (count_backups (folder), ==, 0);
  import (folder, CRAMP);
  g_assert_cmpuint (count_backups (folder), ==, 1);
  import (folder, CRAMP);
  import (folder, "\"weather\": 1");
  g_assert_cmpuint (count_backups (folder), ==, 1);

  g_assert_true (cramp_restore (folder->store, same, folder->now, &summary, NULL, NULL));
  g_assert_cmpuint (count_backups (folder), ==, 1);
  g_assert_true (cramp_restore (folder->store, other, folder->now, &summary, NULL, NULL));
  g_assert_cmpuint (count_backups (folder), ==, 2);
}

static char *
read_bytes (DiaryFolder *folder,
            const char  *ending,
            gsize       *length)
{
  g_autofree char *path = g_strconcat (folder->path, ending, NULL);
  char            *bytes = NULL;

  *length = 0;
  g_file_get_contents (path, &bytes, length, NULL);
  return bytes;
}

static void
test_preview (DiaryFolder  *folder,
              gconstpointer data)
{
  CrampImportSummary imported = import (folder, EPISODES ("\"pain\": 1"));
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (EPISODES ("\"side\": \"left\"") ", " NIGHTS ("\"cramp_free\": true"));
  g_autoptr (GError) error = NULL;
  CrampImportSummary preview;
  gsize              before_length, after_length;
  g_autofree char   *before_text = diary_folder_export (folder);
  g_autofree char   *before = read_bytes (folder, "", &before_length);
  g_autofree char   *after = NULL;
  g_autofree char   *after_text = NULL;

  g_assert_true (cramp_import_preview (folder->store, file, &preview, &error));
  g_assert_no_error (error);
  after = read_bytes (folder, "", &after_length);
  after_text = diary_folder_export (folder);
  g_assert_cmpmem (before, before_length, after, after_length);
  g_assert_cmpstr (before_text, ==, after_text);

  g_assert_true (cramp_import (folder->store, file, folder->now, &imported, NULL, &error));
  g_assert_cmpmem (&imported, sizeof imported, &preview, sizeof preview);
  assert_count (&preview, CRAMP_KIND_EPISODES, 0, 1, 0);
  assert_count (&preview, CRAMP_KIND_NIGHTS, 0, 0, 1);
  g_assert_cmpuint (preview.contradicted_ticks, ==, 1);
}

static void
test_restore (DiaryFolder  *folder,
              gconstpointer data)
{
  const char        *members = NIGHTS ("\"cramp_free\": true") ", \"profile\": {\"name\": \"Ann\"}";
  CrampImportSummary summary = import (folder, EPISODES ("\"pain\": 1") ", \"profile\": {\"birth_year\": 1958}, \"plans\": [{}]");
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (members);
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = normalise (folder, members);
  g_autofree char *text = NULL;

  g_assert_true (cramp_restore (folder->store, file, folder->now, &summary, NULL, &error));
  g_assert_no_error (error);
  text = diary_folder_export (folder);
  g_assert_cmpstr (text, ==, expected);
}

/* Somebody reads for so long that the import cannot be kept: no backup is left
 * of what was not changed. */
static void
test_not_kept (DiaryFolder  *folder,
               gconstpointer data)
{
  CrampImportSummary summary = import (folder, EPISODES ("\"pain\": 1"));
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (NIGHTS ("\"cramp_free\": true"));
  g_autoptr (CrampStore) other = cramp_store_open (folder->path, CRAMP_STORE_LOOK, NULL, NULL, NULL);
  g_autofree char *before = diary_folder_export (folder);
  g_autofree char *after = NULL;
  g_autofree char *backups = cramp_backup_get_folder (folder->path);
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  gboolean begun;

  g_assert_true (cramp_store_begin_read (other, &begun, NULL));
  read = cramp_store_read_episodes (other, 0, G_MAXUINT32, NULL);
  g_assert_false (cramp_import (folder->store, file, folder->now, &summary, NULL, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (cramp_restore (folder->store, file, folder->now, &summary, NULL, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BUSY);
  cramp_store_end_read (other, begun);
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));
  after = diary_folder_export (folder);
  g_assert_cmpstr (before, ==, after);
}

/* Where no backup can be made nothing is changed. */
static void
test_no_backup_no_import (DiaryFolder  *folder,
                          gconstpointer data)
{
  CrampImportSummary summary = import (folder, EPISODES ("\"pain\": 1"));
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (EPISODES ("\"side\": \"left\""));
  g_autofree char *folder_path = g_build_filename (folder->folder, "backups", NULL);
  g_autofree char *before = diary_folder_export (folder);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (folder_path, "in the way", -1, NULL));
  g_assert_false (cramp_import (folder->store, file, folder->now, &summary, NULL, &error));
  g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (cramp_restore (folder->store, file, folder->now, &summary, NULL, &error));
  g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED);
  after = diary_folder_export (folder);
  g_assert_cmpstr (before, ==, after);
}

static void
import_text (DiaryFolder *folder,
             const char  *text)
{
  g_autoptr (CrampDiaryFile) file = diary_folder_read_text (text);
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;

  cramp_import (folder->store, file, folder->now, &summary, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_import_settles (DiaryFolder *folder,
                       const char  *members)
{
  g_autofree char   *first = NULL;
  g_autofree char   *second = NULL;
  CrampImportSummary summary;

  import (folder, members);
  first = diary_folder_export (folder);
  summary = import (folder, members);
  assert_count (&summary, CRAMP_KIND_EPISODES, 0, 0, 2);
  second = diary_folder_export (folder);
  g_assert_cmpstr (first, ==, second);
}

/* Two cramps of one file may be one of the diary, or one may leave the moment
 * at which the other looked for it. */
static void
test_settles (DiaryFolder  *folder,
              gconstpointer data)
{
  assert_import_settles (folder, "\"episodes\": [{\"start\": \"2026-11-01T02:00:00Z\", \"pain\": 5},"
                                 " {\"start\": \"2026-11-01T02:00:00Z\", \"note\": \"x\", " LATE "}]");
  import (folder, EPISODES (EARLY));
  assert_import_settles (folder, "\"episodes\": [{\"start\": \"2026-11-20T02:14:00Z\", \"pain\": 5},"
                                 " {\"start\": \"2026-11-20T02:14:00Z\", \"note\": \"x\", " LATE "}]");
  assert_import_settles (folder, "\"episodes\": [{\"start\": \"2026-11-20T02:14:00Z\", \"pain\": 6},"
                                 " {\"start\": \"2026-11-20T02:15:00Z\", \"id\": \"a\", \"modified\": \"2026-11-22T08:00:00Z\"}]");
}

/* Leaves out when each record was changed: that something was taken back is a
 * change, too. A night or a reminder without answers is as good as none. */
static char *
strip (const char *text)
{
  g_autoptr (GRegex) left_out = g_regex_new ("\"modified\" : \"[^\"]*\"|\\{\\s*\"date\" : \"[^\"]*\"(,\\s*\"modified\" : \"[^\"]*\")?(,\\s*\"recorded\" : \"paper\")?(,\\s*\"modified\" : \"[^\"]*\")?\\s*\\}|\\{\\s*\"reminder\" : \"[^\"]*\"\\s*\\}|[,\\s]+", G_REGEX_RAW, 0, NULL);

  return g_regex_replace (left_out, text, -1, 0, "", 0, NULL);
}

/* Takes back what was done last, and returns what is left. */
static char *
undo (DiaryFolder *folder,
      CrampUndo    at_least)
{
  g_autofree char *text = NULL;
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  CrampUndo undone;

  cramp_diary_undo (folder->store, 0, folder->now, &deed, &undone, &error);
  g_assert_no_error (error);
  g_assert_nonnull (deed);
  g_assert_cmpint (deed->kind, ==, CRAMP_DEED_IMPORTED);
  g_assert_cmpint (undone, >=, at_least);
  text = diary_folder_export (folder);

  return strip (text);
}

static void
test_undo (DiaryFolder  *folder,
           gconstpointer data)
{
  const MergeCase   *merge = data;
  CrampImportSummary summary = import (folder, merge->ours);
  g_autofree char   *before = diary_folder_export (folder);
  g_autofree char   *expected = strip (before);
  g_autofree char   *after = NULL;

  summary = import (folder, merge->theirs);
  g_assert_cmpuint (summary.counts[merge->kind].changed, ==, merge->changed);
  if (!merge->changed)
    return;

  after = undo (folder, CRAMP_UNDO_WHOLLY);
  g_assert_cmpstr (after, ==, expected);
}

/* What was written into a cramp that came with a file stays, the whole cramp,
 * and so does what somebody took out. */
static void
test_undo_after_more (DiaryFolder  *folder,
                      gconstpointer data)
{
  CrampImportSummary summary = import (folder, "\"episodes\": [{\"start\": \"2026-11-20T02:14:00Z\", \"id\": \"a\", \"pain\": 3},"
                                               " {\"start\": \"2026-11-21T02:14:00Z\", \"id\": \"b\"}, {\"start\": \"2026-11-22T02:14:00Z\", \"id\": \"c\"}]");
  g_autoptr (CrampEpisode) ours = NULL;
  g_autoptr (CrampEpisodeDraft) draft = NULL;
  g_autoptr (CrampEpisode) noted = NULL;
  g_autofree char *members = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *after = NULL;

  assert_count (&summary, CRAMP_KIND_EPISODES, 3, 0, 0);
  g_assert_true (cramp_store_find_episode (folder->store, "a", &ours, NULL));
  draft = cramp_episode_edit (ours);
  draft->note = g_strdup ("mine");
  noted = cramp_episode_new (draft);
  g_assert_true (cramp_store_save_episode (folder->store, noted, NULL));
  g_assert_true (cramp_store_delete_episode (folder->store, "b", NULL));

  after = undo (folder, CRAMP_UNDO_PARTLY);
  members = normalise (folder, EPISODES ("\"pain\": 3, \"note\": \"mine\""));
  expected = strip (members);
  g_assert_cmpstr (after, ==, expected);
}

/* What changes nothing leaves nothing to take back, and the file as it is. */
static void
test_nothing_to_undo (DiaryFolder  *folder,
                      gconstpointer data)
{
  CrampImportSummary summary = import (folder, CRAMP);
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (CRAMP);
  g_autoptr (CrampDeed) deed = NULL;
  gsize            before_length, after_length;
  g_autofree char *before = read_bytes (folder, "", &before_length);
  g_autofree char *after = NULL;

  g_assert_true (cramp_import (folder->store, file, folder->now, &summary, &deed, NULL));
  g_assert_null (deed);
  after = read_bytes (folder, "", &after_length);
  g_assert_cmpmem (before, before_length, after, after_length);
}

/* Any two diaries: importing one and then the other, and each of them again,
 * ends where the first time ended, and an empty diary becomes the file, without
 * ticks beside cramps. Taken back, one import after the other, nothing is left
 * of them. */
static void
check_random_import (GRand *random,
                     guint  n_episodes)
{
  DiaryFolder      folder;
  gsize            length;
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *alone = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *stripped = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (CrampDiary) our_diary = random_diary_new (random, n_episodes, g_rand_double (random));
  g_autoptr (CrampDiary) their_diary = random_diary_new (random, n_episodes, g_rand_double (random));

  diary_folder_set_up (&folder, NULL);
  ours = cramp_diary_write (our_diary, folder.now, &length);
  theirs = cramp_diary_write (their_diary, folder.now, &length);

  cramp_diary_drop_ticks (our_diary);
  expected = cramp_diary_write (our_diary, folder.now, &length);

  empty = diary_folder_export (&folder);
  import_text (&folder, ours);
  alone = diary_folder_export (&folder);
  g_assert_cmpstr (alone, ==, expected);

  import_text (&folder, theirs);
  first = diary_folder_export (&folder);
  import_text (&folder, theirs);
  second = diary_folder_export (&folder);
  g_assert_cmpstr (first, ==, second);

  stripped = strip (alone);
  undone = undo (&folder, CRAMP_UNDO_PARTLY);
  g_assert_cmpstr (undone, ==, stripped);
  g_free (undone);
  undone = undo (&folder, CRAMP_UNDO_PARTLY);
  nothing = strip (empty);
  g_assert_cmpstr (undone, ==, nothing);

  diary_folder_tear_down (&folder, NULL);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (42);

  for (guint i = 0; i < 8; i++)
    check_random_import (random, 10 * i);
}

static void
test_ten_thousand (DiaryFolder  *folder,
                   gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (10000);
  g_autoptr (CrampDiary) diary = random_diary_new (random, 10000, 0.7);
  gsize            length;
  g_autofree char *text = cramp_diary_write (diary, folder->now, &length);
  g_autofree char *expected = NULL;
  g_autofree char *exported = NULL;

  cramp_diary_drop_ticks (diary);
  expected = cramp_diary_write (diary, folder->now, &length);

  import_text (folder, text);
  exported = diary_folder_export (folder);
  g_assert_cmpstr (exported, ==, expected);
}

#define ADD(path, function) g_test_add (path, DiaryFolder, NULL, diary_folder_set_up, function, diary_folder_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/import/merge/", cases[i].name, NULL);

      g_autofree char *undo_path = g_strconcat ("/import/undo/", cases[i].name, NULL);

      g_test_add (path, DiaryFolder, &cases[i], diary_folder_set_up, test_merge, diary_folder_tear_down);
      g_test_add (undo_path, DiaryFolder, &cases[i], diary_folder_set_up, test_undo, diary_folder_tear_down);
    }
  ADD ("/import/no-match", test_no_match);
  ADD ("/import/added-once", test_added_once);
  ADD ("/import/ended-plan", test_ended_plan);
  ADD ("/import/visits", test_visits);
  g_test_add_func ("/import/contradictions", test_contradictions);
  g_test_add_func ("/import/untick", test_untick);
  ADD ("/import/tick-is-not-exported", test_tick_is_not_exported);
  ADD ("/import/backups", test_backups);
  ADD ("/import/contradicted-by-file", test_contradicted_by_file);
  ADD ("/import/preview", test_preview);
  ADD ("/import/undo-after-more", test_undo_after_more);
  ADD ("/import/nothing-to-undo", test_nothing_to_undo);
  ADD ("/import/restore", test_restore);
  ADD ("/import/no-backup-no-import", test_no_backup_no_import);
  ADD ("/import/not-kept", test_not_kept);
  ADD ("/import/settles", test_settles);
  g_test_add_func ("/import/random", test_random);
  ADD ("/import/ten-thousand", test_ten_thousand);

  return g_test_run ();
}
