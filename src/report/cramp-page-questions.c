/* cramp-page-questions.c - what the person wants to ask
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page.h"

#include "cramp-gettext.h"
#include "cramp-words.h"

#define QUESTION_LINES 4
#define VISIT_LINES 2

static gboolean
is_written (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
add_visit (CrampPage        *self,
           const CrampVisit *visit)
{
  g_autofree char *date = cramp_words_short_date (visit->date);
  /* Translators: %s is the date of a visit to the doctor. */
  g_autofree char *heading = g_strdup_printf (_ ("Visit of %s"), date);

  if (is_written (visit->questions))
    {
      /* Translators: 1 is the date of a visit to the doctor, 2 what was asked there. */
      g_autofree char *asked = g_strdup_printf (_ ("Asked on %1$s: %2$s"), date, visit->questions);

      cramp_page_add_start (self, CRAMP_PAGE_TEXT, heading, asked, VISIT_LINES);
    }
  if (is_written (visit->answer))
    {
      /* Translators: 1 is the date of a visit to the doctor, 2 what the doctor said. */
      g_autofree char *said = g_strdup_printf (_ ("What the doctor said on %1$s: %2$s"), date, visit->answer);

      cramp_page_add_start (self, CRAMP_PAGE_TEXT, heading, said, VISIT_LINES);
    }
}

/* What was taken along to a visit is asked there. */
static void
add_next_visit (CrampPage        *self,
                const CrampVisit *visit)
{
  g_autofree char *date = cramp_words_short_date (visit->date);
  /* Translators: 1 is the date of the next visit to the doctor, 2 what is to be asked there. */
  g_autofree char *text = g_strdup_printf (_ ("For the visit of %1$s: %2$s"), date, visit->questions);

  cramp_page_add_start (self, CRAMP_PAGE_TEXT, _ ("My questions"), text, QUESTION_LINES);
}

static gboolean
has_questions (const CrampVisit *visit)
{
  return visit != NULL && is_written (visit->questions);
}

void
cramp_page_add_questions (CrampPage *self)
{
  const char       *questions = self->facts->profile->texts[CRAMP_PROFILE_QUESTIONS];
  const CrampVisit *visit = self->facts->visit;
  const CrampVisit *next_visit = self->facts->next_visit;
  gboolean          has_visit = has_questions (visit) || (visit != NULL && is_written (visit->answer));

  if (!is_written (questions) && !has_questions (next_visit) && !has_visit)
    return;

  cramp_page_add_band (self, _ ("My questions"));
  if (has_questions (next_visit))
    add_next_visit (self, next_visit);
  if (is_written (questions))
    cramp_page_add_start (self, CRAMP_PAGE_TEXT, _ ("My questions"), questions, QUESTION_LINES);
  if (has_visit)
    add_visit (self, visit);
}
