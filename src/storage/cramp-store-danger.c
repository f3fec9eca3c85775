/* cramp-store-danger.c - looks at the list of danger signs in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-person.h"

#include "cramp-store-note.h"
#include "cramp-store-record.h"
#include "cramp-store-value.h"

enum
{
  COLUMN_AT,
  COLUMN_OFFSET,
  COLUMN_SIGNS,
};

#define IDENTITY "json_array (at, \"offset\", signs)"

static const char *const danger_check_columns[] = { "at", "offset", NULL };

static const CrampField danger_check_fields[] = {
  { "signs", CRAMP_FIELD_SET, &cramp_sign_vocabulary },
};

/* A sign that is known counts, whatever stands beside it, and wherever it was
 * ticked. */
static gpointer
read_danger_check_part (CrampStatement *row)
{
  g_autoptr (GDateTime) at = cramp_read_instant (row, COLUMN_AT);
  int signs = cramp_read_known_codes (row, COLUMN_SIGNS, &cramp_sign_vocabulary);

  return at != NULL && signs != 0 ? cramp_danger_check_new (at, signs) : NULL;
}

static gpointer
read_danger_check_row (CrampStatement *row)
{
  g_autoptr (GDateTime) at = cramp_read_time (row, COLUMN_AT);
  int signs;

  if (at == NULL || !cramp_table_read_answers (&cramp_danger_check_table, row, &signs))
    return NULL;

  return cramp_danger_check_new (at, signs);
}

static gboolean
save_danger_check (CrampStore *self,
                   gpointer    record,
                   GError    **error)
{
  return cramp_store_add_danger_check (self, record, NULL, error);
}

static gboolean
remove_danger_check (CrampStore *self,
                     gpointer    record,
                     GError    **error)
{
  return cramp_store_replace_danger_check (self, record, NULL, error);
}

const CrampTable cramp_danger_check_table = {
  .name = "danger_check",
  .key = "rowid",
  .by_contents = TRUE,
  .columns = danger_check_columns,
  .fields = danger_check_fields,
  .n_fields = G_N_ELEMENTS (danger_check_fields),
  .read_row = read_danger_check_row,
  .read_part = read_danger_check_part,
  .free_record = (GDestroyNotify) cramp_danger_check_free,
  .save = save_danger_check,
  .remove = remove_danger_check,
  .of_person = TRUE,
};

/**
 * cramp_store_read_danger_checks:
 *
 * Returns: (transfer full) (element-type CrampDangerCheck): the checks, by time
 */
GPtrArray *
cramp_store_read_danger_checks (CrampStore *self,
                                GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  return cramp_store_read_all (self, &cramp_danger_check_table, "ORDER BY at, rowid", error);
}

/**
 * cramp_store_read_danger_checks_between:
 * @first: the first moment
 * @last: the last moment
 *
 * Returns: (transfer full) (element-type CrampDangerCheck): the checks from
 *   @first to @last, by time
 */
GPtrArray *
cramp_store_read_danger_checks_between (CrampStore *self,
                                        GDateTime  *first,
                                        GDateTime  *last,
                                        GError    **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  statement = cramp_store_prepare_select (self, &cramp_danger_check_table, "WHERE at BETWEEN ?1 AND ?2 ORDER BY at, rowid", error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, g_date_time_to_unix (first));
  sqlite3_bind_int64 (statement, 2, g_date_time_to_unix (last));

  return cramp_store_read_rows (self, &cramp_danger_check_table, statement, error);
}

static void
bind_danger_check (CrampStatement *statement,
                   gconstpointer   record)
{
  const CrampDangerCheck *check = record;

  cramp_bind_time (statement, COLUMN_AT, check->at);
  cramp_table_bind_answers (&cramp_danger_check_table, statement, &check->signs);
}

/**
 * cramp_store_add_danger_check:
 * @check: a check
 * @added: (out) (optional): whether it was new
 *
 * Adds a check, unless an equal one is there.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_add_danger_check (CrampStore             *self,
                              const CrampDangerCheck *check,
                              gboolean               *added,
                              GError                **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (check != NULL, FALSE);

  return cramp_check_times (check->at, CRAMP_NEVER_MODIFIED, error) &&
         cramp_store_add_record (self, &cramp_danger_check_table, bind_danger_check, check, added, error);
}

static gboolean
note_danger_checks_at (CrampStore *self,
                       GDateTime  *at,
                       GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "SELECT " IDENTITY " FROM danger_check WHERE at = ?1", error);
  int code;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, g_date_time_to_unix (at));
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    if (!cramp_store_note (self, &cramp_danger_check_table, cramp_read_text (statement, 0), error))
      return FALSE;

  return code == SQLITE_DONE || cramp_store_fail (self, error);
}

/* Of looks in one second none would be the newer one. */
static gboolean
delete_danger_checks_at (CrampStore *self,
                         GDateTime  *at,
                         GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "DELETE FROM danger_check WHERE at = ?1", error);

  if (statement == NULL || !note_danger_checks_at (self, at, error))
    return FALSE;

  sqlite3_bind_int64 (statement, 1, g_date_time_to_unix (at));

  return cramp_store_run (self, statement, error);
}

static gboolean
replace_danger_check (CrampStore             *self,
                      const CrampDangerCheck *old,
                      const CrampDangerCheck *check,
                      GError                **error)
{
  if (old != NULL && !cramp_store_remove_record (self, &cramp_danger_check_table, bind_danger_check, old, error))
    return FALSE;
  if (check == NULL)
    return TRUE;

  return cramp_check_times (check->at, CRAMP_NEVER_MODIFIED, error) && delete_danger_checks_at (self, check->at, error) &&
         cramp_store_add_record (self, &cramp_danger_check_table, bind_danger_check, check, NULL, error);
}

/**
 * cramp_store_replace_danger_check:
 * @old: (nullable): the check to take out, if it is there
 * @check: (nullable): the check to put in its place
 *
 * Changes one look at the list of danger signs. Earlier looks of the same
 * second as @check give way to it.
 *
 * Returns: whether it is on the disk, or in the open transaction; otherwise
 *   nothing has changed
 */
gboolean
cramp_store_replace_danger_check (CrampStore             *self,
                                  const CrampDangerCheck *old,
                                  const CrampDangerCheck *check,
                                  GError                **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (old != NULL || check != NULL, FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, replace_danger_check (self, old, check, error), error);
}
