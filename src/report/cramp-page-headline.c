/* cramp-page-headline.c - what has changed, in two sentences
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page.h"

#include "cramp-constants.h"
#include "cramp-danger-words.h"
#include "cramp-gettext.h"
#include "cramp-person-words.h"
#include "cramp-words.h"

/* A share of fewer answers would swing too far. (choice) */
#define LEAST_ANSWERED 14

#define MOST_CHECKS 3
#define DANGER_LINES 4

static char *
list_signs (const CrampDangerCheck *check)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (int sign = 0; sign < cramp_sign_vocabulary.n_codes; sign++)
    if (check->signs & CRAMP_SET (sign))
      g_ptr_array_add (names, (gpointer) cramp_danger_words_sign (sign));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (C_ ("list of signs", "; "), (char **) names->pdata);
}

static char *
describe_check (const CrampDangerCheck *check)
{
  g_autofree char *date = cramp_words_short_date (cramp_date_of (check->at));
  g_autofree char *signs = list_signs (check);

  /* Translators: 1 is a date, 2 a list of urgent signs that were ticked on it. */
  return g_strdup_printf (_ ("%1$s: %2$s"), date, signs);
}

static gboolean
has_signs (const CrampDangerCheck *check)
{
  return check->signs != CRAMP_UNANSWERED && check->signs != 0;
}

/* The latest first. */
static char *
describe_checks (GPtrArray *checks)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = checks->len; i > 0 && lines->len < MOST_CHECKS; i--)
    {
      const CrampDangerCheck *check = g_ptr_array_index (checks, i - 1);

      if (has_signs (check))
        g_ptr_array_add (lines, describe_check (check));
    }
  if (lines->len == 0)
    return NULL;

  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
add_danger (CrampPage *self)
{
  g_autofree char *checks = describe_checks (self->facts->checks);

  if (checks == NULL)
    return;

  cramp_page_flow_begin_box (self->flow);
  cramp_page_flow_add_text (self->flow, CRAMP_PAGE_HEADING, _ ("Urgent signs that were ticked"));
  cramp_page_add_start (self, CRAMP_PAGE_TEXT, _ ("Urgent signs that were ticked"), checks, DANGER_LINES);
  cramp_page_flow_end_box (self->flow);
}

static char *
describe_since_visit (const CrampPageFacts   *facts,
                      const CrampTrendNights *nights)
{
  guint            answered = cramp_trend_nights_answered (nights);
  guint            unknown = cramp_trend_nights_unknown (nights);
  g_autofree char *date = cramp_words_short_date (facts->visit->date);

  if (answered == 0)
    /* Translators: 1 is the date of a visit to the doctor, 2 a number of nights. */
    return g_strdup_printf (ngettext ("Since the visit of %1$s: %2$u night, not answered.",
                                      "Since the visit of %1$s: %2$u nights, none of them answered.", unknown),
                            date, unknown);
  if (unknown == 0)
    /* Translators: 1 and 2 are numbers of nights, 3 is the date of a visit to the doctor. */
    return g_strdup_printf (ngettext ("Since the visit of %3$s: cramps on %1$u of %2$u night.",
                                      "Since the visit of %3$s: cramps on %1$u of %2$u nights.", answered),
                            nights->with_cramps, answered, date);

  /* Translators: 1, 2 and 4 are numbers of nights, 3 is the date of a visit to the doctor. */
  return g_strdup_printf (ngettext ("Since the visit of %3$s: cramps on %1$u of %2$u answered night (%4$u not answered).",
                                    "Since the visit of %3$s: cramps on %1$u of %2$u answered nights (%4$u not answered).", answered),
                          nights->with_cramps, answered, date, unknown);
}

static char *
describe_recent (const CrampPageFacts   *facts,
                 const CrampTrendNights *nights)
{
  guint answered = cramp_trend_nights_answered (nights);
  guint unknown = cramp_trend_nights_unknown (nights);

  if (facts->visit != NULL)
    return describe_since_visit (facts, nights);
  if (answered == 0)
    return g_strdup_printf (ngettext ("The last night is not answered.",
                                      "None of the last %u nights is answered.", unknown),
                            unknown);
  if (unknown == 0)
    /* Translators: 1 and 2 are numbers of nights. */
    return g_strdup_printf (ngettext ("Cramps on %1$u of %2$u night.",
                                      "Cramps on %1$u of the last %2$u nights.", answered),
                            nights->with_cramps, answered);

  /* Translators: all four are numbers of nights: "Cramps on 9 of 26 answered nights in the last 28 (2 not answered)." */
  return g_strdup_printf (ngettext ("Cramps on %1$u of %2$u answered night in the last %3$u (%4$u not answered).",
                                    "Cramps on %1$u of %2$u answered nights in the last %3$u (%4$u not answered).", answered),
                          nights->with_cramps, answered, nights->nights, unknown);
}

/* While the diary is young, what the person said stands in. */
static char *
describe_before_diary (const CrampPageFacts *facts)
{
  int   usual = facts->profile->answers[CRAMP_PROFILE_USUAL_BEFORE];
  char *answer, *sentence;

  if (usual == CRAMP_UNANSWERED || usual == CRAMP_USUAL_NOT_SURE)
    return NULL;

  answer = cramp_answers_describe (cramp_usual_answers, CRAMP_N_USUAL_ANSWERS, usual, FALSE);
  /* Translators: %s is how often cramps came, such as "1 or 2 a week". */
  sentence = g_strdup_printf (_ ("Before the diary, by the patient's own account: %s."), answer);
  g_free (answer);

  return sentence;
}

static char *
describe_earlier (const CrampPageFacts   *facts,
                  const CrampTrendNights *nights)
{
  guint answered = cramp_trend_nights_answered (nights);

  if (answered == 0)
    return describe_before_diary (facts);

  /* Translators: all three are numbers of nights: "In the 84 nights before that: on 4 of 76." */
  return g_strdup_printf (ngettext ("In the %3$u night before that: on %1$u of %2$u answered.",
                                    "In the %3$u nights before that: on %1$u of %2$u answered.", nights->nights),
                          nights->with_cramps, answered, nights->nights);
}

static guint
count_free_in_a_fortnight (const CrampTrendNights *nights)
{
  guint answered = cramp_trend_nights_answered (nights);

  return (2 * nights->free * CRAMP_FORTNIGHT + answered) / (2 * answered);
}

static char *
describe_free (const CrampTrendNights *recent,
               const CrampTrendNights *earlier)
{
  if (cramp_trend_nights_answered (recent) < LEAST_ANSWERED)
    return NULL;
  if (cramp_trend_nights_answered (earlier) < LEAST_ANSWERED)
    /* Translators: a number of nights out of 14. */
    return g_strdup_printf (_ ("Of 14 nights, about %u were free of cramps."), count_free_in_a_fortnight (recent));

  /* Translators: numbers of nights out of 14. */
  return g_strdup_printf (_ ("Of 14 nights, about %1$u were free of cramps; before that, about %2$u."),
                          count_free_in_a_fortnight (recent), count_free_in_a_fortnight (earlier));
}

static guint
count_from_paper (const CrampPageFacts *facts)
{
  g_autoptr (GHashTable) nights = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < facts->episodes->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (facts->episodes, i);

      if (cramp_episode_get_answer (episode, CRAMP_EPISODE_RECORDED) == CRAMP_RECORDED_PAPER)
        g_hash_table_add (nights, GUINT_TO_POINTER (cramp_episode_get_night (episode)));
    }
  for (guint i = 0; i < facts->nights->len; i++)
    {
      const CrampNight *night = g_ptr_array_index (facts->nights, i);

      if (night->answers[CRAMP_NIGHT_RECORDED] == CRAMP_RECORDED_PAPER)
        g_hash_table_add (nights, GUINT_TO_POINTER (night->date));
    }

  return g_hash_table_size (nights);
}

static char *
describe_origin (const CrampPageFacts *facts)
{
  guint            from_paper = count_from_paper (facts);
  const char      *kept = _ ("Kept by the patient. Not a medical device; it does not diagnose.");
  g_autofree char *paper = NULL;

  if (from_paper == 0)
    return g_strdup (kept);

  paper = g_strdup_printf (ngettext ("%u night was written on paper and typed in later.",
                                     "%u nights were written on paper and typed in later.", from_paper),
                           from_paper);
  return cramp_words_sentences (kept, paper);
}

static void
add_lead (CrampPage *self)
{
  const CrampPageFacts *facts = self->facts;
  CrampTrendNights      recent = cramp_page_facts_count_nights (facts, facts->recent);
  CrampTrendNights      earlier = cramp_page_facts_count_nights (facts, facts->earlier);
  g_autofree char      *first = describe_recent (facts, &recent);
  g_autofree char      *second = describe_earlier (facts, &earlier);
  g_autofree char      *free_nights = describe_free (&recent, &earlier);

  cramp_page_flow_add_text (self->flow, CRAMP_PAGE_LEAD, first);
  if (second != NULL)
    cramp_page_flow_add_text (self->flow, CRAMP_PAGE_LEAD, second);
  if (free_nights != NULL)
    cramp_page_flow_add_text (self->flow, CRAMP_PAGE_TEXT, free_nights);
}

void
cramp_page_add_headline (CrampPage *self)
{
  g_autofree char *origin = describe_origin (self->facts);

  cramp_page_flow_add_space (self->flow, self->measure->band_space);
  add_danger (self);
  if (self->facts->span.first == 0)
    cramp_page_flow_add_text (self->flow, CRAMP_PAGE_LEAD, _ ("Nothing has been entered yet."));
  else
    add_lead (self);
  cramp_page_flow_add_text (self->flow, CRAMP_PAGE_NOTE, origin);
}
