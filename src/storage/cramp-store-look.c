/* cramp-store-look.c - looks at all entries, some at a time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-look.h"

#include "cramp-store-prepare.h"
#include "cramp-store-rows.h"
#include "cramp-store-value.h"

/* Read in less than half a frame, also by an old computer. */
#define STEP_ROWS 500

/* Says where the next step ends, if a row is left. */
static gboolean
find_end (CrampStore           *self,
          const CrampKind      *kind,
          const CrampStoreLook *look,
          gint64               *end,
          GError              **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max(rowid) FROM (SELECT rowid FROM %s WHERE rowid > ?1 ORDER BY rowid LIMIT ?2)", kind->name);
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, look->row);
  sqlite3_bind_int (statement, 2, STEP_ROWS);
  if (sqlite3_step (statement) != SQLITE_ROW)
    return cramp_store_fail (self, error);

  if (sqlite3_column_type (statement, 0) != SQLITE_NULL)
    *end = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

static gboolean
look_at_rows (CrampStore      *self,
              const CrampKind *kind,
              gint64           after,
              gint64           end,
              GError         **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_select (self, kind, "WHERE rowid > ?1 AND rowid <= ?2", error);
  int code;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, after);
  sqlite3_bind_int64 (statement, 2, end);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    if (!cramp_row_can_be_read (kind, statement))
      cramp_store_note_unreadable (self, kind, statement);

  return code == SQLITE_DONE || cramp_store_fail (self, error);
}

static gboolean
look_at_kind (CrampStore      *self,
              const CrampKind *kind,
              CrampStoreLook  *look,
              GError         **error)
{
  const CrampStoreLook next = { look->kind + 1, G_MININT64 };
  gint64               end = look->row;

  if (!find_end (self, kind, look, &end, error) ||
      (end > look->row && !look_at_rows (self, kind, look->row, end, error)))
    return FALSE;

  if (end > look->row)
    look->row = end;
  else
    *look = next;

  return TRUE;
}

/**
 * cramp_store_look_on:
 * @look: how far the look has come
 * @is_more: (out): whether there may be more to look at
 *
 * Looks at the next entries, at most 500, and remembers those that cannot be read,
 * see cramp_store_count_unreadable(). What is entered between two steps is looked
 * at wherever it is shown.
 */
gboolean
cramp_store_look_on (CrampStore     *self,
                     CrampStoreLook *look,
                     gboolean       *is_more,
                     GError        **error)
{
  const CrampKind *kind = cramp_table_get (look->kind);
  gboolean         begun, success;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  *is_more = kind != NULL;
  if (kind == NULL)
    return TRUE;
  if (kind->list == NULL)
    {
      look->kind++;
      return TRUE;
    }
  if (!cramp_store_begin_read (self, &begun, error))
    return FALSE;
  success = look_at_kind (self, kind, look, error);
  cramp_store_end_read (self, begun);

  return success;
}
