/* cramp-diary-signs.c - what a person can say to what the diary noticed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-diary"

#include "cramp-diary-signs.h"

#include "cramp-diary-undo.h"
#include "cramp-store-danger.h"
#include "cramp-store-person.h"

/**
 * cramp_diary_mark_shown:
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Notes that a doctor was shown the signal today.
 *
 * Returns: whether it is on the disk
 */
gboolean
cramp_diary_mark_shown (CrampStore *store,
                        CrampSignal signal,
                        GDateTime  *now,
                        CrampDeed **done,
                        GError    **error)
{
  g_autoptr (CrampShown) shown = cramp_shown_new ((int) signal, cramp_date_of (now));
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_SHOWN, g_date_time_to_unix (now), error);

  if (deed == NULL)
    return FALSE;

  deed->item = (int) signal;
  return cramp_diary_end_deed (store, cramp_store_save_record (store, &cramp_shown_kind, shown, error), deed, done, error);
}

/* Only the latest time: an earlier one was another talk. */
static gboolean
remove_latest_shown (CrampStore *store,
                     CrampSignal signal,
                     GError    **error)
{
  g_autoptr (GPtrArray) all = cramp_store_read_records (store, &cramp_shown_kind, error);
  const CrampShown *latest = NULL;

  if (all == NULL)
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      const CrampShown *shown = g_ptr_array_index (all, i);

      if (shown->signal == (int) signal && (latest == NULL || shown->date >= latest->date))
        latest = shown;
    }

  return latest == NULL || cramp_store_remove_record (store, &cramp_shown_kind, latest, error);
}

/**
 * cramp_diary_unmark_shown:
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Takes back that a doctor was shown the signal the last time.
 *
 * Returns: whether that is on the disk
 */
gboolean
cramp_diary_unmark_shown (CrampStore *store,
                          CrampSignal signal,
                          GDateTime  *now,
                          CrampDeed **done,
                          GError    **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_NOT_SHOWN, g_date_time_to_unix (now), error);

  if (deed == NULL)
    return FALSE;

  deed->item = (int) signal;
  return cramp_diary_end_deed (store, remove_latest_shown (store, signal, error), deed, done, error);
}

/**
 * cramp_diary_check_signs:
 * @before: (nullable): what was kept of this look at the list until now
 * @check: (nullable): what is to be kept of it; at least one of both is there
 * @now: the current local time
 * @visit: (inout): what was done since the list was opened, %NULL at first; all
 *   of that is one deed
 *
 * Keeps a look at the list of danger signs. One look is one check, however
 * often its ticks change.
 *
 * Returns: whether it is on the disk; otherwise nothing has changed
 */
gboolean
cramp_diary_check_signs (CrampStore             *store,
                         const CrampDangerCheck *before,
                         const CrampDangerCheck *check,
                         GDateTime              *now,
                         CrampDeed             **visit,
                         GError                **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_SIGNS, g_date_time_to_unix (now), error);

  return deed != NULL && cramp_diary_end_visit (store, cramp_store_replace_danger_check (store, before, check, error), deed, visit, error);
}
