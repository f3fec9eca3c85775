/* cramp-store-migrate.c - the schema and its older versions
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

static gboolean
run_steps (CrampStore *self,
           GError    **error)
{
  int              newest = cramp_store_get_newest_version ();
  gint64           version;
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                            CRAMP_STORE_APPLICATION_ID, newest);

  /* Somebody else may have migrated it since it was opened. */
  if (!cramp_store_read_number (self, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > newest)
    {
      g_set_error_literal (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_TOO_NEW, "a newer release migrated the diary");
      return FALSE;
    }

  for (; version < newest; version++)
    if (!cramp_store_execute (self, cramp_store_get_step (version), error))
      return FALSE;

  return cramp_store_execute (self, stamp, error);
}

static gboolean
take_steps (CrampStore *self,
            GError    **error)
{
  if (run_steps (self, error) && cramp_store_execute (self, "COMMIT", error))
    {
      cramp_store_note_state (self);
      return TRUE;
    }

  cramp_store_execute (self, "ROLLBACK", NULL);
  return FALSE;
}

static gboolean
upgrade (CrampStore *self,
         GError    **error)
{
  gboolean success;

  /* A row that no diary can hold is left as it is, and holds nothing up: a
   * column is not added to a table of which one row breaks a rule. */
  success = cramp_store_execute (self, "PRAGMA ignore_check_constraints = ON; BEGIN EXCLUSIVE", error) &&
            take_steps (self, error);
  cramp_store_execute (self, "PRAGMA ignore_check_constraints = OFF", NULL);

  return success;
}

static gboolean
copy_into (CrampStore *self,
           CrampStore *copy,
           GError    **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy->db, "main", self->db, "main");

  if (backup == NULL)
    return cramp_store_fail (copy, error);

  sqlite3_backup_step (backup, -1);

  /* Any error of the steps is also the result of the end. */
  return sqlite3_backup_finish (backup) == SQLITE_OK || cramp_store_fail (copy, error);
}

/**
 * cramp_store_open_in_memory:
 *
 * Makes an empty diary that is gone when it is closed.
 *
 * Returns: (transfer full): the diary
 */
CrampStore *
cramp_store_open_in_memory (GError **error)
{
  g_autoptr (CrampStore) self = g_object_new (CRAMP_TYPE_STORE, NULL);

  if (!cramp_store_connect (self, ":memory:", error) || !cramp_store_configure (self, error) || !upgrade (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cramp_store_copy:
 *
 * Copies everything into a diary in memory, in today's schema: there is one
 * reader of it, not one for every schema there ever was.
 *
 * Returns: (transfer full): the copy
 */
CrampStore *
cramp_store_copy (CrampStore *self,
                  GError    **error)
{
  g_autoptr (CrampStore) copy = cramp_store_open_in_memory (error);

  if (copy == NULL || !copy_into (self, copy, error) || !upgrade (copy, error))
    return NULL;

  return g_steal_pointer (&copy);
}

/**
 * cramp_store_copy_to_memory:
 * @self: a store with a connection
 *
 * Connects the store to a copy in memory of what it was connected to, in
 * today's schema.
 */
gboolean
cramp_store_copy_to_memory (CrampStore *self,
                            GError    **error)
{
  g_autoptr (CrampStore) copy = cramp_store_copy (self, error);

  if (copy == NULL)
    return FALSE;

  cramp_store_disconnect (self);
  self->db = g_steal_pointer (&copy->db);
  self->statements = g_steal_pointer (&copy->statements);
  return cramp_store_configure (self, error);
}

static gboolean
back_up (CrampStore *self,
         GError    **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (CrampStore) copy = cramp_store_copy (self, error);

  if (copy == NULL)
    return FALSE;
  if (self->backup (copy, self->path, self->backup_data, &reason))
    return TRUE;

  g_set_error_literal (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BACKUP,
                       reason != NULL ? reason->message : "the backup failed");
  return FALSE;
}

/**
 * cramp_store_migrate:
 * @version: the version it was found in, at most the newest one
 *
 * Brings a diary to the newest schema as one transaction, after a backup. Of
 * two processes that come at once the second one finds nothing left to do.
 *
 * Returns: whether the schema is the newest one now
 */
gboolean
cramp_store_migrate (CrampStore *self,
                     int         version,
                     GError    **error)
{
  if (version == cramp_store_get_newest_version ())
    return TRUE;
  if (version > 0 && self->backup != NULL && !back_up (self, error))
    return FALSE;

  return upgrade (self, error);
}
