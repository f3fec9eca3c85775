/* cramp-store-value.c - texts, nights and moments as SQL values
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-value.h"

#include "cramp-time.h"

/* Sorts before every text. */
#define BEFORE_ALL_NIGHTS ""

/* No file can name a year of more digits. */
#define LAST_OF_ALL_NIGHTS 3652059

/* The years 1900 to 2100 and a day, for the offset, on either side. */
#define FIRST_MOMENT G_GINT64_CONSTANT (-2209075200)
#define LAST_MOMENT G_GINT64_CONSTANT (4134067199)
#define MAX_OFFSET (24 * 60 - 1)

#define FIRST_YEAR 1900
#define LAST_YEAR 2100

/**
 * cramp_bind_text:
 * @column: which parameter
 * @text: (nullable): a text
 *
 * Binds a text; %NULL is SQL's NULL.
 */
void
cramp_bind_text (CrampStatement *statement,
                 int             column,
                 const char     *text)
{
  if (text != NULL)
    sqlite3_bind_text (statement, column + 1, text, -1, SQLITE_TRANSIENT);
  else
    sqlite3_bind_null (statement, column + 1);
}

/**
 * cramp_read_text:
 *
 * Returns: (transfer none) (nullable): its text until the next row, or %NULL
 *   for SQL's NULL
 */
const char *
cramp_read_text (CrampStatement *row,
                 int             column)
{
  return (const char *) sqlite3_column_text (row, column);
}

/**
 * cramp_read_limited:
 * @limit: the most characters that the text may have
 * @text: (out) (transfer none) (nullable): the text, as cramp_read_text() has it
 *
 * Reads a text that a file can carry: what is longer could be written to a
 * backup, and would make all of it unreadable.
 *
 * Returns: %FALSE when it is longer
 */
gboolean
cramp_read_limited (CrampStatement *row,
                    int             column,
                    glong           limit,
                    const char    **text)
{
  *text = cramp_read_text (row, column);

  return *text == NULL || g_utf8_strlen (*text, -1) <= limit;
}

/**
 * cramp_bind_night:
 * @column: which parameter
 * @night: a night, or 0 for none
 *
 * Binds a night; none is SQL's NULL.
 */
void
cramp_bind_night (CrampStatement *statement,
                  int             column,
                  CrampNightDate  night)
{
  g_autofree char *text = night != 0 ? cramp_night_date_to_string (night) : NULL;

  cramp_bind_text (statement, column, text);
}

/**
 * cramp_bind_night_bound:
 * @column: which parameter
 * @night: an end of a range of nights; 0 is before all, %G_MAXUINT32 after all
 *
 * Binds a night to compare others with.
 */
void
cramp_bind_night_bound (CrampStatement *statement,
                        int             column,
                        CrampNightDate  night)
{
  if (night == 0)
    cramp_bind_text (statement, column, BEFORE_ALL_NIGHTS);
  else if (night >= LAST_OF_ALL_NIGHTS)
    /* Every blob sorts after every text, be that a night or not: what no night
     * can be must be met to be told. */
    sqlite3_bind_zeroblob (statement, column + 1, 0);
  else
    cramp_bind_night (statement, column, night);
}

/**
 * cramp_read_night:
 * @night: (out): the night, or 0 for SQL's NULL
 *
 * Returns: %FALSE when the column holds no date
 */
gboolean
cramp_read_night (CrampStatement *row,
                  int             column,
                  CrampNightDate *night)
{
  const char *text = cramp_read_text (row, column);

  *night = 0;

  return text == NULL || cramp_night_date_parse (text, night);
}

static gboolean
is_moment (gint64 seconds)
{
  return seconds >= FIRST_MOMENT && seconds <= LAST_MOMENT;
}

static gboolean
has_year (GDateTime *time)
{
  return g_date_time_get_year (time) >= FIRST_YEAR && g_date_time_get_year (time) <= LAST_YEAR;
}

static gboolean
is_utc_moment (gint64 seconds)
{
  g_autoptr (GDateTime) time = is_moment (seconds) ? g_date_time_new_from_unix_utc (seconds) : NULL;

  return time != NULL && has_year (time);
}

/**
 * cramp_check_times:
 * @time: (nullable): a moment
 * @modified: when a record was last changed, or %CRAMP_NEVER_MODIFIED
 *
 * Is asked before a record is written: what a clock of 2101 says no file could
 * carry.
 *
 * Returns: whether a diary can hold both
 */
gboolean
cramp_check_times (GDateTime *time,
                   gint64     modified,
                   GError   **error)
{
  if ((time == NULL || has_year (time)) && (modified == CRAMP_NEVER_MODIFIED || is_utc_moment (modified)))
    return TRUE;

  g_set_error_literal (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_CLOCK, "a time is out of the years of a diary");
  return FALSE;
}

/**
 * cramp_bind_time:
 * @column: the first of two parameters
 * @time: (nullable): a moment
 *
 * Binds a moment and its offset; none are SQL's NULL.
 */
void
cramp_bind_time (CrampStatement *statement,
                 int             column,
                 GDateTime      *time)
{
  if (time == NULL)
    {
      sqlite3_bind_null (statement, column + 1);
      sqlite3_bind_null (statement, column + 2);
      return;
    }

  sqlite3_bind_int64 (statement, column + 1, g_date_time_to_unix (time));
  sqlite3_bind_int (statement, column + 2, cramp_time_get_offset_minutes (time));
}

/**
 * cramp_read_time:
 * @column: the first of two columns
 *
 * Returns: (transfer full) (nullable): the moment, or %NULL when the columns
 *   hold none
 */
GDateTime *
cramp_read_time (CrampStatement *row,
                 int             column)
{
  gint64 seconds = sqlite3_column_int64 (row, column);
  gint64 offset = sqlite3_column_int64 (row, column + 1);
  g_autoptr (GDateTime) time = NULL;

  if (sqlite3_column_type (row, column) != SQLITE_INTEGER ||
      sqlite3_column_type (row, column + 1) != SQLITE_INTEGER)
    return NULL;
  if (!is_moment (seconds) || offset < -MAX_OFFSET || offset > MAX_OFFSET)
    return NULL;

  time = cramp_time_new (seconds, (int) offset);

  return has_year (time) ? g_steal_pointer (&time) : NULL;
}

/**
 * cramp_read_instant:
 * @column: the first of two columns
 *
 * Reads a moment of which the offset need not be readable: it is then told in
 * UTC.
 *
 * Returns: (transfer full) (nullable): the moment, or %NULL when there is none
 */
GDateTime *
cramp_read_instant (CrampStatement *row,
                    int             column)
{
  gint64 seconds = sqlite3_column_int64 (row, column);
  g_autoptr (GDateTime) time = cramp_read_time (row, column);

  if (time == NULL && sqlite3_column_type (row, column) == SQLITE_INTEGER && is_moment (seconds))
    time = cramp_time_new (seconds, 0);

  return time != NULL && has_year (time) ? g_steal_pointer (&time) : NULL;
}

/**
 * cramp_bind_modified:
 * @column: which parameter
 * @modified: when a record was last changed, or %CRAMP_NEVER_MODIFIED
 *
 * Binds the time of a change; an unknown one is SQL's NULL.
 */
void
cramp_bind_modified (CrampStatement *statement,
                     int             column,
                     gint64          modified)
{
  if (modified == CRAMP_NEVER_MODIFIED)
    sqlite3_bind_null (statement, column + 1);
  else
    sqlite3_bind_int64 (statement, column + 1, modified);
}

/**
 * cramp_read_modified:
 * @modified: (out): when the record was last changed, or %CRAMP_NEVER_MODIFIED
 *
 * Returns: %FALSE when the column holds no moment
 */
gboolean
cramp_read_modified (CrampStatement *row,
                     int             column,
                     gint64         *modified)
{
  if (sqlite3_column_type (row, column) == SQLITE_NULL)
    {
      *modified = CRAMP_NEVER_MODIFIED;
      return TRUE;
    }

  *modified = sqlite3_column_int64 (row, column);

  return is_utc_moment (*modified);
}

/**
 * cramp_read_moment:
 * @seconds: (out): a moment, in seconds since 1970 in UTC, or a 0 that stands
 *   for none
 *
 * Reads a moment that must be there.
 *
 * Returns: %FALSE when the column holds none
 */
gboolean
cramp_read_moment (CrampStatement *row,
                   int             column,
                   gint64         *seconds)
{
  *seconds = sqlite3_column_int64 (row, column);

  return sqlite3_column_type (row, column) == SQLITE_INTEGER && is_moment (*seconds);
}

/**
 * cramp_read_int:
 * @minimum: the least number
 * @maximum: the greatest number
 * @number: (out): the number
 *
 * Reads a number that must be there.
 *
 * Returns: %FALSE when the column holds none from @minimum to @maximum
 */
gboolean
cramp_read_int (CrampStatement *row,
                int             column,
                int             minimum,
                int             maximum,
                int            *number)
{
  gint64 value = sqlite3_column_int64 (row, column);

  if (sqlite3_column_type (row, column) != SQLITE_INTEGER || value < minimum || value > maximum)
    return FALSE;

  *number = (int) value;
  return TRUE;
}
