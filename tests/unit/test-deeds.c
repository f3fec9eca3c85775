/* test-deeds.c - what is done to the diary, and taken back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary-cramps.h"
#include "cramp-diary-nights.h"
#include "cramp-diary-undo.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "store-folder.h"

#define NIGHT "2026-11-19"

typedef struct
{
  StoreFolder   *folder;
  CrampStore    *store;
  GDateTime     *now; /* a morning after the night */
  CrampNightDate night;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = store_folder_new ();
  fixture->store = store_folder_open (fixture->folder);
  fixture->now = g_date_time_new_local (2026, 11, 20, 9, 10, 0);
  g_assert_true (cramp_night_date_parse (NIGHT, &fixture->night));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
  g_date_time_unref (fixture->now);
  store_folder_free (fixture->folder);
}

static void
restart (Fixture *fixture)
{
  g_assert_finalize_object (fixture->store);
  fixture->store = store_folder_open (fixture->folder);
}

static GDateTime *
minutes_ago (Fixture *fixture,
             int      minutes)
{
  return g_date_time_add_minutes (fixture->now, -minutes);
}

static char *
log_at (Fixture    *fixture,
        int         minutes,
        CrampDeed **done)
{
  g_autoptr (GDateTime) start = minutes_ago (fixture, minutes);
  g_autoptr (GError) error = NULL;
  char *id = NULL;

  cramp_diary_log (fixture->store, start, CRAMP_LOG_PLAIN, fixture->now, &id, done, &error);
  g_assert_no_error (error);

  return id;
}

static void
tick (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  cramp_diary_tick (fixture->store, fixture->night, fixture->now, NULL, &error);
  g_assert_no_error (error);
}

static void
answer_day (Fixture        *fixture,
            CrampNightField field,
            int             answer)
{
  g_autoptr (GError) error = NULL;

  cramp_diary_answer_day (fixture->store, fixture->night, field, answer, fixture->now, NULL, &error);
  g_assert_no_error (error);
}

static CrampUndo
undo_id (Fixture      *fixture,
         gint64        id,
         CrampDeedKind kind)
{
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  CrampUndo undo;

  cramp_diary_undo (fixture->store, id, fixture->now, &deed, &undo, &error);
  g_assert_no_error (error);
  g_assert_nonnull (deed);
  g_assert_cmpint (deed->kind, ==, kind);

  return undo;
}

static void
assert_undo (Fixture      *fixture,
             CrampDeedKind kind)
{
  g_assert_cmpint (undo_id (fixture, 0, kind), ==, CRAMP_UNDO_WHOLLY);
}

static void
assert_nothing_to_undo (Fixture *fixture)
{
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  CrampUndo undo;

  cramp_diary_undo (fixture->store, 0, fixture->now, &deed, &undo, &error);
  g_assert_no_error (error);
  g_assert_null (deed);
  g_assert_cmpint (undo, ==, CRAMP_UNDO_NOTHING);
}

static CrampEpisodeDraft *
find_draft (Fixture    *fixture,
            const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampEpisode) episode = NULL;

  g_assert_true (cramp_store_find_episode (fixture->store, id, &episode, &error));
  g_assert_no_error (error);

  return episode != NULL ? cramp_episode_edit (episode) : NULL;
}

static void
assert_answer (Fixture          *fixture,
               const char       *id,
               CrampEpisodeField field,
               int               answer)
{
  g_autoptr (CrampEpisodeDraft) draft = find_draft (fixture, id);

  g_assert_nonnull (draft);
  g_assert_cmpint (draft->answers[field], ==, answer);
}

static void
assert_gone (Fixture    *fixture,
             const char *id)
{
  g_assert_null (find_draft (fixture, id));
}

static int
get_night_answer (Fixture        *fixture,
                  CrampNightField field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNight) night = NULL;

  g_assert_true (cramp_store_find_night (fixture->store, fixture->night, &night, &error));
  g_assert_no_error (error);

  return night == NULL ? CRAMP_UNANSWERED : night->answers[field];
}

/* A person looks at a cramp, answers one question and goes on. */
static void
answer (Fixture          *fixture,
        const char       *id,
        CrampEpisodeField field,
        int               value,
        CrampDeed       **visit)
{
  g_autoptr (CrampEpisodeDraft) shown = find_draft (fixture, id);
  g_autoptr (CrampEpisodeDraft) wanted = cramp_episode_draft_copy (shown);
  g_autoptr (CrampDeed) own = NULL;
  g_autoptr (GError) error = NULL;

  wanted->answers[field] = value;
  cramp_diary_save_cramp (fixture->store, shown, wanted, fixture->now, visit != NULL ? visit : &own, &error);
  g_assert_no_error (error);
}

static void
test_log (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (CrampDeed) done = NULL;
  g_autofree char *id = log_at (fixture, 400, &done);

  g_assert_cmpint (done->id, !=, 0);
  g_assert_cmpint (g_date_time_get_hour (done->start), ==, 2);
  g_assert_cmpuint (done->night, ==, fixture->night);
  assert_answer (fixture, id, CRAMP_EPISODE_PAIN, CRAMP_UNANSWERED);

  assert_undo (fixture, CRAMP_DEED_LOGGED);
  assert_gone (fixture, id);
  assert_nothing_to_undo (fixture);
}

/* The person ticks a box by mistake after logging: only the tick goes. */
static void
test_last_only (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *id = log_at (fixture, 400, NULL);

  answer_day (fixture, CRAMP_NIGHT_TINGLING, CRAMP_TINGLING_ONE_FOOT);
  assert_undo (fixture, CRAMP_DEED_DAY_ANSWERED);
  g_assert_cmpint (get_night_answer (fixture, CRAMP_NIGHT_TINGLING), ==, CRAMP_UNANSWERED);
  assert_answer (fixture, id, CRAMP_EPISODE_PAIN, CRAMP_UNANSWERED);
}

static void
test_several_levels (Fixture      *fixture,
                     gconstpointer data)
{
  CrampNight *night;

  tick (fixture);
  answer_day (fixture, CRAMP_NIGHT_TINGLING, CRAMP_TINGLING_NONE);
  answer_day (fixture, CRAMP_NIGHT_EVENING_SWELLING, TRUE);

  assert_undo (fixture, CRAMP_DEED_DAY_ANSWERED);
  g_assert_cmpint (get_night_answer (fixture, CRAMP_NIGHT_EVENING_SWELLING), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (get_night_answer (fixture, CRAMP_NIGHT_TINGLING), ==, CRAMP_TINGLING_NONE);
  assert_undo (fixture, CRAMP_DEED_DAY_ANSWERED);
  g_assert_cmpint (get_night_answer (fixture, CRAMP_NIGHT_CRAMP_FREE), ==, TRUE);
  assert_undo (fixture, CRAMP_DEED_TICKED);
  g_assert_true (cramp_store_find_night (fixture->store, fixture->night, &night, NULL));
  g_assert_null (night);
  assert_nothing_to_undo (fixture);
}

static void
test_after_restart (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *id = log_at (fixture, 400, NULL);

  answer (fixture, id, CRAMP_EPISODE_PAIN, 7, NULL);
  restart (fixture);
  assert_undo (fixture, CRAMP_DEED_CHANGED);
  assert_answer (fixture, id, CRAMP_EPISODE_PAIN, CRAMP_UNANSWERED);

  restart (fixture);
  assert_undo (fixture, CRAMP_DEED_LOGGED);
  assert_gone (fixture, id);
}

/* The button of a toast is pressed when something else was done since. */
static void
test_late (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (CrampDeed) done = NULL;
  g_autofree char *id = log_at (fixture, 400, &done);

  answer_day (fixture, CRAMP_NIGHT_EVENING_SWELLING, TRUE);
  g_assert_cmpint (undo_id (fixture, done->id, CRAMP_DEED_LOGGED), ==, CRAMP_UNDO_WHOLLY);
  assert_gone (fixture, id);
  g_assert_cmpint (get_night_answer (fixture, CRAMP_NIGHT_EVENING_SWELLING), ==, TRUE);
  assert_undo (fixture, CRAMP_DEED_DAY_ANSWERED);
}

/* What stands in the way of a deed may go back first. */
static void
test_late_and_used (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (CrampDeed) done = NULL;
  g_autofree char *id = log_at (fixture, 400, &done);

  answer (fixture, id, CRAMP_EPISODE_PAIN, 7, NULL);
  g_assert_cmpint (undo_id (fixture, done->id, CRAMP_DEED_LOGGED), ==, CRAMP_UNDO_NOTHING);
  assert_answer (fixture, id, CRAMP_EPISODE_PAIN, 7);

  assert_undo (fixture, CRAMP_DEED_CHANGED);
  assert_undo (fixture, CRAMP_DEED_LOGGED);
  assert_gone (fixture, id);
}

static void
test_twice (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (CrampDeed) done = NULL;
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = log_at (fixture, 400, &done);
  g_autofree char *other = NULL;
  CrampUndo        undo;

  assert_undo (fixture, CRAMP_DEED_LOGGED);
  other = log_at (fixture, 390, NULL);
  g_assert_true (cramp_diary_undo (fixture->store, done->id, fixture->now, &deed, &undo, &error));
  g_assert_null (deed);
  assert_answer (fixture, other, CRAMP_EPISODE_PAIN, CRAMP_UNANSWERED);
}

/* All that is answered in one visit of the editor is one deed. */
static void
test_visit (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (CrampDeed) visit = NULL;
  g_autofree char *id = log_at (fixture, 400, NULL);

  answer (fixture, id, CRAMP_EPISODE_PAIN, 7, &visit);
  answer (fixture, id, CRAMP_EPISODE_SIDE, CRAMP_SIDE_LEFT, &visit);
  answer (fixture, id, CRAMP_EPISODE_PAIN, 5, &visit);
  assert_undo (fixture, CRAMP_DEED_CHANGED);
  assert_answer (fixture, id, CRAMP_EPISODE_PAIN, CRAMP_UNANSWERED);
  assert_answer (fixture, id, CRAMP_EPISODE_SIDE, CRAMP_UNANSWERED);

  answer (fixture, id, CRAMP_EPISODE_PAIN, 4, &visit);
  answer (fixture, id, CRAMP_EPISODE_PAIN, CRAMP_UNANSWERED, &visit);
  g_assert_cmpint (visit->id, ==, 0);
  assert_undo (fixture, CRAMP_DEED_LOGGED);
}

/* A notification was answered in the middle of it. */
static void
test_visit_and_another (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (CrampDeed) visit = NULL;
  g_autofree char *id = log_at (fixture, 400, NULL);

  answer (fixture, id, CRAMP_EPISODE_PAIN, 7, &visit);
  answer_day (fixture, CRAMP_NIGHT_TINGLING, CRAMP_TINGLING_NONE);
  answer (fixture, id, CRAMP_EPISODE_SIDE, CRAMP_SIDE_LEFT, &visit);

  assert_undo (fixture, CRAMP_DEED_CHANGED);
  assert_answer (fixture, id, CRAMP_EPISODE_PAIN, CRAMP_UNANSWERED);
  assert_answer (fixture, id, CRAMP_EPISODE_SIDE, CRAMP_UNANSWERED);
  assert_undo (fixture, CRAMP_DEED_DAY_ANSWERED);
  assert_undo (fixture, CRAMP_DEED_LOGGED);
}

static void
test_delete (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (CrampDeed) visit = NULL;
  g_autoptr (CrampEpisode) before = NULL;
  g_autoptr (CrampEpisode) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = log_at (fixture, 400, NULL);

  answer (fixture, id, CRAMP_EPISODE_PAIN, 7, &visit);
  answer (fixture, id, CRAMP_EPISODE_SITES, CRAMP_SET (CRAMP_SITE_CALF) | CRAMP_SET (CRAMP_SITE_FOOT), &visit);
  g_assert_true (cramp_store_find_episode (fixture->store, id, &before, NULL));
  g_assert_true (cramp_diary_delete_cramp (fixture->store, id, fixture->now, NULL, &error));
  assert_gone (fixture, id);

  assert_undo (fixture, CRAMP_DEED_DELETED);
  g_assert_true (cramp_store_find_episode (fixture->store, id, &after, NULL));
  g_assert_true (g_date_time_equal (cramp_episode_get_start (before), cramp_episode_get_start (after)));
  assert_answer (fixture, id, CRAMP_EPISODE_PAIN, 7);
  assert_answer (fixture, id, CRAMP_EPISODE_SITES, CRAMP_SET (CRAMP_SITE_CALF) | CRAMP_SET (CRAMP_SITE_FOOT));
  g_assert_cmpint (cramp_episode_get_modified (before), ==, cramp_episode_get_modified (after));

  assert_undo (fixture, CRAMP_DEED_CHANGED);
  assert_answer (fixture, id, CRAMP_EPISODE_PAIN, CRAMP_UNANSWERED);
  g_assert_false (cramp_diary_delete_cramp (fixture->store, "none", fixture->now, NULL, &error));
  g_assert_error (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_GONE);
}

/* What another process wrote meanwhile stays, also within one record. */
static void
test_others (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (CrampStore) other = store_folder_open (fixture->folder);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (CrampEpisodeDraft) draft = NULL;
  g_autofree char *id = log_at (fixture, 400, NULL);
  CrampDeed       *visit = NULL;

  answer (fixture, id, CRAMP_EPISODE_PAIN, 7, &visit);
  answer (fixture, id, CRAMP_EPISODE_SIDE, CRAMP_SIDE_LEFT, &visit);
  g_clear_pointer (&visit, cramp_deed_free);

  draft = find_draft (fixture, id);
  draft->answers[CRAMP_EPISODE_PAIN] = 9;
  draft->answers[CRAMP_EPISODE_WOKE] = TRUE;
  episode = cramp_episode_new (draft);
  g_assert_true (cramp_store_save_episode (other, episode, NULL));

  g_assert_cmpint (undo_id (fixture, 0, CRAMP_DEED_CHANGED), ==, CRAMP_UNDO_PARTLY);
  assert_answer (fixture, id, CRAMP_EPISODE_PAIN, 9);
  assert_answer (fixture, id, CRAMP_EPISODE_WOKE, TRUE);
  assert_answer (fixture, id, CRAMP_EPISODE_SIDE, CRAMP_UNANSWERED);
  g_assert_cmpint (undo_id (fixture, 0, CRAMP_DEED_LOGGED), ==, CRAMP_UNDO_NOTHING);
  assert_nothing_to_undo (fixture);
}

/* The editor was opened before another window gave an answer. */
static void
test_only_what_was_touched (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *id = log_at (fixture, 400, NULL);
  g_autoptr (CrampEpisodeDraft) shown = find_draft (fixture, id);
  g_autoptr (CrampEpisodeDraft) wanted = cramp_episode_draft_copy (shown);
  g_autoptr (CrampDeed) visit = NULL;
  g_autoptr (GError) error = NULL;

  answer (fixture, id, CRAMP_EPISODE_PAIN, 3, NULL);
  wanted->answers[CRAMP_EPISODE_WOKE] = TRUE;
  g_assert_true (cramp_diary_save_cramp (fixture->store, shown, wanted, fixture->now, &visit, &error));
  assert_answer (fixture, id, CRAMP_EPISODE_PAIN, 3);
  assert_answer (fixture, id, CRAMP_EPISODE_WOKE, TRUE);
}

/* A start, its zone and its night are one thing. */
static void
test_moved (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *id = log_at (fixture, 400, NULL);
  g_autoptr (CrampEpisodeDraft) shown = find_draft (fixture, id);
  g_autoptr (CrampEpisodeDraft) wanted = cramp_episode_draft_copy (shown);
  g_autoptr (CrampEpisodeDraft) back = NULL;
  g_autoptr (GDateTime) start = minutes_ago (fixture, 2000);
  g_autoptr (CrampDeed) visit = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) totals = NULL;

  cramp_episode_draft_set_start (wanted, start);
  g_assert_true (cramp_diary_save_cramp (fixture->store, shown, wanted, fixture->now, &visit, &error));
  assert_undo (fixture, CRAMP_DEED_CHANGED);
  back = find_draft (fixture, id);
  g_assert_true (g_date_time_equal (back->start, shown->start));
  g_assert_cmpuint (back->night, ==, fixture->night);

  totals = cramp_store_read_totals (fixture->store, 0, G_MAXUINT32, &error);
  g_assert_cmpuint (totals->len, ==, 1);
  g_assert_cmpuint (g_array_index (totals, CrampNightTotal, 0).night, ==, fixture->night);
}

static void
test_added (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (fixture->now);
  g_autoptr (CrampEpisodeDraft) shown = NULL;
  g_autoptr (CrampDeed) visit = NULL;
  g_autoptr (GError) error = NULL;

  cramp_episode_draft_set_night_only (draft, fixture->night, g_date_time_get_timezone (fixture->now));
  draft->answers[CRAMP_EPISODE_PAIN] = 6;
  g_assert_true (cramp_diary_save_cramp (fixture->store, NULL, draft, fixture->now, &visit, &error));
  answer (fixture, draft->id, CRAMP_EPISODE_WOKE, FALSE, &visit);
  g_assert_cmpint (visit->kind, ==, CRAMP_DEED_ADDED);
  g_assert_null (visit->start);
  g_assert_cmpuint (visit->night, ==, fixture->night);

  /* Moved to another night, nothing more is known of its time. */
  shown = find_draft (fixture, draft->id);
  cramp_episode_draft_set_night_only (draft, fixture->night - 1, g_date_time_get_timezone (fixture->now));
  g_assert_true (cramp_diary_save_cramp (fixture->store, shown, draft, fixture->now, &visit, &error));
  assert_answer (fixture, draft->id, CRAMP_EPISODE_TIME_UNKNOWN, TRUE);

  assert_undo (fixture, CRAMP_DEED_ADDED);
  assert_gone (fixture, draft->id);
  assert_nothing_to_undo (fixture);
}

/* An older copy that comes in with an import must not win over what was taken
 * back. */
static void
test_modified (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *id = log_at (fixture, 400, NULL);
  g_autoptr (GDateTime) later = g_date_time_add_minutes (fixture->now, 5);
  g_autoptr (CrampEpisodeDraft) draft = NULL;

  answer (fixture, id, CRAMP_EPISODE_PAIN, 3, NULL);
  g_date_time_unref (fixture->now);
  fixture->now = g_steal_pointer (&later);
  assert_undo (fixture, CRAMP_DEED_CHANGED);
  draft = find_draft (fixture, id);
  g_assert_cmpint (draft->modified, ==, g_date_time_to_unix (fixture->now));
}

static void
test_one_press (Fixture      *fixture,
                gconstpointer data)
{
  static const int seconds[] = { -120, -59, 0, 1, 59, 60 };
  g_autofree char *id = log_at (fixture, 30, NULL);
  g_autoptr (GDateTime) first = minutes_ago (fixture, 30);

  for (gsize i = 0; i < G_N_ELEMENTS (seconds); i++)
    {
      g_autoptr (GDateTime) start = g_date_time_add_seconds (first, seconds[i]);
      g_autoptr (GError) error = NULL;
      gboolean logged = cramp_diary_log (fixture->store, start, CRAMP_LOG_ABOUT, fixture->now, NULL, NULL, &error);

      g_assert_cmpint (logged, ==, ABS (seconds[i]) >= 60);
      if (!logged)
        g_assert_error (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_ANOTHER);
    }

  g_assert_true (cramp_diary_log (fixture->store, first, CRAMP_LOG_ANOTHER, fixture->now, NULL, NULL, NULL));
}

/* That it began at three is only how the night is stored. */
static void
test_no_press_of_a_night (Fixture      *fixture,
                          gconstpointer data)
{
  GTimeZone *zone = g_date_time_get_timezone (fixture->now);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new_night_only (fixture->night - 1, zone);
  g_autoptr (GDateTime) start = g_date_time_add_seconds (draft->start, 30);
  g_autoptr (CrampDeed) visit = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_diary_save_cramp (fixture->store, NULL, draft, fixture->now, &visit, &error));
  cramp_diary_log (fixture->store, start, CRAMP_LOG_PLAIN, fixture->now, NULL, NULL, &error);
  g_assert_no_error (error);
  cramp_diary_log (fixture->store, start, CRAMP_LOG_PLAIN, fixture->now, NULL, NULL, &error);
  g_assert_error (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_ANOTHER);
}

static void
test_ease (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *id = log_at (fixture, 3, NULL);
  g_autofree char *old = log_at (fixture, 3 * 24 * 60, NULL);
  g_autoptr (GError) error = NULL;
  int seconds;

  g_assert_true (cramp_diary_ease (fixture->store, id, fixture->now, &seconds, NULL, &error));
  g_assert_cmpint (seconds, ==, 180);
  assert_answer (fixture, id, CRAMP_EPISODE_DURATION_S, 180);
  assert_undo (fixture, CRAMP_DEED_EASED);
  assert_answer (fixture, id, CRAMP_EPISODE_DURATION_S, CRAMP_UNANSWERED);

  g_assert_true (cramp_diary_ease (fixture->store, old, fixture->now, &seconds, NULL, &error));
  g_assert_cmpint (seconds, ==, 24 * 60 * 60);
  g_assert_true (cramp_diary_settle (fixture->store, old, CRAMP_SETTLED_NO, fixture->now, NULL, &error));
  assert_undo (fixture, CRAMP_DEED_SETTLED);
  assert_answer (fixture, old, CRAMP_EPISODE_SETTLED, CRAMP_UNANSWERED);

  g_assert_false (cramp_diary_ease (fixture->store, "none", fixture->now, &seconds, NULL, &error));
  g_assert_error (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_GONE);
}

static void
test_tick (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (CrampDeed) done = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  tick (fixture);
  g_assert_true (cramp_diary_tick (fixture->store, fixture->night, fixture->now, &done, &error));
  g_assert_null (done);
  g_assert_true (cramp_diary_untick (fixture->store, fixture->night, fixture->now, &done, &error));
  g_assert_cmpuint (done->night, ==, fixture->night);
  assert_undo (fixture, CRAMP_DEED_UNTICKED);
  g_assert_cmpint (get_night_answer (fixture, CRAMP_NIGHT_CRAMP_FREE), ==, TRUE);

  g_assert_false (cramp_diary_tick (fixture->store, fixture->night + 2, fixture->now, NULL, &error));
  g_assert_error (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_TO_COME);
  g_clear_error (&error);

  id = log_at (fixture, 2000, NULL);
  g_assert_false (cramp_diary_tick (fixture->store, fixture->night - 1, fixture->now, NULL, &error));
  g_assert_error (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_HAS_CRAMP);
}

static void
test_bounded (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GDateTime) later = g_date_time_add_days (fixture->now, CRAMP_STORE_DEED_DAYS + 1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < CRAMP_STORE_MAX_DEEDS + 10; i++)
    answer_day (fixture, CRAMP_NIGHT_EVENING_SWELLING, i % 2 == 0);
  for (guint i = 0; i < CRAMP_STORE_MAX_DEEDS; i++)
    assert_undo (fixture, CRAMP_DEED_DAY_ANSWERED);
  assert_nothing_to_undo (fixture);

  tick (fixture);
  g_assert_true (cramp_store_forget_deeds (fixture->store, g_date_time_to_unix (fixture->now), &error));
  g_assert_true (cramp_store_forget_deeds (fixture->store, g_date_time_to_unix (later), &error));
  assert_nothing_to_undo (fixture);
  g_assert_cmpint (get_night_answer (fixture, CRAMP_NIGHT_CRAMP_FREE), ==, TRUE);
}

/* What was deleted and forgotten is nowhere in the file. */
static void
test_nothing_lingers (Fixture      *fixture,
                      gconstpointer data)
{
  static const char word[] = "Zwiebelkuchen";
  g_autoptr (GDateTime) later = g_date_time_add_days (fixture->now, CRAMP_STORE_DEED_DAYS + 1);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (fixture->now);
  g_autoptr (CrampDeed) visit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize            length;

  draft->note = g_strdup (word);
  g_assert_true (cramp_diary_save_cramp (fixture->store, NULL, draft, fixture->now, &visit, &error));
  g_assert_true (cramp_diary_delete_cramp (fixture->store, draft->id, fixture->now, NULL, &error));
  g_assert_true (cramp_store_forget_deeds (fixture->store, g_date_time_to_unix (later), &error));
  restart (fixture);

  g_assert_true (g_file_get_contents (fixture->folder->path, &bytes, &length, &error));
  for (gsize i = 0; i + sizeof word <= length; i++)
    g_assert_cmpint (memcmp (bytes + i, word, sizeof word - 1), !=, 0);
}

static void
add (const char *path,
     void (*test) (Fixture      *fixture,
                   gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/deeds/log", test_log);
  add ("/deeds/last-only", test_last_only);
  add ("/deeds/several-levels", test_several_levels);
  add ("/deeds/after-restart", test_after_restart);
  add ("/deeds/late", test_late);
  add ("/deeds/late-and-used", test_late_and_used);
  add ("/deeds/twice", test_twice);
  add ("/deeds/visit", test_visit);
  add ("/deeds/visit-and-another", test_visit_and_another);
  add ("/deeds/delete", test_delete);
  add ("/deeds/others", test_others);
  add ("/deeds/only-what-was-touched", test_only_what_was_touched);
  add ("/deeds/moved", test_moved);
  add ("/deeds/added", test_added);
  add ("/deeds/modified", test_modified);
  add ("/deeds/one-press", test_one_press);
  add ("/deeds/no-press-of-a-night", test_no_press_of_a_night);
  add ("/deeds/ease", test_ease);
  add ("/deeds/tick", test_tick);
  add ("/deeds/bounded", test_bounded);
  add ("/deeds/nothing-lingers", test_nothing_lingers);

  return g_test_run ();
}
