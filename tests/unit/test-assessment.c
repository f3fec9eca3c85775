/* test-assessment.c - from the diary on the disk to the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-assessment.h"
#include "cramp-import.h"
#include "cramp-sample.h"
#include "cramp-signals-writer.h"
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

  cramp_import (folder->store, file, folder->now, &summary, &error);
  g_assert_no_error (error);
}

static CrampFrequency
assess (DiaryFolder *folder,
        const char  *night)
{
  g_autoptr (GError) error = NULL;
  CrampFrequency frequency = { 0 };

  cramp_assessment_make (folder->store, parse (night), &frequency, &error);
  g_assert_no_error (error);

  return frequency;
}

/* It is 21:04 on 22 November: that night is running. */
static void
test_night (DiaryFolder  *folder,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CrampNightDate night = 0;

  g_assert_true (cramp_assessment_find_night (folder->store, folder->now, &night, &error));
  g_assert_cmpuint (night, ==, parse ("2026-11-21"));

  import (folder, "\"nights\": [{\"date\": \"2026-11-22\", \"cramp_free\": false, \"soak_min\": 5}]");
  g_assert_true (cramp_assessment_find_night (folder->store, folder->now, &night, &error));
  g_assert_cmpuint (night, ==, parse ("2026-11-21"));

  import (folder, "\"episodes\": [{\"start\": \"2026-11-22T20:00:00Z\"}]");
  g_assert_true (cramp_assessment_find_night (folder->store, folder->now, &night, &error));
  g_assert_cmpuint (night, ==, parse ("2026-11-22"));
  g_assert_no_error (error);
}

static void
test_first (DiaryFolder  *folder,
            gconstpointer data)
{
  g_assert_cmpuint (assess (folder, "2026-11-21").first, ==, 0);

  import (folder, "\"episodes\": [{\"start\": \"2026-11-10T20:00:00Z\"}]");
  g_assert_cmpuint (assess (folder, "2026-11-21").first, ==, parse ("2026-11-10"));
  g_assert_cmpuint (assess (folder, "2026-11-09").first, ==, 0);

  import (folder, "\"profile\": {\"diary_start\": \"2026-11-01\"}");
  g_assert_cmpuint (assess (folder, "2026-11-21").first, ==, parse ("2026-11-01"));
  g_assert_cmpuint (assess (folder, "2026-11-05").first, ==, parse ("2026-11-01"));
  g_assert_cmpuint (assess (folder, "2026-10-05").first, ==, 0);

  import (folder, "\"nights\": [{\"date\": \"2026-10-20\", \"note\": \"\"}]");
  g_assert_cmpuint (assess (folder, "2026-11-21").first, ==, parse ("2026-10-20"));
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
    "    }\n"
    "  ]\n"
    "}\n";

static void
test_write_nothing (DiaryFolder  *folder,
                    gconstpointer data)
{
  CrampFrequency   frequency = assess (folder, "2026-11-21");
  gsize            length;
  g_autofree char *text = cramp_signals_write (&frequency, &length);

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
  g_autoptr (CrampStore) store = cramp_sample_open (now, &folder, &error);
  CrampNightDate night = 0;
  CrampFrequency frequency = { 0 };
  gsize          length;

  g_assert_no_error (error);
  g_assert_true (cramp_assessment_find_night (store, now, &night, &error));
  g_assert_true (cramp_assessment_make (store, night, &frequency, &error));
  g_assert_no_error (error);
  text = cramp_signals_write (&frequency, &length);

  g_assert_cmpuint (night, ==, cramp_last_night (now));
  g_assert_cmpint (frequency.state, ==, CRAMP_SIGNAL_WARNING);
  g_assert_cmpuint (frequency.cramp_nights[frequency.counts.x14 - 1], ==, night);
  g_assert_cmpuint (frequency.filled_in, ==, 140);
  g_assert_cmpuint (frequency.not_filled_in, ==, 10);
  g_assert_cmpuint (frequency.with_cramps, ==, 15);
  g_assert_nonnull (strstr (text, "\"rules\" : [\n        \"G1\""));
  g_assert_null (strstr (text, "\"p7\" : null"));

  g_clear_object (&store);
  cramp_sample_discard (folder);
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

#define ADD(path, function) g_test_add (path, DiaryFolder, NULL, diary_folder_set_up, function, diary_folder_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/assessment/night", test_night);
  ADD ("/assessment/first", test_first);
  ADD ("/assessment/write-nothing", test_write_nothing);
  g_test_add_func ("/assessment/sample", test_sample);

  return g_test_run ();
}
