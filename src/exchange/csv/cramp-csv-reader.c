/* cramp-csv-reader.c - the records of one kind from a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-csv-reader.h"

#include <string.h>

#include "cramp-csv-cell.h"
#include "cramp-csv-problem.h"
#include "cramp-csv-rows.h"
#include "cramp-reading.h"

/* What other programs put between cells where a comma is part of a number. */
#define OTHER_SEPARATORS ";\t"

/* A column that nobody knows has a member without a field. */
typedef struct
{
  CrampReading reading;
  CrampCsvRows rows;
  CrampKindId  id;
  GArray      *columns; /* of CrampMember */
} Table;

static gboolean
find_member (const CrampKind *kind,
             const char      *name,
             CrampMember     *member)
{
  for (guint i = 0; cramp_kind_get_member (kind, i, member); i++)
    if (g_str_equal (member->field->name, name))
      return TRUE;

  return FALSE;
}

static gboolean
has_column (const Table *table,
            const char  *name)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const CrampField *field = g_array_index (table->columns, CrampMember, i).field;

      if (field != NULL && g_str_equal (field->name, name))
        return TRUE;
    }

  return FALSE;
}

/* All else of a record may be missing. */
static const char *
get_needed_name (const CrampKind *kind)
{
  CrampMember member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    if (member.type == CRAMP_MEMBER_DATE || member.type == CRAMP_MEMBER_TIME)
      return member.field->name;

  g_return_val_if_reached (NULL);
}

static gboolean
check_columns (Table   *table,
               GError **error)
{
  CrampPlace place = { NULL, get_needed_name (cramp_kinds[table->id]), 0, cramp_csv_rows_get_line (&table->rows, 0) };

  if (has_column (table, place.member))
    return TRUE;
  if (table->columns->len == 1 && strpbrk (cramp_csv_rows_get_cell (&table->rows, 0), OTHER_SEPARATORS) != NULL)
    return cramp_csv_refuse_line (CRAMP_CSV_NO_COMMAS, place.line, error);

  return cramp_place_refuse (&place, CRAMP_FAULT_MISSING, error);
}

static gboolean
names_column (const CrampCsvRows *rows,
              const char         *name)
{
  for (guint i = 0; i < cramp_csv_rows_count_cells (rows); i++)
    if (g_str_equal (cramp_csv_rows_get_cell (rows, i), name))
      return TRUE;

  return FALSE;
}

/* Not every program keeps both parts of an ending: what the columns are tells of
 * which kind a table is. */
static CrampKindId
tell_kind (const Table *table)
{
  const char *needed = get_needed_name (cramp_kinds[CRAMP_KIND_EPISODES]);
  const char *other = get_needed_name (cramp_kinds[CRAMP_KIND_NIGHTS]);
  gboolean    is_other = !names_column (&table->rows, needed) && names_column (&table->rows, other);

  return table->id == CRAMP_KIND_EPISODES && is_other ? CRAMP_KIND_NIGHTS : table->id;
}

/* Other programs call a column "date" or "note" as well; none says when a row was
 * last changed. */
static gboolean
looks_like (const CrampCsvRows *rows,
            CrampKindId         id)
{
  static const char *const common[] = { "date", "start", "note", NULL };
  guint                    n_unknown = 0, n_telling = 0;

  if (!names_column (rows, get_needed_name (cramp_kinds[id])))
    return FALSE;

  for (guint i = 0; i < cramp_csv_rows_count_cells (rows); i++)
    {
      const char *name = cramp_csv_rows_get_cell (rows, i);
      CrampMember member;

      if (!find_member (cramp_kinds[id], name, &member))
        n_unknown++;
      else if (!g_strv_contains (common, name))
        n_telling++;
    }

  return names_column (rows, "modified") || (n_unknown == 0 && n_telling > 0);
}

/**
 * cramp_csv_is_diary:
 * @text: (array length=length): a whole file
 * @length: its length in bytes
 *
 * Returns: whether its columns are those of a diary, so that cramp_csv_read() says
 *   best what may be wrong with it
 */
gboolean
cramp_csv_is_diary (const char *text,
                    gsize       length)
{
  g_auto (CrampCsvRows) rows = { 0 };

  return cramp_csv_rows_begin (&rows, text, length, NULL) && cramp_csv_rows_next (&rows, NULL) &&
         (looks_like (&rows, CRAMP_KIND_EPISODES) || looks_like (&rows, CRAMP_KIND_NIGHTS));
}

static gboolean
read_columns (Table   *table,
              GError **error)
{
  if (!cramp_csv_rows_next (&table->rows, error))
    return FALSE;

  table->id = tell_kind (table);
  for (guint i = 0; i < cramp_csv_rows_count_cells (&table->rows); i++)
    {
      CrampPlace  place = { NULL, cramp_csv_rows_get_cell (&table->rows, i), 0, cramp_csv_rows_get_line (&table->rows, i) };
      CrampMember member;

      if (!find_member (cramp_kinds[table->id], place.member, &member))
        {
          member = (CrampMember){ 0 };
          table->reading.file->n_ignored++;
        }
      else if (has_column (table, place.member))
        return cramp_place_refuse (&place, CRAMP_FAULT_REPEATED, error);
      g_array_append_val (table->columns, member);
    }

  return check_columns (table, error);
}

static gboolean
read_cells (Table   *table,
            gpointer record,
            GError **error)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const CrampMember *member = &g_array_index (table->columns, CrampMember, i);
      CrampPlace         place = { NULL, member->field == NULL ? NULL : member->field->name, 0, cramp_csv_rows_get_line (&table->rows, i) };

      if (member->field != NULL &&
          !cramp_csv_cell_read (&place, cramp_csv_rows_get_cell (&table->rows, i), table->reading.zone, member, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_record (Table   *table,
             GError **error)
{
  const CrampKind *kind = cramp_kinds[table->id];
  CrampPlace       place = { NULL };
  gpointer         record;

  if (!cramp_csv_rows_next (&table->rows, error))
    return FALSE;

  record = cramp_kind_new (kind);
  if (!read_cells (table, record, error))
    {
      cramp_kind_free (kind, record);
      return FALSE;
    }

  place.line = cramp_csv_rows_get_line (&table->rows, 0);
  return cramp_reading_take (&table->reading, &place, table->id, record, error);
}

static gboolean
read_table (Table      *table,
            const char *text,
            gsize       length,
            GError    **error)
{
  if (!cramp_csv_rows_begin (&table->rows, text, length, error) || !read_columns (table, error))
    return FALSE;

  while (!cramp_csv_rows_is_at_end (&table->rows))
    if (!read_record (table, error))
      return FALSE;

  return TRUE;
}

/**
 * cramp_csv_read:
 * @id: a kind of record whose members are no lists of records; one that says cramps
 *   may hold nights
 * @text: (array length=length): a whole file: a table of RFC 4180 with the names of
 *   the columns in its first row
 * @length: its length in bytes
 * @zone: the zone of times without an offset
 *
 * Reads the records of a table and checks all of it, as cramp_diary_read() does.
 *
 * Returns: (transfer full) (nullable): a diary with these records, or %NULL with
 *   one sentence and the place in @error
 */
CrampDiaryFile *
cramp_csv_read (CrampKindId id,
                const char *text,
                gsize       length,
                GTimeZone  *zone,
                GError    **error)
{
  Table           table = { .id = id, .columns = g_array_new (FALSE, FALSE, sizeof (CrampMember)) };
  CrampDiaryFile *file;

  cramp_reading_begin (&table.reading, zone);
  file = cramp_reading_end (&table.reading, read_table (&table, text, length, error));
  cramp_csv_rows_clear (&table.rows);
  g_array_unref (table.columns);

  return file;
}
