/* test-store-unreadable.c - one bad row takes nothing with it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-store-check.h"
#include "cramp-store-diary.h"
#include "cramp-store-episodes.h"
#include "cramp-store-guide.h"
#include "cramp-store-log.h"
#include "cramp-store-look.h"
#include "cramp-store-nights.h"
#include "cramp-store-pauses.h"
#include "cramp-store-person.h"
#include "cramp-store-since.h"
#include "cramp-store-told.h"
#include "cramp-store-unreadable.h"
#include "cramp-time.h"
#include "store-folder.h"

#define OLD_DIARY "diary-1.sql"
#define BREAK "PRAGMA ignore_check_constraints = ON; "
/* A character more than any text may have. */
#define LONG_TEXT "printf ('%.10001c', 'x')"
#define N_CRAMPS 3
#define FIRST_NIGHT 739200
#define NOON_OF_FIRST_NIGHT (G_GINT64_CONSTANT (86400) * (FIRST_NIGHT - 719163) + 43200)

static void
save_cramp (CrampStore *store,
            guint       number)
{
  g_autoptr (GDateTime) start = cramp_time_new (NOON_OF_FIRST_NIGHT + 50000 + 86400 * number, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  g_free (draft->id);
  draft->id = g_strdup_printf ("%u", number);
  draft->answers[CRAMP_EPISODE_PAIN] = 5;
  episode = cramp_episode_new (draft);
  cramp_store_save_episode (store, episode, &error);
  g_assert_no_error (error);
}

static void
fill (CrampStore *store)
{
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  g_autoptr (CrampNight) night = cramp_night_new (FIRST_NIGHT + 5);
  g_autoptr (GDateTime) at = cramp_time_new (NOON_OF_FIRST_NIGHT, 0);
  g_autoptr (CrampDangerCheck) check = cramp_danger_check_new (at, CRAMP_SET (CRAMP_SIGN_LEG_COLD));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_CRAMPS; i++)
    save_cramp (store, i);
  night->answers[CRAMP_NIGHT_CRAMP_FREE] = TRUE;
  cramp_store_save_night (store, night, &error);
  profile->answers[CRAMP_PROFILE_CONDITIONS] = CRAMP_SET (CRAMP_CONDITION_DIABETES);
  profile->answers[CRAMP_PROFILE_BIRTH_YEAR] = 1950;
  profile->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);
  g_ptr_array_add (profile->medicines, cramp_medicine_new ("one", 0));
  cramp_store_save_record (store, &cramp_profile_kind, profile, &error);
  cramp_store_save_record (store, &cramp_danger_check_kind, check, &error);
  g_assert_no_error (error);
}

static StoreFolder *
make_broken (const char *sql)
{
  StoreFolder     *folder = store_folder_new ();
  g_autofree char *broken = g_strconcat (BREAK, sql, NULL);
  g_autoptr (CrampStore) store = store_folder_open (folder);

  fill (store);
  g_assert_finalize_object (g_steal_pointer (&store));
  store_folder_run (folder, broken);

  return folder;
}

static CrampDiary *
read_diary (CrampStore *store)
{
  g_autoptr (GError) error = NULL;
  CrampDiary *diary = cramp_store_read_diary (store, &error);

  g_assert_no_error (error);
  return diary;
}

static const CrampRawValue *
find_value (const CrampUnreadable *unreadable,
            const char            *name)
{
  for (guint i = 0; i < unreadable->values->len; i++)
    {
      const CrampRawValue *raw = g_ptr_array_index (unreadable->values, i);

      if (g_str_equal (raw->name, name))
        return raw;
    }

  g_assert_not_reached ();
}

typedef struct
{
  const char *sql;
  const char *table;
  const char *record;
  const char *column;
  guint       episodes, nights, checks;
} BrokenCase;

static const BrokenCase cases[] = {
  { "UPDATE episode SET pain = 99 WHERE id = '1'", "episode", "1", "pain", 2, 1, 1 },
  { "UPDATE episode SET night = 'zzz' WHERE id = '1'", "episode", "1", "night", 2, 1, 1 },
  { "UPDATE episode SET night = '' WHERE id = '0'", "episode", "0", "night", 2, 1, 1 },
  { "UPDATE episode SET \"offset\" = -9223372036854775807 - 1 WHERE id = '2'", "episode", "2", "offset", 2, 1, 1 },
  { "UPDATE episode SET start = 9223372036854775807 WHERE id = '2'", "episode", "2", "start", 2, 1, 1 },
  { "UPDATE episode SET sites = 'knee' WHERE id = '2'", "episode", "2", "sites", 2, 1, 1 },
  { "UPDATE episode SET note = CAST (x'ff' AS TEXT) WHERE id = '2'", "episode", "2", "note", 2, 1, 1 },
  { "UPDATE episode SET id = '' WHERE id = '1'", "episode", "", "id", 2, 1, 1 },
  { "UPDATE episode SET note = " LONG_TEXT " WHERE id = '1'", "episode", "1", "note", 2, 1, 1 },
  { "UPDATE night SET note = " LONG_TEXT, "night", "2024-11-15", "note", 3, 0, 1 },
  { "UPDATE profile SET name = " LONG_TEXT, "profile", "1", "name", 3, 1, 1 },
  { "UPDATE medicine SET name = " LONG_TEXT, "medicine", "0", "name", 3, 1, 1 },
  { "INSERT INTO visit (answer) VALUES (" LONG_TEXT ")", "visit", "1", "answer", 3, 1, 1 },
  { "UPDATE night SET soak_min = -1", "night", "2024-11-15", "soak_min", 3, 0, 1 },
  { "UPDATE profile SET birth_year = 12", "profile", "1", "birth_year", 3, 1, 1 },
  { "UPDATE medicine SET since = 'then'", "medicine", "0", "since", 3, 1, 1 },
  { "UPDATE danger_check SET signs = 'leg_cold;unknown'", "danger_check", "1", "signs", 3, 1, 1 },
  { "UPDATE danger_check SET \"offset\" = 9999", "danger_check", "1", "offset", 3, 1, 1 },
  { "UPDATE danger_check SET at = 9223372036854775807", "danger_check", "1", "at", 3, 1, 0 },
  { "INSERT INTO reminder (reminder, weekdays) VALUES ('soak', '9')", "reminder", "soak", "weekdays", 3, 1, 1 },
  { "INSERT INTO reminder_pause VALUES ('2024-11-06', 'x', NULL)", "reminder_pause", "1", "until", 3, 1, 1 },
  { "INSERT INTO plan (care) VALUES ('leeches')", "plan", "1", "care", 3, 1, 1 },
  { "INSERT INTO shown_to_doctor (signal) VALUES ('moon')", "shown_to_doctor", "1", "signal", 3, 1, 1 },
  { "INSERT INTO visit (date) VALUES ('soon')", "visit", "1", "date", 3, 1, 1 },
};

static void
assert_checked (CrampStore       *store,
                const BrokenCase *broken)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);
  g_autoptr (GError) error = NULL;
  const CrampStoreProblem *problem;

  cramp_store_check (store, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, >=, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpint (problem->kind, ==, CRAMP_STORE_PROBLEM_VALUE);
  g_assert_cmpstr (problem->table, ==, broken->table);
  g_assert_cmpstr (problem->id, ==, broken->record);
}

/* The others are there, it is counted and named, and what stands in it is not
 * lost. */
static void
test_broken (gconstpointer data)
{
  const BrokenCase *broken = data;
  g_autoptr (StoreFolder) folder = make_broken (broken->sql);
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (CrampDiary) diary = read_diary (store);
  g_autoptr (GPtrArray) unreadable = NULL;
  const CrampUnreadable *record;

  g_assert_cmpuint (diary->records[CRAMP_KIND_EPISODES]->len, ==, broken->episodes);
  g_assert_cmpuint (diary->records[CRAMP_KIND_NIGHTS]->len, ==, broken->nights);
  g_assert_cmpuint (diary->records[CRAMP_KIND_DANGER_CHECKS]->len, ==, broken->checks);
  g_assert_cmpint (cramp_diary_get_profile (diary)->answers[CRAMP_PROFILE_CONDITIONS], ==, CRAMP_SET (CRAMP_CONDITION_DIABETES));
  g_assert_cmpuint (cramp_store_count_unreadable (store), ==, 1);
  assert_checked (store, broken);

  unreadable = cramp_store_read_unreadable (store, NULL);
  g_assert_cmpuint (unreadable->len, ==, 1);
  record = g_ptr_array_index (unreadable, 0);
  g_assert_cmpstr (record->table, ==, broken->table);
  g_assert_cmpstr (record->record, ==, broken->record);
  g_assert_false (record->is_aside);
  g_assert_nonnull (find_value (record, broken->column));
}

/* Returns in how many steps. */
static guint
look_at_all (CrampStore *store)
{
  CrampStoreLook look = CRAMP_STORE_LOOK_BEGIN;
  gboolean       is_more = TRUE;
  guint          steps = 0;

  for (; is_more; steps++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (steps, <, 100);
      g_assert_true (cramp_store_look_on (store, &look, &is_more, &error));
      g_assert_no_error (error);
    }

  return steps;
}

/* Nobody has read the entry, but the look at all of them meets it. */
static void
test_looked_at (gconstpointer data)
{
  const BrokenCase *broken = data;
  g_autoptr (StoreFolder) folder = make_broken (broken->sql);
  g_autoptr (CrampStore) store = store_folder_open (folder);

  look_at_all (store);
  g_assert_cmpuint (cramp_store_count_unreadable (store), ==, 1);
}

/* The last of many is met as well, and no step is long. */
static void
test_looked_at_many (void)
{
  g_autoptr (StoreFolder) few = make_broken ("");
  g_autoptr (StoreFolder) many = make_broken ("WITH RECURSIVE more (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM more WHERE n < 1200)"
                                              " INSERT INTO episode (id, start, \"offset\", night, pain)"
                                              " SELECT 'x' || n, start, \"offset\", night, CASE n WHEN 1200 THEN 99 END"
                                              " FROM episode, more WHERE id = '0'");
  g_autoptr (CrampStore) store_of_few = store_folder_open (few);
  g_autoptr (CrampStore) store_of_many = store_folder_open (many);

  g_assert_cmpuint (look_at_all (store_of_many), ==, look_at_all (store_of_few) + 2);
  g_assert_cmpuint (cramp_store_count_unreadable (store_of_few), ==, 0);
  g_assert_cmpuint (cramp_store_count_unreadable (store_of_many), ==, 1);
}

/* Emptied for a restore, the diary keeps what stands in it aside. */
static void
test_cleared (gconstpointer data)
{
  const BrokenCase *broken = data;
  g_autoptr (StoreFolder) folder = make_broken (broken->sql);
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (GPtrArray) unreadable = NULL;
  g_autoptr (GError) error = NULL;
  const CrampUnreadable *record;

  cramp_store_clear (store, &error);
  g_assert_no_error (error);
  unreadable = cramp_store_read_unreadable (store, NULL);
  g_assert_cmpuint (unreadable->len, ==, 1);
  record = g_ptr_array_index (unreadable, 0);
  g_assert_cmpstr (record->record, ==, broken->record);
  g_assert_true (record->is_aside);
  g_assert_nonnull (find_value (record, broken->column));
  g_assert_cmpuint (cramp_store_count_unreadable (store), ==, 0);
}

/* What the program keeps for itself is read as far as it goes, without a word,
 * and no number of it is out of range. */
static void
test_own_rows (void)
{
  static const char *const statements[] = {
    "INSERT INTO reminder_event VALUES ('2024-11-06', 'soak', 'missed', 9223372036854775807, 0, 0, 0)",
    "INSERT INTO reminder_event VALUES ('2024-11-06', 'soak', 'missed', 0, 0, -9223372036854775808, 0)",
    "INSERT INTO signal_told VALUES ('frequency', 'watch', 'shown', 9223372036854775807, NULL)",
    "INSERT INTO guide VALUES (1, 'soak', '2024-11-06', 9000000000, 0, 0, 0, 0, '', 0)",
    "INSERT INTO guide VALUES (1, 'soak', '2024-11-06', 600, 0, 9223372036854775807, 0, 0, '', 0)",
    "INSERT INTO guide VALUES (1, 'soak', '2024-11-06', 600, 0, 0, 0, 0, '', -9223372036854775808)",
    "INSERT INTO reminder_since VALUES ('soak', 9223372036854775807, 0, 0, 0)",
    "INSERT INTO reminder_since VALUES ('soak', 0, 2147483648, 0, 0)",
    "UPDATE night_total SET cramps = -1",
    "UPDATE night_total SET cramps = 9223372036854775807",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (StoreFolder) folder = make_broken (statements[i]);
      g_autoptr (CrampStore) store = store_folder_open (folder);
      g_autoptr (GArray) events = cramp_store_read_events (store, 0, G_MAXUINT32, NULL);
      g_autoptr (GArray) totals = cramp_store_read_totals (store, 0, G_MAXUINT32, NULL);
      g_autofree CrampGuideRun *run = NULL;
      CrampSignalTold           told[CRAMP_N_SIGNALS];
      CrampReminderWanted       wanted;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", statements[i]);
      g_assert_true (cramp_store_find_guide (store, &run, &error));
      g_assert_no_error (error);
      g_assert_null (run);
      g_assert_cmpuint (events->len, ==, 0);
      g_assert_nonnull (totals);
      g_assert_true (cramp_store_read_told (store, told, NULL));
      g_assert_cmpint (told[CRAMP_SIGNAL_FREQUENCY].at, ==, 0);
      g_assert_true (cramp_store_find_since (store, CRAMP_REMINDER_SOAK, &wanted, NULL));
      g_assert_cmpint (wanted.since, ==, -1);
      g_assert_cmpuint (cramp_store_count_unreadable (store), ==, 0);
    }
}

/* That there was a cramp is known, whatever was answered about it: its night
 * has one, and is not unknown and not free. */
static void
test_total (void)
{
  g_autoptr (StoreFolder) folder = make_broken ("UPDATE episode SET pain = 99 WHERE id = '1'");
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (GArray) totals = NULL;

  g_assert_true (cramp_store_tick_night (store, FIRST_NIGHT + 1, 1, NULL));
  totals = cramp_store_read_totals (store, FIRST_NIGHT + 1, FIRST_NIGHT + 1, NULL);
  g_assert_cmpuint (totals->len, ==, 1);
  g_assert_cmpuint (g_array_index (totals, CrampNightTotal, 0).cramps, ==, 1);
}

/* The first and the latest are looked for among those that can be read. */
static void
test_passed_over (void)
{
  g_autoptr (StoreFolder) folder = make_broken ("UPDATE episode SET pain = 99 WHERE id = '2'; UPDATE episode SET night = '0000' WHERE id = '0'");
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (GDateTime) late = cramp_time_new (NOON_OF_FIRST_NIGHT + 1000000, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampEpisode) latest = NULL;
  CrampNightDate first;

  g_assert_true (cramp_store_find_latest_episode (store, late, &latest, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (cramp_episode_get_id (latest), ==, "1");
  g_assert_true (cramp_store_find_first_entry (store, &first, &error));
  g_assert_cmpuint (first, ==, FIRST_NIGHT + 1);
}

/* What replaces a row that nobody could read does not destroy it. */
static void
test_replaced (void)
{
  g_autoptr (StoreFolder) folder = make_broken ("UPDATE episode SET pain = 99 WHERE id = '1'; UPDATE night SET soak_min = 999; UPDATE profile SET birth_year = 1");
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (CrampDiary) diary = read_diary (store);
  g_autoptr (CrampNight) night = cramp_night_new (FIRST_NIGHT + 5);
  g_autoptr (GPtrArray) unreadable = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);

  g_assert_cmpuint (cramp_store_count_unreadable (store), ==, 3);
  save_cramp (store, 1);
  g_assert_true (cramp_store_save_night (store, night, NULL));
  g_assert_cmpuint (cramp_store_count_unreadable (store), ==, 1);
  g_assert_true (cramp_store_save_record (store, &cramp_profile_kind, cramp_diary_get_profile (diary), NULL));
  g_assert_cmpuint (cramp_store_count_unreadable (store), ==, 0);

  unreadable = cramp_store_read_unreadable (store, NULL);
  g_assert_cmpuint (unreadable->len, ==, 3);
  g_assert_cmpint (g_variant_get_int64 (find_value (unreadable->pdata[0], "pain")->value), ==, 99);
  g_assert_cmpint (g_variant_get_int64 (find_value (unreadable->pdata[1], "soak_min")->value), ==, 999);
  g_assert_true (cramp_store_check (store, problems, NULL));
  g_assert_cmpuint (problems->len, ==, 0);
}

/* An older diary is brought up to date, with the row as it was. */
static void
test_migrated (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (CrampDiary) diary = NULL;
  g_autoptr (GPtrArray) nights = NULL;
  g_autoptr (GPtrArray) unreadable = NULL;

  store_folder_load (folder, OLD_DIARY);
  store_folder_run (folder, BREAK "UPDATE episode SET pain = 99, night = 'zzz' WHERE id = 'full'; UPDATE night SET soak_min = 999 WHERE rowid = 1;"
                                  "UPDATE reminder SET weekdays = 'x'; UPDATE medicine SET since = 'then' WHERE position = 0");
  store = store_folder_open (folder);
  diary = read_diary (store);
  g_assert_cmpuint (diary->records[CRAMP_KIND_EPISODES]->len, ==, 6);
  nights = cramp_store_read_nights (store, 0, G_MAXUINT32, NULL);
  g_assert_cmpuint (nights->len, ==, 2);
  unreadable = cramp_store_read_unreadable (store, NULL);
  g_assert_cmpuint (unreadable->len, ==, 5);
  g_assert_cmpint (g_variant_get_int64 (find_value (unreadable->pdata[0], "pain")->value), ==, 99);
  g_assert_cmpstr (g_variant_get_string (find_value (unreadable->pdata[0], "night")->value, NULL), ==, "zzz");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *broken = g_strdup_printf ("/store/unreadable/broken/%u-%s-%s", i, cases[i].table, cases[i].column);
      g_autofree char *looked_at = g_strdup_printf ("/store/unreadable/looked-at/%u-%s-%s", i, cases[i].table, cases[i].column);
      g_autofree char *cleared = g_strdup_printf ("/store/unreadable/cleared/%u-%s-%s", i, cases[i].table, cases[i].column);

      g_test_add_data_func (broken, &cases[i], test_broken);
      g_test_add_data_func (looked_at, &cases[i], test_looked_at);
      g_test_add_data_func (cleared, &cases[i], test_cleared);
    }
  g_test_add_func ("/store/unreadable/looked-at-many", test_looked_at_many);
  g_test_add_func ("/store/unreadable/own-rows", test_own_rows);
  g_test_add_func ("/store/unreadable/total", test_total);
  g_test_add_func ("/store/unreadable/passed-over", test_passed_over);
  g_test_add_func ("/store/unreadable/replaced", test_replaced);
  g_test_add_func ("/store/unreadable/migrated", test_migrated);

  return g_test_run ();
}
