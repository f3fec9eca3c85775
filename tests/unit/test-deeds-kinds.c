/* test-deeds-kinds.c - every kind of deed leaves the diary as it was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-care-answer.h"
#include "cramp-day-answer.h"
#include "cramp-deed-words.h"
#include "cramp-diary-bedside.h"
#include "cramp-diary-cramps.h"
#include "cramp-diary-nights.h"
#include "cramp-diary-person.h"
#include "cramp-diary-plan.h"
#include "cramp-diary-signs.h"
#include "cramp-diary-undo.h"
#include "cramp-diary-visits.h"
#include "cramp-guide-diary.h"
#include "cramp-reminder-event.h"
#include "cramp-store-guide.h"
#include "cramp-store-log.h"
#include "store-folder.h"

#include <sqlite3.h>

#define ID "a-cramp"

typedef struct
{
  StoreFolder   *folder;
  CrampStore    *store;
  GDateTime     *now;
  CrampNightDate night;
} Place;

typedef gboolean (*Act) (Place   *place,
                         GError **error);

static gboolean
log_cramp (Place   *place,
           GError **error)
{
  g_autoptr (GDateTime) earlier = g_date_time_add_hours (place->now, -1);

  return cramp_diary_log (place->store, earlier, CRAMP_LOG_PLAIN, place->now, NULL, NULL, error);
}

static gboolean
add_cramp (Place   *place,
           GError **error)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (place->now);
  g_autoptr (CrampDeed) visit = NULL;

  g_free (draft->id);
  draft->id = g_strdup (ID);

  return cramp_diary_save_cramp (place->store, NULL, draft, place->now, &visit, error);
}

static gboolean
ease (Place   *place,
      GError **error)
{
  int seconds;

  return cramp_diary_ease (place->store, ID, place->now, &seconds, NULL, error);
}

static gboolean
settle (Place   *place,
        GError **error)
{
  return cramp_diary_settle (place->store, ID, CRAMP_SETTLED_PARTLY, place->now, NULL, error);
}

static gboolean
delete_cramp (Place   *place,
              GError **error)
{
  return cramp_diary_delete_cramp (place->store, ID, place->now, NULL, error);
}

static gboolean
tick (Place   *place,
      GError **error)
{
  return cramp_diary_tick (place->store, place->night - 2, place->now, NULL, error);
}

static gboolean
untick (Place   *place,
        GError **error)
{
  return cramp_diary_untick (place->store, place->night - 2, place->now, NULL, error);
}

static gboolean
do_care (Place   *place,
         GError **error)
{
  return cramp_care_answer (place->store, place->night, CRAMP_CARE_SOAK, CRAMP_CARE_ANSWER_DONE, g_date_time_to_unix (place->now), error);
}

static gboolean
skip_cares (Place   *place,
            GError **error)
{
  int cares = CRAMP_SET (CRAMP_CARE_STRETCH) | CRAMP_SET (CRAMP_CARE_WARMTH);

  return cramp_care_answer_notice (place->store, place->night, cares, CRAMP_CARE_ANSWER_SKIP, g_date_time_to_unix (place->now), error);
}

static gboolean
open_care (Place   *place,
           GError **error)
{
  return cramp_diary_open_care (place->store, place->night, CRAMP_CARE_SOAK, place->now, NULL, error);
}

static gboolean
answer_day (Place   *place,
            GError **error)
{
  return cramp_diary_answer_day (place->store, place->night, CRAMP_NIGHT_EXPOSURES, 0, place->now, NULL, error);
}

static gboolean
had_cramp (Place   *place,
           GError **error)
{
  const CrampReminderEvent event = { place->night - 1, CRAMP_REMINDER_CHECK_IN, CRAMP_REMINDER_STATE_SHOWN, 1, 1, 0, FALSE };
  g_autofree char         *id = NULL;

  return cramp_store_save_event (place->store, &event, error) &&
         cramp_day_answer_notice (place->store, CRAMP_DAY_ANSWER_HAD_CRAMP, place->now, &id, error);
}

static gboolean
end_guide (Place   *place,
           GError **error)
{
  gint64              now = g_date_time_to_unix (place->now);
  const CrampGuideRun run = { .care = CRAMP_CARE_STRETCH, .night = place->night, .length_s = 240, .since = now - 300 };
  const CrampBoot     boot = { "", 0 };

  return cramp_store_save_guide (place->store, &run, error) && cramp_guide_finish (place->store, TRUE, now, &boot, error);
}

static gboolean
mark_shown (Place   *place,
            GError **error)
{
  return cramp_diary_mark_shown (place->store, CRAMP_SIGNAL_POSTURE, place->now, NULL, error);
}

static gboolean
unmark_shown (Place   *place,
              GError **error)
{
  return cramp_diary_unmark_shown (place->store, CRAMP_SIGNAL_POSTURE, place->now, NULL, error);
}

/* A tick, and another one a second later: one look at the list. */
static gboolean
check_signs (Place   *place,
             GError **error)
{
  g_autoptr (GDateTime) later = g_date_time_add_seconds (place->now, 1);
  g_autoptr (CrampDangerCheck) first = cramp_danger_check_new (place->now, CRAMP_SET (CRAMP_SIGN_LEG_COLD));
  g_autoptr (CrampDangerCheck) second = cramp_danger_check_new (later, CRAMP_SET (CRAMP_SIGN_LEG_COLD) | CRAMP_SET (CRAMP_SIGN_CHEST_PAIN));
  g_autoptr (CrampDeed) visit = NULL;

  return cramp_diary_check_signs (place->store, NULL, first, place->now, &visit, error) &&
         cramp_diary_check_signs (place->store, first, second, later, &visit, error);
}

static gboolean
set_bedtime (Place   *place,
             GError **error)
{
  return cramp_diary_answer_person (place->store, CRAMP_PROFILE_BEDTIME, 1380, place->now, NULL, error);
}

static gboolean
set_number (Place   *place,
            GError **error)
{
  return cramp_diary_set_emergency_number (place->store, "999", place->now, NULL, error);
}

static gboolean
set_notices (Place   *place,
             GError **error)
{
  return cramp_diary_answer_person (place->store, CRAMP_PROFILE_SIGNAL_NOTICES, FALSE, place->now, NULL, error);
}

static gboolean
set_reminder (Place   *place,
              GError **error)
{
  return cramp_diary_answer_reminder (place->store, CRAMP_REMINDER_SOAK, CRAMP_REMINDER_ON, FALSE, place->now, NULL, error);
}

static gboolean
pause_reminders (Place   *place,
                 GError **error)
{
  return cramp_diary_pause (place->store, place->night + 7, place->now, NULL, error);
}

static gboolean
resume_reminders (Place   *place,
                  GError **error)
{
  return cramp_diary_resume (place->store, place->now, NULL, error);
}

static gboolean
begin (Place   *place,
       GError **error)
{
  g_autoptr (CrampProfile) answers = cramp_profile_new ();

  answers->answers[CRAMP_PROFILE_BEDTIME] = 1350;

  return cramp_diary_begin (place->store, answers, TRUE, place->now, error);
}

static gboolean
begin_plan (Place   *place,
            GError **error)
{
  g_autoptr (CrampPlan) plan = cramp_plan_new (CRAMP_CARE_WARMTH, place->night - 3, g_byte_array_new ());

  g_byte_array_set_size (plan->nights, 14);
  memset (plan->nights->data, CRAMP_PLAN_WITH, 14);

  return cramp_diary_begin_plan (place->store, plan, place->now, NULL, error);
}

static gboolean
end_plan (Place   *place,
          GError **error)
{
  return cramp_diary_end_plan (place->store, place->now, NULL, error);
}

static gboolean
note_visit (Place   *place,
            GError **error)
{
  g_autoptr (CrampVisit) first = cramp_visit_new (place->night, NULL, NULL);
  g_autoptr (CrampVisit) visit = cramp_visit_new (place->night, "Is it the back?", "Perhaps.");
  g_autoptr (CrampDeed) stay = NULL;

  return cramp_diary_save_visit (place->store, NULL, first, place->now, &stay, error) &&
         cramp_diary_save_visit (place->store, first, visit, place->now, &stay, error);
}

static gboolean
delete_visit (Place   *place,
              GError **error)
{
  g_autoptr (CrampVisit) visit = cramp_visit_new (place->night, "Is it the back?", "Perhaps.");

  return cramp_diary_delete_visit (place->store, visit, place->now, NULL, error);
}

static gboolean
enter_sheet (Place   *place,
             GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (CrampBedsideLine));
  g_autofree char *noted = NULL;
  CrampBedsideLine line = { .night = place->night - 5 };

  cramp_bedside_line_clear (&line);
  line.answers[CRAMP_BEDSIDE_COUNT] = 2;
  line.answers[CRAMP_BEDSIDE_AFTER] = TRUE;
  line.answers[CRAMP_BEDSIDE_SOAK] = TRUE;
  g_array_append_val (lines, line);

  return cramp_diary_enter_bedside (place->store, lines, CRAMP_BEDSIDE_KEEP_SHEET, "numb or weak", place->now, &noted, NULL, error);
}

/* Some need what the one before them did. */
static const struct
{
  CrampDeedKind kind;
  Act           act;
} acts[] = {
  { CRAMP_DEED_BEGUN, begin },
  { CRAMP_DEED_LOGGED, log_cramp },
  { CRAMP_DEED_ADDED, add_cramp },
  { CRAMP_DEED_EASED, ease },
  { CRAMP_DEED_SETTLED, settle },
  { CRAMP_DEED_DELETED, delete_cramp },
  { CRAMP_DEED_TICKED, tick },
  { CRAMP_DEED_UNTICKED, untick },
  { CRAMP_DEED_CARE_DONE, do_care },
  { CRAMP_DEED_CARE_OPENED, open_care },
  { CRAMP_DEED_CARE_SKIPPED, skip_cares },
  { CRAMP_DEED_CARE_DONE, end_guide },
  { CRAMP_DEED_DAY_ANSWERED, answer_day },
  { CRAMP_DEED_ADDED, had_cramp },
  { CRAMP_DEED_SHOWN, mark_shown },
  { CRAMP_DEED_NOT_SHOWN, unmark_shown },
  { CRAMP_DEED_SIGNS, check_signs },
  { CRAMP_DEED_BEDTIME, set_bedtime },
  { CRAMP_DEED_EMERGENCY_NUMBER, set_number },
  { CRAMP_DEED_SIGNAL_NOTICES, set_notices },
  { CRAMP_DEED_REMINDER, set_reminder },
  { CRAMP_DEED_PAUSED, pause_reminders },
  { CRAMP_DEED_RESUMED, resume_reminders },
  { CRAMP_DEED_PLAN_BEGUN, begin_plan },
  { CRAMP_DEED_PLAN_ENDED, end_plan },
  { CRAMP_DEED_VISIT, note_visit },
  { CRAMP_DEED_VISIT_DELETED, delete_visit },
  { CRAMP_DEED_BEDSIDE, enter_sheet },
};

static char *
read_text (sqlite3    *db,
           const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char         *text = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return text;
}

/* All records apart from when each was changed: that something was taken back
 * is a change, too. */
static char *
describe (Place *place)
{
  static const char *const tables[] = { "episode", "night", "night_total", "profile", "medicine", "reminder", "danger_check", "shown_to_doctor", "reminder_pause", "plan" };
  GString                 *text = g_string_new (NULL);
  sqlite3                 *db = NULL;

  g_assert_cmpint (sqlite3_open (place->folder->path, &db), ==, SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *ask = g_strdup_printf ("SELECT group_concat ('\"' || name || '\"') FROM pragma_table_info ('%s') WHERE name <> 'modified'", tables[i]);
      g_autofree char *columns = read_text (db, ask);
      g_autofree char *select = g_strdup_printf ("SELECT group_concat (record) FROM (SELECT json_array (%s) AS record FROM %s ORDER BY 1)", columns, tables[i]);
      g_autofree char *records = read_text (db, select);

      g_string_append_printf (text, "%s: %s\n", tables[i], records != NULL ? records : "");
    }
  sqlite3_close (db);

  return g_string_free (text, FALSE);
}

static void
undo (Place        *place,
      CrampDeedKind kind)
{
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  CrampUndo        how_much;

  cramp_diary_undo (place->store, 0, place->now, &deed, &how_much, &error);
  g_assert_no_error (error);
  g_assert_nonnull (deed);
  g_assert_cmpint (deed->kind, ==, kind);
  g_assert_cmpint (how_much, ==, CRAMP_UNDO_WHOLLY);

  words = cramp_deed_words_undone (deed, how_much, place->night);
  g_test_message ("%s", words);
  g_assert_cmpstr (words, !=, "Taken back");
}

static void
act (Place *place,
     gsize  i)
{
  g_autoptr (GError) error = NULL;

  acts[i].act (place, &error);
  g_assert_no_error (error);
}

/* Each one is done and taken back, then done again for those that follow. At
 * the end all of them are taken back, one after the other. */
static void
test_kinds (void)
{
  Place            place = { store_folder_new (), NULL, NULL, 0 };
  g_autofree char *empty = NULL;

  place.store = store_folder_open (place.folder);
  place.now = g_date_time_new_local (2026, 11, 20, 21, 10, 0);
  place.night = cramp_night_of (place.now);
  empty = describe (&place);

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *before = describe (&place);
      g_autofree char *after = NULL;

      act (&place, i);
      undo (&place, acts[i].kind);
      after = describe (&place);
      g_assert_cmpstr (after, ==, before);
      act (&place, i);
    }
  for (gsize i = G_N_ELEMENTS (acts); i-- > 0;)
    undo (&place, acts[i].kind);

  {
    g_autofree char *end = describe (&place);

    g_assert_cmpstr (end, ==, empty);
  }
  g_assert_finalize_object (place.store);
  g_date_time_unref (place.now);
  store_folder_free (place.folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deeds/kinds", test_kinds);

  return g_test_run ();
}
