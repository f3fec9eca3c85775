/* cramp-store-diary.c - the diary as a whole
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-diary.h"

#include "cramp-store-aside.h"
#include "cramp-store-note.h"
#include "cramp-store-record.h"

static gboolean
read_into (CrampStore *self,
           CrampDiary *diary,
           GError    **error)
{
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    {
      GPtrArray *records = cramp_store_read_records (self, cramp_kinds[i], error);

      if (records == NULL)
        return FALSE;
      if (records->len > 0 || cramp_kinds[i]->n_key > 0)
        {
          g_ptr_array_unref (diary->records[i]);
          diary->records[i] = g_steal_pointer (&records);
        }
      g_clear_pointer (&records, g_ptr_array_unref);
    }

  return TRUE;
}

/**
 * cramp_store_read_diary:
 *
 * Reads everything, as of one moment, and without ticks of nights that have a
 * night cramp. The cost grows with the diary: this is for backups and exports.
 *
 * Returns: (transfer full): the diary
 */
CrampDiary *
cramp_store_read_diary (CrampStore *self,
                        GError    **error)
{
  g_autoptr (CrampDiary) diary = NULL;
  gboolean begun, success;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  if (!cramp_store_begin_read (self, &begun, error))
    return NULL;
  diary = cramp_diary_new ();
  success = read_into (self, diary, error);
  cramp_store_end_read (self, begun);
  cramp_diary_drop_ticks (diary);

  return success ? g_steal_pointer (&diary) : NULL;
}

/* A deed that replaces everything takes back everything. */
static gboolean
note_all (CrampStore *self,
          GError    **error)
{
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    {
      const CrampKind *kind = cramp_kinds[i];
      g_autoptr (GPtrArray) records = cramp_store_read_records (self, kind, error);

      if (records == NULL)
        return FALSE;
      for (guint j = 0; j < records->len; j++)
        if (!cramp_store_note (self, kind, cramp_kind_open (kind, g_ptr_array_index (records, j)), TRUE, error))
          return FALSE;
    }

  return TRUE;
}

/* Only what is the person's: what became of the reminders is of this computer,
 * not of the diary, and a restored diary must not ring again for what was
 * answered. What was done before stays as well: of that, what is still as it was
 * left can be taken back. */
static gboolean
clear (CrampStore *self,
       GError    **error)
{
  g_autoptr (GString) sql = g_string_new ("DELETE FROM night_total;");
  const CrampKind *kind;

  for (guint i = 0; (kind = cramp_table_get (i)) != NULL; i++)
    if (kind->list != NULL)
      {
        if (!cramp_store_set_aside_all (self, kind, error))
          return FALSE;
        g_string_append_printf (sql, "DELETE FROM %s;", kind->name);
      }

  return cramp_store_execute (self, sql->str, error);
}

/**
 * cramp_store_clear:
 *
 * Empties the diary, except for what became of the reminders, and for what takes
 * back what was done. What could not be read is set aside. Within a transaction that fills it again nobody ever sees
 * it empty.
 */
gboolean
cramp_store_clear (CrampStore *self,
                   GError    **error)
{
  gboolean success;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  success = (self->noted == NULL || note_all (self, error)) && clear (self, error);
  cramp_store_tell_night_changed (self, 0);
  return cramp_store_end (self, success, error);
}
