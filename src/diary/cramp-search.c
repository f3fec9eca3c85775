/* cramp-search.c - what somebody looks for in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-search.h"

#include <string.h>

#include "cramp-aftermath.h"

typedef struct
{
  guint field;
  int   value;
} NamedAnswer;

/* What was typed between two spaces, and the answers whose words hold it. */
typedef struct
{
  char   *text;
  GArray *episode_answers;
  GArray *night_answers;
} Term;

struct _CrampSearch
{
  GPtrArray     *terms;
  gboolean       stayed;
  CrampNightDate first, last; /* 0 for no end */
};

static void
free_term (gpointer data)
{
  Term *term = data;

  g_free (term->text);
  g_array_unref (term->episode_answers);
  g_array_unref (term->night_answers);
  g_free (term);
}

/* So that upper and lower case are the same, and so are letters of full width
 * and those of half. */
static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal == NULL ? "" : normal, -1);
}

/**
 * cramp_search_new:
 * @text: what was typed
 *
 * Begins a search for nights that have every word of @text. It looks into notes;
 * the words for answers are to be told first.
 *
 * Returns: (transfer full): the search
 */
CrampSearch *
cramp_search_new (const char *text)
{
  CrampSearch     *self = g_new0 (CrampSearch, 1);
  g_autofree char *folded = fold (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\r\n", -1);

  self->terms = g_ptr_array_new_with_free_func (free_term);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      {
        Term *term = g_new0 (Term, 1);

        term->text = g_strdup (words[i]);
        term->episode_answers = g_array_new (FALSE, FALSE, sizeof (NamedAnswer));
        term->night_answers = g_array_new (FALSE, FALSE, sizeof (NamedAnswer));
        g_ptr_array_add (self->terms, term);
      }

  return self;
}

void
cramp_search_free (CrampSearch *self)
{
  g_ptr_array_unref (self->terms);
  g_free (self);
}

static void
name_answer (CrampSearch *self,
             gsize        list,
             NamedAnswer  answer,
             const char  *words)
{
  g_autofree char *folded = fold (words);

  for (guint i = 0; i < self->terms->len; i++)
    {
      Term *term = g_ptr_array_index (self->terms, i);

      if (strstr (folded, term->text) != NULL)
        g_array_append_val (G_STRUCT_MEMBER (GArray *, term, list), answer);
    }
}

/**
 * cramp_search_name_episode_answer:
 * @value: an answer; for a set, one bit of it, or 0 for the empty set
 * @words: what is shown for it
 *
 * Has cramps with that answer found by its words.
 */
void
cramp_search_name_episode_answer (CrampSearch      *self,
                                  CrampEpisodeField field,
                                  int               value,
                                  const char       *words)
{
  name_answer (self, G_STRUCT_OFFSET (Term, episode_answers), (NamedAnswer){ field, value }, words);
}

/**
 * cramp_search_name_night_answer:
 * @value: an answer; for a set, one bit of it, or 0 for the empty set
 * @words: what is shown for it
 *
 * Has nights with that answer found by its words.
 */
void
cramp_search_name_night_answer (CrampSearch    *self,
                                CrampNightField field,
                                int             value,
                                const char     *words)
{
  name_answer (self, G_STRUCT_OFFSET (Term, night_answers), (NamedAnswer){ field, value }, words);
}

/**
 * cramp_search_set_stayed:
 * @stayed: whether only those nights are looked for after a cramp of which
 *   numbness or weakness stayed
 */
void
cramp_search_set_stayed (CrampSearch *self,
                         gboolean     stayed)
{
  self->stayed = stayed;
}

/**
 * cramp_search_set_days:
 * @first: a night, or 0 for no end
 * @last: another one, or 0; whichever is the earlier
 *
 * Looks for nights between these two, and for both.
 */
void
cramp_search_set_days (CrampSearch   *self,
                       CrampNightDate first,
                       CrampNightDate last)
{
  gboolean turned = last != 0 && first > last;

  self->first = turned ? last : first;
  self->last = turned ? first : last;
}

/**
 * cramp_search_clip:
 * @oldest: (inout): the first night that can be found
 * @newest: (inout): the last one
 *
 * Leaves out the nights outside the days that are looked for. What is left may be
 * nothing: then @newest is before @oldest.
 */
void
cramp_search_clip (const CrampSearch *self,
                   CrampNightDate    *oldest,
                   CrampNightDate    *newest)
{
  *oldest = MAX (*oldest, self->first);
  if (self->last != 0)
    *newest = MIN (*newest, self->last);
}

/**
 * cramp_search_is_empty:
 *
 * Returns: whether nothing but spaces was typed, and all nights would be found
 */
gboolean
cramp_search_is_empty (const CrampSearch *self)
{
  return self->terms->len == 0 && !self->stayed && self->first == 0 && self->last == 0;
}

static gboolean
is_answer (const CrampField *field,
           int               answer,
           int               value)
{
  if (answer == CRAMP_UNANSWERED)
    return FALSE;

  return field->kind == CRAMP_FIELD_SET && value != 0 ? (answer & value) != 0 : answer == value;
}

static gboolean
holds (const Term       *term,
       const GArray     *named,
       const CrampField *fields,
       const int        *answers,
       const char       *note)
{
  g_autofree char *folded = NULL;

  for (guint i = 0; i < named->len; i++)
    {
      NamedAnswer answer = g_array_index (named, NamedAnswer, i);

      if (is_answer (&fields[answer.field], answers[answer.field], answer.value))
        return TRUE;
    }
  if (note == NULL)
    return FALSE;

  folded = fold (note);
  return strstr (folded, term->text) != NULL;
}

static gboolean
is_in_night (const Term      *term,
             CrampNightDate   date,
             const GPtrArray *episodes,
             const GPtrArray *nights)
{
  for (guint i = 0; i < episodes->len; i++)
    {
      const CrampEpisodeDraft *episode = cramp_kind_open (&cramp_episode_kind, g_ptr_array_index (episodes, i));

      if (episode->night == date && holds (term, term->episode_answers, cramp_episode_fields, episode->answers, episode->note))
        return TRUE;
    }
  for (guint i = 0; i < nights->len; i++)
    {
      const CrampNight *night = g_ptr_array_index (nights, i);

      if (night->date == date && holds (term, term->night_answers, cramp_night_fields, night->answers, night->note))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_stayed (CrampNightDate   date,
            const GPtrArray *episodes)
{
  for (guint i = 0; i < episodes->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (episodes, i);

      if (cramp_episode_get_night (episode) == date && cramp_episode_is_night_cramp (episode) &&
          (cramp_aftermath_is_numb (episode) || cramp_aftermath_is_weak (episode)))
        return TRUE;
    }

  return FALSE;
}

/**
 * cramp_search_finds:
 * @episodes: (element-type CrampEpisode): cramps of that night and others
 * @nights: (element-type CrampNight): what was answered for that night and others
 *
 * Returns: whether each word of the search is in a note or an answer of that
 *   night, and what else is looked for is true of it; of one that nobody wrote
 *   about, no word is
 */
gboolean
cramp_search_finds (const CrampSearch *self,
                    CrampNightDate     date,
                    const GPtrArray   *episodes,
                    const GPtrArray   *nights)
{
  CrampNightDate first = date, last = date;

  cramp_search_clip (self, &first, &last);
  if (last < first || (self->stayed && !has_stayed (date, episodes)))
    return FALSE;

  for (guint i = 0; i < self->terms->len; i++)
    if (!is_in_night (g_ptr_array_index (self->terms, i), date, episodes, nights))
      return FALSE;

  return !cramp_search_is_empty (self);
}
