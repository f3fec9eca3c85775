/* cramp-diary-visits.c - what a person can note of their visits to a doctor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-diary"

#include "cramp-diary-visits.h"

#include <string.h>

#include "cramp-diary-undo.h"
#include "cramp-store-person.h"

/* What was asked does not wait for the next visit any more. */
static gboolean
take_asked (CrampStore       *store,
            const CrampVisit *visit,
            GError          **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, error);
  char *waiting;

  if (profile == NULL)
    return FALSE;

  waiting = profile->texts[CRAMP_PROFILE_QUESTIONS];
  if (waiting == NULL || visit->questions == NULL || strstr (visit->questions, waiting) == NULL)
    return TRUE;

  g_clear_pointer (&profile->texts[CRAMP_PROFILE_QUESTIONS], g_free);
  return cramp_store_save_record (store, &cramp_profile_kind, profile, error);
}

static gboolean
write_visit (CrampStore       *store,
             const CrampVisit *shown,
             const CrampVisit *wanted,
             GError          **error)
{
  if (shown != NULL)
    return cramp_store_replace_record (store, &cramp_visit_kind, shown, wanted, error);

  return take_asked (store, wanted, error) && cramp_store_save_record (store, &cramp_visit_kind, wanted, error);
}

/**
 * cramp_diary_save_visit:
 * @shown: (nullable): the visit as the person was shown it, or %NULL when it is
 *   new; questions that wait in the profile and are among those of a new visit
 *   are taken out there
 * @wanted: what they made of it
 * @now: the current local time
 * @stay: (inout): what they have done to this visit since they began to look at
 *   it, %NULL at first; all of that is one deed
 *
 * Returns: whether that is on the disk; otherwise nothing of it is, and @stay is
 *   as it was
 */
gboolean
cramp_diary_save_visit (CrampStore       *store,
                        const CrampVisit *shown,
                        const CrampVisit *wanted,
                        GDateTime        *now,
                        CrampDeed       **stay,
                        GError          **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_VISIT, g_date_time_to_unix (now), error);

  return deed != NULL && cramp_diary_end_visit (store, write_visit (store, shown, wanted, error), deed, stay, error);
}

/**
 * cramp_diary_delete_visit:
 * @visit: a visit of the diary
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Returns: whether it is off the disk
 */
gboolean
cramp_diary_delete_visit (CrampStore       *store,
                          const CrampVisit *visit,
                          GDateTime        *now,
                          CrampDeed       **done,
                          GError          **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_VISIT_DELETED, g_date_time_to_unix (now), error);

  return deed != NULL && cramp_diary_end_deed (store, cramp_store_remove_record (store, &cramp_visit_kind, visit, error), deed, done, error);
}
