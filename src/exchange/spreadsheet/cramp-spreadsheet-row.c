/* cramp-spreadsheet-row.c - what one row of a table says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-spreadsheet-row.h"

#include "cramp-field.h"
#include "cramp-spreadsheet-answer.h"

/* The night of the first morning of 1900, which would begin in 1899. */
#define FIRST_DATE 693596

#define NOON (12 * 60)

typedef struct
{
  const CrampSpreadsheet        *table;
  const CrampSpreadsheetColumns *columns;
  guint                          number;
  GArray                        *complaints;
} Place;

static gboolean
complain (const Place            *place,
          CrampSpreadsheetProblem problem,
          guint                   column)
{
  CrampSpreadsheetComplaint complaint = { problem, place->table->first_row + place->number, column,
                                          cramp_spreadsheet_get_cell (place->table, place->number, column) };

  g_array_append_val (place->complaints, complaint);
  return FALSE;
}

/* What stands in the column of that role, unless that is nothing. */
static const char *
find_cell (const Place         *place,
           CrampSpreadsheetRole role,
           guint               *column)
{
  const char *text;

  if (!cramp_spreadsheet_columns_find (place->columns, role, column))
    return NULL;

  text = cramp_spreadsheet_get_cell (place->table, place->number, *column);
  return cramp_spreadsheet_is_blank (text) ? NULL : text;
}

/**
 * cramp_spreadsheet_row_is_blank:
 * @number: which row, counted from 0
 *
 * Returns: whether nothing stands in any column that is read
 */
gboolean
cramp_spreadsheet_row_is_blank (const CrampSpreadsheet        *table,
                                const CrampSpreadsheetColumns *columns,
                                guint                          number)
{
  for (guint column = 0; column < columns->n; column++)
    if (columns->roles[column] != CRAMP_SPREADSHEET_NOTHING && *cramp_spreadsheet_get_cell (table, number, column) != '\0')
      return FALSE;

  return TRUE;
}

/* Cells that were merged leave one date, and nothing below it. */
static gboolean
take_night_above (const Place         *place,
                  CrampNightDate       above,
                  guint                column,
                  CrampSpreadsheetRow *row)
{
  if (above == 0)
    return complain (place, CRAMP_SPREADSHEET_NO_DATE, column);

  row->is_below = TRUE;
  row->moment.date = above;
  return TRUE;
}

static gboolean
read_date (const Place         *place,
           CrampNightDate       above,
           CrampNightDate       today,
           CrampSpreadsheetRow *row)
{
  CrampSpreadsheetMoment moment;
  const char            *text;
  guint                  column;

  if (!cramp_spreadsheet_columns_find_date (place->columns, &column))
    return FALSE;

  text = cramp_spreadsheet_get_cell (place->table, place->number, column);
  if (cramp_spreadsheet_is_blank (text))
    return take_night_above (place, above, column, row);
  if (!cramp_spreadsheet_moment_read (text, place->columns->order, today, &moment) || moment.date <= FIRST_DATE)
    return complain (place, CRAMP_SPREADSHEET_NOT_DATE, column);
  if (moment.date > today)
    return complain (place, CRAMP_SPREADSHEET_FUTURE, column);

  row->moment.date = moment.date;
  row->moment.has_no_year = moment.has_no_year;
  if (place->columns->roles[column] == CRAMP_SPREADSHEET_MOMENT)
    row->moment = moment;
  return TRUE;
}

static gboolean
read_time (const Place         *place,
           CrampSpreadsheetRow *row)
{
  guint       column;
  const char *text = find_cell (place, CRAMP_SPREADSHEET_TIME, &column);

  if (text == NULL)
    return TRUE;

  row->moment.offset = CRAMP_SPREADSHEET_NO_OFFSET;
  return cramp_spreadsheet_clock_read (text, &row->moment.minute) || complain (place, CRAMP_SPREADSHEET_NOT_TIME, column);
}

static gboolean
read_count (const Place         *place,
            CrampSpreadsheetRow *row)
{
  guint       column;
  const char *text = find_cell (place, CRAMP_SPREADSHEET_COUNT, &column);
  int         count;

  if (text == NULL)
    return TRUE;
  if (!cramp_spreadsheet_count_read (text, &count))
    return complain (place, CRAMP_SPREADSHEET_NOT_COUNT, column);

  row->count = count;
  return TRUE;
}

static void
read_number (const Place         *place,
             CrampSpreadsheetRole role,
             gboolean (*read) (const char *text, int *value),
             int *answer)
{
  guint       column;
  const char *text = find_cell (place, role, &column);
  int         value;

  if (text == NULL)
    return;

  if (read (text, &value))
    *answer = value;
  else
    complain (place, CRAMP_SPREADSHEET_NOT_ANSWER, column);
}

static void
read_limb (const Place         *place,
           CrampSpreadsheetRole role,
           CrampSpreadsheetRow *row)
{
  for (guint column = 0; column < place->columns->n; column++)
    {
      const char *text = cramp_spreadsheet_get_cell (place->table, place->number, column);

      if (place->columns->roles[column] == role && !cramp_spreadsheet_is_blank (text) &&
          !cramp_spreadsheet_limb_read_below (place->table->headings[column], text, &row->side, &row->sites))
        complain (place, CRAMP_SPREADSHEET_NOT_ANSWER, column);
    }
}

static void
add_note (const Place         *place,
          guint                column,
          CrampSpreadsheetRow *row)
{
  const char *text = cramp_spreadsheet_get_cell (place->table, place->number, column);
  char       *joined;

  if (*text == '\0')
    return;

  joined = row->note == NULL ? g_strdup (text) : g_strconcat (row->note, "\n", text, NULL);
  if (g_utf8_strlen (joined, -1) > CRAMP_NOTE_MAX)
    {
      complain (place, CRAMP_SPREADSHEET_TOO_LONG, column);
      g_free (joined);
      return;
    }

  g_free (row->note);
  row->note = joined;
}

/* The date of what was within the night above: behind midnight it is the next one. */
static void
settle_date (const Place         *place,
             CrampSpreadsheetRow *row)
{
  if (row->is_below && row->moment.minute == CRAMP_UNANSWERED)
    row->moment.date += place->columns->names_morning;
  else if (row->is_below)
    row->moment.date += row->moment.minute < NOON;
}

static void
read_answers (const Place         *place,
              CrampSpreadsheetRow *row)
{
  read_limb (place, CRAMP_SPREADSHEET_LEG, row);
  read_limb (place, CRAMP_SPREADSHEET_PLACE, row);
  read_number (place, CRAMP_SPREADSHEET_PAIN, cramp_spreadsheet_pain_read, &row->pain);
  read_number (place, CRAMP_SPREADSHEET_MINUTES, cramp_spreadsheet_duration_read, &row->seconds);
  for (guint column = 0; column < place->columns->n; column++)
    if (place->columns->roles[column] == CRAMP_SPREADSHEET_NOTE)
      add_note (place, column, row);
}

/* Only that there was none, and what is as good as that, goes with no cramp. */
static gboolean
check_count (const Place               *place,
             const CrampSpreadsheetRow *row)
{
  guint column;

  if (row->count != 0 || !cramp_spreadsheet_row_tells_cramp (row))
    return TRUE;

  cramp_spreadsheet_columns_find (place->columns, CRAMP_SPREADSHEET_COUNT, &column);
  return complain (place, CRAMP_SPREADSHEET_BOTH, column);
}

/**
 * cramp_spreadsheet_row_read:
 * @table: a table
 * @columns: how it is read, ready for that
 * @number: which row, counted from 0
 * @above: the night of the row above, to which one without a date belongs, or 0
 * @today: the current date
 * @row: (out caller-allocates): what it says
 * @complaints: (element-type CrampSpreadsheetComplaint): gets what was not understood
 *
 * Returns: %FALSE when the row must be left out
 */
gboolean
cramp_spreadsheet_row_read (const CrampSpreadsheet        *table,
                            const CrampSpreadsheetColumns *columns,
                            guint                          number,
                            CrampNightDate                 above,
                            CrampNightDate                 today,
                            CrampSpreadsheetRow           *row,
                            GArray                        *complaints)
{
  Place place = { table, columns, number, complaints };

  *row = (CrampSpreadsheetRow){
    { 0, CRAMP_UNANSWERED, CRAMP_SPREADSHEET_NO_OFFSET }, CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED
  };
  if (!read_date (&place, above, today, row) || !read_time (&place, row) || !read_count (&place, row))
    return FALSE;

  settle_date (&place, row);
  read_answers (&place, row);
  return check_count (&place, row);
}

/**
 * cramp_spreadsheet_row_complain_to_come:
 * @complaints: (element-type CrampSpreadsheetComplaint): gets that what a row tells
 *   is still to come
 */
void
cramp_spreadsheet_row_complain_to_come (const CrampSpreadsheet        *table,
                                        const CrampSpreadsheetColumns *columns,
                                        guint                          number,
                                        GArray                        *complaints)
{
  Place place = { table, columns, number, complaints };
  guint column;

  if (find_cell (&place, CRAMP_SPREADSHEET_TIME, &column) != NULL || cramp_spreadsheet_columns_find_date (columns, &column))
    complain (&place, CRAMP_SPREADSHEET_FUTURE, column);
}

void
cramp_spreadsheet_row_clear (CrampSpreadsheetRow *row)
{
  g_free (row->note);
}

/**
 * cramp_spreadsheet_row_tells_cramp:
 *
 * Returns: whether it says anything that only a cramp has; a pain of 0 may as
 *   well stand for none
 */
gboolean
cramp_spreadsheet_row_tells_cramp (const CrampSpreadsheetRow *row)
{
  return row->moment.minute != CRAMP_UNANSWERED || row->side != CRAMP_UNANSWERED || row->sites != CRAMP_UNANSWERED ||
         row->pain > 0 || row->seconds > 0;
}

/**
 * cramp_spreadsheet_row_to_key:
 *
 * Returns: (transfer full): a text that only a row has that says the same
 */
char *
cramp_spreadsheet_row_to_key (const CrampSpreadsheetRow *row)
{
  return g_strdup_printf ("%u %d %d %d %d %d %d %d %s", row->moment.date, row->moment.minute, row->moment.offset, row->count, row->side,
                          row->sites, row->pain, row->seconds, row->note == NULL ? "" : row->note);
}
