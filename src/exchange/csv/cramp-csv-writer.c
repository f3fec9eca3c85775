/* cramp-csv-writer.c - the records of one kind as a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-csv-writer.h"

#include <string.h>

#include "cramp-csv-cell.h"

/* By it a spreadsheet knows that the table is UTF-8. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define LINE_BREAK "\r\n"

/* RFC 4180 asks for them around the first three. Control characters and outer
 * spaces get lost on the way without. */
static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    if (text[i] == '"' || text[i] == ',' || g_ascii_iscntrl (text[i]))
      return TRUE;

  return length > 0 && (text[0] == ' ' || text[length - 1] == ' ');
}

static void
append_cell (GString    *table,
             const char *text)
{
  if (!needs_quotes (text))
    {
      g_string_append (table, text);
      return;
    }

  g_string_append_c (table, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (table, '"');
      g_string_append_c (table, *at);
    }
  g_string_append_c (table, '"');
}

static void
append_columns (GString         *table,
                const CrampKind *kind)
{
  CrampMember member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    {
      g_string_append (table, i > 0 ? "," : "");
      append_cell (table, member.field->name);
    }
  g_string_append (table, LINE_BREAK);
}

static void
append_record (GString         *table,
               const CrampKind *kind,
               gconstpointer    record)
{
  CrampMember member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    {
      g_string_append (table, i > 0 ? "," : "");
      if (cramp_member_is_answered (&member, record))
        {
          g_autofree char *text = cramp_csv_cell_to_text (&member, record);

          append_cell (table, text);
        }
    }
  g_string_append (table, LINE_BREAK);
}

/**
 * cramp_csv_write:
 * @diary: a diary; its lists are put into the order of files
 * @id: a kind of record whose members are no lists of records
 * @length: (out): the length of the text in bytes
 *
 * Writes the records of one kind as a table, without loss.
 *
 * Returns: (transfer full): the text
 */
char *
cramp_csv_write (CrampDiary *diary,
                 CrampKindId id,
                 gsize      *length)
{
  const CrampKind *kind = cramp_kinds[id];
  GPtrArray       *records = diary->records[id];
  GString         *table = g_string_new (BYTE_ORDER_MARK);

  cramp_diary_sort (diary);
  append_columns (table, kind);
  for (guint i = 0; i < records->len; i++)
    append_record (table, kind, cramp_kind_open (kind, g_ptr_array_index (records, i)));

  *length = table->len;
  return g_string_free (table, FALSE);
}
