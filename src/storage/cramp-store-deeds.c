/* cramp-store-deeds.c - what was done last, kept so that it can be taken back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-deeds.h"

#include "cramp-store-changes.h"
#include "cramp-store-copy.h"
#include "cramp-store-rows.h"

#define SECONDS_A_DAY (24 * 60 * 60)

/* What a deed is about is told by the deed. */
typedef struct
{
  CrampDeed deed;
  char     *item;
} Row;

static const CrampMember members[] = {
  { CRAMP_MEMBER_MOMENT, CRAMP_FIELD ("id"), G_STRUCT_OFFSET (Row, deed.id) },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("deed", CRAMP_FIELD_CHOICE, &cramp_deed_vocabulary), G_STRUCT_OFFSET (Row, deed.kind), .required = TRUE },
  { CRAMP_MEMBER_MOMENT, CRAMP_FIELD ("at"), G_STRUCT_OFFSET (Row, deed.at) },
  { CRAMP_MEMBER_TIME, CRAMP_FIELD ("start"), G_STRUCT_OFFSET (Row, deed.start) },
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("night"), G_STRUCT_OFFSET (Row, deed.night) },
  { CRAMP_MEMBER_TEXT, CRAMP_FIELD ("item", .maximum = CRAMP_NAME_MAX), G_STRUCT_OFFSET (Row, item) },
};

static int
find_item (const Row *row)
{
  const CrampVocabulary *items = cramp_deed_get_items (row->deed.kind);

  return items != NULL && row->item != NULL ? cramp_vocabulary_find (items, row->item) : CRAMP_UNANSWERED;
}

static gboolean
accepts (gconstpointer record)
{
  const Row *row = record;

  return row->item == NULL || find_item (row) >= 0;
}

static void
free_row (gpointer record)
{
  cramp_kind_free (&cramp_deed_kind, record);
}

const CrampKind cramp_deed_kind = {
  .name = "deed",
  CRAMP_KIND_OF (Row, members),
  .n_key = 1,
  .named = TRUE,
  .accepts = accepts,
  .free_record = free_row,
};

/**
 * cramp_store_begin_deed:
 *
 * Begins a transaction, as cramp_store_begin() does, and notes how each record
 * was that is written in it. It is to be followed by cramp_store_end_deed().
 */
gboolean
cramp_store_begin_deed (CrampStore *self,
                        GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->noted == NULL, FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  self->noted = g_hash_table_new_full (cramp_copy_hash, cramp_copy_equal, (GDestroyNotify) cramp_copy_free, NULL);
  return TRUE;
}

static gboolean
insert_deed (CrampStore *self,
             CrampDeed  *deed,
             GError    **error)
{
  const CrampVocabulary *items = cramp_deed_get_items (deed->kind);
  Row                    row = { *deed, NULL };
  g_autoptr (CrampStatement) statement = NULL;

  if (items != NULL && deed->item != CRAMP_UNANSWERED)
    row.item = (char *) cramp_vocabulary_get_code (items, deed->item);
  statement = cramp_store_prepare_write (self, &cramp_deed_kind, &row, error);
  if (statement == NULL)
    return FALSE;

  /* SQLite gives the number. */
  sqlite3_bind_null (statement, 1);
  if (!cramp_store_run (self, statement, error))
    return FALSE;

  deed->id = sqlite3_last_insert_rowid (self->db);
  return TRUE;
}

/* A deed that goes on is the last one done again, under a new number. */
static gboolean
write_deed (CrampStore *self,
            CrampDeed  *deed,
            GHashTable *noted,
            GError    **error)
{
  g_autoptr (GList) copies = NULL;
  gint64   before = deed->id;
  gboolean is_empty;

  if (before == 0 && g_hash_table_size (noted) == 0)
    return TRUE;
  if (!insert_deed (self, deed, error) ||
      !cramp_changes_move (self, before, deed->id, error) ||
      !cramp_deed_delete (self, before, error))
    return FALSE;

  copies = g_list_sort (g_hash_table_get_keys (noted), cramp_copy_compare);
  for (GList *each = copies; each != NULL; each = each->next)
    if (!cramp_progress_step (self->progress, error) || !cramp_changes_write (self, deed, each->data, error))
      return FALSE;

  if ((before != 0 && !cramp_changes_settle (self, deed->id, error)) || !cramp_changes_are_none (self, deed->id, &is_empty, error))
    return FALSE;
  if (!is_empty)
    return TRUE;
  if (!cramp_deed_delete (self, deed->id, error))
    return FALSE;

  deed->id = 0;
  return TRUE;
}

/* A deed of the future is one of a clock that was set right since. */
static gboolean
forget (CrampStore *self,
        gint64      now,
        GError    **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  statement = cramp_store_prepare (self,
                                   "DELETE FROM deed WHERE at NOT BETWEEN ?1 AND ?2"
                                   " OR id <= (SELECT id FROM deed ORDER BY id DESC LIMIT 1 OFFSET ?3)",
                                   error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, now - CRAMP_STORE_DEED_DAYS * SECONDS_A_DAY);
  sqlite3_bind_int64 (statement, 2, now + SECONDS_A_DAY);
  sqlite3_bind_int (statement, 3, CRAMP_STORE_MAX_DEEDS);

  return cramp_store_run (self, statement, error);
}

/**
 * cramp_store_end_deed:
 * @success: whether everything was written
 * @deed: what was done; with an id it goes on with the deed of that id
 * @error: return location for an error; set already when not @success
 *
 * Ends the transaction of a deed, and keeps what it changed for
 * cramp_store_undo_deed(). Then the deed has an id, or 0 when it changed
 * nothing in the end.
 *
 * Returns: whether it is on the disk; otherwise nothing of it is
 */
gboolean
cramp_store_end_deed (CrampStore *self,
                      gboolean    success,
                      CrampDeed  *deed,
                      GError    **error)
{
  g_autoptr (GHashTable) noted = g_steal_pointer (&self->noted);
  gint64 before = deed->id;

  g_return_val_if_fail (noted != NULL, FALSE);

  if (cramp_store_end (self, success && write_deed (self, deed, noted, error) && forget (self, deed->at, error), error))
    return TRUE;

  deed->id = before;
  return FALSE;
}

/* Takes @row over. */
static CrampDeed *
make_deed (Row *row)
{
  CrampDeed *deed = cramp_deed_new (row->deed.kind, row->deed.at);

  deed->id = row->deed.id;
  deed->start = g_steal_pointer (&row->deed.start);
  deed->night = row->deed.night;
  deed->item = find_item (row);
  free_row (row);

  return deed;
}

static gboolean
find_deed (CrampStore *self,
           const char *rest,
           gint64      id,
           CrampDeed **deed,
           GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_select (self, &cramp_deed_kind, rest, error);
  gpointer found;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, id);
  if (!cramp_store_find_row (self, &cramp_deed_kind, statement, &found, error))
    return FALSE;

  *deed = found == NULL ? NULL : make_deed (found);
  return TRUE;
}

/**
 * cramp_store_find_deed:
 * @id: which one, or 0 for the last one
 * @deed: (out) (transfer full) (nullable): the deed, or %NULL when there is
 *   nothing to take back
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_store_find_deed (CrampStore *self,
                       gint64      id,
                       CrampDeed **deed,
                       GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  *deed = NULL;
  return find_deed (self, "WHERE ?1 IN (0, id) ORDER BY id DESC LIMIT 1", id, deed, error);
}

/**
 * cramp_store_find_oldest_deed:
 * @deed: (out) (transfer full) (nullable): the first of those that are kept
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_store_find_oldest_deed (CrampStore *self,
                              CrampDeed **deed,
                              GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  *deed = NULL;
  return find_deed (self, "WHERE ?1 < id ORDER BY at LIMIT 1", 0, deed, error);
}

static gboolean
find_old (CrampStore *self,
          gint64      now,
          gboolean   *found,
          GError    **error)
{
  g_autoptr (CrampStatement) statement = NULL;
  int code;

  statement = cramp_store_prepare (self, "SELECT 1 FROM deed WHERE at NOT BETWEEN ?1 AND ?2 LIMIT 1", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, now - CRAMP_STORE_DEED_DAYS * SECONDS_A_DAY);
  sqlite3_bind_int64 (statement, 2, now + SECONDS_A_DAY);
  code = sqlite3_step (statement);
  *found = code == SQLITE_ROW;

  return *found || code == SQLITE_DONE || cramp_store_fail (self, error);
}

/**
 * cramp_store_forget_deeds:
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Forgets what was done more than %CRAMP_STORE_DEED_DAYS days ago: it stays
 * done. Whoever keeps the diary open calls it once in a while.
 */
gboolean
cramp_store_forget_deeds (CrampStore *self,
                          gint64      now,
                          GError    **error)
{
  gboolean found;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!find_old (self, now, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, forget (self, now, error), error);
}
