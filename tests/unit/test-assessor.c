/* test-assessor.c - from the diary on the disk to the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-assessor.h"
#include "cramp-import.h"
#include "cramp-sample-folder.h"
#include "cramp-sample.h"
#include "cramp-signals-writer.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "diary-folder.h"

static CrampNightDate
parse (const char *date)
{
  CrampNightDate night = 0;

  g_assert_true (cramp_night_date_parse (date, &night));
  return night;
}

static void
import (DiaryFolder *folder,
        const char  *members)
{
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (members);
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;

  cramp_import (folder->store, file, folder->now, &summary, NULL, &error);
  g_assert_no_error (error);
}

static CrampFindings
assess (DiaryFolder *folder,
        const char  *night)
{
  g_autoptr (CrampAssessor) assessor = cramp_assessor_new (folder->store);
  g_autoptr (GError) error = NULL;
  CrampFindings findings;

  cramp_assessor_assess_night (assessor, parse (night), folder->now, &findings, &error);
  g_assert_no_error (error);

  return findings;
}

static CrampNightDate
find_night (DiaryFolder *folder)
{
  g_autoptr (CrampAssessor) assessor = cramp_assessor_new (folder->store);
  g_autoptr (GError) error = NULL;
  CrampFindings findings;

  cramp_assessor_assess (assessor, folder->now, &findings, &error);
  g_assert_no_error (error);

  return findings.frequency.as_of;
}

/* It is 21:04 on 22 November: that night is running. */
static void
test_night (DiaryFolder  *folder,
            gconstpointer data)
{
  g_assert_cmpuint (find_night (folder), ==, parse ("2026-11-21"));

  import (folder, "\"nights\": [{\"date\": \"2026-11-22\", \"cramp_free\": false, \"soak_min\": 5}]");
  g_assert_cmpuint (find_night (folder), ==, parse ("2026-11-21"));

  import (folder, "\"episodes\": [{\"start\": \"2026-11-22T20:00:00Z\"}]");
  g_assert_cmpuint (find_night (folder), ==, parse ("2026-11-22"));
}

static void
test_first (DiaryFolder  *folder,
            gconstpointer data)
{
  g_assert_cmpuint (assess (folder, "2026-11-21").frequency.first, ==, 0);

  import (folder, "\"episodes\": [{\"start\": \"2026-11-10T20:00:00Z\"}]");
  g_assert_cmpuint (assess (folder, "2026-11-21").frequency.first, ==, parse ("2026-11-10"));
  g_assert_cmpuint (assess (folder, "2026-11-09").frequency.first, ==, 0);

  import (folder, "\"profile\": {\"diary_start\": \"2026-11-01\"}");
  g_assert_cmpuint (assess (folder, "2026-11-21").frequency.first, ==, parse ("2026-11-01"));
  g_assert_cmpuint (assess (folder, "2026-11-05").frequency.first, ==, parse ("2026-11-01"));
  g_assert_cmpuint (assess (folder, "2026-10-05").frequency.first, ==, 0);

  import (folder, "\"nights\": [{\"date\": \"2026-10-20\", \"note\": \"\"}]");
  g_assert_cmpuint (assess (folder, "2026-11-21").frequency.first, ==, parse ("2026-10-20"));
}

static const char no_entries[] =
    "{\n"
    "  \"format\" : \"cramp-diary-signals\",\n"
    "  \"version\" : 1,\n"
    "  \"night\" : \"2026-11-21\",\n"
    "  \"nights\" : {\n"
    "    \"first\" : null,\n"
    "    \"filled_in\" : 0,\n"
    "    \"not_filled_in\" : 0,\n"
    "    \"with_cramps\" : 0\n"
    "  },\n"
    "  \"signals\" : [\n"
    "    {\n"
    "      \"signal\" : \"frequency\",\n"
    "      \"state\" : \"insufficient\",\n"
    "      \"rules\" : [],\n"
    "      \"evidence\" : {\n"
    "        \"e7\" : 0,\n"
    "        \"x7\" : 0,\n"
    "        \"n7\" : 0,\n"
    "        \"x14\" : 0,\n"
    "        \"n14\" : 0,\n"
    "        \"m14\" : 0,\n"
    "        \"e0\" : 0,\n"
    "        \"x0\" : 0,\n"
    "        \"n0\" : 0,\n"
    "        \"p7\" : null,\n"
    "        \"p14\" : null,\n"
    "        \"nights\" : []\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"signal\" : \"aftermath\",\n"
    "      \"state\" : \"insufficient\",\n"
    "      \"pattern\" : null,\n"
    "      \"evidence\" : {\n"
    "        \"answered\" : 0,\n"
    "        \"pn\" : 0,\n"
    "        \"pw\" : 0,\n"
    "        \"short\" : 0,\n"
    "        \"tingling_nights\" : 0,\n"
    "        \"nights\" : []\n"
    "      }\n"
    "    },\n"
    "    {\n"
    "      \"signal\" : \"posture\",\n"
    "      \"state\" : \"insufficient\",\n"
    "      \"family\" : null,\n"
    "      \"evidence\" : {\n"
    "        \"n\" : 0,\n"
    "        \"k\" : null,\n"
    "        \"p\" : null,\n"
    "        \"wilson\" : null,\n"
    "        \"test\" : null,\n"
    "        \"nights\" : []\n"
    "      }\n"
    "    }\n"
    "  ],\n"
    "  \"danger\" : {\n"
    "    \"level\" : \"none\",\n"
    "    \"codes\" : []\n"
    "  },\n"
    "  \"patterns\" : []\n"
    "}\n";

static void
test_write_nothing (DiaryFolder  *folder,
                    gconstpointer data)
{
  CrampFindings    findings = assess (folder, "2026-11-21");
  gsize            length;
  g_autofree char *text = cramp_signals_write (&findings, &length);

  g_assert_cmpstr (text, ==, no_entries);
}

/* What a person who opens the sample sees is the first signal. */
static void
check_sample (const char *zone_name,
              const char *moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (moment, zone);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;
  g_autoptr (CrampStore) store = cramp_sample_open (CRAMP_SAMPLE_FREQUENCY, now, &folder, &error);
  g_autoptr (CrampAssessor) assessor = cramp_assessor_new (store);
  CrampFindings  findings = { 0 };
  CrampFrequency frequency;
  gsize          length;

  g_assert_no_error (error);
  cramp_assessor_assess (assessor, now, &findings, &error);
  g_assert_no_error (error);
  text = cramp_signals_write (&findings, &length);

  frequency = findings.frequency;
  g_assert_cmpuint (frequency.as_of, ==, cramp_last_night (now));
  g_assert_cmpint (frequency.state, ==, CRAMP_SIGNAL_WARNING);
  g_assert_cmpuint (frequency.cramp_nights[frequency.counts.x14 - 1], ==, frequency.as_of);
  g_assert_cmpuint (frequency.filled_in, ==, 129);
  g_assert_cmpuint (frequency.not_filled_in, ==, 21);
  g_assert_cmpuint (frequency.with_cramps, ==, 15);
  g_assert_nonnull (strstr (text, "\"rules\" : [\n        \"G1\""));
  g_assert_null (strstr (text, "\"p7\" : null"));

  g_clear_object (&assessor);
  g_clear_object (&store);
  cramp_sample_folder_remove (folder);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_sample (void)
{
  check_sample ("UTC", "2026-11-22T21:04:05");
  check_sample ("Europe/Berlin", "2027-03-29T08:00:00");
  check_sample ("Asia/Shanghai", "2025-01-01T00:30:00");
  check_sample ("America/New_York", "2028-03-01T12:00:00");
}

/* The other one shows the other two, and not the first. */
static void
test_other_sample (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-11-22T21:04:05", zone);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (CrampStore) store = cramp_sample_open (CRAMP_SAMPLE_POSTURE, now, &folder, &error);
  g_autoptr (CrampAssessor) assessor = cramp_assessor_new (store);
  CrampFindings findings = { 0 };

  g_assert_no_error (error);
  cramp_assessor_assess (assessor, now, &findings, &error);
  g_assert_no_error (error);
  g_assert_cmpint (findings.frequency.state, ==, CRAMP_SIGNAL_QUIET);
  g_assert_cmpint (findings.aftermath.state, ==, CRAMP_SIGNAL_WARNING);
  g_assert_cmpint (findings.posture.state, ==, CRAMP_SIGNAL_WARNING);
  g_assert_cmpuint (findings.frequency.not_filled_in, >, 0);

  g_clear_object (&assessor);
  g_clear_object (&store);
  cramp_sample_folder_remove (folder);
}

/* The same answer as the whole assessment gives, without the cost of it. */
static void
test_soak (DiaryFolder  *folder,
           gconstpointer data)
{
  static const struct
  {
    const char *members;
    int         reasons;
  } steps[] = {
    { "\"profile\": {\"conditions\": []}", 0 },
    { "\"episodes\": [{\"start\": \"2026-11-20T02:00:00Z\", \"numbness_area\": \"foot\"}]", CRAMP_SET (CRAMP_SOAK_NUMB_FEET) },
    { "\"nights\": [{\"date\": \"2026-11-17\", \"tingling\": \"both_feet\"},"
      " {\"date\": \"2026-11-18\", \"tingling\": \"both_feet\"}, {\"date\": \"2026-11-20\", \"tingling\": \"both_feet\"}]",
      CRAMP_SET (CRAMP_SOAK_NUMB_FEET) | CRAMP_SET (CRAMP_SOAK_BOTH_SIDES_ALIKE) },
  };
  g_autoptr (CrampAssessor) assessor = cramp_assessor_new (folder->store);
  g_autoptr (GError) error = NULL;
  CrampFindings findings;
  int           reasons;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      import (folder, steps[i].members);
      cramp_assessor_assess_soak (assessor, folder->now, &reasons, &error);
      g_assert_no_error (error);
      g_assert_cmpint (reasons, ==, steps[i].reasons);
      cramp_assessor_assess (assessor, folder->now, &findings, &error);
      g_assert_no_error (error);
      g_assert_cmpint (findings.soak, ==, steps[i].reasons);
    }
}

/* What was kept must never tell another story than the diary. */
static void
compare_with_fresh (CrampAssessor *kept,
                    CrampStore    *store,
                    GDateTime     *now,
                    CrampNightDate past)
{
  g_autoptr (CrampAssessor) fresh = cramp_assessor_new (store);
  g_autoptr (GError) error = NULL;
  CrampFindings  findings[2];
  char          *texts[2];
  CrampAssessor *assessors[] = { kept, fresh };
  gsize          length;

  for (guint i = 0; i < G_N_ELEMENTS (assessors); i++)
    {
      if (past != 0)
        cramp_assessor_assess_night (assessors[i], past, now, &findings[i], &error);
      else
        cramp_assessor_assess (assessors[i], now, &findings[i], &error);
      g_assert_no_error (error);
      texts[i] = cramp_signals_write (&findings[i], &length);
    }

  g_assert_cmpstr (texts[0], ==, texts[1]);
  g_free (texts[0]);
  g_free (texts[1]);
}

static void
change_anything (CrampStore *store,
                 GRand      *rand,
                 GDateTime  *now)
{
  g_autoptr (GError) error = NULL;
  /* Mostly lately, sometimes long ago. */
  int days = g_rand_boolean (rand) ? g_rand_int_range (rand, 0, 3) : g_rand_int_range (rand, 0, 200);
  g_autoptr (GDateTime) start = g_date_time_add_minutes (now, -(days * 1440 + g_rand_int_range (rand, 1, 1440)));
  g_autoptr (GPtrArray) there = cramp_store_read_episodes (store, cramp_night_of (start), cramp_night_of (start) + 1, &error);

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      if (there->len > 0)
        cramp_store_delete_episode (store, cramp_episode_get_id (there->pdata[0]), &error);
      break;
    case 1:
      {
        g_autoptr (CrampNight) night = cramp_night_new (cramp_night_of (start));

        night->answers[CRAMP_NIGHT_CRAMP_FREE] = g_rand_boolean (rand);
        night->answers[CRAMP_NIGHT_TINGLING] = g_rand_int_range (rand, -1, 4);
        night->answers[CRAMP_NIGHT_EXPOSURES] = g_rand_int_range (rand, -1, 16);
        cramp_store_save_night (store, night, &error);
        break;
      }
    default:
      {
        g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
        g_autoptr (CrampEpisode) episode = NULL;

        draft->answers[CRAMP_EPISODE_NUMBNESS_MIN] = g_rand_int_range (rand, 0, 2) * 60;
        draft->answers[CRAMP_EPISODE_TRIGGER] = g_rand_int_range (rand, -1, 11);
        draft->night += g_rand_int_range (rand, 0, 20) == 0;
        episode = cramp_episode_new (draft);
        cramp_store_save_episode (store, episode, &error);
        break;
      }
    }
  g_assert_no_error (error);
}

static void
test_kept (DiaryFolder  *folder,
           gconstpointer data)
{
  g_autoptr (CrampAssessor) kept = cramp_assessor_new (folder->store);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) other = cramp_store_open (cramp_store_get_path (folder->store), CRAMP_STORE_MAKE, NULL, NULL, &error);
  g_autoptr (GDateTime) now = g_date_time_ref (folder->now);

  g_assert_no_error (error);
  for (int i = 0; i < 600; i++)
    {
      g_autoptr (GDateTime) before = g_steal_pointer (&now);
      CrampNightDate past = i % 7 == 0 ? cramp_night_of (before) - g_rand_int_range (rand, 0, 150) : 0;

      now = g_date_time_add_hours (before, g_rand_int_range (rand, -2, 8));
      change_anything (i % 5 == 0 ? other : folder->store, rand, now);
      compare_with_fresh (kept, folder->store, now, past);
    }
}

/* A write that is taken back must not leave a trace. */
static void
test_roll_back (DiaryFolder  *folder,
                gconstpointer data)
{
  g_autoptr (CrampAssessor) kept = cramp_assessor_new (folder->store);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GError) error = NULL;
  CrampFindings findings;

  for (int i = 0; i < 40; i++)
    {
      cramp_store_begin (folder->store, &error);
      change_anything (folder->store, rand, folder->now);
      cramp_assessor_assess (kept, folder->now, &findings, &error);
      g_assert_no_error (error);
      cramp_store_end (folder->store, FALSE, NULL);
      compare_with_fresh (kept, folder->store, folder->now, 0);
    }
}

#define ADD(path, function) g_test_add (path, DiaryFolder, NULL, diary_folder_set_up, function, diary_folder_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/assessor/night", test_night);
  ADD ("/assessor/first", test_first);
  ADD ("/assessor/write-nothing", test_write_nothing);
  ADD ("/assessor/soak", test_soak);
  ADD ("/assessor/kept", test_kept);
  ADD ("/assessor/roll-back", test_roll_back);
  g_test_add_func ("/assessor/sample", test_sample);
  g_test_add_func ("/assessor/other-sample", test_other_sample);

  return g_test_run ();
}
