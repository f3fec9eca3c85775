/* cramp-spreadsheet-reader.c - cramps and nights from a table of another program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-spreadsheet-reader.h"

#include "cramp-derived-id.h"
#include "cramp-episode.h"
#include "cramp-night-time.h"
#include "cramp-night.h"
#include "cramp-reading.h"
#include "cramp-time.h"

#define MINUTES_PER_DAY (24 * 60)
#define NOON (12 * 60)

/* Dates are counted from 1 January of the year 1, time from 1970. */
#define DATE_OF_1970 719163

typedef struct
{
  const CrampSpreadsheet        *table;
  const CrampSpreadsheetColumns *columns;
  GDateTime                     *now;
  GTimeZone                     *zone;
  CrampSpreadsheetResult        *result;
  gboolean                       asks_cramp; /* whether a column tells more of a cramp than its date */
  GHashTable                    *keys;       /* of the rows so far */
  GHashTable                    *cramps;     /* by when and where they were, of those with a time */
  GHashTable                    *counts;     /* by the same, of those without */
  GPtrArray                     *drafts;     /* all cramps, in the order of rows */
  GHashTable                    *nights;     /* by their dates */
} Reader;

static gboolean
asks_cramp (const CrampSpreadsheetColumns *columns)
{
  for (guint i = 0; i < columns->n; i++)
    if (columns->roles[i] != CRAMP_SPREADSHEET_NOTHING && columns->roles[i] != CRAMP_SPREADSHEET_DATE && columns->roles[i] != CRAMP_SPREADSHEET_NOTE)
      return TRUE;

  return FALSE;
}

static void
reader_begin (Reader *reader)
{
  reader->asks_cramp = asks_cramp (reader->columns);
  reader->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader->cramps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader->drafts = g_ptr_array_new ();
  reader->nights = g_hash_table_new (NULL, NULL);
}

static void
reader_end (Reader *reader)
{
  g_hash_table_unref (reader->keys);
  g_hash_table_unref (reader->cramps);
  g_hash_table_unref (reader->counts);
  g_ptr_array_unref (reader->drafts);
  g_hash_table_unref (reader->nights);
}

/* A time before noon is one of the night that began the evening before. */
static GDateTime *
find_start (const Reader                 *reader,
            const CrampSpreadsheetMoment *moment)
{
  CrampNightDate date = moment->date + (moment->minute >= MINUTES_PER_DAY);
  int            minute = moment->minute % MINUTES_PER_DAY;
  CrampNightTime time = { minute < NOON ? date - 1 : date, minute, FALSE };
  gint64         instant;

  if (moment->offset == CRAMP_SPREADSHEET_NO_OFFSET)
    return cramp_night_time_to_instant (&time, reader->zone);

  instant = ((gint64) (date - DATE_OF_1970) * MINUTES_PER_DAY + minute - moment->offset) * 60;
  /* Programs write what they keep in UTC, wherever it was. */
  if (moment->offset == 0)
    {
      g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant);

      return g_date_time_to_timezone (utc, reader->zone);
    }

  return cramp_time_new (instant, moment->offset);
}

static CrampNightDate
find_night (const Reader              *reader,
            const CrampSpreadsheetRow *row)
{
  g_autoptr (GDateTime) start = NULL;

  if (row->moment.minute == CRAMP_UNANSWERED)
    return row->moment.date - reader->columns->names_morning;

  start = find_start (reader, &row->moment);
  return cramp_night_of (start);
}

static CrampNight *
get_night (Reader        *reader,
           CrampNightDate date)
{
  CrampNight *night = g_hash_table_lookup (reader->nights, GUINT_TO_POINTER (date));

  if (night == NULL)
    {
      night = cramp_night_new (date);
      g_hash_table_insert (reader->nights, GUINT_TO_POINTER (date), night);
    }

  return night;
}

static void
add_night_note (Reader        *reader,
                CrampNightDate date,
                const char    *note)
{
  g_autofree char *joined = NULL;
  CrampNight      *night;

  if (note == NULL)
    return;

  night = get_night (reader, date);
  joined = night->note == NULL ? g_strdup (note) : g_strconcat (night->note, "\n", note, NULL);
  if (g_utf8_strlen (joined, -1) > CRAMP_NOTE_MAX)
    return;

  g_free (night->note);
  night->note = g_steal_pointer (&joined);
}

static void
answer (CrampEpisodeDraft         *draft,
        const CrampSpreadsheetRow *row)
{
  const int answers[][2] = {
    { CRAMP_EPISODE_SIDE, row->side },
    { CRAMP_EPISODE_SITES, row->sites },
    { CRAMP_EPISODE_PAIN, row->pain },
    { CRAMP_EPISODE_DURATION_S, row->seconds },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    if (draft->answers[answers[i][0]] == CRAMP_UNANSWERED)
      draft->answers[answers[i][0]] = answers[i][1];
  if (draft->note == NULL)
    draft->note = g_strdup (row->note);
}

/* Where no time is known, the start only tells in which zone the table is read. */
static char *
name_cramp (const CrampEpisodeDraft *draft)
{
  gint64 start = draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] == TRUE ? 0 : g_date_time_to_unix (draft->start);

  return g_strdup_printf ("table %" G_GINT64_FORMAT " %u %d", start, draft->night, draft->answers[CRAMP_EPISODE_SIDE]);
}

static void
add_draft (Reader            *reader,
           CrampEpisodeDraft *draft)
{
  g_ptr_array_add (reader->drafts, draft);
  reader->result->n_cramps++;
}

/* One that began at the same time in the same leg is the same, as in any file. */
static void
add_timed (Reader                    *reader,
           const CrampSpreadsheetRow *row)
{
  CrampEpisodeDraft *draft = cramp_kind_new (&cramp_episode_kind);
  CrampEpisodeDraft *known;
  g_autofree char   *name = NULL;
  g_autoptr (GDateTime) start = find_start (reader, &row->moment);

  cramp_episode_draft_set_start (draft, start);
  answer (draft, row);
  name = name_cramp (draft);
  known = g_hash_table_lookup (reader->cramps, name);
  if (known == NULL)
    {
      g_hash_table_insert (reader->cramps, g_steal_pointer (&name), draft);
      add_draft (reader, draft);
      return;
    }

  answer (known, row);
  reader->result->n_repeated++;
  cramp_kind_free (&cramp_episode_kind, draft);
}

/* Of those in one night only their number tells one from the other, so that gives
 * each an id: the same table brings them in once. */
static void
add_untimed (Reader                    *reader,
             CrampNightDate             night,
             const CrampSpreadsheetRow *row)
{
  CrampEpisodeDraft *draft = cramp_kind_new (&cramp_episode_kind);
  g_autofree char   *name = NULL;
  g_autofree char   *numbered = NULL;
  guint              number;

  cramp_episode_draft_set_night_only (draft, night, reader->zone);
  if (row != NULL)
    answer (draft, row);

  name = name_cramp (draft);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (reader->counts, name));
  numbered = g_strdup_printf ("%s %u", name, number);
  draft->id = cramp_derived_id_new (numbered);
  g_hash_table_replace (reader->counts, g_steal_pointer (&name), GUINT_TO_POINTER (number + 1));
  add_draft (reader, draft);
}

/* What the row tells is told of one of its cramps. */
static void
add_cramps (Reader                    *reader,
            const CrampSpreadsheetRow *row,
            CrampNightDate             night,
            int                        count)
{
  if (row->moment.minute != CRAMP_UNANSWERED)
    add_timed (reader, row);
  else
    add_untimed (reader, night, row);

  for (int i = 1; i < count; i++)
    add_untimed (reader, night, NULL);
}

static int
count_cramps (const Reader              *reader,
              const CrampSpreadsheetRow *row)
{
  if (row->count != CRAMP_UNANSWERED)
    return row->count;

  return !reader->asks_cramp || cramp_spreadsheet_row_tells_cramp (row) || reader->columns->date_is_cramp ? 1 : CRAMP_UNANSWERED;
}

static gboolean
says_date_only (const Reader              *reader,
                const CrampSpreadsheetRow *row)
{
  return reader->asks_cramp && row->count == CRAMP_UNANSWERED && !cramp_spreadsheet_row_tells_cramp (row);
}

static void
take_row (Reader                    *reader,
          CrampNightDate             night,
          const CrampSpreadsheetRow *row)
{
  int count = count_cramps (reader, row);

  reader->result->n_without_year += row->moment.has_no_year;
  reader->result->n_date_only += says_date_only (reader, row);
  reader->result->n_without_time += row->moment.minute == CRAMP_UNANSWERED && count != CRAMP_UNANSWERED;
  if (count > 0)
    {
      add_cramps (reader, row, night, count);
      return;
    }

  /* What nobody answered stays open: a night is free of cramps when it says so. */
  if (count == 0)
    get_night (reader, night)->answers[CRAMP_NIGHT_CRAMP_FREE] = TRUE;
  add_night_note (reader, night, row->note);
}

/* Without a time it may have been since noon; that there was none is known once the
 * night is over. */
static gboolean
is_to_come (const Reader              *reader,
            const CrampSpreadsheetRow *row,
            CrampNightDate             night)
{
  g_autoptr (GDateTime) start = NULL;

  if (row->moment.minute == CRAMP_UNANSWERED)
    return night > (count_cramps (reader, row) == 0 ? cramp_last_night (reader->now) : cramp_night_of (reader->now));

  start = find_start (reader, &row->moment);
  return g_date_time_compare (start, reader->now) > 0;
}

/* Returns: its night, or 0 when it is left out */
static CrampNightDate
read_row (Reader              *reader,
          guint                number,
          CrampNightDate       above,
          CrampSpreadsheetRow *row)
{
  GArray        *complaints = reader->result->complaints;
  CrampNightDate night;

  if (!cramp_spreadsheet_row_read (reader->table, reader->columns, number, above, cramp_date_of (reader->now), row, complaints))
    return 0;

  night = find_night (reader, row);
  if (!is_to_come (reader, row, night))
    return night;

  cramp_spreadsheet_row_complain_to_come (reader->table, reader->columns, number, complaints);
  return 0;
}

static void
read_rows (Reader *reader)
{
  CrampNightDate above = 0;

  for (guint number = 0; number < reader->table->rows->len; number++)
    {
      g_auto (CrampSpreadsheetRow) row = { .note = NULL };
      CrampNightDate before = above;

      above = 0;
      if (cramp_spreadsheet_row_is_blank (reader->table, reader->columns, number))
        continue;
      above = read_row (reader, number, before, &row);
      if (above == 0)
        {
          reader->result->n_left_out++;
          continue;
        }
      reader->result->n_below += row.is_below;
      if (!g_hash_table_add (reader->keys, cramp_spreadsheet_row_to_key (&row)))
        reader->result->n_repeated++;
      else
        take_row (reader, above, &row);
    }
}

/* What is left of either is freed. */
static gboolean
hand_over (Reader       *reader,
           CrampReading *reading,
           GError      **error)
{
  CrampPlace     place = { NULL };
  gboolean       success = TRUE;
  GHashTableIter iter;
  gpointer       night;

  for (guint i = 0; i < reader->drafts->len; i++)
    if (success)
      success = cramp_reading_take (reading, &place, CRAMP_KIND_EPISODES, g_ptr_array_index (reader->drafts, i), error);
    else
      cramp_kind_free (&cramp_episode_kind, g_ptr_array_index (reader->drafts, i));

  g_hash_table_iter_init (&iter, reader->nights);
  while (g_hash_table_iter_next (&iter, NULL, &night))
    {
      reader->result->n_free += ((CrampNight *) night)->answers[CRAMP_NIGHT_CRAMP_FREE] == TRUE;
      if (success)
        success = cramp_reading_take (reading, &place, CRAMP_KIND_NIGHTS, night, error);
      else
        cramp_night_free (night);
    }

  return success;
}

/**
 * cramp_spreadsheet_result_new:
 * @table: a table
 * @columns: how it is read, ready for that
 * @now: the current local time, in the zone of the table's times
 *
 * Makes cramps and nights of a table. Read again, the same rows make the same
 * records.
 *
 * Returns: (transfer full) (nullable): what came of it, or %NULL with one sentence
 *   in @error
 */
CrampSpreadsheetResult *
cramp_spreadsheet_result_new (const CrampSpreadsheet        *table,
                              const CrampSpreadsheetColumns *columns,
                              GDateTime                     *now,
                              GError                       **error)
{
  GTimeZone *zone = g_date_time_get_timezone (now);
  g_autoptr (CrampSpreadsheetResult) result = g_new0 (CrampSpreadsheetResult, 1);
  Reader       reader = { .table = table, .columns = columns, .now = now, .zone = zone, .result = result };
  CrampReading reading;

  result->complaints = g_array_new (FALSE, FALSE, sizeof (CrampSpreadsheetComplaint));
  reader_begin (&reader);
  read_rows (&reader);
  cramp_reading_begin (&reading, zone);
  result->file = cramp_reading_end (&reading, hand_over (&reader, &reading, error));
  reader_end (&reader);

  return result->file == NULL ? NULL : g_steal_pointer (&result);
}

void
cramp_spreadsheet_result_free (CrampSpreadsheetResult *result)
{
  g_clear_pointer (&result->file, cramp_diary_file_free);
  g_array_unref (result->complaints);
  g_free (result);
}
