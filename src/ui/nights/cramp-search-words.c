/* cramp-search-words.c - what the answers of the diary are found by
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-search-words.h"

#include <glib/gi18n.h>

#include "cramp-day-check.h"
#include "cramp-episode-questions.h"
#include "cramp-words.h"

static void
name_places (CrampSearch *search)
{
  for (int side = 0; side < cramp_side_vocabulary.n_codes; side++)
    cramp_search_name_episode_answer (search, CRAMP_EPISODE_SIDE, side, cramp_words_side (side));
  for (int site = 0; site < cramp_site_vocabulary.n_codes; site++)
    cramp_search_name_episode_answer (search, CRAMP_EPISODE_SITES, CRAMP_SET (site), cramp_words_site (site));
}

/* Yes, no and the numbers of a scale say nothing without their question. */
static void
name_details (CrampSearch *search)
{
  for (guint i = 0; i < cramp_n_episode_questions; i++)
    {
      const CrampEpisodeQuestion *question = &cramp_episode_questions[i];

      if (question->low != NULL || cramp_episode_fields[question->field].kind == CRAMP_FIELD_FLAG)
        continue;
      for (guint j = 0; j < question->n_answers; j++)
        cramp_search_name_episode_answer (search, question->field, question->answers[j].value, _ (question->answers[j].label));
    }
}

/* Who looks for what was there is not helped by the days when it was not. */
static void
name_day (CrampSearch            *search,
          const CrampDayQuestion *question)
{
  for (guint i = 0; i < question->n_answers; i++)
    {
      int value = question->answers[i].value;

      if (value == 0)
        continue;
      cramp_search_name_night_answer (search, question->field, value, _ (question->answers[i].label));
      if (question->summaries != NULL)
        cramp_search_name_night_answer (search, question->field, value, _ (question->summaries[value]));
    }
}

/**
 * cramp_search_words_new:
 * @text: what was typed
 *
 * Returns: (transfer full): a search for it in notes, and in answers by the words
 *   that are shown for them
 */
CrampSearch *
cramp_search_words_new (const char *text)
{
  CrampSearch *search = cramp_search_new (text);

  name_places (search);
  name_details (search);
  for (guint i = 0; i < CRAMP_N_DAY_QUESTIONS; i++)
    name_day (search, &cramp_day_questions[i]);
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    cramp_search_name_night_answer (search, cramp_night_care_field (care), CRAMP_CARE_DONE, cramp_words_care (care));

  return search;
}
