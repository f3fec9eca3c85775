/* test-domain.c - records and their questions
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary.h"
#include "cramp-time.h"

static const CrampVocabulary *const vocabularies[] = {
  &cramp_settled_vocabulary, &cramp_side_vocabulary, &cramp_site_vocabulary, &cramp_context_vocabulary,
  &cramp_trigger_vocabulary, &cramp_walking_relief_vocabulary, &cramp_area_vocabulary, &cramp_weakness_vocabulary,
  &cramp_relief_vocabulary, &cramp_care_vocabulary, &cramp_care_state_vocabulary, &cramp_tingling_vocabulary,
  &cramp_exposure_vocabulary, &cramp_usual_before_vocabulary, &cramp_condition_vocabulary,
  &cramp_reminder_vocabulary, &cramp_sign_vocabulary, &cramp_signal_vocabulary, &cramp_plan_arm_vocabulary
};

static void
test_vocabulary_round_trip (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    {
      g_assert_cmpint (vocabularies[i]->n_codes, <, 31);
      g_assert_cmpint (cramp_vocabulary_find (vocabularies[i], "no such code"), ==, -1);
      for (int value = 0; value < vocabularies[i]->n_codes; value++)
        g_assert_cmpint (cramp_vocabulary_find (vocabularies[i], cramp_vocabulary_get_code (vocabularies[i], value)), ==, value);
    }
}

/* The last value of each enumeration: a code left out would shift it. */
static void
test_vocabulary_order (void)
{
  g_assert_cmpstr (cramp_vocabulary_get_code (&cramp_site_vocabulary, CRAMP_SITE_OTHER), ==, "other");
  g_assert_cmpstr (cramp_vocabulary_get_code (&cramp_trigger_vocabulary, CRAMP_TRIGGER_UNKNOWN), ==, "unknown");
  g_assert_cmpstr (cramp_vocabulary_get_code (&cramp_area_vocabulary, CRAMP_AREA_BETWEEN_LEGS), ==, "between_legs");
  g_assert_cmpstr (cramp_vocabulary_get_code (&cramp_sign_vocabulary, CRAMP_SIGN_MUSCLE_WASTING), ==, "muscle_wasting");
  g_assert_cmpstr (cramp_vocabulary_get_code (&cramp_condition_vocabulary, CRAMP_CONDITION_OPEN_SKIN), ==, "open_skin");
  g_assert_cmpstr (cramp_vocabulary_get_code (&cramp_usual_before_vocabulary, CRAMP_USUAL_NOT_SURE), ==, "not_sure");
  g_assert_cmpint (cramp_care_vocabulary.n_codes, ==, CRAMP_N_CARES);
  g_assert_cmpint (cramp_reminder_vocabulary.n_codes, ==, CRAMP_N_REMINDERS);
}

typedef struct
{
  const CrampField *field;
  int               answer;
  gboolean          accepted;
} FieldCase;

static const FieldCase field_cases[] = {
  { &cramp_episode_fields[CRAMP_EPISODE_PAIN], 0, TRUE },
  { &cramp_episode_fields[CRAMP_EPISODE_PAIN], 10, TRUE },
  { &cramp_episode_fields[CRAMP_EPISODE_PAIN], 11, FALSE },
  { &cramp_episode_fields[CRAMP_EPISODE_PAIN], -2, FALSE },
  { &cramp_episode_fields[CRAMP_EPISODE_PAIN], CRAMP_UNANSWERED, TRUE },
  { &cramp_episode_fields[CRAMP_EPISODE_DURATION_S], 86400, TRUE },
  { &cramp_episode_fields[CRAMP_EPISODE_DURATION_S], 86401, FALSE },
  { &cramp_episode_fields[CRAMP_EPISODE_SIDE], CRAMP_SIDE_BOTH, TRUE },
  { &cramp_episode_fields[CRAMP_EPISODE_SIDE], CRAMP_SIDE_BOTH + 1, FALSE },
  { &cramp_episode_fields[CRAMP_EPISODE_SITES], 0, TRUE },
  { &cramp_episode_fields[CRAMP_EPISODE_SITES], 0x7f, TRUE },
  { &cramp_episode_fields[CRAMP_EPISODE_SITES], 0x80, FALSE },
  { &cramp_episode_fields[CRAMP_EPISODE_WOKE], 2, FALSE },
  { &cramp_profile_fields[CRAMP_PROFILE_BEDTIME], 1439, TRUE },
  { &cramp_profile_fields[CRAMP_PROFILE_BEDTIME], 1440, FALSE },
  { &cramp_profile_fields[CRAMP_PROFILE_BIRTH_YEAR], 1899, FALSE },
  { &cramp_night_fields[CRAMP_NIGHT_SOAK_MIN], 241, FALSE },
  { &cramp_reminder_fields[CRAMP_REMINDER_WEEKDAYS], 0x7f, TRUE },
  { &cramp_reminder_fields[CRAMP_REMINDER_WEEKDAYS], 0x80, FALSE },
};

static void
test_field_accepts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (field_cases); i++)
    g_assert_cmpint (cramp_field_accepts (field_cases[i].field, field_cases[i].answer), ==, field_cases[i].accepted);
}

static void
test_episode_is_immutable (void)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, 20, 2, 14, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  CrampEpisode *episode = cramp_episode_new (draft);

  draft->answers[CRAMP_EPISODE_PAIN] = 7;
  cramp_episode_draft_set_note (draft, "sudden");

  g_assert_cmpint (cramp_episode_get_answer (episode, CRAMP_EPISODE_PAIN), ==, CRAMP_UNANSWERED);
  g_assert_null (cramp_episode_get_note (episode));
  g_assert_false (cramp_episode_has_details (episode));
  g_assert_finalize_object (episode);
}

static void
test_episode_edit (void)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, 20, 2, 14, 0);
  g_autoptr (GDateTime) earlier = g_date_time_add_days (start, -1);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) before = cramp_episode_new (draft);
  g_autoptr (CrampEpisodeDraft) edit = cramp_episode_edit (before);
  g_autoptr (CrampEpisode) after = NULL;

  edit->answers[CRAMP_EPISODE_CONTEXT] = CRAMP_CONTEXT_ACTIVITY;
  cramp_episode_draft_set_start (edit, earlier);
  after = cramp_episode_new (edit);

  g_assert_cmpstr (cramp_episode_get_id (after), ==, cramp_episode_get_id (before));
  g_assert_cmpuint (cramp_episode_get_night (after), ==, cramp_episode_get_night (before) - 1);
  g_assert_cmpint (cramp_episode_compare (after, before), <, 0);
  g_assert_true (cramp_episode_is_night_cramp (before));
  g_assert_false (cramp_episode_is_night_cramp (after));
}

/* What matters first counts as details, a no and a zero included; what can wait
 * does not. */
/* Who tells a time knows it. */
static void
test_episode_night_only (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (8 * 3600);
  g_autoptr (GDateTime) start = cramp_time_parse ("2026-11-20T02:14:00", zone);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autofree char *text = NULL;

  cramp_episode_draft_set_night_only (draft, draft->night - 3, zone);
  episode = cramp_episode_new (draft);
  text = cramp_time_to_string (cramp_episode_get_start (episode));
  g_assert_false (cramp_episode_knows_time (episode));
  g_assert_cmpstr (text, ==, "2026-11-17T03:00:00+08:00");
  g_assert_cmpuint (cramp_episode_get_night (episode), ==, cramp_night_of (start) - 3);

  cramp_episode_draft_set_start (draft, start);
  g_assert_cmpint (draft->answers[CRAMP_EPISODE_TIME_UNKNOWN], ==, CRAMP_UNANSWERED);
  g_assert_cmpuint (draft->night, ==, cramp_night_of (start));
}

static void
test_episode_has_details (void)
{
  static const struct
  {
    CrampEpisodeField field;
    int               answer;
    gboolean          has_details;
  } cases[] = {
    { CRAMP_EPISODE_ABOUT, TRUE, FALSE },
    { CRAMP_EPISODE_SIDE, CRAMP_SIDE_LEFT, TRUE },
    { CRAMP_EPISODE_SITES, 0, TRUE },
    { CRAMP_EPISODE_PAIN, 0, TRUE },
    { CRAMP_EPISODE_DURATION_S, 71, FALSE },
    { CRAMP_EPISODE_NUMBNESS_MIN, 0, TRUE },
    { CRAMP_EPISODE_STILL_THERE, FALSE, TRUE },
    { CRAMP_EPISODE_TRIGGER, CRAMP_TRIGGER_COLD, FALSE },
    { CRAMP_EPISODE_RELIEF, CRAMP_SET (CRAMP_RELIEF_WALK), FALSE },
  };
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, 20, 2, 14, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
      g_autoptr (CrampEpisode) episode = NULL;

      draft->answers[cases[i].field] = cases[i].answer;
      episode = cramp_episode_new (draft);
      g_assert_cmpint (cramp_episode_has_details (episode), ==, cases[i].has_details);
    }
}

static void
test_profile_fill (void)
{
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  g_autoptr (CrampProfile) from = cramp_profile_new ();
  g_autoptr (CrampProfile) copy = NULL;

  profile->texts[CRAMP_PROFILE_NAME] = g_strdup ("");
  from->texts[CRAMP_PROFILE_NAME] = g_strdup ("Ann");
  from->answers[CRAMP_PROFILE_BEDTIME] = 0;
  from->diary_start = 700000;
  from->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);

  g_assert_cmpint (cramp_profile_get_bedtime (profile), ==, 22 * 60 + 30);
  g_assert_true (cramp_kind_fill (&cramp_profile_kind, profile, from));
  g_assert_cmpstr (profile->texts[CRAMP_PROFILE_NAME], ==, "");
  g_assert_cmpint (cramp_profile_get_bedtime (profile), ==, 0);
  g_assert_cmpuint (profile->diary_start, ==, 700000);
  g_assert_nonnull (profile->medicines);
  g_assert_false (cramp_kind_fill (&cramp_profile_kind, profile, from));

  copy = cramp_profile_copy (profile);
  g_assert_cmpstr (copy->texts[CRAMP_PROFILE_NAME], ==, "");
  g_assert_true (copy->medicines != profile->medicines);
}

static void
test_reminder_defaults (void)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);

  g_assert_false (cramp_reminder_setting_get (soak, CRAMP_REMINDER_ON));
  g_assert_cmpint (cramp_reminder_setting_get (soak, CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME), ==, 30);
  soak->answers[CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME] = 0;
  g_assert_cmpint (cramp_reminder_setting_get (soak, CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vocabulary/round-trip", test_vocabulary_round_trip);
  g_test_add_func ("/vocabulary/order", test_vocabulary_order);
  g_test_add_func ("/field/accepts", test_field_accepts);
  g_test_add_func ("/episode/immutable", test_episode_is_immutable);
  g_test_add_func ("/episode/edit", test_episode_edit);
  g_test_add_func ("/episode/night-only", test_episode_night_only);
  g_test_add_func ("/episode/has-details", test_episode_has_details);
  g_test_add_func ("/profile/fill", test_profile_fill);
  g_test_add_func ("/reminder/defaults", test_reminder_defaults);

  return g_test_run ();
}
