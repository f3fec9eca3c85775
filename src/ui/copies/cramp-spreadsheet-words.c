/* cramp-spreadsheet-words.c - a table of another program, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spreadsheet-words.h"

#include <glib/gi18n.h>

#include "cramp-words.h"

#define DAYS_PER_WEEK 7

/* (choice) Enough to know a column, or a cell, again. */
#define N_SAMPLES 3
#define MAX_CELL 40

#define SEPARATOR " · "

static const char *const roles[CRAMP_SPREADSHEET_N_ROLES] = {
  /* Translators: what a column of a table is; the others of this list follow. */
  [CRAMP_SPREADSHEET_NOTHING] = NC_ ("column", "Left out"),
  [CRAMP_SPREADSHEET_DATE] = NC_ ("column", "Date"),
  [CRAMP_SPREADSHEET_MOMENT] = NC_ ("column", "Date and time"),
  [CRAMP_SPREADSHEET_TIME] = NC_ ("column", "Time"),
  /* Translators: how many cramps there were in a night, 0 for none. */
  [CRAMP_SPREADSHEET_COUNT] = NC_ ("column", "How many cramps"),
  [CRAMP_SPREADSHEET_LEG] = NC_ ("column", "Leg"),
  /* Translators: where in the leg it was, such as the calf. */
  [CRAMP_SPREADSHEET_PLACE] = NC_ ("column", "Place"),
  [CRAMP_SPREADSHEET_PAIN] = NC_ ("column", "Pain, 0–10"),
  /* Translators: how long a cramp lasted. */
  [CRAMP_SPREADSHEET_MINUTES] = NC_ ("column", "Minutes"),
  [CRAMP_SPREADSHEET_NOTE] = NC_ ("column", "Note"),
};

/**
 * cramp_spreadsheet_words_get_role:
 *
 * Returns: (transfer none): what a column is
 */
const char *
cramp_spreadsheet_words_get_role (CrampSpreadsheetRole role)
{
  return g_dpgettext2 (NULL, "column", roles[role]);
}

/**
 * cramp_spreadsheet_words_heading:
 * @column: counted from 0
 *
 * Returns: (transfer full): what stands above a column, or its number
 */
char *
cramp_spreadsheet_words_heading (const CrampSpreadsheet *table,
                                 guint                   column)
{
  if (*table->headings[column] != '\0')
    return g_strdup (table->headings[column]);

  /* Translators: a column of a table without a heading; %u is its number. */
  return g_strdup_printf (_ ("Column %u"), column + 1);
}

static char *
shorten (const char *cell)
{
  g_autofree char *line = g_strdelimit (g_strdup (cell), "\n", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= MAX_CELL)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, MAX_CELL - 1);
  return g_strconcat (start, "…", NULL);
}

/**
 * cramp_spreadsheet_words_sample:
 * @column: counted from 0
 *
 * Returns: (transfer full): what stands in the first rows of a column
 */
char *
cramp_spreadsheet_words_sample (const CrampSpreadsheet *table,
                                guint                   column)
{
  GString *text = g_string_new (NULL);
  guint    n = 0;

  for (guint row = 0; row < table->rows->len && n < N_SAMPLES; row++)
    {
      g_autofree char *cell = shorten (cramp_spreadsheet_get_cell (table, row, column));

      if (*cell == '\0')
        continue;
      g_string_append_printf (text, "%s%s", n == 0 ? "" : SEPARATOR, cell);
      n++;
    }

  return g_string_free (text, FALSE);
}

/**
 * cramp_spreadsheet_words_example:
 * @text: a date as it stands in a table
 * @date: what it is read as, or 0 when that must be asked for
 *
 * Returns: (transfer full): a sentence by which a person sees whether that is right
 */
char *
cramp_spreadsheet_words_example (const char    *text,
                                 CrampNightDate date)
{
  g_autofree char *cell = shorten (text);
  g_autofree char *day = NULL;

  if (date == 0)
    /* Translators: %s is a date in a table, such as "03/04/2026". */
    return g_strdup_printf (_ ("“%s” can be two dates: please say in which order yours are written."), cell);

  day = cramp_words_short_date (date);
  /* Translators: 1 is a date in a table, 2 its weekday, 3 the date in words:
   * "“24/11/2026” is read as Tuesday, 24 November 2026." */
  return g_strdup_printf (_ ("“%1$s” is read as %2$s, %3$s."), cell, cramp_words_weekday ((date - 1) % DAYS_PER_WEEK), day);
}

/**
 * cramp_spreadsheet_words_found:
 *
 * Returns: (transfer full): how many cramps and nights a table holds
 */
char *
cramp_spreadsheet_words_found (const CrampSpreadsheetResult *result)
{
  g_autofree char *cramps = g_strdup_printf (ngettext ("%u cramp", "%u cramps", result->n_cramps), result->n_cramps);
  g_autofree char *nights = NULL;

  if (result->n_free == 0)
    return g_steal_pointer (&cramps);

  nights = g_strdup_printf (ngettext ("%u night without cramps", "%u nights without cramps", result->n_free), result->n_free);
  return g_strconcat (cramps, SEPARATOR, nights, NULL);
}

/* Adds a sentence about @n rows as a line of its own, if there are any. */
static void
add_line (GString    *text,
          guint       n,
          const char *sentence)
{
  if (n == 0)
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, sentence);
}

/**
 * cramp_spreadsheet_words_remarks:
 *
 * Returns: (transfer full): whole sentences on what else became of the rows, each
 *   a line of its own; or nothing
 */
char *
cramp_spreadsheet_words_remarks (const CrampSpreadsheetResult  *result,
                                 const CrampSpreadsheetColumns *columns)
{
  GString         *text = g_string_new (NULL);
  guint            n_open = columns->date_is_cramp ? 0 : result->n_date_only;
  g_autofree char *year = g_strdup_printf (ngettext ("%u date has no year: it is read as the last such day.", "%u dates have no year: each is read as the last such day.", result->n_without_year), result->n_without_year);
  g_autofree char *below = g_strdup_printf (ngettext ("%u row has no date: it belongs to the night of the row above.", "%u rows have no date: they belong to the night of the row above.", result->n_below), result->n_below);
  g_autofree char *repeated = g_strdup_printf (ngettext ("%u row repeats another one and counts once.", "%u rows repeat others and count once.", result->n_repeated), result->n_repeated);
  g_autofree char *open = g_strdup_printf (ngettext ("%u row does not say whether there was a cramp: its night stays unanswered.", "%u rows do not say whether there was a cramp: their nights stay unanswered.", n_open), n_open);
  g_autofree char *left_out = g_strdup_printf (ngettext ("%u row is left out because it was not understood.", "%u rows are left out because they were not understood.", result->n_left_out), result->n_left_out);

  add_line (text, result->n_without_year, year);
  add_line (text, result->n_below, below);
  add_line (text, result->n_repeated, repeated);
  add_line (text, n_open, open);
  add_line (text, result->n_left_out, left_out);

  return g_string_free (text, FALSE);
}

/**
 * cramp_spreadsheet_words_complaint:
 *
 * Returns: (transfer full): where in a table something stands that was not
 *   understood, and what
 */
char *
cramp_spreadsheet_words_complaint (const CrampSpreadsheetComplaint *complaint,
                                   const CrampSpreadsheet          *table)
{
  g_autofree char *heading = cramp_spreadsheet_words_heading (table, complaint->column);
  g_autofree char *cell = shorten (complaint->value);

  if (*cell == '\0')
    /* Translators: a place in a table; 1 is the number of a row, 2 the heading of a
     * column. */
    return g_strdup_printf (_ ("Row %1$u, %2$s"), complaint->row, heading);

  /* Translators: 1 is the number of a row of a table, 2 the heading of a column, 3
   * what stands there: "Row 7, Pain: “strong”". */
  return g_strdup_printf (_ ("Row %1$u, %2$s: “%3$s”"), complaint->row, heading, cell);
}

/**
 * cramp_spreadsheet_words_get_problem:
 *
 * Returns: (transfer none): a sentence on what is wrong there, and what becomes of it
 */
const char *
cramp_spreadsheet_words_get_problem (CrampSpreadsheetProblem problem)
{
  switch (problem)
    {
    case CRAMP_SPREADSHEET_NO_DATE:
      return _ ("There is no date here: the row is left out.");
    case CRAMP_SPREADSHEET_NOT_DATE:
      return _ ("This is not a date in the order that was chosen: the row is left out.");
    case CRAMP_SPREADSHEET_FUTURE:
      return _ ("This is still to come, or not over yet: the row is left out.");
    case CRAMP_SPREADSHEET_NOT_TIME:
      return _ ("This is not a time of day: the row is left out.");
    case CRAMP_SPREADSHEET_NOT_COUNT:
      return _ ("This is not a number of cramps: the row is left out.");
    case CRAMP_SPREADSHEET_BOTH:
      return _ ("No cramp, and yet the row tells of one: it is left out.");
    case CRAMP_SPREADSHEET_NOT_ANSWER:
      return _ ("This was not understood: it stays unanswered.");
    case CRAMP_SPREADSHEET_TOO_LONG:
    default:
      return _ ("This note is too long: it is left out.");
    }
}
