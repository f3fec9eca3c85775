/* cramp-tonight-words.c - the latest cramps in words, to head a page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-tonight-words.h"

#include "cramp-gettext.h"
#include "cramp-night-words.h"
#include "cramp-words.h"

/* Unknown nights are never counted among the quiet ones. */
static char *
describe_nights_since (GArray        *totals,
                       CrampNightDate since,
                       CrampNightDate last)
{
  guint free_nights = 0;
  guint open;

  for (guint i = 0; i < totals->len; i++)
    {
      const CrampNightTotal *total = &g_array_index (totals, CrampNightTotal, i);

      if (total->night > since && total->night <= last && total->filled_in)
        free_nights++;
    }
  open = last > since ? last - since - free_nights : 0;

  if (free_nights == 0)
    return NULL;
  if (open == 0)
    return g_strdup_printf (ngettext ("%u night without cramps since.", "%u nights without cramps since.", free_nights), free_nights);

  /* Translators: 1 is a number of nights without cramps, 2 of nights that nobody answered for. */
  return g_strdup_printf (ngettext ("%1$u night without cramps since, %2$u not answered.",
                                    "%1$u nights without cramps since, %2$u not answered.", free_nights),
                          free_nights, open);
}

static char *
describe_cramp (CrampEpisode *episode,
                GDateTime    *now)
{
  g_autofree char *night = cramp_night_words_within (cramp_episode_get_night (episode), cramp_night_of (now));
  g_autofree char *time = cramp_words_time (cramp_episode_get_start (episode));

  if (!cramp_episode_knows_time (episode))
    /* Translators: %s is a night: "Last cramp: the night of Tuesday to Wednesday." */
    return g_strdup_printf (_ ("Last cramp: %s."), night);

  /* Translators: 1 is a night, 2 a time of day: "Last cramp: the night of Tuesday to Wednesday, 02:14." */
  return g_strdup_printf (_ ("Last cramp: %1$s, %2$s."), night, time);
}

/**
 * cramp_tonight_words_last_cramp:
 * @latest: (nullable): the latest cramp of the diary
 * @totals: (element-type CrampNightTotal): the nights since
 * @last: the last night that anybody can have answered for
 * @now: the current local time
 *
 * Returns: (transfer full): when it was, and what is known of the nights since
 */
char *
cramp_tonight_words_last_cramp (CrampEpisode  *latest,
                                GArray        *totals,
                                CrampNightDate last,
                                GDateTime     *now)
{
  g_autofree char *text = NULL;
  g_autofree char *since = NULL;

  if (latest == NULL)
    return g_strdup (_ ("No cramp logged yet."));

  text = describe_cramp (latest, now);
  since = describe_nights_since (totals, cramp_episode_get_night (latest), last);

  return cramp_words_sentences (text, since);
}

static void
add_time (GString      *times,
          CrampEpisode *episode)
{
  g_autofree char *time = cramp_words_time (cramp_episode_get_start (episode));

  if (times->len > 0)
    g_string_append (times, C_ ("list", ", "));
  g_string_append (times, time);
}

/**
 * cramp_tonight_words_logged:
 * @episodes: (element-type CrampEpisode): the cramps of one night
 *
 * Returns: (transfer full) (nullable): that its night cramps are in the diary,
 *   or %NULL when there is none
 */
char *
cramp_tonight_words_logged (GPtrArray *episodes)
{
  g_autoptr (GString) times = g_string_new (NULL);
  gboolean knows_times = TRUE;
  guint    count = 0;

  for (guint i = 0; i < episodes->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (episodes, i);

      if (!cramp_episode_is_night_cramp (episode))
        continue;
      count++;
      knows_times = knows_times && cramp_episode_knows_time (episode);
      add_time (times, episode);
    }

  if (count == 0)
    return NULL;
  if (!knows_times)
    return g_strdup_printf (ngettext ("%u cramp of last night is logged.", "%u cramps of last night are logged.", count), count);

  /* Translators: a cramp is in the diary; %s is its time of day, or the times of several: "03:07 is logged." */
  return g_strdup_printf (ngettext ("%s is logged.", "%s are logged.", count), times->str);
}

/**
 * cramp_tonight_words_unanswered:
 *
 * Returns: (transfer full): a question about so many nights
 */
char *
cramp_tonight_words_unanswered (guint count)
{
  return g_strdup_printf (ngettext ("%u night is not answered. No cramps in it?",
                                    "%u nights are not answered. No cramps in any of them?", count),
                          count);
}

/**
 * cramp_tonight_words_between:
 *
 * Returns: (transfer full): from when to when nights lie
 */
char *
cramp_tonight_words_between (CrampNightDate first,
                             CrampNightDate last)
{
  g_autofree char *evening = cramp_words_date (first);
  g_autofree char *morning = cramp_words_date (last + 1);

  /* Translators: 1 and 2 are dates such as "Thursday 19 November". */
  return g_strdup_printf (_ ("Between the evening of %1$s and the morning of %2$s."), evening, morning);
}
