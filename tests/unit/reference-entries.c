/* reference-entries.c - looking through all entries, again and again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "reference-entries.h"

guint
reference_count (const CrampRecent *recent,
                 int                n_nights,
                 ReferenceTest      test)
{
  guint n = 0;

  for (guint i = 0; i < recent->episodes->len; i++)
    {
      CrampEpisode *episode = recent->episodes->pdata[i];
      int           ago = REFERENCE_AGO (recent, cramp_episode_get_night (episode));

      n += ago >= 0 && ago < n_nights && (test == NULL || test (episode));
    }

  return n;
}

/* Whether fewer than @most of those that pass @test come after @episode. */
gboolean
reference_is_among_last (const CrampRecent *recent,
                         int                n_nights,
                         ReferenceTest      test,
                         guint              most,
                         CrampEpisode      *episode)
{
  guint later = 0;
  int   ago = REFERENCE_AGO (recent, cramp_episode_get_night (episode));

  for (guint i = 0; i < recent->episodes->len; i++)
    {
      CrampEpisode *other = recent->episodes->pdata[i];
      int           other_ago = REFERENCE_AGO (recent, cramp_episode_get_night (other));

      later += other_ago >= 0 && other_ago < n_nights && test (other) && cramp_episode_compare (other, episode) > 0;
    }

  return ago >= 0 && ago < n_nights && test (episode) && later < most;
}

int
reference_night_answer (const CrampRecent *recent,
                        CrampNightDate     date,
                        CrampNightField    field)
{
  for (guint i = 0; i < recent->nights->len; i++)
    if (((CrampNight *) recent->nights->pdata[i])->date == date)
      return ((CrampNight *) recent->nights->pdata[i])->answers[field];

  return CRAMP_UNANSWERED;
}

guint
reference_count_answers (const CrampRecent *recent,
                         CrampNightField    field,
                         int                a,
                         int                b)
{
  guint n = 0;

  for (CrampNightDate night = recent->as_of - 13; night <= recent->as_of; night++)
    n += reference_night_answer (recent, night, field) == a || reference_night_answer (recent, night, field) == b;

  return n;
}

guint
reference_count_on (const CrampRecent *recent,
                    CrampNightDate     night,
                    gboolean           activities)
{
  guint n = 0;

  for (guint i = 0; i < recent->episodes->len; i++)
    n += cramp_episode_get_night (recent->episodes->pdata[i]) == night &&
         (activities || ANSWER (recent->episodes->pdata[i], CONTEXT) != CRAMP_CONTEXT_ACTIVITY);

  return n;
}

/* N3. */
guint
reference_count_filled_in (const CrampRecent *recent,
                           int                n_nights)
{
  guint n = 0;

  for (int ago = 0; ago < n_nights; ago++)
    n += reference_night_answer (recent, recent->as_of - ago, CRAMP_NIGHT_CRAMP_FREE) == 1 ||
         reference_count_on (recent, recent->as_of - ago, FALSE) > 0;

  return n;
}

void
reference_list_nights (const CrampRecent      *recent,
                       ReferenceReason         is,
                       const ReferenceSignals *signals,
                       CrampNightDate         *nights,
                       guint                  *n_nights)
{
  *n_nights = 0;
  for (CrampNightDate night = recent->as_of - 100; night <= recent->as_of; night++)
    for (guint i = 0; i < recent->episodes->len; i++)
      if (cramp_episode_get_night (recent->episodes->pdata[i]) == night && is (recent, signals, recent->episodes->pdata[i]))
        {
          nights[(*n_nights)++] = night;
          break;
        }
}
