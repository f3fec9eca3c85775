/* test-diary-writer.c - a diary as text, and back again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cramp-diary-reader.h"
#include "cramp-diary-writer.h"
#include "cramp-exchange-error.h"
#include "cramp-time.h"
#include "cramp-private-file.h"
#include "random-diary.h"

#define NOW 1795352645

static const char golden[] =
    "{\n"
    "  \"format\" : \"cramp-diary\",\n"
    "  \"version\" : 1,\n"
    "  \"exported\" : \"2026-11-22T21:04:05+08:00\",\n"
    "  \"program\" : \"cramp-diary " PACKAGE_VERSION "\",\n"
    "  \"profile\" : {\n"
    "    \"name\" : \"\",\n"
    "    \"birth_year\" : 1958,\n"
    "    \"diary_start\" : \"2026-01-10\",\n"
    "    \"usual_before\" : \"less_than_monthly\",\n"
    "    \"bedtime\" : \"22:30\",\n"
    "    \"conditions\" : [\n"
    "      \"diabetes\",\n"
    "      \"open_skin\"\n"
    "    ],\n"
    "    \"medicines\" : [\n"
    "      {\n"
    "        \"name\" : \"A\",\n"
    "        \"since\" : \"2026-10-01\",\n"
    "        \"until\" : \"2026-10-31\"\n"
    "      }\n"
    "    ],\n"
    "    \"questions\" : \"Why?\",\n"
    "    \"emergency_number\" : \"120\"\n"
    "  },\n"
    "  \"reminders\" : [\n"
    "    {\n"
    "      \"reminder\" : \"stretch\",\n"
    "      \"on\" : true,\n"
    "      \"minutes_before_bedtime\" : 60,\n"
    "      \"at\" : \"09:00\",\n"
    "      \"weekdays\" : [\n"
    "        1,\n"
    "        7\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"episodes\" : [\n"
    "    {\n"
    "      \"id\" : \"6f1c\",\n"
    "      \"start\" : \"2026-11-20T02:14:00+08:00\",\n"
    "      \"about\" : false,\n"
    "      \"time_unknown\" : false,\n"
    "      \"night\" : \"2026-11-19\",\n"
    "      \"recorded\" : \"paper\",\n"
    "      \"duration_s\" : 180,\n"
    "      \"settled\" : \"yes\",\n"
    "      \"side\" : \"left\",\n"
    "      \"sites\" : [\n"
    "        \"calf\",\n"
    "        \"foot\"\n"
    "      ],\n"
    "      \"pain\" : 7,\n"
    "      \"sleep_disturbance\" : 5,\n"
    "      \"woke\" : true,\n"
    "      \"awake_min\" : 20,\n"
    "      \"context\" : \"asleep\",\n"
    "      \"trigger\" : \"none\",\n"
    "      \"walking_relief\" : \"neither\",\n"
    "      \"soreness_min\" : 60,\n"
    "      \"numbness_min\" : 0,\n"
    "      \"numbness_area\" : \"none\",\n"
    "      \"weakness_min\" : 0,\n"
    "      \"weakness_signs\" : [],\n"
    "      \"still_there\" : false,\n"
    "      \"relief\" : [\n"
    "        \"stretch\"\n"
    "      ],\n"
    "      \"relief_helped\" : true,\n"
    "      \"note\" : \"\",\n"
    "      \"modified\" : \"2026-11-20T08:00:00Z\"\n"
    "    }\n"
    "  ],\n"
    "  \"nights\" : [\n"
    "    {\n"
    "      \"date\" : \"2026-11-19\",\n"
    "      \"cramp_free\" : false,\n"
    "      \"care\" : {\n"
    "        \"stretch\" : \"done\",\n"
    "        \"soak\" : \"skipped\",\n"
    "        \"warmth\" : \"done\"\n"
    "      },\n"
    "      \"soak_min\" : 12,\n"
    "      \"tingling\" : \"none\",\n"
    "      \"evening_swelling\" : true,\n"
    "      \"exposures\" : [\n"
    "        \"long_sitting\"\n"
    "      ],\n"
    "      \"note\" : \"\",\n"
    "      \"recorded\" : \"paper\",\n"
    "      \"modified\" : \"2026-11-20T08:00:00Z\"\n"
    "    },\n"
    "    {\n"
    "      \"date\" : \"2026-11-20\"\n"
    "    }\n"
    "  ],\n"
    "  \"danger_checks\" : [\n"
    "    {\n"
    "      \"at\" : \"2026-11-20T09:00:00+08:00\",\n"
    "      \"signs\" : [\n"
    "        \"saddle_numbness\"\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"shown_to_doctor\" : [\n"
    "    {\n"
    "      \"signal\" : \"frequency\",\n"
    "      \"date\" : \"2026-11-20\"\n"
    "    }\n"
    "  ],\n"
    "  \"plans\" : [\n"
    "    {\n"
    "      \"care\" : \"soak\",\n"
    "      \"from\" : \"2026-09-01\",\n"
    "      \"nights\" : [\n"
    "        \"with\",\n"
    "        \"without\"\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"visits\" : [\n"
    "    {\n"
    "      \"date\" : \"2026-09-03\",\n"
    "      \"questions\" : \"\",\n"
    "      \"answer\" : \"Rest.\"\n"
    "    }\n"
    "  ]\n"
    "}\n";

static const char empty[] =
    "{\n"
    "  \"format\" : \"cramp-diary\",\n"
    "  \"version\" : 1,\n"
    "  \"exported\" : \"2026-11-22T21:04:05+08:00\",\n"
    "  \"program\" : \"cramp-diary " PACKAGE_VERSION "\",\n"
    "  \"profile\" : {  },\n"
    "  \"reminders\" : [],\n"
    "  \"episodes\" : [],\n"
    "  \"nights\" : [],\n"
    "  \"danger_checks\" : [],\n"
    "  \"shown_to_doctor\" : [],\n"
    "  \"plans\" : []\n"
    "}\n";

static CrampDiaryFile *
read_back (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  CrampDiaryFile *file = cramp_diary_read (text, strlen (text), zone, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (file->n_ignored, ==, 0);
  g_assert_cmpuint (g_hash_table_size (file->unnamed), ==, 0);

  return file;
}

static char *
write_text (CrampDiary *diary)
{
  g_autoptr (GDateTime) now = cramp_time_new (NOW, 8 * 60);
  gsize length;
  char *text = cramp_diary_write (diary, now, &length);

  g_assert_cmpuint (strlen (text), ==, length);
  return text;
}

/* Every member in the order of the format, the order of lists restored. */
static void
test_golden (void)
{
  g_autoptr (CrampDiaryFile) file = read_back (golden);
  g_autofree char *text = NULL;

  g_ptr_array_add (file->diary->records[CRAMP_KIND_NIGHTS], g_ptr_array_steal_index (file->diary->records[CRAMP_KIND_NIGHTS], 0));
  text = write_text (file->diary);
  g_assert_cmpstr (text, ==, golden);
}

static void
test_empty (void)
{
  g_autoptr (CrampDiary) diary = cramp_diary_new ();
  g_autofree char *text = write_text (diary);
  g_autoptr (CrampDiaryFile) file = read_back (text);

  g_assert_cmpstr (text, ==, empty);
}

static void
assert_round_trip (CrampDiary *diary)
{
  g_autofree char *first = write_text (diary);
  g_autoptr (CrampDiaryFile) file = read_back (first);
  g_autofree char *second = write_text (file->diary);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpuint (file->diary->records[CRAMP_KIND_EPISODES]->len, ==, diary->records[CRAMP_KIND_EPISODES]->len);
  g_assert_cmpuint (file->diary->records[CRAMP_KIND_NIGHTS]->len, ==, diary->records[CRAMP_KIND_NIGHTS]->len);
}

static void
test_round_trip (void)
{
  const double shares[] = { 0, 0.2, 0.8, 1 };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (CrampDiary) diary = random_diary_new (random, i, shares[i % G_N_ELEMENTS (shares)]);

      assert_round_trip (diary);
    }
}

static void
test_ten_thousand (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (10000);
  g_autoptr (CrampDiary) diary = random_diary_new (random, 10000, 0.7);

  assert_round_trip (diary);
}

static void
test_file (void)
{
  g_autoptr (GDateTime) now = cramp_time_new (NOW, 8 * 60);
  g_autoptr (CrampDiary) diary = cramp_diary_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("cramp-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "diary.json", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "diary.json", NULL);
  gsize            length;
  g_autofree char *written = cramp_diary_write (diary, now, &length);
  g_autofree char *text = NULL;
  GStatBuf         status;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  g_assert_true (cramp_private_file_write (path, written, length, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, empty);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  g_assert_false (cramp_private_file_write (nowhere, written, length, &error));
  g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED);

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary-writer/golden", test_golden);
  g_test_add_func ("/diary-writer/empty", test_empty);
  g_test_add_func ("/diary-writer/round-trip", test_round_trip);
  g_test_add_func ("/diary-writer/ten-thousand", test_ten_thousand);
  g_test_add_func ("/diary-writer/file", test_file);

  return g_test_run ();
}
