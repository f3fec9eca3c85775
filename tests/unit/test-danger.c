/* test-danger.c - the signs that cannot wait, line by line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-danger.h"

#include "case-builder.h"
#include "cramp-record.h"

#define NONE CRAMP_DANGER_NONE
#define SOON CRAMP_DANGER_SOON
#define URGENT CRAMP_DANGER_URGENT
#define EMERGENCY CRAMP_DANGER_EMERGENCY

typedef struct
{
  const char      *diary;
  CrampDangerLevel level;
  const char      *codes;
} DangerCase;

/* Each of the 28 signs by itself. */
static const DangerCase alone_cases[] = {
  { "saddle_numbness", EMERGENCY, "cauda_equina" },
  { "new_bladder_bowel_sexual_change", EMERGENCY, "cauda_equina" },
  { "both_legs_weak_with_back_pain", EMERGENCY, "cauda_equina" },
  { "sudden_leg_pain", SOON, "sign_alone" },
  { "leg_cold", SOON, "sign_alone" },
  { "leg_pale_blue_mottled", SOON, "sign_alone" },
  { "cannot_move_or_feel_leg", EMERGENCY, "sign_alone" },
  { "one_leg_swollen", SOON, "sign_alone" },
  { "leg_warm_red", SOON, "sign_alone" },
  { "leg_throbbing_pain", SOON, "sign_alone" },
  { "hard_sore_veins", SOON, "sign_alone" },
  { "breathless", EMERGENCY, "sign_alone" },
  { "chest_pain", EMERGENCY, "sign_alone" },
  { "jaw_stiff_or_whole_body_spasm", EMERGENCY, "tetanus" },
  { "recent_dirty_wound", URGENT, "toxin_or_tetanus_exposure" },
  { "toxin_exposure", URGENT, "toxin_or_tetanus_exposure" },
  { "sudden_one_sided_face_arm_leg", EMERGENCY, "stroke" },
  { "tingling_round_mouth_spasms", URGENT, "metabolic" },
  { "dark_urine_muscle_pain", URGENT, "metabolic" },
  { "cramps_with_vomiting_diarrhoea", URGENT, "metabolic" },
  { "weakness_worse_over_hours_days", URGENT, "rapid_weakness" },
  { "weakness_worse_both_legs_weeks", EMERGENCY, "rapid_weakness" },
  { "breathless_lying_flat", SOON, "sign_alone" },
  { "trouble_swallowing", SOON, "sign_alone" },
  { "rest_pain_foot", URGENT, "limb_threatening_ischaemia" },
  { "non_healing_ulcer", URGENT, "limb_threatening_ischaemia" },
  { "slow_weakness", SOON, "progressive_weakness" },
  { "muscle_wasting", SOON, "progressive_weakness" },
};

/* Signs in company, and some that stay alone in it. */
static const DangerCase company_cases[] = {
  { "[]", NONE, "" },
  { "sudden_leg_pain+leg_cold", EMERGENCY, "acute_limb_ischaemia" },
  { "sudden_leg_pain+leg_pale_blue_mottled", EMERGENCY, "acute_limb_ischaemia" },
  { "sudden_leg_pain+cannot_move_or_feel_leg", EMERGENCY, "acute_limb_ischaemia" },
  { "leg_cold+leg_pale_blue_mottled", SOON, "sign_alone" },
  { "leg_cold+cannot_move_or_feel_leg", EMERGENCY, "sign_alone" },
  { "sudden_leg_pain+leg_throbbing_pain", SOON, "sign_alone" },
  { "one_leg_swollen+leg_warm_red", URGENT, "dvt" },
  { "one_leg_swollen+leg_throbbing_pain", URGENT, "dvt" },
  { "one_leg_swollen+hard_sore_veins", URGENT, "dvt" },
  { "leg_warm_red+leg_throbbing_pain+hard_sore_veins", SOON, "sign_alone" },
  { "one_leg_swollen+leg_cold", SOON, "sign_alone" },
  { "one_leg_swollen+leg_warm_red+breathless", EMERGENCY, "dvt" },
  { "one_leg_swollen+hard_sore_veins+chest_pain", EMERGENCY, "dvt" },
  { "one_leg_swollen+breathless", EMERGENCY, "sign_alone" },
  { "leg_warm_red+chest_pain", EMERGENCY, "sign_alone" },
  { "one_leg_swollen+leg_warm_red+breathless_lying_flat", URGENT, "dvt sign_alone" },
  { "one_leg_swollen+leg_warm_red+leg_cold", URGENT, "dvt sign_alone" },
  { "one_leg_swollen+leg_warm_red+cannot_move_or_feel_leg", EMERGENCY, "dvt sign_alone" },
  { "weakness_worse_over_hours_days+breathless", EMERGENCY, "rapid_weakness" },
  { "weakness_worse_over_hours_days+breathless_lying_flat", EMERGENCY, "rapid_weakness" },
  { "weakness_worse_over_hours_days+trouble_swallowing", EMERGENCY, "rapid_weakness" },
  { "weakness_worse_over_hours_days+chest_pain", EMERGENCY, "rapid_weakness sign_alone" },
  { "weakness_worse_both_legs_weeks+trouble_swallowing", EMERGENCY, "rapid_weakness sign_alone" },
  { "slow_weakness+breathless_lying_flat", EMERGENCY, "progressive_weakness" },
  { "slow_weakness+trouble_swallowing", EMERGENCY, "progressive_weakness" },
  { "muscle_wasting+breathless_lying_flat", EMERGENCY, "progressive_weakness" },
  { "muscle_wasting+trouble_swallowing", EMERGENCY, "progressive_weakness" },
  { "slow_weakness+breathless", EMERGENCY, "progressive_weakness sign_alone" },
  { "slow_weakness+weakness_worse_over_hours_days+breathless", EMERGENCY, "rapid_weakness progressive_weakness" },
  { "slow_weakness+rest_pain_foot", URGENT, "progressive_weakness limb_threatening_ischaemia" },
  { "recent_dirty_wound+jaw_stiff_or_whole_body_spasm", EMERGENCY, "tetanus toxin_or_tetanus_exposure" },
  { "recent_dirty_wound+breathless", EMERGENCY, "toxin_or_tetanus_exposure sign_alone" },
  { "rest_pain_foot+leg_cold", URGENT, "limb_threatening_ischaemia sign_alone" },
};

/* Looks at the list in time, and cramps. */
static const DangerCase entry_cases[] = {
  { "", NONE, "" },
  { "check 0h saddle_numbness", EMERGENCY, "cauda_equina" },
  { "check 72h saddle_numbness", EMERGENCY, "cauda_equina" },
  { "check 72h1s saddle_numbness", NONE, "" },
  /* A newer look replaces an older one, an empty one takes it back. */
  { "check 5h saddle_numbness | check 4h slow_weakness", SOON, "progressive_weakness" },
  { "check 4h slow_weakness | check 5h saddle_numbness", SOON, "progressive_weakness" },
  { "check 5h saddle_numbness | check 4h []", NONE, "" },
  { "check 5h sudden_leg_pain | check 4h leg_cold", SOON, "sign_alone" },
  /* Of two at the same moment neither is newer. */
  { "check 5h saddle_numbness | check 5h leg_cold", EMERGENCY, "cauda_equina sign_alone" },
  { "check 5h leg_cold | check 5h saddle_numbness", EMERGENCY, "cauda_equina sign_alone" },
  { "check 5h saddle_numbness | check 4h [] | check 4h []", NONE, "" },
  /* One without an answer is no look. */
  { "check 5h saddle_numbness | check 4h", EMERGENCY, "cauda_equina" },
  { "check 4h", NONE, "" },
  /* D: ten minutes, and whether it settled. */
  { "cramp 0 duration_s=600 settled=no", NONE, "" },
  { "cramp 0 duration_s=601 settled=no", URGENT, "cramp_over_10_min" },
  { "cramp 0 duration_s=601 settled=partly", URGENT, "cramp_over_10_min" },
  { "cramp 0 duration_s=601 settled=yes", NONE, "" },
  { "cramp 0 duration_s=601", NONE, "" },
  { "cramp 0 settled=no", NONE, "" },
  { "cramp 0 duration_s=601 settled=no context=activity", URGENT, "cramp_over_10_min" },
  { "cramp 0 duration_s=601 settled=no | cramp 0 duration_s=601 settled=yes", URGENT, "cramp_over_10_min" },
  /* The last two nights, and the one that is running. */
  { "cramp 1 duration_s=601 settled=no", URGENT, "cramp_over_10_min" },
  { "cramp 2 duration_s=601 settled=no", NONE, "" },
  { "cramp -1 duration_s=601 settled=no | running", URGENT, "cramp_over_10_min" },
  { "cramp 1 duration_s=601 settled=no | running", URGENT, "cramp_over_10_min" },
  { "cramp 2 duration_s=601 settled=no | running", NONE, "" },
  { "cramp 0 numbness_area=between_legs", EMERGENCY, "cauda_equina" },
  { "cramp 1 numbness_area=between_legs", EMERGENCY, "cauda_equina" },
  { "cramp 2 numbness_area=between_legs", NONE, "" },
  { "cramp 0 numbness_area=feet_and_hands", NONE, "" },
  { "cramp -1 numbness_area=between_legs | running", EMERGENCY, "cauda_equina" },
  /* An empty look does not take back what a cramp shows. */
  { "cramp 0 numbness_area=between_legs | check 0h []", EMERGENCY, "cauda_equina" },
  { "cramp 0 numbness_area=between_legs | check 1h breathless", EMERGENCY, "cauda_equina sign_alone" },
  { "cramp 0 duration_s=601 settled=no | check 1h slow_weakness", URGENT, "progressive_weakness cramp_over_10_min" },
  /* Nothing else is a danger. */
  { "cramp 0-13 numbness_min=1440 weakness_signs=toes_drag weakness_min=1440 still_there pain=10 | night 0-13 tingling=feet_and_hands", NONE, "" },
};

static char *
list_codes (const CrampDanger *danger)
{
  GString *codes = g_string_new (NULL);

  for (CrampDangerCode code = 0; code < CRAMP_N_DANGER_CODES; code++)
    if (danger->levels[code] != NONE)
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", cramp_vocabulary_get_code (&cramp_danger_code_vocabulary, code));

  return g_string_free (codes, FALSE);
}

static void
assert_danger (const char       *diary,
               const DangerCase *expected)
{
  g_autoptr (DiaryCase) c = diary_case_read (diary);
  CrampDanger      danger = cramp_danger_assess (&c->recent);
  g_autofree char *codes = list_codes (&danger);

  g_test_message ("%s", diary);
  g_assert_cmpint (danger.level, ==, expected->level);
  g_assert_cmpstr (codes, ==, expected->codes);
}

static void
assert_signs (const DangerCase *cases,
              gsize             n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *diary = g_strdup_printf ("check 1h %s", cases[i].diary);

      assert_danger (diary, &cases[i]);
    }
}

static void
test_signs_alone (void)
{
  g_assert_cmpint (G_N_ELEMENTS (alone_cases), ==, cramp_sign_vocabulary.n_codes);
  for (gsize i = 0; i < G_N_ELEMENTS (alone_cases); i++)
    g_assert_cmpstr (alone_cases[i].diary, ==, cramp_vocabulary_get_code (&cramp_sign_vocabulary, i));
  assert_signs (alone_cases, G_N_ELEMENTS (alone_cases));
}

static void
test_signs_in_company (void)
{
  assert_signs (company_cases, G_N_ELEMENTS (company_cases));
}

static void
test_entries (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entry_cases); i++)
    assert_danger (entry_cases[i].diary, &entry_cases[i]);
}

/* Another sign never makes it less pressing. */
static void
test_one_more_sign (void)
{
  g_autoptr (DiaryCase) c = diary_case_read ("check 1h []");
  CrampDangerCheck *check = c->checks->pdata[0];
  int               n = cramp_sign_vocabulary.n_codes;

  for (int a = 0; a < n; a++)
    for (int b = 0; b < n; b++)
      for (int more = 0; more < n; more++)
        {
          CrampDangerLevel before;

          check->signs = CRAMP_SET (a) | CRAMP_SET (b);
          before = cramp_danger_assess (&c->recent).level;
          check->signs |= CRAMP_SET (more);
          g_assert_cmpint (cramp_danger_assess (&c->recent).level, >=, before);
        }
}

typedef struct
{
  const char *diary;
  gboolean    checked, settled, weakness;
} QuestionCase;

/* The cramps begin twelve hours before the morning of the case. */
static const QuestionCase question_cases[] = {
  { "", FALSE, FALSE, FALSE },
  { "check 72h []", TRUE, FALSE, FALSE },
  { "check 72h1s []", FALSE, FALSE, FALSE },
  { "check 1h", FALSE, FALSE, FALSE },
  { "cramp 0 duration_s=601", FALSE, TRUE, FALSE },
  { "cramp 0 duration_s=600", FALSE, FALSE, FALSE },
  { "cramp 0 duration_s=601 settled=yes", FALSE, FALSE, FALSE },
  { "cramp 0 duration_s=601 settled=no", FALSE, FALSE, FALSE },
  { "cramp 1 duration_s=601", FALSE, TRUE, FALSE },
  { "cramp 2 duration_s=601", FALSE, FALSE, FALSE },
  { "cramp 0 duration_s=601 | check 1h []", TRUE, TRUE, FALSE },
  { "cramp 0 weakness_signs=toes_drag", FALSE, FALSE, TRUE },
  { "cramp 0 weakness_signs=toes_drag+stairs_hard", FALSE, FALSE, TRUE },
  { "cramp 0 weakness_signs=stairs_hard+leg_gives_way", FALSE, FALSE, FALSE },
  { "cramp 0 weakness_signs=[] weakness_min=60 still_there", FALSE, FALSE, FALSE },
  { "cramp 1 weakness_signs=toes_drag", FALSE, FALSE, TRUE },
  { "cramp 2 weakness_signs=toes_drag", FALSE, FALSE, FALSE },
  { "cramp -1 weakness_signs=toes_drag | running", FALSE, FALSE, TRUE },
  { "cramp 0 weakness_signs=toes_drag | check 12h []", TRUE, FALSE, FALSE },
  { "cramp 0 weakness_signs=toes_drag | check 12h1s []", TRUE, FALSE, TRUE },
  { "cramp 0 weakness_signs=toes_drag | check 1h", FALSE, FALSE, TRUE },
};

static void
test_questions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (question_cases); i++)
    {
      const QuestionCase *expected = &question_cases[i];
      g_autoptr (DiaryCase) c = diary_case_read (expected->diary);
      CrampDanger danger = cramp_danger_assess (&c->recent);

      g_test_message ("%s", expected->diary);
      g_assert_cmpint (danger.checked, ==, expected->checked);
      g_assert_cmpint (danger.ask_settled != NULL, ==, expected->settled);
      g_assert_cmpint (danger.ask_weakness != NULL, ==, expected->weakness);
    }
}

/* Toes that drag may be ticked hours after the cramp and after a look at the
 * list: it is the entry that is new. */
static void
test_question_about_a_changed_cramp (void)
{
  g_autoptr (DiaryCase) c = diary_case_read ("cramp 0 weakness_signs=toes_drag | check 1h []");
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_edit (c->episodes->pdata[0]);
  gint64 now = g_date_time_to_unix (c->recent.now);

  for (int ago = 0; ago <= 7200; ago += 3600)
    {
      draft->modified = now - ago;
      g_object_unref (c->episodes->pdata[0]);
      c->episodes->pdata[0] = cramp_episode_new (draft);
      diary_case_refresh (c);
      g_assert_cmpint (cramp_danger_assess (&c->recent).ask_weakness != NULL, ==, ago < 3600);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/danger/signs-alone", test_signs_alone);
  g_test_add_func ("/danger/signs-in-company", test_signs_in_company);
  g_test_add_func ("/danger/entries", test_entries);
  g_test_add_func ("/danger/one-more-sign", test_one_more_sign);
  g_test_add_func ("/danger/questions", test_questions);
  g_test_add_func ("/danger/question-about-a-changed-cramp", test_question_about_a_changed_cramp);

  return g_test_run ();
}
