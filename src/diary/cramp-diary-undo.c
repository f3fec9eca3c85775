/* cramp-diary-undo.c - taking back what was done to the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-diary"

#include "cramp-diary-undo.h"

/**
 * cramp_diary_begin_deed:
 * @kind: what is done
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: (transfer full) (nullable): a deed, to be ended by one of the next
 *   two, or %NULL when nothing can be written
 */
CrampDeed *
cramp_diary_begin_deed (CrampStore   *store,
                        CrampDeedKind kind,
                        gint64        now,
                        GError      **error)
{
  return cramp_store_begin_deed (store, error) ? cramp_deed_new (kind, now) : NULL;
}

/**
 * cramp_diary_end_deed:
 * @success: whether everything was written
 * @deed: (transfer full): what was done
 * @done: (out) (optional) (transfer full) (nullable): @deed, or %NULL when it
 *   changed nothing or failed
 * @error: return location for an error; set already when not @success
 *
 * Ends a deed.
 *
 * Returns: whether it is on the disk; otherwise nothing of it is
 */
gboolean
cramp_diary_end_deed (CrampStore *store,
                      gboolean    success,
                      CrampDeed  *deed,
                      CrampDeed **done,
                      GError    **error)
{
  g_autoptr (CrampDeed) owned = deed;
  gboolean ended = cramp_store_end_deed (store, success, owned, error);

  if (done != NULL)
    *done = ended && owned->id != 0 ? g_steal_pointer (&owned) : NULL;

  return ended;
}

/**
 * cramp_diary_end_visit:
 * @visit: (inout): what was done since the person began to look, %NULL at
 *   first; all of that is one deed
 *
 * Ends a deed, as cramp_diary_end_deed() does, that goes on with @visit.
 *
 * Returns: whether it is on the disk; otherwise nothing of it is, and @visit is
 *   as it was
 */
gboolean
cramp_diary_end_visit (CrampStore *store,
                       gboolean    success,
                       CrampDeed  *deed,
                       CrampDeed **visit,
                       GError    **error)
{
  g_autoptr (CrampDeed) owned = deed;

  if (*visit != NULL)
    {
      owned->id = (*visit)->id;
      owned->kind = (*visit)->kind;
    }
  if (!cramp_store_end_deed (store, success, owned, error))
    return FALSE;

  g_clear_pointer (visit, cramp_deed_free);
  *visit = g_steal_pointer (&owned);
  return TRUE;
}

static gboolean
find_and_undo (CrampStore *store,
               gint64      id,
               gint64      now,
               CrampDeed **deed,
               CrampUndo  *undo,
               GError    **error)
{
  return cramp_store_find_deed (store, id, deed, error) &&
         (*deed == NULL || cramp_store_undo_deed (store, (*deed)->id, now, undo, error));
}

/**
 * cramp_diary_undo:
 * @id: which deed, or 0 for the last one that is not taken back yet
 * @now: the current time
 * @deed: (out) (transfer full) (nullable): the deed, or %NULL when it was taken
 *   back already or is forgotten
 * @undo: (out): how much of it was taken back
 *
 * Takes one deed back, and of it what nobody has changed since.
 *
 * Returns: whether that is on the disk; otherwise the diary is as it was
 */
gboolean
cramp_diary_undo (CrampStore *store,
                  gint64      id,
                  GDateTime  *now,
                  CrampDeed **deed,
                  CrampUndo  *undo,
                  GError    **error)
{
  *deed = NULL;
  *undo = CRAMP_UNDO_NOTHING;
  if (!cramp_store_begin (store, error))
    return FALSE;

  if (cramp_store_end (store, find_and_undo (store, id, g_date_time_to_unix (now), deed, undo, error), error))
    return TRUE;

  g_clear_pointer (deed, cramp_deed_free);
  return FALSE;
}
