/* cramp-spreadsheet-order.c - in which order the dates of a table are written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-spreadsheet-order.h"

#include "cramp-spreadsheet-calendar.h"
#include "cramp-spreadsheet-text.h"

/* (choice) So many rows tell enough of a column. */
#define N_SAMPLE 2000

#define DAYS_PER_WEEK 7

/* What a column tells when its dates are read in one order. */
typedef struct
{
  guint          n_read; /* which lie before tomorrow */
  guint          n_fit;  /* the weekday that is named */
  guint          n_later;
  guint          n_earlier; /* than the one before */
  CrampNightDate last;
} Reading;

static CrampNightDate
read_date (const char           *text,
           CrampSpreadsheetOrder order,
           CrampNightDate        today)
{
  CrampSpreadsheetMoment moment;

  return cramp_spreadsheet_moment_read (text, order, today, &moment) ? moment.date : 0;
}

static void
add_reading (Reading       *reading,
             CrampNightDate date,
             guint          weekday,
             CrampNightDate today)
{
  if (date == 0 || date > today)
    return;

  reading->n_read++;
  reading->n_fit += weekday != 0 && (date - 1) % DAYS_PER_WEEK == weekday - 1;
  if (reading->last != 0)
    {
      reading->n_later += date > reading->last;
      reading->n_earlier += date < reading->last;
    }
  reading->last = date;
}

/* The rows of most tables go one way through time. */
static gboolean
is_sorted (const Reading *reading)
{
  return reading->n_later + reading->n_earlier > 1 && (reading->n_later == 0 || reading->n_earlier == 0);
}

static void
read_column (const CrampSpreadsheet *table,
             guint                   column,
             CrampNightDate          today,
             Reading                 readings[CRAMP_SPREADSHEET_N_ORDERS],
             gboolean                differs[CRAMP_SPREADSHEET_N_ORDERS][CRAMP_SPREADSHEET_N_ORDERS])
{
  for (guint row = 0; row < MIN (table->rows->len, N_SAMPLE); row++)
    {
      const char    *text = cramp_spreadsheet_get_cell (table, row, column);
      CrampNightDate dates[CRAMP_SPREADSHEET_N_ORDERS];

      for (guint order = 0; order < CRAMP_SPREADSHEET_N_ORDERS; order++)
        {
          CrampSpreadsheetMoment moment;

          dates[order] = cramp_spreadsheet_moment_read (text, order, today, &moment) ? moment.date : 0;
          add_reading (&readings[order], dates[order], moment.weekday, today);
          for (guint other = 0; other < order; other++)
            differs[order][other] |= dates[order] != dates[other];
        }
    }
}

static gboolean
is_better (const Reading *reading,
           const Reading *other)
{
  if (reading->n_read != other->n_read)
    return reading->n_read > other->n_read;
  if (reading->n_fit != other->n_fit)
    return reading->n_fit > other->n_fit;

  return is_sorted (reading) && !is_sorted (other);
}

/* Where every order says the same, the one that is seen. */
static CrampSpreadsheetOrder
see_order (const char *text)
{
  g_autofree char *folded = cramp_spreadsheet_text_fold (text);
  const char      *at = folded;
  guint            number;

  if (cramp_spreadsheet_take_month (&at) != 0)
    return CRAMP_SPREADSHEET_MONTH_FIRST;

  return cramp_spreadsheet_take_number (&at, 8, &number) < 4 && !g_str_has_prefix (at, "月") ? CRAMP_SPREADSHEET_DAY_FIRST : CRAMP_SPREADSHEET_YEAR_FIRST;
}

static CrampSpreadsheetOrder
find_seen_order (const CrampSpreadsheet *table,
                 guint                   column,
                 CrampNightDate          today)
{
  for (guint row = 0; row < table->rows->len; row++)
    if (read_date (cramp_spreadsheet_get_cell (table, row, column), CRAMP_SPREADSHEET_YEAR_FIRST, today) != 0)
      return see_order (cramp_spreadsheet_get_cell (table, row, column));

  return CRAMP_SPREADSHEET_YEAR_FIRST;
}

static gboolean
says_same (gboolean differs[CRAMP_SPREADSHEET_N_ORDERS][CRAMP_SPREADSHEET_N_ORDERS])
{
  for (guint order = 0; order < CRAMP_SPREADSHEET_N_ORDERS; order++)
    for (guint other = 0; other < order; other++)
      if (differs[order][other])
        return FALSE;

  return TRUE;
}

/**
 * cramp_spreadsheet_guess_order:
 * @column: the one with the dates
 * @today: the current date
 * @usual: in which order such a table was read before, or %CRAMP_SPREADSHEET_N_ORDERS
 *
 * Finds out in which order the dates of a column are written: in the one that
 * makes dates of most, none of them in the future, on the weekdays that are named,
 * and one after the other. Where nothing tells, @usual does.
 *
 * Returns: the order, or %CRAMP_SPREADSHEET_N_ORDERS when it must be asked for
 */
CrampSpreadsheetOrder
cramp_spreadsheet_guess_order (const CrampSpreadsheet *table,
                               guint                   column,
                               CrampNightDate          today,
                               CrampSpreadsheetOrder   usual)
{
  Reading               readings[CRAMP_SPREADSHEET_N_ORDERS] = { { 0 } };
  gboolean              differs[CRAMP_SPREADSHEET_N_ORDERS][CRAMP_SPREADSHEET_N_ORDERS] = { { FALSE } };
  CrampSpreadsheetOrder best = 0;

  read_column (table, column, today, readings, differs);
  if (says_same (differs))
    return find_seen_order (table, column, today);

  for (guint order = 1; order < CRAMP_SPREADSHEET_N_ORDERS; order++)
    if (is_better (&readings[order], &readings[best]))
      best = order;
  if (usual != CRAMP_SPREADSHEET_N_ORDERS && !is_better (&readings[best], &readings[usual]))
    return usual;

  for (guint order = 0; order < CRAMP_SPREADSHEET_N_ORDERS; order++)
    if (order != best && differs[MAX (order, best)][MIN (order, best)] && !is_better (&readings[best], &readings[order]))
      return CRAMP_SPREADSHEET_N_ORDERS;

  return best;
}

static gboolean
is_ambiguous (const char    *text,
              CrampNightDate today)
{
  CrampNightDate day_first = read_date (text, CRAMP_SPREADSHEET_DAY_FIRST, today);
  CrampNightDate month_first = read_date (text, CRAMP_SPREADSHEET_MONTH_FIRST, today);

  return day_first != 0 && month_first != 0 && day_first != month_first;
}

/**
 * cramp_spreadsheet_find_example:
 * @table: a table
 * @columns: how it is read
 * @today: the current date
 * @text: (out) (transfer none): a date as it stands in the table
 * @date: (out): what it is read as; 0 while the order is not known
 *
 * Looks for a date by which a person sees whether the order is right.
 *
 * Returns: %FALSE when the table has no date
 */
gboolean
cramp_spreadsheet_find_example (const CrampSpreadsheet        *table,
                                const CrampSpreadsheetColumns *columns,
                                CrampNightDate                 today,
                                const char                   **text,
                                CrampNightDate                *date)
{
  CrampSpreadsheetOrder order = columns->order == CRAMP_SPREADSHEET_N_ORDERS ? CRAMP_SPREADSHEET_DAY_FIRST : columns->order;
  CrampNightDate        read;
  guint                 column;

  *text = NULL;
  if (!cramp_spreadsheet_columns_find_date (columns, &column))
    return FALSE;

  for (guint row = 0; row < table->rows->len; row++)
    {
      const char *cell = cramp_spreadsheet_get_cell (table, row, column);

      if ((read = read_date (cell, order, today)) == 0 || (*text != NULL && !is_ambiguous (cell, today)))
        continue;
      *text = cell;
      *date = columns->order == CRAMP_SPREADSHEET_N_ORDERS ? 0 : read;
      if (is_ambiguous (cell, today))
        break;
    }

  return *text != NULL;
}
