/* test-when.c - what a person says of when a cramp was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-time.h"
#include "cramp-when.h"

typedef struct
{
  CrampEpisodeDraft *draft;
  GTimeZone         *zone;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer start)
{
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) instant = cramp_time_parse (start, berlin);

  fixture->draft = cramp_episode_draft_new (instant);
  fixture->zone = cramp_when_find_zone (fixture->draft->start, berlin);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer start)
{
  cramp_episode_draft_free (fixture->draft);
  g_time_zone_unref (fixture->zone);
}

static void
assert_is (Fixture    *fixture,
           const char *start,
           const char *night)
{
  g_autofree char *text = cramp_time_to_string (fixture->draft->start);
  g_autofree char *date = cramp_night_date_to_string (fixture->draft->night);

  g_assert_cmpstr (text, ==, start);
  g_assert_cmpstr (date, ==, night);
}

/* What was not said anew stays to the second. */
static void
test_unchanged (Fixture      *fixture,
                gconstpointer start)
{
  CrampWhen when = cramp_when_read (fixture->draft, fixture->zone);

  g_assert_false (cramp_when_apply (&when, fixture->zone, fixture->draft));
  assert_is (fixture, "2026-11-24T00:17:33+01:00", "2026-11-23");
  g_assert_cmpint (fixture->draft->answers[CRAMP_EPISODE_ABOUT], ==, CRAMP_UNANSWERED);

  when.about = TRUE;
  g_assert_true (cramp_when_apply (&when, fixture->zone, fixture->draft));
  assert_is (fixture, "2026-11-24T00:17:33+01:00", "2026-11-23");
  g_assert_cmpint (fixture->draft->answers[CRAMP_EPISODE_ABOUT], ==, TRUE);
}

static void
test_moved (Fixture      *fixture,
            gconstpointer start)
{
  CrampWhen when = cramp_when_read (fixture->draft, fixture->zone);

  when.time.minute = 23 * 60 + 17;
  g_assert_true (cramp_when_apply (&when, fixture->zone, fixture->draft));
  assert_is (fixture, "2026-11-23T23:17:00+01:00", "2026-11-23");
}

static void
test_night_only (Fixture      *fixture,
                 gconstpointer start)
{
  CrampWhen when = cramp_when_read (fixture->draft, fixture->zone);

  when.night_only = TRUE;
  g_assert_true (cramp_when_apply (&when, fixture->zone, fixture->draft));
  assert_is (fixture, "2026-11-24T03:00:00+01:00", "2026-11-23");
  g_assert_cmpint (fixture->draft->answers[CRAMP_EPISODE_TIME_UNKNOWN], ==, TRUE);
  g_assert_false (cramp_when_apply (&when, fixture->zone, fixture->draft));

  /* The time is remembered after all, and it is the one that stood there. */
  when.night_only = FALSE;
  when.time.minute = 3 * 60;
  g_assert_true (cramp_when_apply (&when, fixture->zone, fixture->draft));
  assert_is (fixture, "2026-11-24T03:00:00+01:00", "2026-11-23");
  g_assert_cmpint (fixture->draft->answers[CRAMP_EPISODE_TIME_UNKNOWN], !=, TRUE);
}

/* Said by the clock of there, whose night it was. */
static void
test_elsewhere (Fixture      *fixture,
                gconstpointer start)
{
  CrampWhen when = cramp_when_read (fixture->draft, fixture->zone);

  g_assert_cmpint (when.time.minute, ==, 2 * 60 + 14);
  when.time.minute = 22 * 60;
  g_assert_true (cramp_when_apply (&when, fixture->zone, fixture->draft));
  assert_is (fixture, "2026-11-19T22:00:00+08:00", "2026-11-19");
}

/* Recorded here in summer: in winter that is no other zone. */
static void
test_summer (Fixture      *fixture,
             gconstpointer start)
{
  CrampWhen when = cramp_when_read (fixture->draft, fixture->zone);

  g_assert_true (cramp_night_date_parse ("2026-11-23", &when.time.night));
  g_assert_true (cramp_when_apply (&when, fixture->zone, fixture->draft));
  assert_is (fixture, "2026-11-24T02:14:00+01:00", "2026-11-23");
}

static void
test_twice (Fixture      *fixture,
            gconstpointer start)
{
  CrampWhen when = cramp_when_read (fixture->draft, fixture->zone);

  g_assert_true (when.time.later);
  when.time.minute += 5;
  g_assert_true (cramp_when_apply (&when, fixture->zone, fixture->draft));
  assert_is (fixture, "2026-10-25T02:35:00+01:00", "2026-10-24");
  when.time.later = FALSE;
  g_assert_true (cramp_when_apply (&when, fixture->zone, fixture->draft));
  assert_is (fixture, "2026-10-25T02:35:00+02:00", "2026-10-24");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/when/unchanged", Fixture, "2026-11-24T00:17:33", set_up, test_unchanged, tear_down);
  g_test_add ("/when/moved", Fixture, "2026-11-24T00:17:33", set_up, test_moved, tear_down);
  g_test_add ("/when/night-only", Fixture, "2026-11-24T00:17:33", set_up, test_night_only, tear_down);
  g_test_add ("/when/elsewhere", Fixture, "2026-11-20T02:14:00+08:00", set_up, test_elsewhere, tear_down);
  g_test_add ("/when/summer", Fixture, "2026-07-20T02:14:00", set_up, test_summer, tear_down);
  g_test_add ("/when/twice", Fixture, "2026-10-25T02:30:00+01:00", set_up, test_twice, tear_down);

  return g_test_run ();
}
