/* cramp-store-prepare.c - what is asked for records of any kind
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-prepare.h"

#include "cramp-store-member.h"

/**
 * cramp_store_prepare_select:
 * @kind: what to ask for
 * @rest: what follows the table's name: which rows, in which order
 *
 * Returns: (transfer none) (nullable): the statement
 */
CrampStatement *
cramp_store_prepare_select (CrampStore      *self,
                            const CrampKind *kind,
                            const char      *rest,
                            GError         **error)
{
  g_autofree char *sql = g_strconcat (cramp_table_of (kind)->select, rest, NULL);

  return cramp_store_prepare (self, sql, error);
}

static void
bind_record (CrampStatement  *statement,
             const CrampKind *kind,
             gconstpointer    record,
             guint            n_columns)
{
  const CrampTable *table = cramp_table_of (kind);
  guint             column = 0;

  /* Those of a list are numbered by the list. */
  if (cramp_table_has_number (kind))
    sqlite3_bind_int (statement, ++column, CRAMP_TABLE_ONLY);
  for (guint i = 0; column < n_columns && i < table->n_members; i++)
    column = cramp_bind_member (statement, column, &table->members[i], record);
}

static CrampStatement *
prepare (CrampStore      *self,
         const char      *sql,
         const CrampKind *kind,
         gconstpointer    record,
         guint            n_columns,
         GError         **error)
{
  CrampStatement *statement = cramp_store_prepare (self, sql, error);

  if (statement != NULL)
    bind_record (statement, kind, record, n_columns);

  return statement;
}

/**
 * cramp_store_prepare_same:
 * @kind: a kind
 * @record: the struct of one
 *
 * Asks for the row that @record is about to take the place of.
 *
 * Returns: (transfer none) (nullable): the statement
 */
CrampStatement *
cramp_store_prepare_same (CrampStore      *self,
                          const CrampKind *kind,
                          gconstpointer    record,
                          GError         **error)
{
  const CrampTable *table = cramp_table_of (kind);

  return prepare (self, table->same, kind, record, table->n_identity, error);
}

/**
 * cramp_store_prepare_like:
 * @kind: a kind
 * @record: the struct of one
 *
 * Asks for the rows that have the key of @record.
 *
 * Returns: (transfer none) (nullable): the statement
 */
CrampStatement *
cramp_store_prepare_like (CrampStore      *self,
                          const CrampKind *kind,
                          gconstpointer    record,
                          GError         **error)
{
  const CrampTable *table = cramp_table_of (kind);

  return prepare (self, table->like, kind, record, kind->several ? kind->n_key : table->n_identity, error);
}

/**
 * cramp_store_prepare_delete:
 * @kind: a kind
 * @record: the struct of one
 *
 * Prepares to take @record out.
 *
 * Returns: (transfer none) (nullable): the statement
 */
CrampStatement *
cramp_store_prepare_delete (CrampStore      *self,
                            const CrampKind *kind,
                            gconstpointer    record,
                            GError         **error)
{
  const CrampTable *table = cramp_table_of (kind);

  return prepare (self, table->delete, kind, record, table->n_identity, error);
}

/**
 * cramp_store_prepare_write:
 * @kind: a kind
 * @record: the struct of one
 *
 * Prepares to write @record in the place of the one of the same key. One that is
 * told from others by all that it holds is only added when there is no equal
 * one.
 *
 * Returns: (transfer none) (nullable): the statement
 */
CrampStatement *
cramp_store_prepare_write (CrampStore      *self,
                           const CrampKind *kind,
                           gconstpointer    record,
                           GError         **error)
{
  const CrampTable *table = cramp_table_of (kind);

  return prepare (self, table->write, kind, record, table->n_columns, error);
}

/**
 * cramp_store_prepare_add:
 * @kind: a kind
 * @record: the struct of one
 *
 * Prepares to write @record unless a row stands in its place.
 *
 * Returns: (transfer none) (nullable): the statement
 */
CrampStatement *
cramp_store_prepare_add (CrampStore      *self,
                         const CrampKind *kind,
                         gconstpointer    record,
                         GError         **error)
{
  const CrampTable *table = cramp_table_of (kind);

  return prepare (self, table->add, kind, record, table->n_columns, error);
}

/**
 * cramp_store_prepare_key:
 * @kind: a kind
 * @record: the struct of one
 *
 * Asks for the identity that the row of @record has.
 *
 * Returns: (transfer none) (nullable): the statement
 */
CrampStatement *
cramp_store_prepare_key (CrampStore      *self,
                         const CrampKind *kind,
                         gconstpointer    record,
                         GError         **error)
{
  const CrampTable *table = cramp_table_of (kind);

  return prepare (self, table->key, kind, record, table->n_identity, error);
}
