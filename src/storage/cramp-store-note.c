/* cramp-store-note.c - noting what is about to be written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-note.h"

#include "cramp-store-copy.h"
#include "cramp-store-prepare.h"
#include "cramp-store-value.h"

static gboolean
is_noted (GHashTable      *noted,
          const CrampKind *kind,
          const char      *key)
{
  const CrampCopy copy = { .kind = kind, .key = (char *) key };

  return g_hash_table_contains (noted, &copy);
}

static char *
dup_key (CrampStore      *self,
         const CrampKind *kind,
         gconstpointer    record,
         GError         **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_key (self, kind, record, error);

  if (statement == NULL)
    return NULL;
  if (sqlite3_step (statement) != SQLITE_ROW)
    {
      cramp_store_fail (self, error);
      return NULL;
    }

  return g_strdup (cramp_read_text (statement, 0));
}

/**
 * cramp_store_note:
 * @kind: a kind
 * @record: the struct of one that is about to be written, changed or deleted
 * @is_there: whether it is in the diary
 *
 * Keeps the record as it was when the deed began, if there is a deed.
 */
gboolean
cramp_store_note (CrampStore      *self,
                  const CrampKind *kind,
                  gconstpointer    record,
                  gboolean         is_there,
                  GError         **error)
{
  g_autofree char *key = NULL;
  CrampCopy       *copy;

  if (self->noted == NULL || kind->list == NULL)
    return TRUE;

  key = dup_key (self, kind, record, error);
  if (key == NULL)
    return FALSE;
  if (is_noted (self->noted, kind, key))
    return TRUE;

  if (!cramp_progress_step (self->progress, error))
    return FALSE;

  copy = is_there ? cramp_copy_read (self, kind, key, error) : cramp_copy_new (kind, key);
  if (copy != NULL)
    g_hash_table_add (self->noted, copy);

  return copy != NULL;
}
