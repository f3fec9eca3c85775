/* test-csv.c - cramps and nights as tables, and back again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-csv-reader.h"
#include "cramp-csv-writer.h"
#include "cramp-exchange-error.h"
#include "cramp-kind-order.h"
#include "cramp-time.h"
#include "random-diary.h"

#define MARK "\xef\xbb\xbf"

static const char episode_columns[] =
    MARK "id,start,about,time_unknown,night,recorded,duration_s,settled,side,sites,pain,sleep_disturbance,woke,awake_min,context,trigger,"
         "walking_relief,soreness_min,numbness_min,numbness_area,weakness_min,weakness_signs,still_there,relief,relief_helped,note,modified\r\n";

static CrampDiaryFile *
read_text (CrampKindId id,
           const char *text,
           GError    **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  return cramp_csv_read (id, text, strlen (text), zone, error);
}

static CrampEpisode *
read_episode (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = read_text (CRAMP_KIND_EPISODES, text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (file->diary->records[CRAMP_KIND_EPISODES]->len, ==, 1);

  return g_object_ref (g_ptr_array_index (file->diary->records[CRAMP_KIND_EPISODES], 0));
}

static void
add_episode (CrampDiary *diary,
             const char *id,
             int         pain,
             int         sites,
             const char *note)
{
  g_autoptr (GDateTime) start = cramp_time_new (1795112040, 8 * 60);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);

  g_free (draft->id);
  draft->id = g_strdup (id);
  draft->answers[CRAMP_EPISODE_PAIN] = pain;
  draft->answers[CRAMP_EPISODE_SITES] = sites;
  cramp_episode_draft_set_note (draft, note);
  g_ptr_array_add (diary->records[CRAMP_KIND_EPISODES], cramp_episode_new (draft));
}

static void
test_golden (void)
{
  g_autoptr (CrampDiary) diary = cramp_diary_new ();
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  gsize            length;

  add_episode (diary, "a", CRAMP_UNANSWERED, CRAMP_UNANSWERED, NULL);
  add_episode (diary, "b", 0, 0, "");
  add_episode (diary, "c", 7, CRAMP_SET (CRAMP_SITE_CALF) | CRAMP_SET (CRAMP_SITE_FOOT), "=a \"b\",\nc");
  text = cramp_csv_write (diary, CRAMP_KIND_EPISODES, &length);
  expected = g_strconcat (episode_columns,
                          "a,2026-11-20T02:14:00+08:00,,,2026-11-19,,,,,,,,,,,,,,,,,,,,,,\r\n"
                          "b,2026-11-20T02:14:00+08:00,,,2026-11-19,,,,,-,0,,,,,,,,,,,,,,,',\r\n"
                          "c,2026-11-20T02:14:00+08:00,,,2026-11-19,,,,,calf;foot,7,,,,,,,,,,,,,,,\"'=a \"\"b\"\",\nc\",\r\n",
                          NULL);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (length, ==, strlen (text));
}

static void
test_empty (void)
{
  g_autoptr (CrampDiary) diary = cramp_diary_new ();
  g_autoptr (GError) error = NULL;
  gsize            length;
  g_autofree char *text = cramp_csv_write (diary, CRAMP_KIND_NIGHTS, &length);
  g_autoptr (CrampDiaryFile) file = read_text (CRAMP_KIND_NIGHTS, text, &error);

  g_assert_no_error (error);
  g_assert_true (cramp_diary_is_empty (file->diary));
  g_assert_cmpstr (text, ==, MARK "date,cramp_free,stretch,soak,warmth,soak_min,tingling,evening_swelling,exposures,note,recorded,modified\r\n");
}

static void
assert_round_trip (CrampDiary *diary,
                   CrampKindId id)
{
  gsize            length, again_length;
  g_autofree char *first = cramp_csv_write (diary, id, &length);
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = read_text (id, first, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (file->n_ignored, ==, 0);
  second = cramp_csv_write (file->diary, id, &again_length);
  g_assert_cmpmem (first, length, second, again_length);
  g_assert_cmpuint (file->diary->records[id]->len, ==, diary->records[id]->len);
  for (guint i = 0; i < diary->records[id]->len; i++)
    g_assert_cmpint (cramp_kind_compare (cramp_kinds[id], g_ptr_array_index (diary->records[id], i), g_ptr_array_index (file->diary->records[id], i)), ==, 0);
}

static void
test_round_trip (void)
{
  const double shares[] = { 0, 0.2, 0.8, 1 };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261128);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (CrampDiary) diary = random_diary_new (random, i, shares[i % G_N_ELEMENTS (shares)]);

      assert_round_trip (diary, CRAMP_KIND_EPISODES);
      assert_round_trip (diary, CRAMP_KIND_NIGHTS);
    }
}

static void
test_ten_thousand (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (10000);
  g_autoptr (CrampDiary) diary = random_diary_new (random, 10000, 0.7);

  assert_round_trip (diary, CRAMP_KIND_EPISODES);
}

/* A program that knows only RFC 4180 may put quotation marks around every cell, and
 * have line feeds alone. */
static void
test_other_programs (void)
{
  static const char *const texts[] = {
    "start,id,note,sites,pain\n2026-11-20T02:14:00+08:00,a,',-,0\n",
    "start,id,note,sites,pain\n2026-11-20T02:14:00+08:00,a,',-,0",
    MARK "start,id,note,sites,pain\r\n2026-11-20T02:14:00+08:00,a,',-,0\r\n \t\n\r\n",
    "\"start\",\"id\",\"note\",\"sites\",\"pain\",\"settled\"\n\"2026-11-20T02:14:00+08:00\",\"a\",\"'\",\"-\",\"0\",\"\"\r\n",
    "pain,sites,note,id,start\n0,-,',a,2026-11-20T02:14:00+08:00\n",
    "pain,my own,sites,note,id,start\n0,anything,-,',a,2026-11-20T02:14:00+08:00\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CrampEpisode) episode = read_episode (texts[i]);

      g_assert_cmpstr (cramp_episode_get_id (episode), ==, "a");
      g_assert_cmpstr (cramp_episode_get_note (episode), ==, "");
      g_assert_cmpint (cramp_episode_get_answer (episode, CRAMP_EPISODE_PAIN), ==, 0);
      g_assert_cmpint (cramp_episode_get_answer (episode, CRAMP_EPISODE_SITES), ==, 0);
      g_assert_cmpint (cramp_episode_get_answer (episode, CRAMP_EPISODE_SETTLED), ==, CRAMP_UNANSWERED);
    }
}

typedef struct
{
  const char *cell;
  const char *note;
} NoteCase;

static const NoteCase notes[] = {
  { "", NULL },
  { "\"\"", NULL },
  { "'", "" },
  { "''", "'" },
  { "'=1", "=1" },
  { "=1", "=1" },
  { "'a", "a" },
  { "\"'\t\"", "\t" },
  { "\"'\rx\"", "\rx" },
  { "\"a\r\n\"\"b\"\",\rc\"", "a\r\n\"b\",\rc" },
  { " a ", " a " },
  { "\xe8\x85\xbf\xe6\x8a\xbd\xe7\xad\x8b", "\xe8\x85\xbf\xe6\x8a\xbd\xe7\xad\x8b" },
  { "a\tb", "a\tb" },
};

static void
test_notes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *text = g_strdup_printf ("start,note\n2026-11-20T02:14,%s\n", notes[i].cell);
      g_autoptr (CrampEpisode) episode = read_episode (text);

      g_assert_cmpstr (cramp_episode_get_note (episode), ==, notes[i].note);
    }
}

static void
test_derived (void)
{
  g_autoptr (CrampEpisode) episode = read_episode ("start,woke,time_unknown\n2026-11-20T02:14,TRUE,FALSE\n");
  g_autofree char *night = cramp_night_date_to_string (cramp_episode_get_night (episode));
  g_autofree char *start = cramp_time_to_string (cramp_episode_get_start (episode));

  g_assert_cmpstr (night, ==, "2026-11-19");
  g_assert_cmpstr (start, ==, "2026-11-20T02:14:00+01:00");
  g_assert_true (g_uuid_string_is_valid (cramp_episode_get_id (episode)));
  g_assert_cmpint (cramp_episode_get_answer (episode, CRAMP_EPISODE_WOKE), ==, TRUE);
  g_assert_cmpint (cramp_episode_get_answer (episode, CRAMP_EPISODE_TIME_UNKNOWN), ==, FALSE);
}

static void
test_ignored (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = read_text (CRAMP_KIND_NIGHTS, "date,mood,weather,mood\n2026-11-19,good,cold,\n", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (file->n_ignored, ==, 3);
}

typedef struct
{
  const char *text;
  const char *sentence;
} BadCase;

#define START "2026-11-20T02:14"
#define CELL(name, cell) "id,start," name "\n\"a\nb\"," START "," cell "\n"

static const BadCase bad_episodes[] = {
  { "", "The file is empty." },
  { MARK, "The file is empty." },
  { " \r\n\r\n", "The file is empty." },
  { "start\n\xff", "The file is not UTF-8 text on line 2." },
  { "start;pain\n", "The columns are not separated by commas on line 1." },
  { "start\tpain\n", "The columns are not separated by commas on line 1." },
  { "day,pain\n", "start on line 1 is missing." },
  { "<html>\n", "start on line 1 is missing." },
  { "Start\n", "start on line 1 is missing." },
  { "start,pain,pain\n", "pain on line 1 is given a second time." },
  { "start,pain\n" START "\n", "There are more or fewer cells than columns on line 2." },
  { "start,pain\n" START ",1,\n", "There are more or fewer cells than columns on line 2." },
  { "start,pain\n\n" START ",1\n", "There are more or fewer cells than columns on line 2." },
  { "start,note\n" START ",\"a\nb\n", "The file is cut off on line 2." },
  { "start,note\n" START ",a\"b\"\n", "There is a quotation mark in the wrong place on line 2." },
  { "start,note\n" START ",\"a\nb\"c\n", "There is a quotation mark in the wrong place on line 3." },
  { "start,note\r" START ",\r", "There is only half a line break on line 1." },
  { "start,note\n" START ",a\r", "There is only half a line break on line 2." },
  { "start,pain\n,1\n", "start on line 2 is missing." },
  { "start\nyesterday\n", "start on line 2 must be a time" },
  { "start\n2026-11-20 02:14\n", "start on line 2 must be a time" },
  { "start\n '" START "\n", "start on line 2 must be a time" },
  { "id,start\na," START "\na," START "\n", "id on line 3 is given a second time." },
  { "id,start\n'," START "\n", "id on line 2 must not be empty." },
  { CELL ("night", "2026-11-17"), "night on line 2 is more than a day away" },
  { CELL ("night", "20.11.2026"), "night on line 3 must be a date" },
  { CELL ("pain", "11"), "pain on line 3 must be a whole number from 0 to 10." },
  { CELL ("pain", "-1"), "pain on line 3 must be a whole number from 0 to 10." },
  { CELL ("pain", "99999999999999999999"), "pain on line 3 must be a whole number from 0 to 10." },
  { CELL ("pain", "7.0"), "pain on line 3 must be a whole number." },
  { CELL ("pain", "\"7,0\""), "pain on line 3 must be a whole number." },
  { CELL ("pain", "+7"), "pain on line 3 must be a whole number." },
  { CELL ("pain", "07"), "pain on line 3 must be a whole number." },
  { CELL ("pain", " 7"), "pain on line 3 must be a whole number." },
  { CELL ("pain", "0x7"), "pain on line 3 must be a whole number." },
  { CELL ("pain", "-"), "pain on line 3 must be a whole number." },
  { CELL ("pain", "null"), "pain on line 3 must be a whole number." },
  { CELL ("woke", "yes"), "woke on line 3 must be true or false." },
  { CELL ("woke", "1"), "woke on line 3 must be true or false." },
  { CELL ("side", "up"), "side on line 3 must be one of these codes: left, right, both." },
  { CELL ("side", "left;right"), "side on line 3 must be one of these codes" },
  { CELL ("sites", "calf;"), "sites on line 3 must be one of these codes" },
  { CELL ("sites", "calf; foot"), "sites on line 3 must be one of these codes" },
  { CELL ("sites", "\"calf,foot\""), "sites on line 3 must be one of these codes" },
  { CELL ("sites", "--"), "sites on line 3 must be one of these codes" },
  { CELL ("modified", "1"), "modified on line 3 must be a time" },
};

static const BadCase bad_nights[] = {
  { "start\n", "date on line 1 is missing." },
  { "date\n\"\"\n", "date on line 2 is missing." },
  { "date\n2026-11-19\n2026-11-19\n", "date on line 3 is given a second time." },
  { "date,soak\n2026-11-19,true\n", "soak on line 2 must be one of these codes: done, skipped." },
  { "date,soak_min\n2026-11-19,241\n", "soak_min on line 2 must be a whole number from 0 to 240." },
};

static void
assert_refused (CrampKindId    id,
                const BadCase *cases,
                gsize          n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CrampDiaryFile) file = read_text (id, cases[i].text, &error);

      g_assert_null (file);
      g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
      if (!g_str_has_prefix (error->message, cases[i].sentence))
        g_assert_cmpstr (error->message, ==, cases[i].sentence);
    }
}

static void
test_bad (void)
{
  assert_refused (CRAMP_KIND_EPISODES, bad_episodes, G_N_ELEMENTS (bad_episodes));
  assert_refused (CRAMP_KIND_NIGHTS, bad_nights, G_N_ELEMENTS (bad_nights));
}

static void
test_limits (void)
{
  g_autofree char *note = g_strnfill (10001, 'x');
  g_autofree char *long_note = g_strdup_printf ("start,note\n" START ",%s\n", note);
  g_autofree char *commas = g_strnfill (1000, ',');
  g_autofree char *wide = g_strdup_printf ("start%s\n", commas);
  const BadCase    bad[] = {
       { long_note, "note on line 2 must not be longer than 10000 characters." },
       { wide, "There are more columns than a diary needs on line 1." },
  };

  assert_refused (CRAMP_KIND_EPISODES, bad, G_N_ELEMENTS (bad));
}

/* Zeros are no text. */
static void
test_zeros (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = cramp_csv_read (CRAMP_KIND_EPISODES, "start\n\0\n", 8, zone, &error);

  g_assert_null (file);
  g_assert_cmpstr (error->message, ==, "The file is not UTF-8 text on line 2.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/golden", test_golden);
  g_test_add_func ("/csv/empty", test_empty);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  g_test_add_func ("/csv/ten-thousand", test_ten_thousand);
  g_test_add_func ("/csv/other-programs", test_other_programs);
  g_test_add_func ("/csv/notes", test_notes);
  g_test_add_func ("/csv/derived", test_derived);
  g_test_add_func ("/csv/ignored", test_ignored);
  g_test_add_func ("/csv/bad", test_bad);
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/zeros", test_zeros);

  return g_test_run ();
}
