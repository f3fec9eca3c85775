/* test-signal-news.c - which signals to tell of, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-signal-news.h"
#include "cramp-time.h"

#define N_DIARIES 300
#define N_STEPS 400
#define HOUR (60 * 60)

/* One signal in one line: what there is, what was told of it and when, when a
 * doctor was shown it, and what is to come of it. */
typedef struct
{
  const char      *name;
  const char      *zone;
  const char      *now;
  CrampToldLevel   level;
  CrampDangerLevel danger;
  CrampToldLevel   told;
  const char      *at;
  const char      *shown;
  gboolean         tells;
  const char      *wake;
  CrampToldLevel   then; /* what is on the disk before anything is told */
} Case;

static const Case cases[] = {
  { "nothing", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_NOTHING, 0, CRAMP_TOLD_NOTHING, NULL, NULL, FALSE, "2026-11-20T12:00:00", CRAMP_TOLD_NOTHING },
  { "new", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_NOTHING, NULL, NULL, TRUE, "2026-11-20T12:00:00", CRAMP_TOLD_NOTHING },
  { "at-3", "Europe/Berlin", "2026-11-20T03:00:00", CRAMP_TOLD_WARNING, 0, CRAMP_TOLD_NOTHING, NULL, NULL, FALSE, "2026-11-20T10:00:00", CRAMP_TOLD_NOTHING },
  { "at-9:59", "Europe/Berlin", "2026-11-20T09:59:59", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_NOTHING, NULL, NULL, FALSE, "2026-11-20T10:00:00", CRAMP_TOLD_NOTHING },
  { "at-10", "Europe/Berlin", "2026-11-20T10:00:00", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_NOTHING, NULL, NULL, TRUE, "2026-11-20T12:00:00", CRAMP_TOLD_NOTHING },
  { "at-19:59", "Europe/Berlin", "2026-11-20T19:59:59", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_NOTHING, NULL, NULL, TRUE, "2026-11-21T10:00:00", CRAMP_TOLD_NOTHING },
  { "at-20", "Europe/Berlin", "2026-11-20T20:00:00", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_NOTHING, NULL, NULL, FALSE, "2026-11-21T10:00:00", CRAMP_TOLD_NOTHING },
  { "told", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_WATCH, "2026-11-19T10:00:00", NULL, FALSE, "2026-11-20T12:00:00", CRAMP_TOLD_WATCH },
  { "more", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_WARNING, 0, CRAMP_TOLD_WATCH, "2026-11-19T10:00:00", NULL, TRUE, "2026-11-20T12:00:00", CRAMP_TOLD_WATCH },
  { "more-on-the-same-day", "Europe/Berlin", "2026-11-20T19:00:00", CRAMP_TOLD_WARNING, 0, CRAMP_TOLD_WATCH, "2026-11-20T10:00:00", NULL, FALSE, "2026-11-21T10:00:00", CRAMP_TOLD_WATCH },
  { "less", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_WARNING, "2026-11-19T10:00:00", NULL, FALSE, "2026-11-20T12:00:00", CRAMP_TOLD_WARNING },
  { "gone", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_NOTHING, 0, CRAMP_TOLD_WARNING, "2026-11-19T10:00:00", NULL, FALSE, "2026-11-20T12:00:00", CRAMP_TOLD_NOTHING },
  { "gone-by-a-wrong-clock", "Europe/Berlin", "2020-01-01T11:00:00", CRAMP_TOLD_NOTHING, 0, CRAMP_TOLD_WARNING, "2026-11-19T10:00:00", NULL, FALSE, "2020-01-01T12:00:00", CRAMP_TOLD_WARNING },
  { "shown", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_NOTHING, NULL, "2026-11-20", FALSE, "2026-11-20T12:00:00", CRAMP_TOLD_WATCH },
  { "shown-long-ago", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_NOTHING, NULL, "2026-08-27", TRUE, "2026-11-20T12:00:00", CRAMP_TOLD_NOTHING },
  { "shown-not-so-long-ago", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_NOTHING, NULL, "2026-08-28", FALSE, "2026-11-20T12:00:00", CRAMP_TOLD_WATCH },
  { "urgent", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_WARNING, CRAMP_DANGER_URGENT, CRAMP_TOLD_NOTHING, NULL, NULL, FALSE, "2026-11-20T12:00:00", CRAMP_TOLD_NOTHING },
  { "emergency", "Europe/Berlin", "2026-11-20T13:00:00", CRAMP_TOLD_WARNING, CRAMP_DANGER_EMERGENCY, CRAMP_TOLD_NOTHING, NULL, NULL, FALSE, "2026-11-21T10:00:00", CRAMP_TOLD_NOTHING },
  { "soon", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_WARNING, CRAMP_DANGER_SOON, CRAMP_TOLD_NOTHING, NULL, NULL, TRUE, "2026-11-20T12:00:00", CRAMP_TOLD_NOTHING },
  { "clock-set-back-over-midnight", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_WARNING, 0, CRAMP_TOLD_WATCH, "2026-11-21T10:00:00", NULL, FALSE, "2026-11-20T12:00:00", CRAMP_TOLD_WATCH },
  { "clock-set-back-a-year", "Europe/Berlin", "2026-11-20T11:00:00", CRAMP_TOLD_WARNING, 0, CRAMP_TOLD_WATCH, "2027-11-21T10:00:00", NULL, TRUE, "2026-11-20T12:00:00", CRAMP_TOLD_WATCH },
  { "day-of-the-traveller", "Asia/Shanghai", "2026-11-21T10:30:00", CRAMP_TOLD_WARNING, 0, CRAMP_TOLD_WATCH, "2026-11-20T15:00:00-08:00", NULL, FALSE, "2026-11-21T12:00:00", CRAMP_TOLD_WATCH },
  { "summer-time-begins", "Europe/Berlin", "2026-03-28T22:00:00", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_NOTHING, NULL, NULL, FALSE, "2026-03-29T10:00:00", CRAMP_TOLD_NOTHING },
  { "summer-time-ends", "Europe/Berlin", "2026-10-25T02:30:00", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_NOTHING, NULL, NULL, FALSE, "2026-10-25T10:00:00", CRAMP_TOLD_NOTHING },
  { "half-hour-zone", "Asia/Kathmandu", "2026-11-20T09:59:00", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_NOTHING, NULL, NULL, FALSE, "2026-11-20T10:00:00", CRAMP_TOLD_NOTHING },
  { "year-ends", "America/New_York", "2026-12-31T21:00:00", CRAMP_TOLD_WATCH, 0, CRAMP_TOLD_NOTHING, NULL, NULL, FALSE, "2027-01-01T10:00:00", CRAMP_TOLD_NOTHING },
};

static CrampSignalFacts
make_facts (void)
{
  CrampSignalFacts facts = { 0 };

  for (CrampSignal i = 0; i < CRAMP_N_SIGNALS; i++)
    facts.told[i] = (CrampSignalTold){ .signal = i, .state = CRAMP_REMINDER_STATE_ANSWERED };

  return facts;
}

static gint64
parse (const char *text,
       GTimeZone  *zone)
{
  g_autoptr (GDateTime) time = cramp_time_parse (text, zone);

  g_assert_nonnull (time);
  return g_date_time_to_unix (time);
}

static GDateTime *
make_local (gint64     instant,
            GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant);

  return g_date_time_to_timezone (utc, zone);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (test->zone);
  g_autoptr (GDateTime) now = make_local (parse (test->now, zone), zone);
  CrampSignalFacts facts = make_facts ();
  CrampSignalTold *told = &facts.told[CRAMP_SIGNAL_AFTERMATH];
  CrampSignalNews  news;

  facts.levels[CRAMP_SIGNAL_AFTERMATH] = test->level;
  facts.danger = test->danger;
  told->level = test->told;
  told->at = test->at == NULL ? 0 : parse (test->at, zone);
  told->state = test->at == NULL ? CRAMP_REMINDER_STATE_ANSWERED : CRAMP_REMINDER_STATE_SHOWN;
  if (test->shown != NULL)
    g_assert_true (cramp_night_date_parse (test->shown, &facts.shown[CRAMP_SIGNAL_AFTERMATH]));

  news = cramp_signal_news_decide (&facts, now);
  g_assert_cmpint (news.tell, ==, test->tells ? CRAMP_SET (CRAMP_SIGNAL_AFTERMATH) : 0);
  g_assert_cmpint (news.has_warning, ==, test->tells && test->level == CRAMP_TOLD_WARNING);
  g_assert_cmpint (news.wake, ==, parse (test->wake, zone));
  g_assert_cmpint (news.told[CRAMP_SIGNAL_AFTERMATH].level, ==, test->then);
}

static void
test_together (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  gint64 now = parse ("2026-11-20T11:00:00", zone);
  g_autoptr (GDateTime) local = make_local (now, zone);
  CrampSignalFacts facts = make_facts ();
  CrampSignalNews  news;

  facts.levels[CRAMP_SIGNAL_FREQUENCY] = CRAMP_TOLD_WATCH;
  facts.levels[CRAMP_SIGNAL_POSTURE] = CRAMP_TOLD_WARNING;
  news = cramp_signal_news_decide (&facts, local);
  g_assert_cmpint (news.tell, ==, CRAMP_SET (CRAMP_SIGNAL_FREQUENCY) | CRAMP_SET (CRAMP_SIGNAL_POSTURE));
  g_assert_true (news.has_warning);

  for (CrampSignal i = 0; i < CRAMP_N_SIGNALS; i++)
    if (news.tell & CRAMP_SET (i))
      facts.told[i] = cramp_signal_news_claim (&facts, &news, i, now);
  news = cramp_signal_news_decide (&facts, local);
  g_assert_cmpint (news.tell, ==, 0);
  g_assert_cmpint (news.changed, ==, 0);
  g_assert_cmpint (news.open, ==, CRAMP_SET (CRAMP_SIGNAL_FREQUENCY) | CRAMP_SET (CRAMP_SIGNAL_POSTURE));

  /* Another signal waits for the next day. */
  facts.levels[CRAMP_SIGNAL_AFTERMATH] = CRAMP_TOLD_WATCH;
  news = cramp_signal_news_decide (&facts, local);
  g_assert_cmpint (news.tell, ==, 0);
}

static void
test_talks (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) now = make_local (parse ("2026-11-20T11:00:00", zone), zone);
  CrampSignalFacts facts = make_facts ();
  CrampSignalTold *told = &facts.told[CRAMP_SIGNAL_FREQUENCY];
  CrampSignalNews  news;

  facts.levels[CRAMP_SIGNAL_FREQUENCY] = CRAMP_TOLD_WATCH;
  facts.shown[CRAMP_SIGNAL_FREQUENCY] = cramp_date_of (now);
  news = cramp_signal_news_decide (&facts, now);
  g_assert_cmpint (news.changed, ==, CRAMP_SET (CRAMP_SIGNAL_FREQUENCY));
  *told = news.told[CRAMP_SIGNAL_FREQUENCY];

  /* More than what the doctor saw, on the same day even. */
  facts.levels[CRAMP_SIGNAL_FREQUENCY] = CRAMP_TOLD_WARNING;
  news = cramp_signal_news_decide (&facts, now);
  g_assert_cmpint (news.tell, ==, CRAMP_SET (CRAMP_SIGNAL_FREQUENCY));

  /* Taken back, and shown again. */
  facts.shown[CRAMP_SIGNAL_FREQUENCY] = 0;
  news = cramp_signal_news_decide (&facts, now);
  *told = news.told[CRAMP_SIGNAL_FREQUENCY];
  facts.shown[CRAMP_SIGNAL_FREQUENCY] = cramp_date_of (now);
  news = cramp_signal_news_decide (&facts, now);
  g_assert_cmpint (news.tell, ==, 0);
  g_assert_cmpint (news.told[CRAMP_SIGNAL_FREQUENCY].level, ==, CRAMP_TOLD_WARNING);
}

/* What somebody remembers who was told, and knows nothing of the rules. */
typedef struct
{
  CrampToldLevel known[CRAMP_N_SIGNALS]; /* since the signal was last quiet */
  CrampNightDate last_day;               /* of a notice */
  guint          n_notices;
} Witness;

static void
see_notice (Witness                *witness,
            const CrampSignalFacts *facts,
            int                     signals,
            GDateTime              *now)
{
  CrampNightDate day = cramp_date_of (now);

  g_assert_cmpuint (day, !=, witness->last_day);
  g_assert_cmpint (g_date_time_get_hour (now), >=, CRAMP_SIGNAL_NEWS_FROM_HOUR);
  g_assert_cmpint (g_date_time_get_hour (now), <, CRAMP_SIGNAL_NEWS_UNTIL_HOUR);
  g_assert_cmpint (facts->danger, <, CRAMP_DANGER_URGENT);
  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    if (signals & CRAMP_SET (i))
      {
        g_assert_cmpint (facts->levels[i], >, witness->known[i]);
        witness->known[i] = facts->levels[i];
      }
  witness->last_day = day;
  witness->n_notices++;
}

/* Wakes as the service does, or at a change of the diary, and tells. */
static void
look (Witness          *witness,
      CrampSignalFacts *facts,
      gint64            now,
      GTimeZone        *zone,
      gint64           *wake)
{
  g_autoptr (GDateTime) local = make_local (now, zone);
  CrampSignalNews news = cramp_signal_news_decide (facts, local);

  for (CrampSignal i = 0; i < CRAMP_N_SIGNALS; i++)
    {
      if (facts->levels[i] == CRAMP_TOLD_NOTHING)
        witness->known[i] = CRAMP_TOLD_NOTHING;
      if (facts->shown[i] > facts->told[i].shown)
        witness->known[i] = MAX (witness->known[i], facts->levels[i]);
      facts->told[i] = (news.tell & CRAMP_SET (i)) ? cramp_signal_news_claim (facts, &news, i, now) : news.told[i];
    }
  if (news.tell != 0)
    see_notice (witness, facts, news.tell, local);

  g_assert_cmpint (news.wake, >, now);
  g_assert_cmpint (news.wake, <=, now + 25 * HOUR);
  *wake = news.wake;
}

static void
change (CrampSignalFacts *facts,
        GRand            *random,
        GDateTime        *now)
{
  CrampSignal signal = g_rand_int_range (random, 0, CRAMP_N_SIGNALS);

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      facts->shown[signal] = cramp_date_of (now);
      break;
    case 1:
      facts->danger = g_rand_int_range (random, CRAMP_DANGER_NONE, CRAMP_DANGER_EMERGENCY + 1);
      break;
    default:
      facts->levels[signal] = g_rand_int_range (random, CRAMP_TOLD_NOTHING, CRAMP_TOLD_WARNING + 1);
    }
}

/* What persists is known in the end. */
static void
rest (Witness          *witness,
      CrampSignalFacts *facts,
      gint64            now,
      GTimeZone        *zone)
{
  gint64 until = now + 72 * HOUR;

  facts->danger = CRAMP_DANGER_NONE;
  while (now < until)
    look (witness, facts, now, zone, &now);
  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    g_assert_cmpint (witness->known[i], >=, facts->levels[i]);
}

static void
test_random (void)
{
  const char *const zones[] = { "Europe/Berlin", "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati" };
  guint             n_notices = 0;

  for (guint seed = 0; seed < N_DIARIES; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[seed % G_N_ELEMENTS (zones)]);
      CrampSignalFacts facts = make_facts ();
      Witness          witness = { 0 };
      gint64           now = 1790000000 + g_rand_int_range (random, 0, 365) * 24 * HOUR;
      gint64           wake = now;

      for (guint i = 0; i < N_STEPS; i++)
        {
          gint64 next = now + g_rand_int_range (random, 1, 20 * HOUR);
          g_autoptr (GDateTime) local = make_local (MIN (next, wake), zone);

          if (next <= wake)
            change (&facts, random, local);
          now = MIN (next, wake);
          look (&witness, &facts, now, zone, &wake);
        }
      rest (&witness, &facts, now, zone);
      n_notices += witness.n_notices;
    }

  g_assert_cmpuint (n_notices, >, N_DIARIES * 10);
}

static void
test_unseen (void)
{
  CrampSignalFacts facts = make_facts ();

  g_assert_cmpint (cramp_signal_facts_find_unseen (&facts), ==, 0);
  facts.levels[CRAMP_SIGNAL_FREQUENCY] = CRAMP_TOLD_WATCH;
  facts.levels[CRAMP_SIGNAL_POSTURE] = CRAMP_TOLD_WATCH;
  facts.told[CRAMP_SIGNAL_POSTURE].level = CRAMP_TOLD_WARNING;
  g_assert_cmpint (cramp_signal_facts_find_unseen (&facts), ==, CRAMP_SET (CRAMP_SIGNAL_FREQUENCY));
  facts.told[CRAMP_SIGNAL_POSTURE].state = CRAMP_REMINDER_STATE_SHOWN;
  g_assert_cmpint (cramp_signal_facts_find_unseen (&facts), ==,
                   CRAMP_SET (CRAMP_SIGNAL_FREQUENCY) | CRAMP_SET (CRAMP_SIGNAL_POSTURE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/signal-news/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/signal-news/together", test_together);
  g_test_add_func ("/signal-news/talks", test_talks);
  g_test_add_func ("/signal-news/unseen", test_unseen);
  g_test_add_func ("/signal-news/random", test_random);

  return g_test_run ();
}
