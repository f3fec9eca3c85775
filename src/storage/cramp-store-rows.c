/* cramp-store-rows.c - records of their rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-rows.h"

#include "cramp-store-member.h"
#include "cramp-store-value.h"

/* What is bound is valid, what comes back from a damaged disk may not be. */
static gboolean
has_valid_texts (CrampStatement *row)
{
  for (int i = 0; i < sqlite3_column_count (row); i++)
    if (sqlite3_column_type (row, i) == SQLITE_TEXT)
      {
        const char *text = cramp_read_text (row, i);

        if (text == NULL || !g_utf8_validate_len (text, sqlite3_column_bytes (row, i), NULL))
          return FALSE;
      }

  return TRUE;
}

static gboolean
read_members (const CrampKind *kind,
              CrampStatement  *row,
              gpointer         record)
{
  const CrampTable *table = cramp_table_of (kind);
  guint             column = cramp_table_has_number (kind);

  for (guint i = 0; i < table->n_members; i++)
    {
      column = cramp_read_member (row, column, &table->members[i], record);
      if (column == 0)
        return FALSE;
    }

  return kind->accepts == NULL || kind->accepts (record);
}

/**
 * cramp_row_read:
 * @kind: a kind
 * @row: one of its rows
 *
 * Returns: (transfer full) (nullable): the record of @row, or %NULL when it
 *   holds what no diary can hold
 */
gpointer
cramp_row_read (const CrampKind *kind,
                CrampStatement  *row)
{
  gpointer record;

  if (!has_valid_texts (row))
    return NULL;

  record = cramp_kind_new (kind);
  if (read_members (kind, row, record))
    return cramp_kind_seal (kind, record);

  cramp_kind_free (kind, record);
  return NULL;
}

/**
 * cramp_row_can_be_read:
 * @kind: a kind
 * @row: one of its rows
 *
 * Returns: whether @row holds only what a diary can hold
 */
gboolean
cramp_row_can_be_read (const CrampKind *kind,
                       CrampStatement  *row)
{
  gpointer record = cramp_row_read (kind, row);

  if (record != NULL)
    kind->free_record (record);

  return record != NULL;
}

/**
 * cramp_row_get_label:
 * @row: a row that cramp_store_prepare_select() asked for
 *
 * Returns: what names @row in messages
 */
const char *
cramp_row_get_label (CrampStatement *row)
{
  const char *label = cramp_read_text (row, sqlite3_column_count (row) - 1);

  return label != NULL ? label : "";
}

/**
 * cramp_store_note_unreadable:
 * @kind: a kind
 * @row: one of its rows, which cannot be read in full
 *
 * Remembers that there is such a row. What the program keeps for itself is no
 * entry of the person.
 */
void
cramp_store_note_unreadable (CrampStore      *self,
                             const CrampKind *kind,
                             CrampStatement  *row)
{
  if (kind->list == NULL)
    return;

  if (self->unreadable == NULL)
    self->unreadable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_replace (self->unreadable, g_strconcat (kind->name, CRAMP_TABLE_LABEL_SEPARATOR, cramp_row_get_label (row), NULL), (gpointer) kind);
}

static gpointer
read_part (const CrampKind *kind,
           CrampStatement  *row)
{
  const CrampTable *table = cramp_table_of (kind);
  gpointer          record = cramp_kind_new (kind);
  guint             column = cramp_table_has_number (kind);
  gboolean          is_record = TRUE;

  for (guint i = 0; i < table->n_members; i++)
    {
      const CrampMember *member = &table->members[i];

      column = cramp_read_member_part (row, column, member, record);
      is_record = is_record && (!member->required || cramp_member_is_answered (member, record));
    }
  if (is_record && !cramp_kind_is_empty (kind, record))
    return cramp_kind_seal (kind, record);

  cramp_kind_free (kind, record);
  return NULL;
}

/* One row that cannot be read takes nothing with it: what can be read of it is,
 * and it is counted. */
static gpointer
read_what_can_be (CrampStore      *self,
                  const CrampKind *kind,
                  CrampStatement  *row)
{
  gpointer record = cramp_row_read (kind, row);

  if (record != NULL)
    return record;

  cramp_store_note_unreadable (self, kind, row);
  return kind->partly && has_valid_texts (row) ? read_part (kind, row) : NULL;
}

/* The next record, or NULL with what SQLite says, which is SQLITE_DONE after
 * the last one. */
static gpointer
step_to_record (CrampStore      *self,
                const CrampKind *kind,
                CrampStatement  *statement,
                int             *code)
{
  while ((*code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gpointer record = read_what_can_be (self, kind, statement);

      if (record != NULL)
        return record;
    }

  return NULL;
}

/**
 * cramp_store_read_rows:
 * @kind: what @statement asks for
 * @statement: what cramp_store_prepare_select() gave
 *
 * Reads rows. Those that cannot be read are left out and counted, see
 * cramp_store_count_unreadable().
 *
 * Returns: (transfer full) (nullable): the records
 */
GPtrArray *
cramp_store_read_rows (CrampStore      *self,
                       const CrampKind *kind,
                       CrampStatement  *statement,
                       GError         **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (kind->free_record);
  gpointer record;
  int      code;

  while ((record = step_to_record (self, kind, statement, &code)) != NULL)
    g_ptr_array_add (records, record);
  if (code != SQLITE_DONE)
    {
      cramp_store_fail (self, error);
      return NULL;
    }

  return g_steal_pointer (&records);
}

/**
 * cramp_store_read_values:
 * @kind: what @statement asks for, of which a record owns nothing
 * @statement: what cramp_store_prepare_select() gave
 *
 * Returns: (transfer full) (nullable): the record of every row, by value
 */
GArray *
cramp_store_read_values (CrampStore      *self,
                         const CrampKind *kind,
                         CrampStatement  *statement,
                         GError         **error)
{
  g_autoptr (GPtrArray) records = cramp_store_read_rows (self, kind, statement, error);
  GArray *values;

  if (records == NULL)
    return NULL;

  values = g_array_sized_new (FALSE, FALSE, kind->size, records->len);
  for (guint i = 0; i < records->len; i++)
    g_array_append_vals (values, g_ptr_array_index (records, i), 1);

  return values;
}

/**
 * cramp_store_find_row:
 * @kind: what @statement asks for
 * @statement: what cramp_store_prepare_select() gave
 * @record: (out) (transfer full) (nullable): the record of the first row that
 *   can be read, or %NULL when there is none
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_store_find_row (CrampStore      *self,
                      const CrampKind *kind,
                      CrampStatement  *statement,
                      gpointer        *record,
                      GError         **error)
{
  int code;

  *record = step_to_record (self, kind, statement, &code);

  return *record != NULL || code == SQLITE_DONE || cramp_store_fail (self, error);
}
