/* cramp-store-record.c - records of any kind in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-record.h"

#include "cramp-episode.h"
#include "cramp-kind-order.h"
#include "cramp-night.h"
#include "cramp-store-aside.h"
#include "cramp-store-member.h"
#include "cramp-store-note.h"
#include "cramp-store-value.h"

static GPtrArray *
read_list (CrampStore      *self,
           const CrampKind *kind,
           GError         **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_select (self, kind, "ORDER BY 1", error);

  return statement != NULL ? cramp_store_read_rows (self, kind, statement, error) : NULL;
}

/* The list is empty as it comes with its record. */
static gboolean
fill_lists (CrampStore        *self,
            const CrampMember *list,
            GPtrArray         *records,
            GError           **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      gpointer   record = g_ptr_array_index (records, i);
      GPtrArray *found;

      if (!cramp_member_is_answered (list, record))
        continue;
      found = read_list (self, list->records, error);
      if (found == NULL)
        return FALSE;
      cramp_member_clear (list, record);
      CRAMP_MEMBER_AT (GPtrArray *, record, list) = found;
    }

  return TRUE;
}

static GPtrArray *
read_records (CrampStore      *self,
              const CrampKind *kind,
              GError         **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_select (self, kind, "", error);
  g_autoptr (GPtrArray) records = statement != NULL ? cramp_store_read_rows (self, kind, statement, error) : NULL;
  const CrampMember *list = cramp_table_of (kind)->list;

  if (records == NULL || (list != NULL && !fill_lists (self, list, records, error)))
    return NULL;

  return g_steal_pointer (&records);
}

/**
 * cramp_store_read_records:
 * @kind: a kind
 *
 * Returns: (transfer full): all its records, in the order of files
 */
GPtrArray *
cramp_store_read_records (CrampStore      *self,
                          const CrampKind *kind,
                          GError         **error)
{
  GPtrArray *records;
  gboolean   begun;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  if (!cramp_store_begin_read (self, &begun, error))
    return NULL;
  records = read_records (self, kind, error);
  cramp_store_end_read (self, begun);
  if (records != NULL)
    cramp_kind_sort (kind, records);

  return records;
}

/**
 * cramp_store_read_like:
 * @kind: a kind without lists
 * @record: one of it
 *
 * Returns: (transfer full): the records that have the key of @record
 */
GPtrArray *
cramp_store_read_like (CrampStore      *self,
                       const CrampKind *kind,
                       gconstpointer    record,
                       GError         **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  statement = cramp_store_prepare_like (self, kind, cramp_kind_open (kind, record), error);

  return statement != NULL ? cramp_store_read_rows (self, kind, statement, error) : NULL;
}

/* A cramp counts in its night, and decides whether those that begin soon after
 * it are returns. */
static void
mark_cramp (CrampStore    *self,
            CrampNightDate night,
            GDateTime     *start)
{
  if (night == 0 || start == NULL)
    return;

  cramp_store_mark_night (self, night);
  cramp_store_mark_returns (self, start);
}

static void
mark_record (CrampStore      *self,
             const CrampKind *kind,
             gconstpointer    record)
{
  if (kind == &cramp_episode_kind)
    mark_cramp (self, ((const CrampEpisodeDraft *) record)->night, ((const CrampEpisodeDraft *) record)->start);
  else if (kind == &cramp_night_kind)
    cramp_store_mark_night (self, ((const CrampNight *) record)->date);
}

/* A row counts also when it cannot be read otherwise. */
static void
mark_row (CrampStore      *self,
          const CrampKind *kind,
          CrampStatement  *row)
{
  g_autoptr (GDateTime) start = NULL;
  CrampNightDate night;

  if (kind != &cramp_episode_kind)
    return;

  start = cramp_read_instant (row, cramp_table_find_column (kind, "start"));
  if (cramp_read_night (row, cramp_table_find_column (kind, "night"), &night))
    mark_cramp (self, night, start);
}

/* What stands where a record is written, or is taken out. */
static gboolean
clear_place (CrampStore      *self,
             const CrampKind *kind,
             gconstpointer    record,
             GError         **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_same (self, kind, record, error);
  const CrampMember *list = cramp_table_of (kind)->list;
  gboolean           is_there = FALSE;
  int                code;

  if (statement == NULL || (list != NULL && !cramp_store_set_aside_all (self, list->records, error)))
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      is_there = TRUE;
      mark_row (self, kind, statement);
      if (!cramp_store_set_aside (self, kind, statement, error))
        return FALSE;
    }

  return code == SQLITE_DONE ? cramp_store_note (self, kind, record, is_there, error) : cramp_store_fail (self, error);
}

static gboolean
check_times (const CrampKind *kind,
             gconstpointer    record,
             GError         **error)
{
  const CrampTable *table = cramp_table_of (kind);

  for (guint i = 0; i < table->n_members; i++)
    if (!cramp_member_check_time (&table->members[i], record, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_row (CrampStore      *self,
           const CrampKind *kind,
           gconstpointer    record,
           int              number,
           GError         **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_write (self, kind, record, error);

  if (statement == NULL)
    return FALSE;
  if (kind->inner)
    sqlite3_bind_int (statement, 1, number);

  return cramp_store_run (self, statement, error);
}

/* To replace the row that a list is in takes its records away with it. */
static gboolean
write_list (CrampStore        *self,
            const CrampMember *list,
            gconstpointer      record,
            GError           **error)
{
  const GPtrArray *records = CRAMP_MEMBER_AT (GPtrArray *const, record, list);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!write_row (self, list->records, cramp_kind_open (list->records, g_ptr_array_index (records, i)), (int) i, error))
      return FALSE;

  return TRUE;
}

/* Writes @record where nothing stands. */
static gboolean
add_row (CrampStore      *self,
         const CrampKind *kind,
         gconstpointer    record,
         gboolean        *added,
         GError         **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_add (self, kind, record, error);

  if (statement == NULL || !cramp_store_run (self, statement, error))
    return FALSE;

  *added = sqlite3_changes (self->db) > 0;
  return !*added || cramp_store_note (self, kind, record, FALSE, error);
}

static gboolean
replace_row (CrampStore      *self,
             const CrampKind *kind,
             gconstpointer    record,
             GError         **error)
{
  return clear_place (self, kind, record, error) && write_row (self, kind, record, CRAMP_TABLE_ONLY, error);
}

static gboolean
settle_record (CrampStore      *self,
               const CrampKind *kind,
               gconstpointer    record,
               GError         **error)
{
  const CrampMember *list = cramp_table_of (kind)->list;

  if (list != NULL && !write_list (self, list, record, error))
    return FALSE;

  mark_record (self, kind, record);
  return TRUE;
}

static gboolean
add_record (CrampStore      *self,
            const CrampKind *kind,
            gconstpointer    record,
            gboolean        *added,
            GError         **error)
{
  return check_times (kind, record, error) && add_row (self, kind, record, added, error) &&
         (!*added || settle_record (self, kind, record, error));
}

/* Most records are new: only one that is in the way is looked at. */
static gboolean
write_record (CrampStore      *self,
              const CrampKind *kind,
              gconstpointer    record,
              GError         **error)
{
  gboolean added;

  return add_record (self, kind, record, &added, error) &&
         (added || (replace_row (self, kind, record, error) && settle_record (self, kind, record, error)));
}

/**
 * cramp_store_add_record:
 * @self: a store in a transaction, to be rolled back when this fails
 * @kind: a kind
 * @record: one of it
 * @added: (out): whether it is in the diary now; otherwise another one stands in
 *   its place, and has been left alone
 *
 * Returns: whether the diary could be written
 */
gboolean
cramp_store_add_record (CrampStore      *self,
                        const CrampKind *kind,
                        gconstpointer    record,
                        gboolean        *added,
                        GError         **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return add_record (self, kind, cramp_kind_open (kind, record), added, error);
}

/**
 * cramp_store_save_record:
 * @kind: a kind
 * @record: one of it
 *
 * Saves a record in place of the one that has its key. One that is told from
 * others by all that it holds is added unless there is an equal one.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_record (CrampStore      *self,
                         const CrampKind *kind,
                         gconstpointer    record,
                         GError         **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return cramp_store_begin (self, error) &&
         cramp_store_end (self, write_record (self, kind, cramp_kind_open (kind, record), error), error);
}

static gboolean
delete_record (CrampStore      *self,
               const CrampKind *kind,
               gconstpointer    record,
               GError         **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  if (!clear_place (self, kind, record, error))
    return FALSE;

  statement = cramp_store_prepare_delete (self, kind, record, error);
  if (statement == NULL || !cramp_store_run (self, statement, error))
    return FALSE;

  mark_record (self, kind, record);
  return TRUE;
}

/**
 * cramp_store_remove_record:
 * @kind: a kind
 * @record: one of it
 *
 * Takes the record out that has the key of @record, if there is such a one. To
 * undo that, save what was there.
 *
 * Returns: whether it is off the disk, or out in the open transaction
 */
gboolean
cramp_store_remove_record (CrampStore      *self,
                           const CrampKind *kind,
                           gconstpointer    record,
                           GError         **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return cramp_store_begin (self, error) &&
         cramp_store_end (self, delete_record (self, kind, cramp_kind_open (kind, record), error), error);
}

/**
 * cramp_store_replace_record:
 * @kind: a kind
 * @old: one of it
 * @record: what is known of it now
 *
 * Changes a record also in what tells it from others.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_replace_record (CrampStore      *self,
                            const CrampKind *kind,
                            gconstpointer    old,
                            gconstpointer    record,
                            GError         **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  return cramp_store_begin (self, error) &&
         cramp_store_end (self, cramp_store_remove_record (self, kind, old, error) && cramp_store_save_record (self, kind, record, error), error);
}
