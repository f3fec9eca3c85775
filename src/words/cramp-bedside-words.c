/* cramp-bedside-words.c - what stands on the bedside sheet, and in its cells
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-words.h"

#include "cramp-clock-words.h"
#include "cramp-gettext.h"
#include "cramp-night-words.h"
#include "cramp-words.h"

/* In minutes: what is a time of the night with twelve hours, and by day with 24. */
#define LATE_MORNING (9 * 60)
#define AFTER_NOON (13 * 60)
#define HALF_A_DAY (12 * 60)

#define NO_YES            \
  {                       \
    N_ ("no"), N_ ("yes") \
  }

#define NO_OR_YES N_ ("Write 1 for yes or 0 for no.")

/* One column: what stands above it, what who hears it is told, what can be
 * chosen, and what is said of an answer that is none. */
static const struct
{
  const char *heading;
  const char *name;
  const char *choices[CRAMP_BEDSIDE_CHOICES];
  const char *wrong;
} columns[CRAMP_N_BEDSIDE_COLUMNS] = {
  [CRAMP_BEDSIDE_COUNT] = { N_ ("How many cramps? 0 = none"), N_ ("how many"), { NULL }, N_ ("Write how many cramps there were, 0 to 9.") },
  [CRAMP_BEDSIDE_TIME] = { N_ ("At what time?"), N_ ("at what time"), { NULL }, N_ ("Write the time as 2:40 or 240.") },
  [CRAMP_BEDSIDE_SIDE] = { N_ ("Which leg?"), N_ ("which leg"), { N_ ("left"), N_ ("right"), N_ ("both") }, N_ ("Write 1 for left, 2 for right or 3 for both.") },
  [CRAMP_BEDSIDE_SITES] = { N_ ("Where?"), N_ ("where"), { N_ ("calf"), N_ ("foot"), N_ ("thigh") }, N_ ("Write 1 for calf, 2 for foot, 3 for thigh, or 12 for calf and foot.") },
  [CRAMP_BEDSIDE_MINUTES] = { N_ ("Minutes?"), N_ ("how many minutes"), { NULL }, N_ ("Write the minutes, 0 to 1440, which is a day.") },
  [CRAMP_BEDSIDE_PAIN] = { N_ ("Worst pain, 0 to 10"), N_ ("worst pain, 0 to 10"), { NULL }, N_ ("Write a number from 0 to 10.") },
  [CRAMP_BEDSIDE_WOKE] = { N_ ("Woken?"), N_ ("woken"), NO_YES, NO_OR_YES },
  [CRAMP_BEDSIDE_AFTER] = { N_ ("Numb or weak after?"), N_ ("numb or weak after"), NO_YES, NO_OR_YES },
  [CRAMP_BEDSIDE_STRETCH] = { N_ ("Stretch?"), N_ ("stretched in the evening"), NO_YES, NO_OR_YES },
  [CRAMP_BEDSIDE_SOAK] = { N_ ("Foot soak?"), N_ ("foot soak in the evening"), NO_YES, NO_OR_YES },
  [CRAMP_BEDSIDE_WARMTH] = { N_ ("Legs warm?"), N_ ("legs warm"), NO_YES, NO_OR_YES },
};

/**
 * cramp_bedside_words_init:
 * @self: (out caller-allocates): to be filled in
 *
 * Finds the words in the language of the program.
 */
void
cramp_bedside_words_init (CrampBedsideWords *self)
{
  *self = (CrampBedsideWords){ .script = { .twelve_hours = cramp_clock_words_has_twelve_hours () } };
  for (guint column = 0; column < CRAMP_N_BEDSIDE_COLUMNS; column++)
    {
      for (guint i = 0; i < CRAMP_BEDSIDE_CHOICES && columns[column].choices[i] != NULL; i++)
        self->choices[column][i] = _ (columns[column].choices[i]);
      self->script.choices[column] = self->choices[column];
    }
}

/**
 * cramp_bedside_words_heading:
 *
 * Returns: what stands above a column
 */
const char *
cramp_bedside_words_heading (CrampBedsideColumn column)
{
  return _ (columns[column].heading);
}

static char *
name_cell (const char        *night,
           CrampBedsideColumn column)
{
  /* Translators: a cell of the bedside sheet; 1 is "Night of Monday to Tuesday", which may have its dates, 2 "how many". */
  return g_strdup_printf (C_ ("cell", "%1$s, %2$s"), night, _ (columns[column].name));
}

/**
 * cramp_bedside_words_cell:
 *
 * Returns: (transfer full): the name of a cell, for who hears it; that of the first
 *   one of a line has the dates, as a sheet has each weekday twice
 */
char *
cramp_bedside_words_cell (CrampNightDate     night,
                          CrampBedsideColumn column)
{
  g_autofree char *full = cramp_night_words_full (night);

  return name_cell (column == CRAMP_BEDSIDE_COUNT ? full : cramp_night_words_weekdays (night), column);
}

/**
 * cramp_bedside_words_keys:
 * @separator: what stands between two keys
 *
 * Returns: (transfer full) (nullable): which digit stands for which choice, or
 *   %NULL where digits are what they are
 */
char *
cramp_bedside_words_keys (CrampBedsideColumn column,
                          const char        *separator)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < CRAMP_BEDSIDE_CHOICES && columns[column].choices[i] != NULL; i++)
    /* Translators: a key and what it stands for: "1 left". */
    g_ptr_array_add (keys, g_strdup_printf (C_ ("key", "%1$u %2$s"), cramp_bedside_column_first_digit (column) + i, _ (columns[column].choices[i])));
  if (keys->len == 0)
    return NULL;

  g_ptr_array_add (keys, NULL);
  return g_strjoinv (separator, (char **) keys->pdata);
}

/**
 * cramp_bedside_words_question:
 *
 * Returns: (transfer full): what a column asks, and which key is which answer
 */
char *
cramp_bedside_words_question (CrampBedsideColumn column)
{
  g_autofree char *keys = cramp_bedside_words_keys (column, C_ ("list", ", "));

  if (keys == NULL)
    return g_strdup (cramp_bedside_words_heading (column));

  /* Translators: 1 is what a cell asks, "Which leg?", 2 which key is which answer, "1 left, 2 right". */
  return g_strdup_printf (C_ ("cell", "%1$s – %2$s"), cramp_bedside_words_heading (column), keys);
}

static char *
join_sites (int sites)
{
  static const int sets[] = { CRAMP_SET (CRAMP_SITE_CALF), CRAMP_SET (CRAMP_SITE_FOOT), CRAMP_BEDSIDE_THIGH };
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    if ((sites & sets[i]) == sets[i])
      g_ptr_array_add (places, (gpointer) _ (columns[CRAMP_BEDSIDE_SITES].choices[i]));
  if (places->len == 0)
    /* Translators: a place in the leg that the bedside sheet has no word for. */
    return g_strdup (_ ("elsewhere"));

  return cramp_words_join (places);
}

/**
 * cramp_bedside_words_answer:
 * @value: an answer, as #CrampBedsideColumn has it
 *
 * Returns: (transfer full): what stands in a cell
 */
char *
cramp_bedside_words_answer (CrampBedsideColumn column,
                            int                value)
{
  if (value == CRAMP_UNANSWERED)
    return g_strdup ("");
  if (column == CRAMP_BEDSIDE_TIME)
    return cramp_words_clock (value);
  if (column == CRAMP_BEDSIDE_SITES)
    return join_sites (value);
  if (columns[column].choices[0] != NULL)
    return g_strdup (_ (columns[column].choices[value]));

  return g_strdup_printf ("%d", value);
}

/**
 * cramp_bedside_words_wrong:
 *
 * Returns: what is said at a cell that holds no answer
 */
const char *
cramp_bedside_words_wrong (CrampBedsideColumn column)
{
  return _ (columns[column].wrong);
}

/**
 * cramp_bedside_words_problem:
 *
 * Returns: what is said at a cell that cannot stand beside the others
 */
const char *
cramp_bedside_words_problem (CrampBedsideProblem problem)
{
  switch (problem)
    {
    case CRAMP_BEDSIDE_HOW_MANY:
      return _ ("How many cramps were there? This line tells of one.");
    case CRAMP_BEDSIDE_NOT_FREE:
      return _ ("This line has 0 cramps. Leave this blank, or write how many there were.");
    case CRAMP_BEDSIDE_TO_COME:
      return _ ("This time is still to come.");
    case CRAMP_BEDSIDE_NO_PROBLEM:
    default:
      return "";
    }
}

/**
 * cramp_bedside_words_remark:
 * @value: an answer, as #CrampBedsideColumn has it
 *
 * On paper many people count to twelve whose clocks count to 24.
 *
 * Returns: (transfer full): what is to be looked at again, or nothing
 */
char *
cramp_bedside_words_remark (CrampBedsideColumn column,
                            int                value)
{
  g_autofree char *day = NULL;
  g_autofree char *night = NULL;

  if (column != CRAMP_BEDSIDE_TIME || value < LATE_MORNING || value >= AFTER_NOON)
    return g_strdup ("");

  day = cramp_words_clock (value);
  night = cramp_words_clock (value + HALF_A_DAY);
  /* Translators: 1 is a time by day, "11:30", 2 the one twelve hours later, "23:30". */
  return g_strdup_printf (_ ("%1$s is by day. If it was at night, write %2$s."), day, night);
}

/**
 * cramp_bedside_words_change:
 *
 * Returns: (transfer full): a line of what would be overwritten
 */
char *
cramp_bedside_words_change (const CrampBedsideChange *change)
{
  g_autofree char *night = cramp_night_words_full (change->night);
  g_autofree char *cell = name_cell (night, change->column);
  g_autofree char *before = cramp_bedside_words_answer (change->column, change->before);
  g_autofree char *after = cramp_bedside_words_answer (change->column, change->after);

  /* Translators: 1 is "Night of Monday to Tuesday, how many", 2 and 3 are answers, such as "1" and "0". */
  return g_strdup_printf (_ ("%1$s: in your diary %2$s, on the sheet %3$s"), cell, before, after);
}
