/* cramp-store-table.c - records as rows of a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-table.h"

#include "cramp-store-value.h"

const CrampTable *const cramp_tables[CRAMP_N_TABLES] = {
  &cramp_episode_table,
  &cramp_night_table,
  &cramp_profile_table,
  &cramp_medicine_table,
  &cramp_reminder_table,
  &cramp_danger_check_table,
  &cramp_shown_table,
  &cramp_plan_table,
  &cramp_reminder_event_table,
  &cramp_night_total_table,
  &cramp_guide_table,
  &cramp_reminder_pause_table,
  &cramp_signal_told_table,
  &cramp_reminder_since_table,
  &cramp_visit_table,
  &cramp_deed_table,
  &cramp_deed_change_table,
};

static guint
count_columns (const CrampTable *table)
{
  return g_strv_length ((char **) table->columns);
}

/* What is written once for each column, with its name and its number. */
typedef void (*AppendFunc) (GString    *sql,
                            const char *column,
                            guint       number);

static void
append_name (GString    *sql,
             const char *column,
             guint       number)
{
  g_string_append_c (sql, '"');
  g_string_append (sql, column);
  g_string_append_c (sql, '"');
}

static void
append_parameter (GString    *sql,
                  const char *column,
                  guint       number)
{
  /* Without a number it is the next one. */
  g_string_append_c (sql, '?');
}

static void
append_equality (GString    *sql,
                 const char *column,
                 guint       number)
{
  g_string_append_printf (sql, "\"%s\" IS ?%u", column, number);
}

/* Of the first parameter, an array of all columns. */
static void
append_extract (GString    *sql,
                const char *column,
                guint       number)
{
  g_string_append_printf (sql, "\"%s\" IS json_extract (?1, '$[%u]')", column, number - 1);
}

static void
append_columns (GString          *sql,
                const CrampTable *table,
                const char       *separator,
                AppendFunc        append)
{
  guint n_columns = count_columns (table);

  for (guint i = 0; i < n_columns + table->n_fields; i++)
    {
      if (i > 0)
        g_string_append (sql, separator);
      append (sql, i < n_columns ? table->columns[i] : table->fields[i - n_columns].name, i + 1);
    }
}

/**
 * cramp_store_prepare_select:
 * @table: what to ask for
 * @rest: what follows the table's name: which rows, in which order
 *
 * Returns: (transfer none) (nullable): the statement
 */
CrampStatement *
cramp_store_prepare_select (CrampStore       *self,
                            const CrampTable *table,
                            const char       *rest,
                            GError          **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  append_columns (sql, table, ", ", append_name);
  g_string_append_printf (sql, ", %s FROM %s %s", table->key, table->name, rest);

  return cramp_store_prepare (self, sql->str, error);
}

/**
 * cramp_store_prepare_replace:
 * @table: what to write
 *
 * Prepares to write a record over the one of the same key.
 *
 * Returns: (transfer none) (nullable): the statement
 */
CrampStatement *
cramp_store_prepare_replace (CrampStore       *self,
                             const CrampTable *table,
                             GError          **error)
{
  g_autoptr (GString) sql = g_string_new ("REPLACE INTO ");

  g_string_append_printf (sql, "%s (", table->name);
  append_columns (sql, table, ", ", append_name);
  g_string_append (sql, ") VALUES (");
  append_columns (sql, table, ", ", append_parameter);
  g_string_append (sql, ")");

  return cramp_store_prepare (self, sql->str, error);
}

/**
 * cramp_store_prepare_add:
 * @table: what to write
 *
 * Prepares to write a record unless there is an equal one.
 *
 * Returns: (transfer none) (nullable): the statement
 */
CrampStatement *
cramp_store_prepare_add (CrampStore       *self,
                         const CrampTable *table,
                         GError          **error)
{
  g_autoptr (GString) sql = g_string_new ("INSERT INTO ");

  g_string_append_printf (sql, "%s (", table->name);
  append_columns (sql, table, ", ", append_name);
  g_string_append (sql, ") SELECT ");
  append_columns (sql, table, ", ", append_parameter);
  g_string_append_printf (sql, " WHERE NOT EXISTS (SELECT 1 FROM %s WHERE ", table->name);
  append_columns (sql, table, " AND ", append_equality);
  g_string_append (sql, ")");

  return cramp_store_prepare (self, sql->str, error);
}

/**
 * cramp_store_prepare_remove:
 * @table: what to delete
 *
 * Prepares to delete all records that are equal to one.
 *
 * Returns: (transfer none) (nullable): the statement
 */
CrampStatement *
cramp_store_prepare_remove (CrampStore       *self,
                            const CrampTable *table,
                            GError          **error)
{
  g_autoptr (GString) sql = g_string_new ("DELETE FROM ");

  g_string_append_printf (sql, "%s WHERE ", table->name);
  append_columns (sql, table, " AND ", append_equality);

  return cramp_store_prepare (self, sql->str, error);
}

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

/**
 * cramp_table_read_row:
 * @table: a table
 * @row: one of its rows
 *
 * Returns: (transfer full) (nullable): the record of @row, or %NULL when it
 *   holds what no diary can hold
 */
gpointer
cramp_table_read_row (const CrampTable *table,
                      CrampStatement   *row)
{
  return has_valid_texts (row) ? table->read_row (row) : NULL;
}

/**
 * cramp_table_can_read:
 * @table: a table
 * @row: one of its rows
 *
 * Returns: whether @row holds only what a diary can hold
 */
gboolean
cramp_table_can_read (const CrampTable *table,
                      CrampStatement   *row)
{
  gpointer record = cramp_table_read_row (table, row);

  if (record != NULL)
    table->free_record (record);

  return record != NULL;
}

/**
 * cramp_store_note_unreadable:
 * @table: a table
 * @row: one of its rows, which cannot be read in full
 *
 * Remembers that there is such a row. What the program keeps for itself is no
 * entry of the person.
 */
void
cramp_store_note_unreadable (CrampStore       *self,
                             const CrampTable *table,
                             CrampStatement   *row)
{
  const char *key = cramp_table_get_key (table, row);

  if (!table->of_person)
    return;

  if (self->unreadable == NULL)
    self->unreadable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_replace (self->unreadable, g_strconcat (table->name, CRAMP_TABLE_KEY_SEPARATOR, key, NULL), (gpointer) table);
}

/* One row that cannot be read takes nothing with it: what can be read of it is,
 * and it is counted. */
static gpointer
read_what_can_be (CrampStore       *self,
                  const CrampTable *table,
                  CrampStatement   *row)
{
  gpointer record = cramp_table_read_row (table, row);

  if (record != NULL)
    return record;

  cramp_store_note_unreadable (self, table, row);
  return table->read_part != NULL && has_valid_texts (row) ? table->read_part (row) : NULL;
}

/* The next record, or NULL with what SQLite says, which is SQLITE_DONE after
 * the last one. */
static gpointer
step_to_record (CrampStore       *self,
                const CrampTable *table,
                CrampStatement   *statement,
                int              *code)
{
  while ((*code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gpointer record = read_what_can_be (self, table, statement);

      if (record != NULL)
        return record;
    }

  return NULL;
}

/**
 * cramp_store_read_rows:
 * @table: what @statement asks for
 * @statement: what cramp_store_prepare_select() gave
 *
 * Reads rows. Those that cannot be read are left out and counted, see
 * cramp_store_count_unreadable().
 *
 * Returns: (transfer full) (nullable): the records
 */
GPtrArray *
cramp_store_read_rows (CrampStore       *self,
                       const CrampTable *table,
                       CrampStatement   *statement,
                       GError          **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (table->free_record);
  gpointer record;
  int      code;

  while ((record = step_to_record (self, table, statement, &code)) != NULL)
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
 * @table: what @statement asks for
 * @statement: what cramp_store_prepare_select() gave
 * @size: the size of a record that owns nothing
 *
 * Returns: (transfer full) (nullable): the record of every row, by value
 */
GArray *
cramp_store_read_values (CrampStore       *self,
                         const CrampTable *table,
                         CrampStatement   *statement,
                         guint             size,
                         GError          **error)
{
  g_autoptr (GPtrArray) records = cramp_store_read_rows (self, table, statement, error);
  GArray *values;

  if (records == NULL)
    return NULL;

  values = g_array_sized_new (FALSE, FALSE, size, records->len);
  for (guint i = 0; i < records->len; i++)
    g_array_append_vals (values, g_ptr_array_index (records, i), 1);

  return values;
}

/**
 * cramp_store_find_row:
 * @table: what @statement asks for
 * @statement: what cramp_store_prepare_select() gave
 * @record: (out) (transfer full) (nullable): the record of the first row that
 *   can be read, or %NULL when there is none
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_store_find_row (CrampStore       *self,
                      const CrampTable *table,
                      CrampStatement   *statement,
                      gpointer         *record,
                      GError          **error)
{
  int code;

  *record = step_to_record (self, table, statement, &code);

  return *record != NULL || code == SQLITE_DONE || cramp_store_fail (self, error);
}

/**
 * cramp_table_get_key:
 * @table: a table
 * @row: one of its rows
 *
 * Returns: the key of @row, for messages
 */
const char *
cramp_table_get_key (const CrampTable *table,
                     CrampStatement   *row)
{
  const char *key = cramp_read_text (row, count_columns (table) + table->n_fields);

  return key != NULL ? key : "";
}

/**
 * cramp_table_has_identity:
 * @table: a table
 *
 * Returns: whether each of its rows can be told from every other one
 */
gboolean
cramp_table_has_identity (const CrampTable *table)
{
  return table->identity != NULL || table->by_contents;
}

/**
 * cramp_table_match_identity:
 * @table: a table with an identity
 *
 * Returns: (transfer full): the condition that a row is the one whose identity
 *   is the first parameter; column by column, so that an index finds it
 */
char *
cramp_table_match_identity (const CrampTable *table)
{
  GString *sql = g_string_new (NULL);

  if (table->by_contents)
    append_columns (sql, table, " AND ", append_extract);
  else
    g_string_append_printf (sql, "%s = ?1", table->identity);

  return g_string_free (sql, FALSE);
}

/**
 * cramp_table_bind_answers:
 * @table: a table
 * @statement: a statement that writes one of its rows
 * @answers: (array): the answers to its fields
 *
 * Binds the answers where the table has its fields.
 */
void
cramp_table_bind_answers (const CrampTable *table,
                          CrampStatement   *statement,
                          const int        *answers)
{
  guint first = count_columns (table);

  for (guint i = 0; i < table->n_fields; i++)
    cramp_bind_answer (statement, first + i, &table->fields[i], answers[i]);
}

/**
 * cramp_table_read_answers:
 * @table: a table
 * @row: one of its rows
 * @answers: (out caller-allocates) (array): where to put the answers
 *
 * Returns: %FALSE when one of them is not a possible answer
 */
gboolean
cramp_table_read_answers (const CrampTable *table,
                          CrampStatement   *row,
                          int              *answers)
{
  guint first = count_columns (table);

  for (guint i = 0; i < table->n_fields; i++)
    if (!cramp_read_answer (row, first + i, &table->fields[i], &answers[i]))
      return FALSE;

  return TRUE;
}

/**
 * cramp_table_read_each_answer:
 * @table: a table
 * @row: one of its rows
 * @answers: (out caller-allocates) (array): where to put the answers
 *
 * Reads the answers that are possible ones; the others are not answered.
 */
void
cramp_table_read_each_answer (const CrampTable *table,
                              CrampStatement   *row,
                              int              *answers)
{
  guint first = count_columns (table);

  for (guint i = 0; i < table->n_fields; i++)
    if (!cramp_read_answer (row, first + i, &table->fields[i], &answers[i]))
      answers[i] = CRAMP_UNANSWERED;
}
