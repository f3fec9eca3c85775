/* case-builder.c - a diary of a few weeks in one line of text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-builder.h"

#include <stdlib.h>
#include <string.h>

#include "cramp-kind-order.h"
#include "cramp-record.h"
#include "cramp-time.h"

#define DAY_SECONDS 86400
#define HOUR_SECONDS 3600

static gint64
find_noon (CrampNightDate night)
{
  return CASE_DAY_SECONDS + ((gint64) night - CASE_NIGHT) * DAY_SECONDS + 12 * HOUR_SECONDS;
}

/* The words of the rules: `numbness_min=60`, `still_there`, `still_there=no`,
 * `side=left`, `weakness_signs=toes_drag+stairs_hard`, `exposures=[]`. */
static int
read_value (const CrampField *field,
            const char       *text)
{
  g_auto (GStrv) words = g_strsplit (text, "+", -1);
  int set = 0;

  if (field->kind == CRAMP_FIELD_NUMBER)
    return atoi (text);
  if (field->kind == CRAMP_FIELD_FLAG)
    return strcmp (text, "no") != 0;
  if (field->kind == CRAMP_FIELD_CHOICE)
    return cramp_vocabulary_find (field->vocabulary, text);

  for (guint i = 0; strcmp (text, "[]") != 0 && words[i] != NULL; i++)
    set |= CRAMP_SET (cramp_vocabulary_find (field->vocabulary, words[i]));

  return set;
}

static void
read_answer (int              *answers,
             const CrampField *fields,
             guint             n_fields,
             const char       *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "=", 2);

  for (guint i = 0; i < n_fields; i++)
    if (strcmp (fields[i].name, parts[0]) == 0)
      {
        answers[i] = parts[1] != NULL ? read_value (&fields[i], parts[1]) : TRUE;
        g_assert_true (cramp_field_accepts (&fields[i], answers[i]));
        return;
      }

  g_error ("%s is no question", word);
}

/* Cramps of one night begin in the order of the text. */
static void
add_cramp (DiaryCase     *self,
           CrampNightDate night,
           char         **words)
{
  g_autoptr (GDateTime) start = cramp_time_new (find_noon (night) + 8 * HOUR_SECONDS + 60 * (gint64) self->episodes->len, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);

  for (guint i = 0; words[i] != NULL; i++)
    read_answer (draft->answers, cramp_episode_fields, CRAMP_N_EPISODE_FIELDS, words[i]);
  g_ptr_array_add (self->episodes, cramp_episode_new (draft));
}

/* A diary has one record a night, so a second entry adds to the first. */
static CrampNight *
ensure_night (DiaryCase     *self,
              CrampNightDate date)
{
  CrampNight *night;

  for (guint i = 0; i < self->nights->len; i++)
    if (((CrampNight *) self->nights->pdata[i])->date == date)
      return self->nights->pdata[i];

  night = cramp_night_new (date);
  g_ptr_array_add (self->nights, night);

  return night;
}

static void
add_night (DiaryCase     *self,
           CrampNightDate date,
           char         **words)
{
  CrampNight *night = ensure_night (self, date);

  for (guint i = 0; words[i] != NULL; i++)
    read_answer (night->answers, cramp_night_fields, CRAMP_N_NIGHT_FIELDS, words[i]);
}

/* `check 72h1s leg_cold+leg_warm_red`: so long before the moment of the case;
 * without a list its signs were not answered. */
static void
add_check (DiaryCase *self,
           char     **words)
{
  const CrampField field = { "signs", CRAMP_FIELD_SET, &cramp_sign_vocabulary };
  char            *rest = NULL;
  gint64           ago = HOUR_SECONDS * strtol (words[0], &rest, 10);
  g_autoptr (GDateTime) at = NULL;

  if (rest[1] != '\0')
    ago += strtol (rest + 1, NULL, 10);
  at = cramp_time_new (g_date_time_to_unix (self->recent.now) - ago, 0);
  g_ptr_array_add (self->checks, cramp_danger_check_new (at, words[1] == NULL ? CRAMP_UNANSWERED : read_value (&field, words[1])));
}

/* `cramp 3 ...` is three nights ago, `night 0-13 ...` the last fourteen ones,
 * and -1 the one that is running. */
static void
add_entries (DiaryCase *self,
             char     **words)
{
  char *rest = NULL;
  int   latest = (int) strtol (words[1], &rest, 10);
  int   earliest = *rest == '-' ? atoi (rest + 1) : latest;

  for (int ago = earliest; ago >= latest; ago--)
    if (strcmp (words[0], "cramp") == 0)
      add_cramp (self, self->recent.as_of - ago, words + 2);
    else
      add_night (self, self->recent.as_of - ago, words + 2);
}

static void
read_entry (DiaryCase *self,
            char      *text)
{
  const CrampField field = { "conditions", CRAMP_FIELD_SET, &cramp_condition_vocabulary };
  g_auto (GStrv) words = g_strsplit (g_strstrip (text), " ", -1);

  if (words[0] == NULL || strcmp (words[0], "running") == 0)
    return;
  if (strcmp (words[0], "check") == 0)
    add_check (self, words + 1);
  else if (strcmp (words[0], "conditions") == 0)
    self->recent.conditions = MAX (self->recent.conditions, 0) | read_value (&field, words[1]);
  else
    add_entries (self, words);
}

/**
 * diary_case_new:
 *
 * Returns: (transfer full): a case in which nothing was entered
 */
DiaryCase *
diary_case_new (void)
{
  DiaryCase *self = g_new0 (DiaryCase, 1);

  self->episodes = g_ptr_array_new_with_free_func (g_object_unref);
  self->nights = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free);
  self->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_danger_check_free);
  self->recent.episodes = g_ptr_array_new ();
  self->recent.nights = g_ptr_array_new ();
  self->recent.checks = g_ptr_array_new ();
  self->recent.conditions = CRAMP_UNANSWERED;
  diary_case_set_night (self, CASE_NIGHT, FALSE);

  return self;
}

/**
 * diary_case_read:
 * @text: entries, separated by `|`
 *
 * Reads a case: `cramp`, `night`, `check` and `conditions`, each with the words
 * that files use. With an entry `running` it is the evening after the night of
 * the case, and nobody has answered for the new one.
 *
 * Returns: (transfer full): the case
 */
DiaryCase *
diary_case_read (const char *text)
{
  g_auto (GStrv) entries = g_strsplit (text, "|", -1);
  DiaryCase *self = diary_case_new ();

  diary_case_set_night (self, CASE_NIGHT, strstr (text, "running") != NULL);
  for (guint i = 0; entries[i] != NULL; i++)
    read_entry (self, entries[i]);
  diary_case_refresh (self);

  return self;
}

void
diary_case_free (DiaryCase *self)
{
  g_ptr_array_unref (self->recent.episodes);
  g_ptr_array_unref (self->recent.nights);
  g_ptr_array_unref (self->recent.checks);
  g_ptr_array_unref (self->episodes);
  g_ptr_array_unref (self->nights);
  g_ptr_array_unref (self->checks);
  g_date_time_unref (self->recent.now);
  g_free (self);
}

/**
 * diary_case_set_night:
 * @self: a case
 * @as_of: the night to speak about
 * @running: whether the next one is running already, else it is the morning
 *   after @as_of
 *
 * Moves the case to another moment.
 */
void
diary_case_set_night (DiaryCase     *self,
                      CrampNightDate as_of,
                      gboolean       running)
{
  g_clear_pointer (&self->recent.now, g_date_time_unref);
  self->recent.as_of = as_of;
  self->recent.running = running ? as_of + 1 : as_of;
  self->recent.now = cramp_time_new (find_noon (as_of) + (running ? 34 : 20) * HOUR_SECONDS, 0);
}

static int
compare_nights (gconstpointer a,
                gconstpointer b)
{
  return cramp_kind_compare (&cramp_night_kind, a, b);
}

static int
compare_checks (gconstpointer a,
                gconstpointer b)
{
  const CrampDangerCheck *left = a, *right = b;

  return g_date_time_compare (left->at, right->at);
}

static int
compare_pointers (gconstpointer a,
                  gconstpointer b,
                  gpointer      compare)
{
  return ((GCompareFunc) compare) (*(gconstpointer *) a, *(gconstpointer *) b);
}

static gboolean
is_recent (const DiaryCase *self,
           CrampNightDate   night)
{
  return night >= cramp_recent_first (self->recent.as_of) && night <= self->recent.running;
}

/**
 * diary_case_refresh:
 * @self: a case whose entries, night or moment have changed
 *
 * Picks and sorts the entries as #CrampRecent asks for.
 */
void
diary_case_refresh (DiaryCase *self)
{
  CrampRecent *recent = &self->recent;

  g_ptr_array_set_size (recent->episodes, 0);
  g_ptr_array_set_size (recent->nights, 0);
  g_ptr_array_set_size (recent->checks, 0);

  for (guint i = 0; i < self->episodes->len; i++)
    if (is_recent (self, cramp_episode_get_night (self->episodes->pdata[i])))
      g_ptr_array_add (recent->episodes, self->episodes->pdata[i]);
  for (guint i = 0; i < self->nights->len; i++)
    if (is_recent (self, ((CrampNight *) self->nights->pdata[i])->date))
      g_ptr_array_add (recent->nights, self->nights->pdata[i]);
  for (guint i = 0; i < self->checks->len; i++)
    {
      const CrampDangerCheck *check = self->checks->pdata[i];

      if (is_recent (self, cramp_night_of (check->at)) && g_date_time_compare (check->at, recent->now) <= 0)
        g_ptr_array_add (recent->checks, self->checks->pdata[i]);
    }

  g_ptr_array_sort_with_data (recent->episodes, compare_pointers, cramp_episode_compare);
  g_ptr_array_sort_with_data (recent->nights, compare_pointers, compare_nights);
  g_ptr_array_sort_with_data (recent->checks, compare_pointers, compare_checks);
}
