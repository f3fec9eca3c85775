/* test-trends.c - all that charts show of a while
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-trends.h"

#define AS_OF 739511

typedef CrampTrendMaterial Diary;

static void
set_up (Diary        *diary,
        gconstpointer data)
{
  diary->first = 1;
  diary->totals = g_array_new (FALSE, FALSE, sizeof (CrampNightTotal));
  diary->cramps = g_array_new (FALSE, FALSE, sizeof (CrampEpisodeFacts));
  diary->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);
}

static void
tear_down (Diary        *diary,
           gconstpointer data)
{
  g_array_unref (diary->totals);
  g_array_unref (diary->cramps);
  g_ptr_array_unref (diary->medicines);
}

/* Nights are added from the oldest on. */
static void
add_night (Diary *diary,
           guint  nights_back,
           guint  cramps)
{
  CrampNightTotal total = { .night = AS_OF - nights_back, .cramps = cramps, .filled_in = TRUE };

  g_array_append_val (diary->totals, total);
}

static CrampEpisodeFacts *
add_cramp (Diary *diary,
           guint  nights_back)
{
  CrampEpisodeFacts facts = {
    AS_OF - nights_back, CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED,
    CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED
  };
  GArray *cramps = diary->cramps;

  g_array_append_val (cramps, facts);
  return &g_array_index (cramps, CrampEpisodeFacts, cramps->len - 1);
}

static CrampTrends *
look (Diary           *diary,
      CrampTrendLength length)
{
  return cramp_trends_new (diary, cramp_trend_span_new (length, diary->first, AS_OF));
}

static void
test_spans (void)
{
  static const struct
  {
    CrampTrendLength length;
    guint            diary_nights, nights, before;
  } cases[] = {
    { CRAMP_TREND_4_WEEKS, 0, 0, 0 },
    { CRAMP_TREND_4_WEEKS, 1, 1, 0 },
    { CRAMP_TREND_4_WEEKS, 28, 28, 0 },
    { CRAMP_TREND_4_WEEKS, 29, 28, 1 },
    { CRAMP_TREND_4_WEEKS, 400, 28, 84 },
    { CRAMP_TREND_12_WEEKS, 100, 84, 16 },
    { CRAMP_TREND_YEAR, 400, 364, 36 },
    { CRAMP_TREND_ALL, 400, 400, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CrampNightDate first = cases[i].diary_nights == 0 ? 0 : AS_OF + 1 - cases[i].diary_nights;
      CrampTrendSpan span = cramp_trend_span_new (cases[i].length, first, AS_OF);

      g_assert_cmpuint (cramp_trend_span_count (span), ==, cases[i].nights);
      g_assert_cmpuint (cramp_trend_span_count (cramp_trend_span_before (span, first)), ==, cases[i].before);
    }
}

/* What the person says of the diary's beginning may be in the future. */
static void
test_later_diary (void)
{
  g_assert_cmpuint (cramp_trend_span_new (CRAMP_TREND_ALL, AS_OF + 1, AS_OF).first, ==, 0);
}

static void
test_empty (Diary        *diary,
            gconstpointer data)
{
  g_autoptr (CrampTrends) trends = NULL;

  diary->first = 0;
  trends = look (diary, CRAMP_TREND_ALL);
  g_assert_cmpuint (trends->nights.nights, ==, 0);
  g_assert_cmpuint (trends->blocks->len, ==, 0);
  g_assert_cmpuint (trends->times.timed, ==, 0);
  g_assert_cmpuint (trends->measures[CRAMP_TREND_PAIN].cramps, ==, 0);
}

static void
test_nights (Diary        *diary,
             gconstpointer data)
{
  g_autoptr (CrampTrends) trends = NULL;

  add_night (diary, 29, 4);
  add_night (diary, 28, 0);
  add_night (diary, 27, 1);
  add_night (diary, 8, 0);
  add_night (diary, 7, 2);
  add_night (diary, 6, 3);
  add_night (diary, 0, 0);
  trends = look (diary, CRAMP_TREND_4_WEEKS);

  g_assert_cmpuint (trends->nights.nights, ==, 28);
  g_assert_cmpuint (trends->nights.with_cramps, ==, 3);
  g_assert_cmpuint (trends->nights.free, ==, 2);
  g_assert_cmpuint (cramp_trend_nights_answered (&trends->nights), ==, 5);
  g_assert_cmpuint (cramp_trend_nights_unknown (&trends->nights), ==, 23);
  g_assert_cmpuint (trends->nights.cramps, ==, 6);
  g_assert_cmpuint (trends->before.cramps, ==, 4);
  g_assert_cmpuint (cramp_trend_nights_answered (&trends->before), ==, 2);

  g_assert_cmpuint (trends->blocks->len, ==, 4);
  g_assert_cmpuint (cramp_trends_get_block (trends, 0)->nights.cramps, ==, 1);
  g_assert_cmpuint (cramp_trend_nights_unknown (&cramp_trends_get_block (trends, 1)->nights), ==, 7);
  g_assert_cmpuint (cramp_trends_get_block (trends, 2)->nights.cramps, ==, 2);
  g_assert_cmpuint (cramp_trends_get_block (trends, 3)->nights.cramps, ==, 3);
  g_assert_cmpuint (cramp_trends_get_block (trends, 3)->nights.free, ==, 1);
}

/* A cramp at noon may be a return of one before noon: its night is filled in,
 * and had none of its own. */
static void
test_return_at_noon (Diary        *diary,
                     gconstpointer data)
{
  g_autoptr (CrampTrends) trends = NULL;

  add_night (diary, 1, 1);
  add_night (diary, 0, 0);
  add_cramp (diary, 1);
  add_cramp (diary, 0);
  trends = look (diary, CRAMP_TREND_4_WEEKS);

  g_assert_cmpuint (trends->nights.cramps, ==, 1);
  g_assert_cmpuint (trends->times.untimed, ==, 2);
}

static void
test_blocks (void)
{
  static const struct
  {
    guint nights, block_nights, blocks, first_nights;
  } cases[] = {
    { 1, 7, 1, 1 },
    { 7, 7, 1, 7 },
    { 8, 7, 2, 1 },
    { 420, 7, 60, 7 },
    { 421, 28, 16, 1 },
    { 1680, 28, 60, 28 },
    { 14600, 364, 41, 40 },
    { 73000, 1820, 41, 200 },
  };
  g_autoptr (GArray) nothing = g_array_new (FALSE, FALSE, 1);
  CrampTrendMaterial material = { 1, nothing, nothing, NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CrampTrendSpan span = { AS_OF + 1 - cases[i].nights, AS_OF };
      g_autoptr (CrampTrends) trends = cramp_trends_new (&material, span);

      g_assert_cmpuint (trends->block_nights, ==, cases[i].block_nights);
      g_assert_cmpuint (trends->blocks->len, ==, cases[i].blocks);
      g_assert_cmpuint (cramp_trends_get_block (trends, 0)->nights.nights, ==, cases[i].first_nights);
      g_assert_cmpuint (cramp_trends_get_block (trends, 0)->span.first, ==, span.first);
      g_assert_cmpuint (cramp_trends_get_block (trends, cases[i].blocks - 1)->span.last, ==, AS_OF);
    }
}

static void
test_times (Diary        *diary,
            gconstpointer data)
{
  static const struct
  {
    int   minute;
    guint hour;
  } cases[] = {
    { 12 * 60, 0 },
    { 12 * 60 + 59, 0 },
    { 13 * 60, 1 },
    { 23 * 60 + 59, 11 },
    { 0, 12 },
    { 2 * 60 + 14, 14 },
    { 11 * 60 + 59, 23 },
  };
  g_autoptr (CrampTrends) trends = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    add_cramp (diary, 3)->minute = cases[i].minute;
  add_cramp (diary, 2);
  trends = look (diary, CRAMP_TREND_4_WEEKS);

  g_assert_cmpuint (trends->times.timed, ==, G_N_ELEMENTS (cases));
  g_assert_cmpuint (trends->times.untimed, ==, 1);
  g_assert_cmpuint (trends->times.hours[0], ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (trends->times.hours[cases[i].hour], >, 0);
}

static void
add_place (Diary *diary,
           int    side,
           int    sites)
{
  CrampEpisodeFacts *facts = add_cramp (diary, 1);

  facts->side = side;
  facts->sites = sites;
}

static void
test_places (Diary        *diary,
             gconstpointer data)
{
  g_autoptr (CrampTrends) trends = NULL;
  const CrampTrendPlaces *places;

  add_place (diary, CRAMP_SIDE_LEFT, CRAMP_SET (CRAMP_SITE_CALF) | CRAMP_SET (CRAMP_SITE_FOOT));
  add_place (diary, CRAMP_SIDE_BOTH, CRAMP_SET (CRAMP_SITE_CALF));
  add_place (diary, CRAMP_SIDE_RIGHT, CRAMP_UNANSWERED);
  add_place (diary, CRAMP_SIDE_RIGHT, 0);
  add_place (diary, CRAMP_UNANSWERED, CRAMP_SET (CRAMP_SITE_TOES));
  trends = look (diary, CRAMP_TREND_4_WEEKS);
  places = &trends->places;

  g_assert_cmpuint (places->cramps, ==, 5);
  g_assert_cmpuint (places->placed, ==, 3);
  g_assert_cmpuint (places->sides[CRAMP_SIDE_LEFT], ==, 1);
  g_assert_cmpuint (places->sides[CRAMP_SIDE_RIGHT], ==, 2);
  g_assert_cmpuint (places->sides[CRAMP_SIDE_BOTH], ==, 1);
  g_assert_cmpuint (places->sides[CRAMP_TREND_NO_SIDE], ==, 1);
  g_assert_cmpuint (places->places[CRAMP_SIDE_RIGHT][CRAMP_TREND_NO_SITE], ==, 2);
  g_assert_cmpuint (places->places[CRAMP_TREND_NO_SIDE][CRAMP_SITE_TOES], ==, 1);
  g_assert_cmpuint (cramp_trend_places_of_leg (places, CRAMP_SIDE_LEFT, CRAMP_SITE_CALF), ==, 2);
  g_assert_cmpuint (cramp_trend_places_of_leg (places, CRAMP_SIDE_RIGHT, CRAMP_SITE_CALF), ==, 1);
  g_assert_cmpuint (cramp_trend_places_of_leg (places, CRAMP_SIDE_LEFT, CRAMP_SITE_TOES), ==, 0);
}

static void
test_triggers (Diary        *diary,
               gconstpointer data)
{
  static const int triggers[] = {
    CRAMP_TRIGGER_COLD, CRAMP_TRIGGER_NONE, CRAMP_TRIGGER_WALKING, CRAMP_TRIGGER_WALKING, CRAMP_TRIGGER_UNKNOWN,
    CRAMP_UNANSWERED, CRAMP_TRIGGER_LONG_SITTING, CRAMP_TRIGGER_COLD, CRAMP_TRIGGER_COLD
  };
  CrampTrigger ranked[CRAMP_TREND_TRIGGERS];
  g_autoptr (CrampTrends) trends = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (triggers); i++)
    add_cramp (diary, 1)->trigger = triggers[i];
  trends = look (diary, CRAMP_TREND_4_WEEKS);

  g_assert_cmpuint (trends->triggers.cramps, ==, 9);
  g_assert_cmpuint (trends->triggers.answered, ==, 7);
  g_assert_cmpuint (trends->triggers.triggers[CRAMP_TRIGGER_UNKNOWN], ==, 1);
  g_assert_cmpuint (trends->triggers.triggers[CRAMP_TREND_NO_TRIGGER], ==, 1);
  g_assert_cmpuint (cramp_trend_rank_triggers (&trends->triggers, ranked), ==, 4);
  g_assert_cmpint (ranked[0], ==, CRAMP_TRIGGER_COLD);
  g_assert_cmpint (ranked[1], ==, CRAMP_TRIGGER_WALKING);
  g_assert_cmpint (ranked[2], ==, CRAMP_TRIGGER_NONE);
  g_assert_cmpint (ranked[3], ==, CRAMP_TRIGGER_LONG_SITTING);
}

static void
test_measures (Diary        *diary,
               gconstpointer data)
{
  static const int         pains[] = { 7, CRAMP_UNANSWERED, 3, 0, 8 };
  const CrampTrendMeasure *pain;
  g_autoptr (CrampTrends) trends = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (pains); i++)
    add_cramp (diary, 8 - i)->pain = pains[i];
  trends = look (diary, CRAMP_TREND_4_WEEKS);

  pain = &trends->measures[CRAMP_TREND_PAIN];
  g_assert_cmpuint (pain->cramps, ==, 5);
  g_assert_cmpuint (pain->answered, ==, 4);
  g_assert_cmpfloat (pain->median, ==, 5);
  g_assert_cmpint (pain->minimum, ==, 0);
  g_assert_cmpint (pain->maximum, ==, 8);

  pain = &cramp_trends_get_block (trends, 3)->measures[CRAMP_TREND_PAIN];
  g_assert_cmpuint (pain->cramps, ==, 3);
  g_assert_cmpfloat (pain->median, ==, 3);
  g_assert_cmpuint (trends->measures[CRAMP_TREND_AWAKE].cramps, ==, 5);
  g_assert_cmpuint (trends->measures[CRAMP_TREND_AWAKE].answered, ==, 0);
  g_assert_cmpint (trends->measures[CRAMP_TREND_AWAKE].sum, ==, 0);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Against the median of sorted numbers, with many that are the same. */
static void
test_medians (Diary        *diary,
              gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);

  for (int round = 0; round < 500; round++)
    {
      guint             n = (guint) g_rand_int_range (rand, 1, 40);
      int               greatest = g_rand_int_range (rand, 1, 30);
      int               numbers[40];
      CrampTrendMeasure awake;
      CrampTrendCramps  cramps;

      g_array_set_size (diary->cramps, 0);
      for (guint i = 0; i < n; i++)
        add_cramp (diary, 0)->duration_s = numbers[i] = g_rand_int_range (rand, 0, greatest);
      qsort (numbers, n, sizeof *numbers, compare_numbers);
      cramps.facts = (const CrampEpisodeFacts *) diary->cramps->data;
      cramps.n_cramps = n;
      awake = cramp_trend_measure (cramps, CRAMP_TREND_DURATION);

      g_assert_cmpfloat (awake.median, ==, (numbers[(n - 1) / 2] + numbers[n / 2]) / 2.0);
      g_assert_cmpint (awake.minimum, ==, numbers[0]);
      g_assert_cmpint (awake.maximum, ==, numbers[n - 1]);
    }
}

static void
add_medicine (Diary      *diary,
              const char *name,
              int         since_back,
              int         until_back)
{
  CrampMedicine *medicine = cramp_medicine_new (name, since_back < 0 ? 0 : AS_OF - since_back);

  medicine->until = until_back < 0 ? 0 : AS_OF - until_back;
  g_ptr_array_add (diary->medicines, medicine);
}

static void
test_marks (Diary        *diary,
            gconstpointer data)
{
  g_autoptr (CrampTrends) trends = NULL;

  add_medicine (diary, "too early", 200, 90);
  add_medicine (diary, "ended", 200, 3);
  add_medicine (diary, "begun", 20, -1);
  add_medicine (diary, "nobody knows when", -1, -1);
  trends = look (diary, CRAMP_TREND_4_WEEKS);

  g_assert_cmpuint (trends->marks->len, ==, 2);
  g_assert_cmpstr (cramp_trends_get_mark (trends, 0)->medicine->name, ==, "begun");
  g_assert_false (cramp_trends_get_mark (trends, 0)->is_stop);
  g_assert_cmpuint (cramp_trends_get_mark (trends, 0)->block, ==, 1);
  g_assert_cmpstr (cramp_trends_get_mark (trends, 1)->medicine->name, ==, "ended");
  g_assert_true (cramp_trends_get_mark (trends, 1)->is_stop);
  g_assert_cmpuint (cramp_trends_get_mark (trends, 1)->block, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trends/spans", test_spans);
  g_test_add_func ("/trends/later-diary", test_later_diary);
  g_test_add_func ("/trends/blocks", test_blocks);
  g_test_add ("/trends/empty", Diary, NULL, set_up, test_empty, tear_down);
  g_test_add ("/trends/nights", Diary, NULL, set_up, test_nights, tear_down);
  g_test_add ("/trends/return-at-noon", Diary, NULL, set_up, test_return_at_noon, tear_down);
  g_test_add ("/trends/times", Diary, NULL, set_up, test_times, tear_down);
  g_test_add ("/trends/places", Diary, NULL, set_up, test_places, tear_down);
  g_test_add ("/trends/triggers", Diary, NULL, set_up, test_triggers, tear_down);
  g_test_add ("/trends/measures", Diary, NULL, set_up, test_measures, tear_down);
  g_test_add ("/trends/medians", Diary, NULL, set_up, test_medians, tear_down);
  g_test_add ("/trends/marks", Diary, NULL, set_up, test_marks, tear_down);

  return g_test_run ();
}
