/* test-bedside-entry.c - the bedside sheet, from its lines into the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary-bedside.h"

#include <stdlib.h>
#include <string.h>

#include "cramp-diary-undo.h"
#include "cramp-import.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "diary-folder.h"

#define NOTE "Numb or weak after?"
#define NIGHT "2026-11-18"

/* The example of the sheet: 1, 2:40, left, calf, 5, 6, yes, no, yes, no, yes. */
#define EXAMPLE "1 160 0 1 5 6 1 0 1 0 1"
#define EXAMPLE_IN_DIARY "02:40 recorded=paper duration_s=300 side=left sites=calf pain=6 woke=true numbness_min=0 weakness_min=0\n" \
                         "night stretch=done soak=skipped warmth=done recorded=paper\n"

typedef struct
{
  DiaryFolder folder;
  GDateTime  *now;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  diary_folder_set_up (&fixture->folder, data);
  fixture->now = g_date_time_new (zone, 2026, 11, 22, 22, 4, 5);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_date_time_unref (fixture->now);
  diary_folder_tear_down (&fixture->folder, data);
}

static CrampNightDate
read_night (const char *date)
{
  CrampNightDate night;

  g_assert_true (cramp_night_date_parse (date, &night));
  return night;
}

/* @cells: the columns in order; "-" stands for a blank one, and so does what is
 * left out at the end. */
static void
add_line (GArray     *lines,
          const char *date,
          const char *cells)
{
  g_auto (GStrv) values = g_strsplit (cells, " ", -1);
  CrampBedsideLine line = { .night = read_night (date) };

  cramp_bedside_line_clear (&line);
  for (guint i = 0; values[i] != NULL; i++)
    line.answers[i] = g_str_equal (values[i], "-") ? CRAMP_UNANSWERED : atoi (values[i]);
  g_array_append_val (lines, line);
}

static GArray *
new_lines (const char *cells)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CrampBedsideLine));

  add_line (lines, NIGHT, cells);
  return lines;
}

static CrampDeed *
enter (Fixture         *fixture,
       const char      *cells,
       CrampBedsideKeep keep)
{
  g_autoptr (GArray) lines = new_lines (cells);
  g_autoptr (GError) error = NULL;
  g_autofree char *noted = NULL;
  CrampDeed       *done = NULL;

  g_assert_true (cramp_diary_enter_bedside (fixture->folder.store, lines, keep, NOTE, fixture->now, &noted, &done, &error));
  g_assert_no_error (error);

  return done;
}

/* Enters what changes the diary. */
static void
change (Fixture         *fixture,
        const char      *cells,
        CrampBedsideKeep keep)
{
  g_autoptr (CrampDeed) deed = enter (fixture, cells, keep);

  g_assert_nonnull (deed);
  g_assert_cmpint (deed->kind, ==, CRAMP_DEED_BEDSIDE);
}

/* What would be overwritten: "column: before > after". */
static char *
compare (Fixture    *fixture,
         const char *cells)
{
  g_autoptr (GArray) lines = new_lines (cells);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) changes = cramp_diary_compare_bedside (fixture->folder.store, lines, fixture->now, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < changes->len; i++)
    {
      const CrampBedsideChange *found = &g_array_index (changes, CrampBedsideChange, i);

      g_assert_cmpuint (found->night, ==, read_night (NIGHT));
      g_string_append_printf (text, "%s%d: %d > %d", i == 0 ? "" : ", ", found->column, found->before, found->after);
    }

  return g_string_free (text, FALSE);
}

static void
assert_changes (Fixture    *fixture,
                const char *cells,
                const char *expected)
{
  g_autofree char *text = compare (fixture, cells);

  g_assert_cmpstr (text, ==, expected);
}

static void
describe_answers (GString          *text,
                  const CrampField *fields,
                  const int        *answers,
                  guint             n_answers)
{
  for (guint i = 0; i < n_answers; i++)
    if (answers[i] != CRAMP_UNANSWERED)
      {
        g_autofree char *answer = cramp_field_to_text (&fields[i], answers[i]);

        g_string_append_printf (text, " %s=%s", fields[i].name, answer);
      }
}

/* A line for each cramp, and one for the night. */
static char *
describe (Fixture *fixture)
{
  CrampNightDate date = read_night (NIGHT);
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (fixture->folder.store, date, date, NULL);
  g_autoptr (CrampNight) night = cramp_store_read_night (fixture->folder.store, date, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < episodes->len; i++)
    {
      g_autoptr (CrampEpisodeDraft) draft = cramp_episode_edit (g_ptr_array_index (episodes, i));
      g_autofree char *start = g_date_time_format (draft->start, "%H:%M");

      g_assert_cmpint (cramp_night_of (draft->start), ==, date);
      g_string_append (text, start);
      describe_answers (text, cramp_episode_fields, draft->answers, CRAMP_N_EPISODE_FIELDS);
      g_string_append_printf (text, "%s%s\n", draft->note == NULL ? "" : " note=", draft->note == NULL ? "" : draft->note);
    }
  if (!cramp_night_is_empty (night))
    {
      g_string_append (text, "night");
      describe_answers (text, cramp_night_fields, night->answers, CRAMP_N_NIGHT_FIELDS);
      g_string_append (text, "\n");
    }

  return g_string_free (text, FALSE);
}

static void
assert_diary (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *text = describe (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static void
bring_in (Fixture    *fixture,
          const char *members)
{
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (members);
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;

  cramp_import (fixture->folder.store, file, fixture->folder.now, &summary, NULL, &error);
  g_assert_no_error (error);
}

static CrampUndo
undo (Fixture *fixture)
{
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  CrampUndo undone;

  cramp_diary_undo (fixture->folder.store, 0, fixture->now, &deed, &undone, &error);
  g_assert_no_error (error);
  g_assert_cmpint (deed->kind, ==, CRAMP_DEED_BEDSIDE);

  return undone;
}

/* The lines as they come, into a night of which the diary has nothing. */
static void
test_new (Fixture      *fixture,
          gconstpointer data)
{
  static const struct
  {
    const char *cells;
    const char *diary;
  } cases[] = {
    { EXAMPLE, EXAMPLE_IN_DIARY },
    { "0", "night cramp_free=true recorded=paper\n" },
    { "0 - - - - - - - 0 1 -", "night cramp_free=true stretch=skipped soak=done recorded=paper\n" },
    { "- - - - - - - - 1", "night stretch=done recorded=paper\n" },
    { "1", "03:00 time_unknown=true recorded=paper\n" },
    /* The line tells of the worst one, of the others that they were. */
    { "3 1385 2 3 - 8", "23:05 recorded=paper side=both sites=calf;foot pain=8\n"
                        "03:00 time_unknown=true recorded=paper\n"
                        "03:00 time_unknown=true recorded=paper\n" },
    { "1 - - 48", "03:00 time_unknown=true recorded=paper sites=thigh_front;thigh_back\n" },
    /* Which of the two it was is left open, and not lost. */
    { "1 - - - - - - 1", "03:00 time_unknown=true recorded=paper note=" NOTE "\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].cells);
      assert_changes (fixture, cases[i].cells, "");
      change (fixture, cases[i].cells, CRAMP_BEDSIDE_KEEP_DIARY);
      assert_diary (fixture, cases[i].diary);
      /* Typed in twice it is not there twice. */
      assert_changes (fixture, cases[i].cells, "");
      g_assert_null (enter (fixture, cases[i].cells, CRAMP_BEDSIDE_KEEP_SHEET));
      assert_diary (fixture, cases[i].diary);
      g_assert_cmpint (undo (fixture), ==, CRAMP_UNDO_WHOLLY);
      assert_diary (fixture, "");
    }
}

/* A blank line says nothing. */
static void
test_blank (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_null (enter (fixture, "-", CRAMP_BEDSIDE_KEEP_SHEET));
  assert_diary (fixture, "");
}

#define CRAMP(members) "\"episodes\": [{\"id\": \"a\", \"start\": \"2026-11-19T02:14:20+01:00\", \"note\": \"own\"" members "}]"
#define CRAMPS CRAMP ("}, {\"id\": \"b\", \"start\": \"2026-11-19T04:30:00+01:00\", \"pain\": 9")
#define NIGHTS(members) "\"nights\": [{\"date\": \"" NIGHT "\", " members "}]"

typedef struct
{
  const char *diary;
  const char *cells;
  const char *changes;
  const char *kept;        /* with the answers of the diary */
  const char *overwritten; /* with those of the sheet */
} MeetCase;

static const MeetCase meetings[] = {
  /* What is open is filled in, and what was there stays. */
  { CRAMP (", \"pain\": 6"), "1 - 0 - 5 6", "",
    "02:14 duration_s=300 side=left pain=6 note=own\n", "02:14 duration_s=300 side=left pain=6 note=own\n" },
  { CRAMP (", \"time_unknown\": true, \"night\": \"" NIGHT "\""), "1 134", "", "02:14 note=own\n", "02:14 note=own\n" },
  /* What is known more closely than paper says is no contradiction. */
  { CRAMP (", \"duration_s\": 280, \"sites\": [\"toes\", \"thigh_back\"]"), "1 134 - 50 5", "",
    "02:14 duration_s=280 sites=toes;thigh_back note=own\n", "02:14 duration_s=280 sites=toes;thigh_back note=own\n" },
  { CRAMP (", \"pain\": 6, \"side\": \"left\""), "1 160 0 - - 8", "1: 134 > 160, 5: 6 > 8",
    "02:14 side=left pain=6 note=own\n", "02:40 side=left pain=8 note=own\n" },
  { CRAMP (", \"numbness_min\": 30, \"numbness_area\": \"foot\""), "1 - - - - - - 0", "7: 1 > 0",
    "02:14 numbness_min=30 numbness_area=foot note=own\n", "02:14 numbness_min=0 weakness_min=0 note=own\n" },
  { CRAMP (", \"numbness_min\": 0, \"weakness_min\": 0"), "1 - - - - - - 1", "7: 0 > 1",
    "02:14 numbness_min=0 weakness_min=0 note=own\n", "02:14 note=own\n" NOTE "\n" },
  { CRAMP (", \"numbness_min\": 30"), "1 - - - - - - 1", "",
    "02:14 numbness_min=30 note=own\n", "02:14 numbness_min=30 note=own\n" },
  /* How many there were. */
  { CRAMP (""), "0", "0: 1 > 0", "02:14 note=own\n", "night cramp_free=true recorded=paper\n" },
  { CRAMP (""), "2 134 0", "0: 1 > 2", "02:14 note=own\n", "02:14 side=left note=own\n03:00 time_unknown=true recorded=paper\n" },
  /* One at another time is another one, where there were more. */
  { CRAMP (", \"side\": \"left\""), "2 270 1", "0: 1 > 2", "02:14 side=left note=own\n",
    "02:14 side=left note=own\n04:30 recorded=paper side=right\n" },
  { CRAMP (""), "2 150 0", "0: 1 > 2, 1: 134 > 150", "02:14 note=own\n", "02:30 side=left note=own\n03:00 time_unknown=true recorded=paper\n" },
  { CRAMPS, "1 270 1", "0: 2 > 1", "02:14 note=own\n04:30 pain=9\n", "04:30 side=right pain=9\n" },
  /* The worst one is told of, or that of the time. */
  { CRAMPS, "2 - 1", "", "02:14 note=own\n04:30 side=right pain=9\n", "02:14 note=own\n04:30 side=right pain=9\n" },
  { CRAMPS, "2 134 1", "", "02:14 side=right note=own\n04:30 pain=9\n", "02:14 side=right note=own\n04:30 pain=9\n" },
  { NIGHTS ("\"cramp_free\": true"), "1 160", "0: 0 > 1", "night cramp_free=true\n", "02:40 recorded=paper\n" },
  { NIGHTS ("\"cramp_free\": true, \"tingling\": \"none\""), "1", "0: 0 > 1", "night cramp_free=true tingling=none\n",
    "03:00 time_unknown=true recorded=paper\nnight tingling=none\n" },
  /* The cramp of an activity stays beside a night that was free of others. */
  { CRAMP (", \"context\": \"activity\""), "0", "", "02:14 context=activity note=own\nnight cramp_free=true recorded=paper\n",
    "02:14 context=activity note=own\nnight cramp_free=true recorded=paper\n" },
  /* The evening. */
  { NIGHTS ("\"care\": {\"soak\": \"done\"}, \"soak_min\": 12"), "- - - - - - - - 1 0", "9: 1 > 0",
    "night stretch=done soak=done soak_min=12\n", "night stretch=done soak=skipped\n" },
  { NIGHTS ("\"care\": {\"soak\": \"done\"}"), "0 - - - - - - - - 1", "", "night cramp_free=true soak=done recorded=paper\n",
    "night cramp_free=true soak=done recorded=paper\n" },
};

static void
assert_meeting (Fixture         *fixture,
                const MeetCase  *meeting,
                CrampBedsideKeep keep,
                const char      *expected)
{
  g_autofree char *before = describe (fixture);
  g_autoptr (CrampDeed) deed = enter (fixture, meeting->cells, keep);

  assert_diary (fixture, expected);
  g_assert_cmpint (deed != NULL, ==, !g_str_equal (before, expected));
  if (deed == NULL)
    return;

  g_assert_cmpint (undo (fixture), ==, CRAMP_UNDO_WHOLLY);
  assert_diary (fixture, before);
}

/* What the sheet contradicts is told, and nothing of it is done unasked. */
static void
test_meet (Fixture      *fixture,
           gconstpointer data)
{
  const MeetCase *meeting = data;

  bring_in (fixture, meeting->diary);
  assert_changes (fixture, meeting->cells, meeting->changes);
  assert_meeting (fixture, meeting, CRAMP_BEDSIDE_KEEP_DIARY, meeting->kept);
  assert_meeting (fixture, meeting, CRAMP_BEDSIDE_KEEP_SHEET, meeting->overwritten);
}

/* Fourteen lines are one deed; a line of what is to come lets none in. */
static void
test_one_deed (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *before = diary_folder_export (&fixture->folder);
  g_autofree char *after = NULL;
  g_autofree char *noted = NULL;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (CrampBedsideLine));
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;

  for (guint day = 8; day < 22; day++)
    {
      g_autofree char *date = g_strdup_printf ("2026-11-%02u", day);

      add_line (lines, date, day % 3 == 0 ? EXAMPLE : "0");
    }
  g_assert_true (cramp_diary_enter_bedside (fixture->folder.store, lines, CRAMP_BEDSIDE_KEEP_DIARY, NOTE, fixture->now, &noted, &deed, &error));
  g_assert_null (noted);
  g_assert_cmpint (undo (fixture), ==, CRAMP_UNDO_WHOLLY);
  after = diary_folder_export (&fixture->folder);
  g_assert_nonnull (strstr (before, "\"episodes\""));
  g_assert_cmpstr (strstr (after, "\"episodes\""), ==, strstr (before, "\"episodes\""));

  g_clear_pointer (&deed, cramp_deed_free);
  add_line (lines, "2026-11-22", "0");
  g_assert_false (cramp_diary_enter_bedside (fixture->folder.store, lines, CRAMP_BEDSIDE_KEEP_DIARY, NOTE, fixture->now, &noted, &deed, &error));
  g_assert_error (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_TO_COME);
  assert_diary (fixture, "");
}

/* The cramp that is to be asked more of. */
static void
test_noted (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GArray) lines = new_lines ("2 160 - - - - - 1");
  g_autoptr (CrampEpisode) episode = NULL;
  g_autofree char *noted = NULL;

  g_assert_true (cramp_diary_enter_bedside (fixture->folder.store, lines, CRAMP_BEDSIDE_KEEP_DIARY, NOTE, fixture->now, &noted, NULL, NULL));
  g_assert_true (cramp_store_find_episode (fixture->folder.store, noted, &episode, NULL));
  g_assert_cmpstr (cramp_episode_get_note (episode), ==, NOTE);
  g_assert_true (cramp_episode_knows_time (episode));
}

/* What was typed in is marked so in the file, and so it comes back from there. */
static void
test_export (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *json = NULL;

  change (fixture, EXAMPLE, CRAMP_BEDSIDE_KEEP_DIARY);
  json = diary_folder_export (&fixture->folder);
  g_assert_cmpuint (g_regex_match_simple ("\"night\" : \"" NIGHT "\",\\s*\"recorded\" : \"paper\"", json, 0, 0), ==, TRUE);
  g_assert_cmpuint (g_regex_match_simple ("\"warmth\" : \"done\"[^}]*\\}[^}]*\"recorded\" : \"paper\"", json, 0, 0), ==, TRUE);
}

#define ADD(path, function, data) g_test_add (path, Fixture, data, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/bedside-entry/new", test_new, NULL);
  ADD ("/bedside-entry/blank", test_blank, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/bedside-entry/meet/%u", i);

      ADD (path, test_meet, &meetings[i]);
    }
  ADD ("/bedside-entry/one-deed", test_one_deed, NULL);
  ADD ("/bedside-entry/noted", test_noted, NULL);
  ADD ("/bedside-entry/export", test_export, NULL);

  return g_test_run ();
}
