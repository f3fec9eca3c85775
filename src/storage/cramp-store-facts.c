/* cramp-store-facts.c - what is counted of the cramps in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-facts.h"

#include <string.h>

#include "cramp-episode.h"
#include "cramp-store-answer.h"
#include "cramp-store-value.h"

#define SECONDS_A_DAY (24 * 60 * 60)
#define SECONDS_A_MINUTE 60

/* "2026-11-19" and its end. */
#define NIGHT_SIZE 11

enum
{
  COLUMN_NIGHT,
  COLUMN_START,
  COLUMN_OFFSET,
  COLUMN_TIME_UNKNOWN,
  COLUMN_DURATION,
  COLUMN_SIDE,
  COLUMN_SITES,
  COLUMN_PAIN,
  COLUMN_DISTURBANCE,
  COLUMN_WOKE,
  COLUMN_AWAKE,
  COLUMN_CONTEXT,
  COLUMN_TRIGGER,
};

/* In the order of the columns above. */
#define SELECT                                                                    \
  "SELECT night, start, \"offset\", time_unknown, duration_s, side, sites, pain," \
  " sleep_disturbance, woke, awake_min, context, \"trigger\" FROM episode"        \
  " WHERE ahead IS NOT 1 AND context IS NOT 'activity' AND "

/* Who wants all of them is served faster without the index of nights: the rows
 * stand one after the other. */
static const char select_all[] = SELECT "+night BETWEEN ?1 AND ?2";
static const char select_some[] = SELECT "night BETWEEN ?1 AND ?2";

/* What is not understood counts as not answered, as in the rows that can only
 * be read in part. */
static int
read_answer (CrampStatement   *row,
             int               column,
             CrampEpisodeField field)
{
  int answer;

  return cramp_read_answer (row, column, &cramp_episode_fields[field], &answer) ? answer : CRAMP_UNANSWERED;
}

static gint16
read_minute (CrampStatement *row)
{
  gint64 local = sqlite3_column_int64 (row, COLUMN_START) + sqlite3_column_int64 (row, COLUMN_OFFSET) * SECONDS_A_MINUTE;

  if (sqlite3_column_int (row, COLUMN_TIME_UNKNOWN) == TRUE ||
      sqlite3_column_type (row, COLUMN_START) != SQLITE_INTEGER ||
      sqlite3_column_type (row, COLUMN_OFFSET) != SQLITE_INTEGER)
    return CRAMP_UNANSWERED;

  /* Before 1970 the rest is less than zero. */
  return (gint16) ((local % SECONDS_A_DAY + SECONDS_A_DAY) % SECONDS_A_DAY / SECONDS_A_MINUTE);
}

/* A cramp that woke nobody who slept took no sleep: that was answered. How long
 * one lay awake who was awake already, nobody knows. */
static gint16
read_awake (CrampStatement *row)
{
  int awake = read_answer (row, COLUMN_AWAKE, CRAMP_EPISODE_AWAKE_MIN);
  int context;

  if (awake != CRAMP_UNANSWERED || read_answer (row, COLUMN_WOKE, CRAMP_EPISODE_WOKE) != FALSE)
    return (gint16) awake;

  context = read_answer (row, COLUMN_CONTEXT, CRAMP_EPISODE_CONTEXT);
  return context == CRAMP_UNANSWERED || context == CRAMP_CONTEXT_ASLEEP ? 0 : CRAMP_UNANSWERED;
}

static void
read_facts (CrampStatement    *row,
            CrampEpisodeFacts *facts)
{
  facts->minute = read_minute (row);
  facts->duration_s = read_answer (row, COLUMN_DURATION, CRAMP_EPISODE_DURATION_S);
  facts->side = (gint8) read_answer (row, COLUMN_SIDE, CRAMP_EPISODE_SIDE);
  facts->sites = (gint16) read_answer (row, COLUMN_SITES, CRAMP_EPISODE_SITES);
  facts->pain = (gint8) read_answer (row, COLUMN_PAIN, CRAMP_EPISODE_PAIN);
  facts->sleep_disturbance = (gint8) read_answer (row, COLUMN_DISTURBANCE, CRAMP_EPISODE_SLEEP_DISTURBANCE);
  facts->awake_min = read_awake (row);
  facts->trigger = (gint8) read_answer (row, COLUMN_TRIGGER, CRAMP_EPISODE_TRIGGER);
}

/* Cramps of one night mostly follow each other: their night is read once. */
static gboolean
read_night (CrampStatement    *row,
            char               text[NIGHT_SIZE],
            CrampEpisodeFacts *facts)
{
  const char *night = cramp_read_text (row, COLUMN_NIGHT);

  if (night == NULL)
    return FALSE;
  if (strcmp (night, text) == 0)
    return TRUE;

  *text = '\0';
  if (!cramp_night_date_parse (night, &facts->night))
    return FALSE;

  g_strlcpy (text, night, NIGHT_SIZE);
  return TRUE;
}

static int
compare_nights (gconstpointer a,
                gconstpointer b)
{
  CrampNightDate left = ((const CrampEpisodeFacts *) a)->night;
  CrampNightDate right = ((const CrampEpisodeFacts *) b)->night;

  return (left > right) - (left < right);
}

/**
 * cramp_store_read_facts:
 * @first: the first night, or 0 for no such bound
 * @last: the last night, or %G_MAXUINT32 for no such bound
 *
 * Reads what is counted of the night cramps of these nights, without those of
 * cramp_store_mark_ahead(). It takes a tenth of what the cramps themselves would.
 *
 * Returns: (transfer full) (element-type CrampEpisodeFacts): the cramps, by night
 */
GArray *
cramp_store_read_facts (CrampStore    *self,
                        CrampNightDate first,
                        CrampNightDate last,
                        GError       **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (CrampEpisodeFacts));
  g_autoptr (CrampStatement) statement = NULL;
  CrampEpisodeFacts facts = { 0 };
  char              night[NIGHT_SIZE] = "";
  int               code;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  statement = cramp_store_prepare (self, first == 0 ? select_all : select_some, error);
  if (statement == NULL)
    return NULL;
  cramp_bind_night_bound (statement, 0, first);
  cramp_bind_night_bound (statement, 1, last);

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    if (read_night (statement, night, &facts))
      {
        read_facts (statement, &facts);
        g_array_append_val (list, facts);
      }
  if (code != SQLITE_DONE)
    {
      cramp_store_fail (self, error);
      return NULL;
    }

  g_array_sort (list, compare_nights);
  return g_steal_pointer (&list);
}
