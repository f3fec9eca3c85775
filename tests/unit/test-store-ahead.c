/* test-store-ahead.c - cramps that are dated in the future
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-store-ahead.h"
#include "cramp-store-diary.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-time.h"

#define NOW G_GINT64_CONSTANT (1795352645)
#define DAY 86400

static CrampEpisode *
save_cramp (CrampStore *store,
            const char *id,
            gint64      second,
            gboolean    night_only)
{
  g_autoptr (GDateTime) start = cramp_time_new (second, 0);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (GError) error = NULL;
  CrampEpisode *episode;

  g_free (draft->id);
  draft->id = g_strdup (id);
  if (night_only)
    cramp_episode_draft_set_night_only (draft, draft->night, zone);
  episode = cramp_episode_new (draft);
  cramp_store_save_episode (store, episode, &error);
  g_assert_no_error (error);

  return episode;
}

static void
assert_counted (CrampStore *store,
                guint       n_cramps)
{
  g_autoptr (GArray) totals = cramp_store_read_totals (store, 0, G_MAXUINT32, NULL);
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (store, 0, G_MAXUINT32, NULL);

  g_assert_cmpuint (totals->len, ==, n_cramps);
  g_assert_cmpuint (episodes->len, ==, n_cramps);
}

static void
assert_ahead (CrampStore *store,
              gint64      now,
              const char *id)
{
  g_autoptr (GPtrArray) ahead = cramp_store_read_ahead (store, now, NULL);

  g_assert_cmpuint (ahead->len, ==, id != NULL);
  if (id != NULL)
    g_assert_cmpstr (cramp_episode_get_id (ahead->pdata[0]), ==, id);
}

/* It counts neither before its date nor after, until it is saved again. */
static void
test_marked (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  g_autoptr (CrampEpisode) past = save_cramp (store, "past", NOW - DAY, FALSE);
  g_autoptr (CrampEpisode) ahead = save_cramp (store, "ahead", NOW + 30 * DAY, FALSE);
  g_autoptr (CrampEpisode) corrected = NULL;
  g_autoptr (CrampEpisode) latest = NULL;
  g_autoptr (GDateTime) later = cramp_time_new (NOW + 40 * DAY, 0);
  g_autoptr (CrampDiary) diary = NULL;

  assert_ahead (store, NOW, "ahead");
  g_assert_true (cramp_store_mark_ahead (store, NOW, NULL));
  assert_counted (store, 1);
  assert_ahead (store, NOW, "ahead");

  g_assert_true (cramp_store_mark_ahead (store, NOW + 40 * DAY, NULL));
  assert_counted (store, 1);
  assert_ahead (store, NOW + 40 * DAY, "ahead");
  g_assert_true (cramp_store_find_latest_episode (store, later, &latest, NULL));
  g_assert_cmpstr (cramp_episode_get_id (latest), ==, "past");
  diary = cramp_store_read_diary (store, NULL);
  g_assert_cmpuint (diary->records[CRAMP_KIND_EPISODES]->len, ==, 2);

  corrected = save_cramp (store, "ahead", NOW - 2 * DAY, FALSE);
  assert_ahead (store, NOW, NULL);
  assert_counted (store, 2);
}

/* What another clock is minutes ahead of, and the night that is running. */
static void
test_not_ahead (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  g_autoptr (CrampEpisode) soon = save_cramp (store, "soon", NOW - DAY + 1200, FALSE);
  g_autoptr (CrampEpisode) night = save_cramp (store, "night", NOW - DAY + 4 * 3600, TRUE);

  g_assert_true (cramp_store_mark_ahead (store, NOW - DAY + 600, NULL));
  assert_ahead (store, NOW, NULL);
}

/* With a clock that was set back, most of the diary lies ahead. */
static void
test_clock_behind (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autoptr (CrampEpisode) episode = save_cramp (store, id, NOW + i * DAY, FALSE);
    }
  g_assert_true (cramp_store_mark_ahead (store, 0, NULL));
  g_assert_true (cramp_store_mark_ahead (store, NOW + 3 * DAY, NULL));
  assert_ahead (store, NOW + 11 * DAY, NULL);
  assert_counted (store, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/ahead/marked", test_marked);
  g_test_add_func ("/store/ahead/not-ahead", test_not_ahead);
  g_test_add_func ("/store/ahead/clock-behind", test_clock_behind);

  return g_test_run ();
}
