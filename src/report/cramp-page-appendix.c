/* cramp-page-appendix.c - what had no room, and the entries night by night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-episode-words.h"
#include "cramp-page.h"

#include "cramp-episode-questions.h"
#include "cramp-gettext.h"
#include "cramp-night-words.h"
#include "cramp-words.h"

static void
add_continued (CrampPage *self)
{
  for (guint i = 0; i < self->continued->len; i++)
    {
      const CrampPageRest *rest = g_ptr_array_index (self->continued, i);
      /* Translators: %s is the heading of what began on the first page. */
      g_autofree char *heading = g_strdup_printf (_ ("%s, continued"), rest->heading);

      cramp_page_add_band (self, heading);
      cramp_page_flow_add_text (self->flow, CRAMP_PAGE_TEXT, rest->text);
    }
}

static gboolean
is_question (const char *title)
{
  return g_str_has_suffix (title, "?") || g_str_has_suffix (title, "？");
}

static char *
describe_answer (const CrampEpisodeQuestion *question,
                 const char                 *answer)
{
  const char *title = _ (question->title);

  if (is_question (title))
    /* Translators: 1 is a question about a cramp with its question mark, 2 its answer. */
    return g_strdup_printf (C_ ("question and answer", "%1$s %2$s"), title, answer);

  /* Translators: 1 is what was asked about a cramp, 2 its answer. */
  return g_strdup_printf (C_ ("question and answer", "%1$s: %2$s"), title, answer);
}

/* Where nothing stayed, that it stayed nowhere goes without saying. */
static gboolean
goes_without_saying (const CrampEpisodeQuestion *question,
                     const int                  *answers)
{
  return answers[question->field] <= 0 && !cramp_episode_question_is_asked (question, answers);
}

/* Every question that was answered, in the order of the form: a new question is
 * here by itself. */
static char *
describe_details (CrampEpisode *episode)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_edit (episode);

  for (guint i = 0; i < cramp_n_episode_questions; i++)
    {
      const CrampEpisodeQuestion *question = &cramp_episode_questions[i];
      g_autofree char            *answer = cramp_episode_question_describe (question, draft->answers[question->field]);

      if (answer != NULL && !goes_without_saying (question, draft->answers))
        g_ptr_array_add (parts, describe_answer (question, answer));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
add_note (CrampPage  *self,
          const char *note)
{
  g_autofree char *text = NULL;

  if (!self->options->notes || note == NULL || *note == '\0')
    return;

  /* Translators: %s is what the person wrote. */
  text = g_strdup_printf (_ ("Note: %s"), note);
  cramp_page_flow_add_text (self->flow, CRAMP_PAGE_TEXT, text);
}

static void
add_cramp (CrampPage    *self,
           CrampEpisode *episode)
{
  g_autofree char *time = cramp_episode_words_time (episode);
  g_autofree char *where = cramp_episode_words_where (episode);
  g_autofree char *details = describe_details (episode);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (parts, time);
  if (*where != '\0')
    g_ptr_array_add (parts, where);
  if (*details != '\0')
    g_ptr_array_add (parts, details);
  g_ptr_array_add (parts, NULL);
  text = g_strjoinv (" · ", (char **) parts->pdata);

  cramp_page_flow_add_text (self->flow, CRAMP_PAGE_TEXT, text);
  add_note (self, cramp_episode_get_note (episode));
}

static char *
describe_care (const CrampNight *night)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *cares = NULL;

  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    if (night->answers[cramp_night_care_field (care)] == CRAMP_CARE_DONE)
      g_ptr_array_add (parts, (gpointer) cramp_words_care (care));
  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);
  cares = g_strjoinv (C_ ("list", ", "), (char **) parts->pdata);
  /* Translators: %s is a list of care measures that were done in the evening. */
  return g_strdup_printf (_ ("Evening care done: %s"), cares);
}

/* The nights are gone through from the last one back. */
typedef struct
{
  CrampPage     *page;
  guint          nights; /* that were not passed yet */
  CrampNightDate quiet_last;
  guint          quiet, quiet_free;
} Walk;

static char *
describe_quiet (const Walk    *walk,
                CrampNightDate first)
{
  g_autofree char *from = cramp_words_short_date (first);
  g_autofree char *to = cramp_words_short_date (walk->quiet_last);
  /* Translators: 1 and 2 are the dates of the first and the last one of some nights. */
  g_autofree char *dates = walk->quiet == 1 ? g_strdup (from) : g_strdup_printf (C_ ("nights", "%1$s to %2$s"), from, to);

  if (walk->quiet_free == walk->quiet)
    /* Translators: %s is the date of a night, or of several in a row. */
    return g_strdup_printf (_ ("%s: no cramps"), dates);
  if (walk->quiet_free == 0)
    /* Translators: %s is the date of a night, or of several in a row. */
    return g_strdup_printf (_ ("%s: not answered"), dates);

  /* Translators: 1 is the dates of several nights in a row, 2 and 3 are numbers of nights. */
  return g_strdup_printf (_ ("%1$s: free of cramps %2$u, not answered %3$u"), dates, walk->quiet_free, walk->quiet - walk->quiet_free);
}

/* Nights in a row with nothing to tell share a line. */
static void
tell_quiet (Walk          *walk,
            CrampNightDate first)
{
  g_autofree char *text = NULL;

  if (walk->quiet == 0)
    return;

  text = describe_quiet (walk, first);
  cramp_page_flow_add_space (walk->page->flow, 3);
  cramp_page_flow_add_text (walk->page->flow, CRAMP_PAGE_NOTE, text);
  walk->quiet = walk->quiet_free = 0;
}

static const CrampNight *
take_night (Walk          *walk,
            CrampNightDate night)
{
  GPtrArray        *nights = walk->page->facts->nights;
  const CrampNight *found = walk->nights == 0 ? NULL : nights->pdata[walk->nights - 1];

  if (found == NULL || found->date != night)
    return NULL;

  walk->nights--;
  return found;
}

/* The cramps of a night stand in the order of the clock. */
static GHashTable *
gather_by_night (GPtrArray *episodes)
{
  GHashTable *nights = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < episodes->len; i++)
    {
      gpointer   night = GUINT_TO_POINTER (cramp_episode_get_night (episodes->pdata[i]));
      GPtrArray *cramps = g_hash_table_lookup (nights, night);

      if (cramps == NULL)
        g_hash_table_insert (nights, night, cramps = g_ptr_array_new ());
      g_ptr_array_add (cramps, episodes->pdata[i]);
    }

  return nights;
}

static gboolean
has_more_to_say (const Walk       *walk,
                 const CrampNight *answers)
{
  return answers != NULL && walk->page->options->notes && answers->note != NULL && *answers->note != '\0';
}

static void
add_night (Walk             *walk,
           CrampNightDate    night,
           GPtrArray        *cramps,
           const CrampNight *answers)
{
  g_autofree char *title = cramp_night_words_full (night);
  g_autofree char *care = answers == NULL ? NULL : describe_care (answers);

  cramp_page_flow_add_space (walk->page->flow, 5);
  cramp_page_flow_add_heading (walk->page->flow, title);
  for (guint i = 0; cramps != NULL && i < cramps->len; i++)
    add_cramp (walk->page, cramps->pdata[i]);
  if (care != NULL)
    cramp_page_flow_add_text (walk->page->flow, CRAMP_PAGE_NOTE, care);
  if (answers != NULL)
    add_note (walk->page, answers->note);
}

static void
pass_quiet (Walk             *walk,
            CrampNightDate    night,
            const CrampNight *answers)
{
  if (walk->quiet == 0)
    walk->quiet_last = night;
  walk->quiet++;
  walk->quiet_free += answers != NULL && answers->answers[CRAMP_NIGHT_CRAMP_FREE] == TRUE;
}

static void
add_nights (CrampPage *self)
{
  CrampTrendSpan span = self->facts->span;
  g_autoptr (GHashTable) by_night = gather_by_night (self->facts->episodes);
  Walk walk = { self, self->facts->nights->len };

  for (CrampNightDate night = span.last; night >= span.first; night--)
    {
      const CrampNight *answers = take_night (&walk, night);
      GPtrArray        *cramps = g_hash_table_lookup (by_night, GUINT_TO_POINTER (night));

      if (cramps == NULL && !has_more_to_say (&walk, answers))
        {
          pass_quiet (&walk, night, answers);
          continue;
        }
      tell_quiet (&walk, night + 1);
      add_night (&walk, night, cramps, answers);
    }
  tell_quiet (&walk, span.first);
}

void
cramp_page_add_appendix (CrampPage *self)
{
  if (self->facts->span.first == 0 && self->continued->len == 0)
    return;

  cramp_page_flow_end_first_page (self->flow);
  cramp_page_flow_add_text (self->flow, CRAMP_PAGE_TITLE, _ ("Appendix"));
  add_continued (self);
  if (self->facts->span.first == 0)
    return;

  cramp_page_add_band (self, _ ("The entries, night by night, the latest first"));
  add_nights (self);
}
