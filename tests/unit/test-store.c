/* test-store.c - every record comes back as it went in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-kind-order.h"
#include "cramp-plan.h"
#include "cramp-store-check.h"
#include "cramp-store-diary.h"
#include "cramp-store-episodes.h"
#include "cramp-store-log.h"
#include "cramp-store-nights.h"
#include "cramp-store-pauses.h"
#include "cramp-store-danger.h"
#include "cramp-store-person.h"
#include "cramp-time.h"

static CrampStore *
new_store (void)
{
  g_autoptr (GError) error = NULL;
  CrampStore *store = cramp_store_open_in_memory (&error);

  g_assert_no_error (error);

  return store;
}

static CrampEpisodeDraft *
new_draft (gint64 start)
{
  g_autoptr (GDateTime) moment = cramp_time_new (start, 60);

  return cramp_episode_draft_new (moment);
}

static void
save (CrampStore              *store,
      const CrampEpisodeDraft *draft)
{
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);
  g_autoptr (GError) error = NULL;

  cramp_store_save_episode (store, episode, &error);
  g_assert_no_error (error);
}

static void
assert_saved (CrampStore              *store,
              const CrampEpisodeDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampEpisode) found = NULL;

  g_assert_true (cramp_store_find_episode (store, draft->id, &found, &error));
  g_assert_no_error (error);
  g_assert_nonnull (found);
  g_assert_cmpstr (cramp_episode_get_id (found), ==, draft->id);
  g_assert_true (g_date_time_equal (cramp_episode_get_start (found), draft->start));
  g_assert_cmpint (cramp_time_get_offset_minutes (cramp_episode_get_start (found)), ==,
                   cramp_time_get_offset_minutes (draft->start));
  g_assert_cmpuint (cramp_episode_get_night (found), ==, draft->night);
  g_assert_cmpstr (cramp_episode_get_note (found), ==, draft->note);
  g_assert_cmpint (cramp_episode_get_modified (found), ==, draft->modified);
  for (guint i = 0; i < CRAMP_N_EPISODE_FIELDS; i++)
    g_assert_cmpint (cramp_episode_get_answer (found, i), ==, draft->answers[i]);
}

static int
greatest_answer (const CrampField *field)
{
  switch (field->kind)
    {
    case CRAMP_FIELD_NUMBER:
      return field->maximum;
    case CRAMP_FIELD_FLAG:
      return TRUE;
    case CRAMP_FIELD_CHOICE:
      return field->vocabulary->n_codes - 1;
    case CRAMP_FIELD_SET:
      return CRAMP_SET (field->vocabulary->n_codes) - 1;
    case CRAMP_FIELD_CLOCK:
      return 24 * 60 - 1;
    case CRAMP_FIELD_WEEKDAYS:
      return 0x7f;
    default:
      g_assert_not_reached ();
    }
}

static int
least_answer (const CrampField *field)
{
  return field->kind == CRAMP_FIELD_NUMBER ? field->minimum : 0;
}

/* Each field alone, with every code of a choice and both ends of the others:
 * nothing an answer can be is lost, and none spills into its neighbour. */
static void
test_episode_answers (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (CrampEpisodeDraft) draft = new_draft (1763635800);

  for (guint i = 0; i < CRAMP_N_EPISODE_FIELDS; i++)
    {
      const CrampField *field = &cramp_episode_fields[i];
      int               step = field->kind == CRAMP_FIELD_CHOICE ? 1 : MAX (1, greatest_answer (field) - least_answer (field));

      cramp_answers_clear (draft->answers, CRAMP_N_EPISODE_FIELDS);
      save (store, draft);
      assert_saved (store, draft);
      for (int answer = least_answer (field); answer <= greatest_answer (field); answer += step)
        {
          draft->answers[i] = answer;
          save (store, draft);
          assert_saved (store, draft);
        }
    }
}

static void
test_episode_everything (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (CrampEpisodeDraft) draft = new_draft (1763635800);

  for (guint i = 0; i < CRAMP_N_EPISODE_FIELDS; i++)
    draft->answers[i] = greatest_answer (&cramp_episode_fields[i]);
  cramp_episode_draft_set_note (draft, "“Ach!” — 抽筋\n;'--");
  draft->modified = 1763640000;
  save (store, draft);
  assert_saved (store, draft);

  cramp_episode_draft_set_note (draft, "");
  for (guint i = 0; i < CRAMP_N_EPISODE_FIELDS; i++)
    draft->answers[i] = least_answer (&cramp_episode_fields[i]);
  save (store, draft);
  assert_saved (store, draft);
}

/* What no reader could take back must not get in. */
static void
test_episode_refused (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (CrampEpisodeDraft) draft = new_draft (1763635800);
  g_autoptr (CrampEpisodeDraft) ancient = new_draft (-3000000000);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (CrampEpisode) old = cramp_episode_new (ancient);
  g_autoptr (CrampEpisodeDraft) of_2101 = new_draft (4133980800);
  g_autoptr (CrampEpisode) late = cramp_episode_new (of_2101);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  draft->answers[CRAMP_EPISODE_PAIN] = 11;
  episode = cramp_episode_new (draft);
  g_assert_false (cramp_store_save_episode (store, episode, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (cramp_store_save_episode (store, old, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_CLOCK);
  g_clear_error (&error);
  g_assert_false (cramp_store_save_episode (store, late, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_CLOCK);
  g_clear_error (&error);

  all = cramp_store_read_episodes (store, 0, G_MAXUINT32, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 0);
}

static void
test_episode_undo (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (CrampEpisodeDraft) draft = new_draft (1763635800);
  g_autoptr (CrampEpisode) before = NULL;
  g_autoptr (CrampEpisode) gone = NULL;
  g_autoptr (CrampEpisodeDraft) edit = NULL;
  g_autoptr (GError) error = NULL;

  draft->answers[CRAMP_EPISODE_PAIN] = 0;
  before = cramp_episode_new (draft);
  save (store, draft);

  edit = cramp_episode_edit (before);
  edit->answers[CRAMP_EPISODE_PAIN] = 9;
  edit->night--;
  save (store, edit);
  assert_saved (store, edit);
  save (store, draft);
  assert_saved (store, draft);

  g_assert_true (cramp_store_delete_episode (store, draft->id, &error));
  g_assert_true (cramp_store_find_episode (store, draft->id, &gone, &error));
  g_assert_null (gone);
  g_assert_true (cramp_store_delete_episode (store, draft->id, &error));
  g_assert_no_error (error);
  g_assert_true (cramp_store_save_episode (store, before, &error));
  assert_saved (store, draft);
}

static void
test_episode_find (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (CrampEpisodeDraft) left = new_draft (1763635800);
  g_autoptr (CrampEpisodeDraft) bare = new_draft (1763635800);
  g_autoptr (CrampEpisodeDraft) later = new_draft (1763635801);
  g_autoptr (GDateTime) elsewhere = cramp_time_new (1763635800, -300);
  g_autoptr (GDateTime) before = cramp_time_new (1763635799, 0);
  g_autoptr (CrampEpisode) found_left = NULL;
  g_autoptr (CrampEpisode) found_bare = NULL;
  g_autoptr (CrampEpisode) found_later = NULL;
  CrampEpisode *none;
  g_autoptr (GError) error = NULL;

  left->answers[CRAMP_EPISODE_SIDE] = CRAMP_SIDE_LEFT;
  save (store, left);
  save (store, bare);
  save (store, later);

  g_assert_true (cramp_store_find_episode_at (store, elsewhere, CRAMP_SIDE_LEFT, &found_left, &error));
  g_assert_cmpstr (cramp_episode_get_id (found_left), ==, left->id);
  g_assert_true (cramp_store_find_episode_at (store, elsewhere, CRAMP_UNANSWERED, &found_bare, &error));
  g_assert_cmpstr (cramp_episode_get_id (found_bare), ==, bare->id);
  g_assert_true (cramp_store_find_episode_at (store, elsewhere, CRAMP_SIDE_BOTH, &none, &error));
  g_assert_null (none);
  g_assert_true (cramp_store_find_latest_episode (store, later->start, &found_later, &error));
  g_assert_cmpstr (cramp_episode_get_id (found_later), ==, later->id);
  g_assert_true (cramp_store_find_latest_episode (store, before, &none, &error));
  g_assert_null (none);
  g_assert_no_error (error);
}

static void
test_episode_order (void)
{
  g_autoptr (CrampStore) store = new_store ();
  const gint64   starts[] = { 1763735800, 1763635800, 1763835800, 1763635800 };
  CrampNightDate night;
  CrampNightDate first = 1;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) some = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_store_find_first_entry (store, &first, &error));
  g_assert_cmpuint (first, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (CrampEpisodeDraft) draft = new_draft (starts[i]);

      save (store, draft);
    }

  all = cramp_store_read_episodes (store, 0, G_MAXUINT32, &error);
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (starts));
  for (guint i = 1; i < all->len; i++)
    g_assert_cmpint (cramp_episode_compare (g_ptr_array_index (all, i - 1), g_ptr_array_index (all, i)), <, 0);

  night = cramp_episode_get_night (g_ptr_array_index (all, 0));
  some = cramp_store_read_episodes (store, night, night, &error);
  g_assert_cmpuint (some->len, ==, 2);
  g_assert_true (cramp_store_find_first_entry (store, &first, &error));
  g_assert_cmpuint (first, ==, night);
  g_assert_no_error (error);
}

static void
assert_night_saved (CrampStore       *store,
                    const CrampNight *night)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNight) found = NULL;

  g_assert_true (cramp_store_save_night (store, night, &error));
  g_assert_true (cramp_store_find_night (store, night->date, &found, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (found->date, ==, night->date);
  g_assert_cmpmem (found->answers, sizeof found->answers, night->answers, sizeof night->answers);
  g_assert_cmpstr (found->note, ==, night->note);
  g_assert_cmpint (found->modified, ==, night->modified);
}

static void
assert_no_night (CrampStore    *store,
                 CrampNightDate date)
{
  g_autoptr (CrampNight) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_store_find_night (store, date, &found, &error));
  g_assert_no_error (error);
  g_assert_null (found);
}

static void
test_nights (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (CrampNight) night = cramp_night_new (739500);
  g_autoptr (GPtrArray) nights = NULL;
  CrampNightDate first;
  g_autoptr (GError) error = NULL;

  assert_no_night (store, night->date);
  assert_night_saved (store, night);
  for (guint i = 0; i < CRAMP_N_NIGHT_FIELDS; i++)
    night->answers[i] = greatest_answer (&cramp_night_fields[i]);
  night->note = g_strdup ("");
  night->modified = 0;
  assert_night_saved (store, night);
  for (guint i = 0; i < CRAMP_N_NIGHT_FIELDS; i++)
    night->answers[i] = least_answer (&cramp_night_fields[i]);
  night->date = 739400;
  assert_night_saved (store, night);

  nights = cramp_store_read_nights (store, 739400, 739500, &error);
  g_assert_cmpuint (nights->len, ==, 2);
  g_assert_cmpint (cramp_kind_compare (&cramp_night_kind, g_ptr_array_index (nights, 0), g_ptr_array_index (nights, 1)), <, 0);
  g_assert_true (cramp_store_find_first_entry (store, &first, &error));
  g_assert_cmpuint (first, ==, 739400);
  g_assert_true (cramp_store_delete_night (store, 739400, &error));
  assert_no_night (store, 739400);
  g_assert_no_error (error);
}

static void
assert_profile_saved (CrampStore         *store,
                      const CrampProfile *profile)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampProfile) found = NULL;

  g_assert_true (cramp_store_save_record (store, &cramp_profile_kind, profile, &error));
  found = cramp_store_read_profile (store, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (found->answers, sizeof found->answers, profile->answers, sizeof profile->answers);
  for (guint i = 0; i < CRAMP_N_PROFILE_TEXTS; i++)
    g_assert_cmpstr (found->texts[i], ==, profile->texts[i]);
  g_assert_cmpuint (found->diary_start, ==, profile->diary_start);
  g_assert_cmpint (found->medicines != NULL, ==, profile->medicines != NULL);
  g_assert_cmpuint (found->medicines != NULL ? found->medicines->len : 0, ==,
                    profile->medicines != NULL ? profile->medicines->len : 0);
}

static void
test_profile (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, &error);
  g_autoptr (CrampProfile) found = NULL;
  const CrampMedicine *medicine;

  g_assert_no_error (error);
  g_assert_null (profile->medicines);
  assert_profile_saved (store, profile);

  profile->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);
  profile->texts[CRAMP_PROFILE_NAME] = g_strdup ("");
  assert_profile_saved (store, profile);

  for (guint i = 0; i < CRAMP_N_PROFILE_FIELDS; i++)
    profile->answers[i] = greatest_answer (&cramp_profile_fields[i]);
  profile->texts[CRAMP_PROFILE_QUESTIONS] = g_strdup ("Why at night?");
  profile->texts[CRAMP_PROFILE_EMERGENCY_NUMBER] = g_strdup ("120");
  profile->diary_start = 739400;
  g_ptr_array_add (profile->medicines, cramp_medicine_new ("one", 739000));
  g_ptr_array_add (profile->medicines, cramp_medicine_new (NULL, 0));
  assert_profile_saved (store, profile);
  found = cramp_store_read_profile (store, &error);
  medicine = g_ptr_array_index (found->medicines, 0);
  g_assert_cmpstr (medicine->name, ==, "one");
  g_assert_cmpuint (medicine->since, ==, 739000);
  medicine = g_ptr_array_index (found->medicines, 1);
  g_assert_null (medicine->name);
  g_assert_cmpuint (medicine->since, ==, 0);

  g_ptr_array_remove_index (profile->medicines, 0);
  assert_profile_saved (store, profile);
  g_clear_pointer (&profile->medicines, g_ptr_array_unref);
  assert_profile_saved (store, profile);
}

static void
test_reminders (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  for (int reminder = CRAMP_N_REMINDERS - 1; reminder >= 0; reminder--)
    {
      g_autoptr (CrampReminderSetting) setting = cramp_reminder_setting_new (reminder);

      for (guint i = 0; reminder > 0 && i < CRAMP_N_REMINDER_FIELDS; i++)
        setting->answers[i] = reminder % 2 ? greatest_answer (&cramp_reminder_fields[i]) : 0;
      g_assert_true (cramp_store_save_record (store, &cramp_reminder_kind, setting, &error));
    }

  found = cramp_store_read_records (store, &cramp_reminder_kind, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, CRAMP_N_REMINDERS);
  for (guint reminder = 0; reminder < found->len; reminder++)
    {
      const CrampReminderSetting *setting = g_ptr_array_index (found, reminder);

      g_assert_cmpint (setting->reminder, ==, reminder);
      for (guint i = 0; i < CRAMP_N_REMINDER_FIELDS; i++)
        g_assert_cmpint (setting->answers[i], ==,
                         reminder == 0 ? CRAMP_UNANSWERED : reminder % 2 ? greatest_answer (&cramp_reminder_fields[i])
                                                                         : 0);
    }
}

static void
test_danger_checks (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (GDateTime) at = cramp_time_new (1763700000, 480);
  g_autoptr (GDateTime) earlier = cramp_time_new (1763600000, 480);
  g_autoptr (CrampDangerCheck) every = cramp_danger_check_new (at, greatest_answer (&(CrampField){ "", CRAMP_FIELD_SET, &cramp_sign_vocabulary }));
  g_autoptr (CrampDangerCheck) none = cramp_danger_check_new (earlier, 0);
  g_autoptr (CrampDangerCheck) open = cramp_danger_check_new (earlier, CRAMP_UNANSWERED);
  const CrampDangerCheck *const checks[] = { every, none, open };
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (checks); i++)
    g_assert_true (cramp_store_save_record (store, &cramp_danger_check_kind, checks[i % 3], &error));

  found = cramp_store_read_records (store, &cramp_danger_check_kind, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpint (((CrampDangerCheck *) g_ptr_array_index (found, 0))->signs, ==, CRAMP_UNANSWERED);
  g_assert_cmpint (((CrampDangerCheck *) g_ptr_array_index (found, 1))->signs, ==, 0);
  g_assert_cmpint (((CrampDangerCheck *) g_ptr_array_index (found, 2))->signs, ==, every->signs);
  g_assert_true (g_date_time_equal (((CrampDangerCheck *) g_ptr_array_index (found, 2))->at, at));
}

static int
read_latest_signs (CrampStore *store,
                   guint       n_checks)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = cramp_store_read_records (store, &cramp_danger_check_kind, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, n_checks);

  return n_checks == 0 ? CRAMP_UNANSWERED : ((CrampDangerCheck *) g_ptr_array_index (found, n_checks - 1))->signs;
}

/* Ticks follow each other within a second: the last one holds, even where the
 * same was ticked before. */
static void
test_danger_check_replaced (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (GDateTime) at = cramp_time_new (1763700000, 480);
  g_autoptr (GDateTime) earlier = cramp_time_new (1763600000, 480);
  g_autoptr (CrampDangerCheck) other = cramp_danger_check_new (earlier, CRAMP_SET (CRAMP_SIGN_LEG_COLD));
  g_autoptr (CrampDangerCheck) open = cramp_danger_check_new (earlier, CRAMP_UNANSWERED);
  g_autoptr (CrampDangerCheck) none = cramp_danger_check_new (at, 0);
  g_autoptr (CrampDangerCheck) cold = cramp_danger_check_new (at, CRAMP_SET (CRAMP_SIGN_LEG_COLD));
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_store_save_record (store, &cramp_danger_check_kind, other, &error));
  g_assert_true (cramp_store_replace_danger_check (store, NULL, cold, &error));
  g_assert_cmpint (read_latest_signs (store, 2), ==, cold->signs);
  g_assert_true (cramp_store_replace_danger_check (store, cold, none, &error));
  g_assert_cmpint (read_latest_signs (store, 2), ==, 0);

  g_assert_true (cramp_store_replace_danger_check (store, NULL, cold, &error));
  g_assert_true (cramp_store_replace_danger_check (store, NULL, none, &error));
  g_assert_cmpint (read_latest_signs (store, 2), ==, 0);
  g_assert_true (cramp_store_replace_danger_check (store, NULL, cold, &error));
  g_assert_cmpint (read_latest_signs (store, 2), ==, cold->signs);

  g_assert_true (cramp_store_save_record (store, &cramp_danger_check_kind, open, &error));
  g_assert_true (cramp_store_replace_danger_check (store, open, NULL, &error));
  g_assert_true (cramp_store_replace_danger_check (store, cold, NULL, &error));
  g_assert_true (cramp_store_replace_danger_check (store, none, NULL, &error));
  g_assert_cmpint (read_latest_signs (store, 1), ==, other->signs);
  g_assert_no_error (error);
}

static void
test_shown (void)
{
  g_autoptr (CrampStore) store = new_store ();
  const CrampShown shown[] = { { CRAMP_SIGNAL_POSTURE, 739500 }, { CRAMP_SIGNAL_AFTERMATH, 739500 }, { CRAMP_SIGNAL_FREQUENCY, 739500 }, { CRAMP_UNANSWERED, 0 } };
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (shown); i++)
    g_assert_true (cramp_store_save_record (store, &cramp_shown_kind, &shown[i % 4], &error));

  found = cramp_store_read_records (store, &cramp_shown_kind, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 4);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpint (((CrampShown *) g_ptr_array_index (found, i))->signal, ==, shown[3 - i].signal);
}

static void
test_plans (void)
{
  const guint8 arms[] = { CRAMP_PLAN_WITH, CRAMP_PLAN_WITHOUT, CRAMP_PLAN_WITH };
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (CrampPlan) plan = cramp_kind_new (&cramp_plan_kind);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  const CrampPlan *last;

  g_assert_true (cramp_store_save_record (store, &cramp_plan_kind, plan, &error));
  plan->nights = g_byte_array_new ();
  g_assert_true (cramp_store_save_record (store, &cramp_plan_kind, plan, &error));
  g_byte_array_append (plan->nights, arms, sizeof arms);
  plan->care = CRAMP_CARE_SOAK;
  plan->from = 739500;
  g_assert_true (cramp_store_save_record (store, &cramp_plan_kind, plan, &error));
  g_assert_true (cramp_store_save_record (store, &cramp_plan_kind, plan, &error));

  found = cramp_store_read_records (store, &cramp_plan_kind, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_null (((CrampPlan *) g_ptr_array_index (found, 0))->nights);
  g_assert_cmpuint (((CrampPlan *) g_ptr_array_index (found, 1))->nights->len, ==, 0);
  last = g_ptr_array_index (found, 2);
  g_assert_cmpint (last->care, ==, CRAMP_CARE_SOAK);
  g_assert_cmpuint (last->from, ==, 739500);
  g_assert_cmpmem (last->nights->data, last->nights->len, arms, sizeof arms);
}

static void
assert_event (const CrampReminderEvent *found,
              const CrampReminderEvent *saved)
{
  g_assert_cmpuint (found->night, ==, saved->night);
  g_assert_cmpint (found->reminder, ==, saved->reminder);
  g_assert_cmpint (found->state, ==, saved->state);
  g_assert_cmpint (found->due, ==, saved->due);
  g_assert_cmpint (found->changed, ==, saved->changed);
  g_assert_cmpint (found->until, ==, saved->until);
  g_assert_cmpint (found->nudged, ==, saved->nudged);
}

static void
test_events (void)
{
  g_autoptr (CrampStore) store = new_store ();
  CrampReminderEvent soak = { 739500, CRAMP_REMINDER_SOAK, CRAMP_REMINDER_STATE_INTENDED, 200, 201, 0 };
  CrampReminderEvent stretch = { 739500, CRAMP_REMINDER_STRETCH, CRAMP_REMINDER_STATE_MISSED, 100, 101, 0 };
  CrampReminderEvent next = { 739501, CRAMP_REMINDER_SOAK, CRAMP_REMINDER_STATE_SHOWN, 300, 301, 0 };
  g_autoptr (GArray) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_store_save_event (store, &next, &error));
  g_assert_true (cramp_store_save_event (store, &soak, &error));
  g_assert_true (cramp_store_save_event (store, &stretch, &error));
  soak.state = CRAMP_REMINDER_STATE_SNOOZED;
  soak.until = 900;
  soak.nudged = TRUE;
  g_assert_true (cramp_store_save_event (store, &soak, &error));

  found = cramp_store_read_events (store, 739500, 739500, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 2);
  assert_event (&g_array_index (found, CrampReminderEvent, 0), &stretch);
  assert_event (&g_array_index (found, CrampReminderEvent, 1), &soak);
}

static void
fill (CrampStore *store)
{
  g_autoptr (CrampEpisodeDraft) draft = new_draft (1763635800);
  g_autoptr (CrampNight) night = cramp_night_new (739500);
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  g_autoptr (CrampReminderSetting) setting = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autoptr (CrampDangerCheck) check = cramp_danger_check_new (draft->start, 1);
  g_autoptr (CrampPlan) plan = cramp_kind_new (&cramp_plan_kind);
  CrampReminderEvent event = { 739500, CRAMP_REMINDER_SOAK, CRAMP_REMINDER_STATE_SHOWN, 1, 2, 0 };
  CrampShown         shown = { CRAMP_SIGNAL_POSTURE, 739500 };

  night->answers[CRAMP_NIGHT_CRAMP_FREE] = TRUE;
  profile->texts[CRAMP_PROFILE_NAME] = g_strdup ("Ann");
  profile->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);
  g_ptr_array_add (profile->medicines, cramp_medicine_new ("one", 0));
  save (store, draft);
  g_assert_true (cramp_store_save_night (store, night, NULL));
  g_assert_true (cramp_store_save_record (store, &cramp_profile_kind, profile, NULL));
  g_assert_true (cramp_store_save_record (store, &cramp_reminder_kind, setting, NULL));
  g_assert_true (cramp_store_save_record (store, &cramp_danger_check_kind, check, NULL));
  g_assert_true (cramp_store_save_record (store, &cramp_plan_kind, plan, NULL));
  g_assert_true (cramp_store_save_record (store, &cramp_shown_kind, &shown, NULL));
  g_assert_true (cramp_store_begin_pause (store, 739500, 739507, 1, NULL));
  g_assert_true (cramp_store_save_event (store, &event, NULL));
}

static guint
count_records (CrampStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiary) diary = cramp_store_read_diary (store, &error);
  g_autoptr (GArray) totals = cramp_store_read_totals (store, 0, G_MAXUINT32, &error);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);

  g_assert_true (cramp_store_check (store, problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);

  return diary->records[CRAMP_KIND_EPISODES]->len + diary->records[CRAMP_KIND_NIGHTS]->len + (cramp_diary_get_profile (diary)->texts[CRAMP_PROFILE_NAME] != NULL) +
         (cramp_diary_get_profile (diary)->medicines != NULL) + diary->records[CRAMP_KIND_REMINDERS]->len + diary->records[CRAMP_KIND_DANGER_CHECKS]->len +
         diary->records[CRAMP_KIND_PLANS]->len + diary->records[CRAMP_KIND_SHOWN]->len + diary->records[CRAMP_KIND_PAUSES]->len + totals->len;
}

static void
test_diary (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (GArray) events = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_records (store), ==, 0);
  fill (store);
  g_assert_cmpuint (count_records (store), ==, 11);

  /* A restore that fails halfway leaves what was there. */
  g_assert_true (cramp_store_begin (store, &error));
  g_assert_true (cramp_store_clear (store, &error));
  g_assert_cmpuint (count_records (store), ==, 0);
  cramp_store_end (store, FALSE, NULL);
  g_assert_cmpuint (count_records (store), ==, 11);

  g_assert_true (cramp_store_clear (store, &error));
  g_assert_cmpuint (count_records (store), ==, 0);
  events = cramp_store_read_events (store, 0, G_MAXUINT32, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 1);
}

/* A record that is refused does not take the others of its transaction along,
 * and leaves nothing of itself. */
static void
test_transaction (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  g_autoptr (CrampProfile) found = NULL;
  g_autoptr (CrampEpisodeDraft) draft = new_draft (1763635800);
  g_autofree char *too_long = g_strnfill (CRAMP_NAME_MAX + 1, 'x');
  g_autoptr (GError) error = NULL;

  profile->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);
  g_ptr_array_add (profile->medicines, cramp_medicine_new (too_long, 0));

  g_assert_true (cramp_store_begin (store, &error));
  save (store, draft);
  g_assert_false (cramp_store_save_record (store, &cramp_profile_kind, profile, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_true (cramp_store_end (store, TRUE, &error));

  assert_saved (store, draft);
  found = cramp_store_read_profile (store, &error);
  g_assert_no_error (error);
  g_assert_null (found->medicines);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/episode/answers", test_episode_answers);
  g_test_add_func ("/store/episode/everything", test_episode_everything);
  g_test_add_func ("/store/episode/refused", test_episode_refused);
  g_test_add_func ("/store/episode/undo", test_episode_undo);
  g_test_add_func ("/store/episode/find", test_episode_find);
  g_test_add_func ("/store/episode/order", test_episode_order);
  g_test_add_func ("/store/nights", test_nights);
  g_test_add_func ("/store/profile", test_profile);
  g_test_add_func ("/store/reminders", test_reminders);
  g_test_add_func ("/store/danger-checks", test_danger_checks);
  g_test_add_func ("/store/danger-check-replaced", test_danger_check_replaced);
  g_test_add_func ("/store/shown", test_shown);
  g_test_add_func ("/store/plans", test_plans);
  g_test_add_func ("/store/events", test_events);
  g_test_add_func ("/store/diary", test_diary);
  g_test_add_func ("/store/transaction", test_transaction);

  return g_test_run ();
}
