/* test-report-sheet.c - does the page for the doctor stay on one sheet?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "report-diary.h"

#define N_DIARIES 12
#define N_NIGHTS 400

static const struct
{
  const char *language, *appendix;

  /* Which bands may have to go behind the page. */
  const char *bands[4];
} languages[] = {
  { "en", "Appendix\n", { "My questions\n", "Evening care, conditions, medicines\n", "Afterwards, and the three signals\n" } },
  { "zh_CN", "附录\n", { "我想问医生的\n", "晚间护理、已有的疾病、用药\n", "抽筋之后，以及三个信号\n" } },
};

static const char *
pick (GRand             *random,
      const char *const *from,
      guint              n)
{
  return from[g_rand_int_range (random, 0, (int) n)];
}

#define PICK(random, ...) pick (random, (const char *const[]){ __VA_ARGS__ }, G_N_ELEMENTS (((const char *const[]){ __VA_ARGS__ })))

/* How much there is to say, besides the nights: in a full diary of most
 * people, or as much as a file may hold. */
typedef struct
{
  guint    name, text, medicines;
  double   cramps, symptoms; /* a night, and a cramp */
  gboolean troubles;
} Amount;

static const Amount usual = { 30, 100, 2, 0.3, 0, FALSE };
static const Amount all = { 190, 900, 12, 1, 0.6, TRUE };

/* Words up to that many characters, with a new line here and there. */
static char *
write_text (GRand   *random,
            guint    most,
            gboolean lines)
{
  gsize    length = (gsize) g_rand_int_range (random, 0, (int) most);
  GString *text = g_string_new (NULL);

  while (text->len < length)
    g_string_append (text, PICK (random, "tingling ", "the left calf ", lines ? "?\\n" : "?", "electrophysiology ", "左小腿", "麻木。", "a "));

  return g_string_free (text, FALSE);
}

static void
add_cramp (ReportDiary  *diary,
           GRand        *random,
           const Amount *amount,
           guint         nights_ago)
{
  gboolean         numb = g_rand_double (random) < amount->symptoms;
  gboolean         weak = g_rand_double (random) < amount->symptoms;
  g_autofree char *members = g_strdup_printf ("\"side\": \"%s\", \"sites\": [\"calf\"], \"pain\": %d, \"duration_s\": 240, \"numbness_min\": %d, \"numbness_area\": \"%s\","
                                              "\"weakness_min\": %d, \"weakness_signs\": [%s], \"trigger\": \"%s\", \"walking_relief\": \"%s\", \"still_there\": %s",
                                              PICK (random, "left", "right", "both"), g_rand_int_range (random, 0, 11), numb ? 1440 : 0,
                                              numb ? PICK (random, "foot", "hip_to_calf", "both_feet", "feet_and_hands") : "none", weak ? 120 : 0, weak ? "\"toes_drag\", \"stairs_hard\"" : "",
                                              PICK (random, "bend_lift", "long_standing", "walking", "exercise"), PICK (random, "standing_still", "sitting_or_bending"), numb ? "true" : "false");

  report_diary_add_cramp (diary, nights_ago, members);
}

static void
add_nights (ReportDiary  *diary,
            GRand        *random,
            const Amount *amount)
{
  double cramps = g_rand_double_range (random, 0, amount->cramps);

  for (guint i = 0; i < N_NIGHTS; i++)
    {
      gboolean         cramp = g_rand_double_range (random, 0, i < 28 ? 1 : 3) < cramps;
      g_autofree char *members = g_strdup_printf ("\"cramp_free\": %s, \"tingling\": \"%s\", \"evening_swelling\": %s, \"care\": {\"stretch\": \"%s\", \"soak\": \"%s\", \"warmth\": \"%s\"}%s",
                                                  cramp ? "false" : "true", g_rand_double (random) < amount->symptoms ? "feet_and_hands" : "none", g_rand_double (random) < amount->symptoms ? "true" : "false", PICK (random, "done", "skipped"), PICK (random, "done", "skipped"), PICK (random, "done", "skipped"),
                                                  PICK (random, "", ", \"recorded\": \"paper\""));

      if (cramp)
        add_cramp (diary, random, amount, i);
      if (g_rand_int_range (random, 0, 8) > 0)
        report_diary_add_night (diary, i, members);
    }
}

static void
append_medicines (GString      *members,
                  GRand        *random,
                  const Amount *amount)
{
  g_string_append (members, "\"medicines\": [");
  for (int n = g_rand_int_range (random, 0, (int) amount->medicines); n >= 0; n--)
    {
      g_autofree char *name = write_text (random, amount->name, FALSE);

      g_string_append_printf (members, "{\"name\": \"M %s\", \"since\": \"2026-09-%02d\"%s}%s", name, n + 1, PICK (random, "", ", \"until\": \"2026-11-01\""), n > 0 ? "," : "");
    }
  g_string_append (members, "], ");
}

static void
fill (ReportDiary  *diary,
      GRand        *random,
      const Amount *amount)
{
  g_autofree char *name = write_text (random, amount->name, FALSE);
  g_autofree char *questions = write_text (random, amount->text, TRUE);
  g_autofree char *asked = write_text (random, amount->text, TRUE);
  g_autofree char *said = write_text (random, amount->text, TRUE);
  g_autoptr (GString) members = g_string_new ("\"profile\": {\"birth_year\": 1941, ");

  add_nights (diary, random, amount);
  if (g_rand_boolean (random))
    append_medicines (members, random, amount);
  g_string_append_printf (members, "\"name\": \"%s\", \"questions\": \"%s\", \"conditions\": [%s]}", name, questions,
                          !amount->troubles ? "\"diabetes\"" : PICK (random, "", "\"diabetes\", \"kidney_disease\", \"liver_disease\", \"artery_disease\", \"varicose_veins\", \"back_problem\", \"nerve_disease\", \"open_skin\""));
  if (amount->troubles && g_rand_boolean (random))
    g_string_append_printf (members, ", \"visits\": [{\"date\": \"2026-10-12\", \"questions\": \"%s\", \"answer\": \"%s\"}]", asked, said);
  if (amount->troubles && g_rand_boolean (random))
    g_string_append (members, ", \"danger_checks\": [{\"at\": \"2026-11-20T09:00:00Z\", \"signs\": [\"leg_cold\", \"chest_pain\", \"saddle_numbness\", \"one_leg_swollen\", \"slow_weakness\", \"trouble_swallowing\"]}]");
  report_diary_save (diary, members->str);
}

static gboolean
begins_with_a_band (const char *sheet,
                    guint       language)
{
  for (guint i = 0; languages[language].bands[i] != NULL; i++)
    if (g_str_has_prefix (sheet, languages[language].bands[i]))
      return TRUE;

  return FALSE;
}

/* Either the appendix begins on the second sheet, or a whole band does, and the
 * appendix follows. */
static guint
check (ReportDiary *diary,
       guint        language,
       CrampPaper   paper)
{
  CrampReportOptions options = { .language = languages[language].language, .paper = paper, .medicines = TRUE, .notes = TRUE };
  g_autoptr (CrampReport) report = report_diary_write (diary, &options);
  g_autofree char *second = cramp_report_get_text (report, 1);

  g_assert_cmpfloat (cramp_report_get_end (report), <=, 1);
  if (g_str_has_prefix (second, languages[language].appendix))
    return 0;

  if (!begins_with_a_band (second, language))
    g_error ("What goes behind the page begins with: %.200s", second);
  g_assert_nonnull (strstr (second, languages[language].appendix));
  return 1;
}

/* How many pages have more than one sheet. */
static guint
count_over (const Amount *amount)
{
  guint n_over = 0;

  for (guint seed = 0; seed < N_DIARIES; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      ReportDiary diary;

      report_diary_set_up (&diary, NULL);
      fill (&diary, random, amount);
      for (guint language = 0; language < G_N_ELEMENTS (languages); language++)
        for (CrampPaper paper = 0; paper < CRAMP_N_PAPERS; paper++)
          n_over += check (&diary, language, paper);
      report_diary_tear_down (&diary, NULL);
    }

  return n_over;
}

static void
test_usual (void)
{
  g_assert_cmpuint (count_over (&usual), ==, 0);
}

static void
test_all (void)
{
  g_assert_cmpuint (count_over (&all), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  report_diary_init (&argc, &argv);

  g_test_add_func ("/report-sheet/usual", test_usual);
  g_test_add_func ("/report-sheet/all", test_all);

  return g_test_run ();
}
