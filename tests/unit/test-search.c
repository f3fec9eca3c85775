/* test-search.c - what is found in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-search.h"

#define NIGHT 739577
#define CARE_NIGHT (NIGHT + 2)

/* Two cramps of one night, the first without a time, and an evening of care. */
typedef struct
{
  GPtrArray *episodes;
  GPtrArray *nights;
} Diary;

static void
add_cramp (Diary      *self,
           int         side,
           int         sites,
           const char *note)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new_night_only (NIGHT, zone);

  draft->answers[CRAMP_EPISODE_SIDE] = side;
  draft->answers[CRAMP_EPISODE_SITES] = sites;
  cramp_episode_draft_set_note (draft, note);
  g_ptr_array_add (self->episodes, cramp_episode_new (draft));
}

static void
add_numb (Diary         *self,
          CrampNightDate night,
          int            minutes)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new_night_only (night, zone);

  draft->answers[CRAMP_EPISODE_NUMBNESS_MIN] = minutes;
  g_ptr_array_add (self->episodes, cramp_episode_new (draft));
}

static void
set_up (Diary        *self,
        gconstpointer data)
{
  CrampNight *night = cramp_night_new (CARE_NIGHT);

  self->episodes = g_ptr_array_new_with_free_func (g_object_unref);
  self->nights = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free);
  add_cramp (self, CRAMP_SIDE_LEFT, CRAMP_SET (CRAMP_SITE_CALF) | CRAMP_SET (CRAMP_SITE_TOES), NULL);
  add_cramp (self, CRAMP_UNANSWERED, CRAMP_UNANSWERED, "After the STRASSENFEST,\nÀ pied. 喝了ＷＩＮＥ");
  night->answers[CRAMP_NIGHT_CARE_SOAK] = CRAMP_CARE_DONE;
  night->answers[CRAMP_NIGHT_CARE_WARMTH] = CRAMP_CARE_SKIPPED;
  night->note = g_strdup ("Guests until late");
  g_ptr_array_add (self->nights, night);
}

static void
tear_down (Diary        *self,
           gconstpointer data)
{
  g_ptr_array_unref (self->episodes);
  g_ptr_array_unref (self->nights);
}

static CrampSearch *
new_search (const char *text)
{
  CrampSearch *search = cramp_search_new (text);

  cramp_search_name_episode_answer (search, CRAMP_EPISODE_SIDE, CRAMP_SIDE_LEFT, "Left leg");
  cramp_search_name_episode_answer (search, CRAMP_EPISODE_SIDE, CRAMP_SIDE_RIGHT, "Right leg");
  cramp_search_name_episode_answer (search, CRAMP_EPISODE_SITES, CRAMP_SET (CRAMP_SITE_CALF), "小腿");
  cramp_search_name_episode_answer (search, CRAMP_EPISODE_SITES, CRAMP_SET (CRAMP_SITE_TOES), "toes");
  cramp_search_name_episode_answer (search, CRAMP_EPISODE_SITES, CRAMP_SET (CRAMP_SITE_FOOT), "foot");
  cramp_search_name_episode_answer (search, CRAMP_EPISODE_SITES, 0, "nowhere");
  cramp_search_name_night_answer (search, CRAMP_NIGHT_CARE_SOAK, CRAMP_CARE_DONE, "Foot soak");
  cramp_search_name_night_answer (search, CRAMP_NIGHT_CARE_WARMTH, CRAMP_CARE_DONE, "Warm legs");

  return search;
}

/* What is typed, and the night that it finds: of these, no two. */
static const struct
{
  const char    *text;
  CrampNightDate found;
} cases[] = {
  { "LEFT", NIGHT },
  { "left leg", NIGHT },
  { "right", 0 },
  { "right leg", 0 },
  { "小腿", NIGHT },
  { "腿", NIGHT },
  { "大腿", 0 },
  { "toes　小腿", NIGHT },
  { "nowhere", 0 },
  { "straßenfest", NIGHT },
  { "à PIED", NIGHT },
  { "a\xcc\x80", NIGHT },
  { "喝了wine", NIGHT },
  { "festival", 0 },
  { "left pied", NIGHT },
  { "left guests", 0 },
  { "foot", CARE_NIGHT },
  { "  soak\tguests ", CARE_NIGHT },
  { "warm", 0 },
  { "%", 0 },
  { "", 0 },
  { " \t　", 0 },
};

static void
test_cases (Diary        *diary,
            gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrampSearch) search = new_search (cases[i].text);

      g_test_message ("Looking for \"%s\"", cases[i].text);
      for (CrampNightDate date = NIGHT; date <= CARE_NIGHT; date++)
        g_assert_cmpint (cramp_search_finds (search, date, diary->episodes, diary->nights), ==, date == cases[i].found);
    }
}

static void
assert_finds (CrampSearch   *search,
              Diary         *diary,
              CrampNightDate first,
              CrampNightDate last)
{
  for (CrampNightDate date = NIGHT - 5; date <= CARE_NIGHT + 5; date++)
    g_assert_cmpint (cramp_search_finds (search, date, diary->episodes, diary->nights), ==, date >= first && date <= last);
}

/* Days alone find nights, also those that nobody wrote about; both ends count. */
static void
test_days (Diary        *diary,
           gconstpointer data)
{
  g_autoptr (CrampSearch) search = cramp_search_new ("");
  CrampNightDate oldest = NIGHT - 100, newest = NIGHT + 100;

  cramp_search_set_days (search, CARE_NIGHT, NIGHT - 2);
  assert_finds (search, diary, NIGHT - 2, CARE_NIGHT);
  cramp_search_clip (search, &oldest, &newest);
  g_assert_cmpuint (oldest, ==, NIGHT - 2);
  g_assert_cmpuint (newest, ==, CARE_NIGHT);
  cramp_search_set_days (search, NIGHT + 1, 0);
  assert_finds (search, diary, NIGHT + 1, CARE_NIGHT + 5);
  cramp_search_set_days (search, 0, NIGHT + 1);
  assert_finds (search, diary, NIGHT - 5, NIGHT + 1);
}

/* A night is found by what stayed after it, not by what was over at once, and not
 * when nobody was asked. */
static void
test_stayed (Diary        *diary,
             gconstpointer data)
{
  g_autoptr (CrampSearch) search = cramp_search_new ("");

  cramp_search_set_stayed (search, TRUE);
  assert_finds (search, diary, 1, 0);
  add_numb (diary, NIGHT + 1, 5);
  assert_finds (search, diary, 1, 0);
  add_numb (diary, NIGHT + 1, 1440);
  assert_finds (search, diary, NIGHT + 1, NIGHT + 1);
}

static void
test_empty (Diary        *diary,
            gconstpointer data)
{
  g_autoptr (CrampSearch) spaces = cramp_search_new (" 　\n");
  g_autoptr (CrampSearch) words = cramp_search_new (" a ");

  g_assert_true (cramp_search_is_empty (spaces));
  g_assert_false (cramp_search_is_empty (words));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/search/cases", Diary, NULL, set_up, test_cases, tear_down);
  g_test_add ("/search/days", Diary, NULL, set_up, test_days, tear_down);
  g_test_add ("/search/stayed", Diary, NULL, set_up, test_stayed, tear_down);
  g_test_add ("/search/empty", Diary, NULL, set_up, test_empty, tear_down);

  return g_test_run ();
}
