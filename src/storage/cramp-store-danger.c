/* cramp-store-danger.c - looks at the list of danger signs in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-danger.h"

#include "cramp-store-rows.h"

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

  statement = cramp_store_prepare_select (self, &cramp_danger_check_kind, "WHERE at BETWEEN ?1 AND ?2 ORDER BY at, rowid", error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, g_date_time_to_unix (first));
  sqlite3_bind_int64 (statement, 2, g_date_time_to_unix (last));

  return cramp_store_read_rows (self, &cramp_danger_check_kind, statement, error);
}

/* Of looks in one second none would be the newer one. */
static gboolean
remove_danger_checks_at (CrampStore *self,
                         GDateTime  *at,
                         GError    **error)
{
  g_autoptr (GPtrArray) checks = cramp_store_read_danger_checks_between (self, at, at, error);

  if (checks == NULL)
    return FALSE;

  for (guint i = 0; i < checks->len; i++)
    if (!cramp_store_remove_record (self, &cramp_danger_check_kind, g_ptr_array_index (checks, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
replace_danger_check (CrampStore             *self,
                      const CrampDangerCheck *old,
                      const CrampDangerCheck *check,
                      GError                **error)
{
  if (old != NULL && !cramp_store_remove_record (self, &cramp_danger_check_kind, old, error))
    return FALSE;

  return check == NULL || (remove_danger_checks_at (self, check->at, error) &&
                           cramp_store_save_record (self, &cramp_danger_check_kind, check, error));
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
