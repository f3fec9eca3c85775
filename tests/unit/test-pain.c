/* test-pain.c - has the pain grown over the weeks?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-pain.h"

#define AS_OF 739000

typedef struct
{
  const char *name;
  int         before[8], now[8]; /* pain, ended by -2; -1 is not answered */
  guint       before_median, now_median;
  gboolean    grown;
} Case;

static void
add (GPtrArray *episodes,
     const int *pains,
     guint      nights_back)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2024, 4, 10, 2, 0, 0);

  for (; *pains != -2; pains++)
    {
      g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);

      draft->night = AS_OF - nights_back;
      draft->answers[CRAMP_EPISODE_PAIN] = *pains;
      g_ptr_array_add (episodes, cramp_episode_new (draft));
    }
}

static void
check (guint       before_nights,
       guint       now_nights,
       const Case *row)
{
  g_autoptr (GPtrArray) episodes = g_ptr_array_new_with_free_func (g_object_unref);
  CrampRecent recent = { .as_of = AS_OF, .running = AS_OF, .episodes = episodes };
  CrampPain   pain;

  add (episodes, row->before, before_nights);
  add (episodes, row->now, now_nights);
  pain = cramp_pain_assess (&recent);

  g_test_message ("%s", row->name);
  g_assert_cmpuint (pain.before_median, ==, row->before_median);
  g_assert_cmpuint (pain.recent_median, ==, row->now_median);
  g_assert_cmpint (pain.grown, ==, row->grown);
}

static void
test_grown (void)
{
  static const Case cases[] = {
    { "two points more", { 3, 4, 4, 5, 4, -2 }, { 6, 6, 5, 8, 6, -2 }, 8, 12, TRUE },
    { "a point and a half", { 3, 4, 4, 5, 4, 5, -2 }, { 5, 6, 5, 6, 5, 6, -2 }, 8, 11, FALSE },
    { "four answers now", { 3, 4, 4, 5, 4, -2 }, { 9, 9, 9, 9, -1, -2 }, 8, 18, FALSE },
    { "four answers before", { 3, 4, -1, 5, 4, -2 }, { 9, 9, 9, 9, 9, -2 }, 8, 18, FALSE },
    { "one terrible night", { 3, 3, 3, 3, 3, -2 }, { 3, 3, 10, 3, 3, -2 }, 6, 6, FALSE },
    { "less", { 8, 8, 8, 8, 8, -2 }, { 2, 2, 2, 2, 2, -2 }, 16, 4, FALSE },
    { "from none to the worst", { 0, 0, 0, 0, 0, -2 }, { 10, 10, 10, 10, 10, -2 }, 0, 20, TRUE },
    { "nothing", { -2 }, { -2 }, 0, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      check (28, 27, &cases[i]);
      check (83, 0, &cases[i]);
    }
}

/* A night outside the weeks that are compared says nothing. */
static void
test_windows (void)
{
  static const Case old = { "too old", { 3, 3, 3, 3, 3, -2 }, { 8, 8, 8, 8, 8, -2 }, 0, 16, FALSE };
  static const Case all_before = { "not recent", { -2 }, { 8, 8, 8, 8, 8, -2 }, 16, 0, FALSE };

  check (84, 0, &old);
  check (50, 28, &all_before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pain/grown", test_grown);
  g_test_add_func ("/pain/windows", test_windows);

  return g_test_run ();
}
