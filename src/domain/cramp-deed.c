/* cramp-deed.c - one thing that was done to the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-deed.h"

static const char *const codes[CRAMP_N_DEEDS] = {
  [CRAMP_DEED_LOGGED] = "logged",
  [CRAMP_DEED_ADDED] = "added",
  [CRAMP_DEED_CHANGED] = "changed",
  [CRAMP_DEED_EASED] = "eased",
  [CRAMP_DEED_SETTLED] = "settled",
  [CRAMP_DEED_DELETED] = "deleted",
  [CRAMP_DEED_TICKED] = "ticked",
  [CRAMP_DEED_UNTICKED] = "unticked",
  [CRAMP_DEED_CARE_DONE] = "care_done",
  [CRAMP_DEED_CARE_SKIPPED] = "care_skipped",
  [CRAMP_DEED_CARE_OPENED] = "care_opened",
  [CRAMP_DEED_DAY_ANSWERED] = "day_answered",
  [CRAMP_DEED_SHOWN] = "shown",
  [CRAMP_DEED_NOT_SHOWN] = "not_shown",
  [CRAMP_DEED_SIGNS] = "signs",
  [CRAMP_DEED_PERSON] = "person",
  [CRAMP_DEED_EMERGENCY_NUMBER] = "emergency_number",
  [CRAMP_DEED_BEDTIME] = "bedtime",
  [CRAMP_DEED_REMINDER] = "reminder",
  [CRAMP_DEED_SIGNAL_NOTICES] = "signal_notices",
  [CRAMP_DEED_PAUSED] = "paused",
  [CRAMP_DEED_RESUMED] = "resumed",
  [CRAMP_DEED_BEGUN] = "begun",
  [CRAMP_DEED_PLAN_BEGUN] = "plan_begun",
  [CRAMP_DEED_PLAN_ENDED] = "plan_ended",
  [CRAMP_DEED_VISIT] = "visit",
  [CRAMP_DEED_VISIT_DELETED] = "visit_deleted",
  [CRAMP_DEED_BEDSIDE] = "bedside",
  [CRAMP_DEED_IMPORTED] = "imported",
  [CRAMP_DEED_RESTORED] = "restored",
};

const CrampVocabulary cramp_deed_vocabulary = { codes, CRAMP_N_DEEDS };

/**
 * cramp_deed_new:
 * @kind: what was done
 * @at: when, in seconds since 1970 in UTC
 *
 * Returns: (transfer full): a deed that is about nothing in particular yet
 */
CrampDeed *
cramp_deed_new (CrampDeedKind kind,
                gint64        at)
{
  CrampDeed *deed = g_new0 (CrampDeed, 1);

  deed->kind = kind;
  deed->at = at;
  deed->item = CRAMP_UNANSWERED;

  return deed;
}

void
cramp_deed_free (CrampDeed *deed)
{
  g_clear_pointer (&deed->start, g_date_time_unref);
  g_free (deed);
}

/**
 * cramp_deed_get_items:
 * @kind: what was done
 *
 * Returns: (nullable): the codes of what such a deed can be about, or %NULL
 *   when it has no item
 */
const CrampVocabulary *
cramp_deed_get_items (CrampDeedKind kind)
{
  if ((kind >= CRAMP_DEED_CARE_DONE && kind <= CRAMP_DEED_CARE_OPENED) || kind == CRAMP_DEED_PLAN_BEGUN || kind == CRAMP_DEED_PLAN_ENDED)
    return &cramp_care_vocabulary;
  if (kind == CRAMP_DEED_SHOWN || kind == CRAMP_DEED_NOT_SHOWN)
    return &cramp_signal_vocabulary;

  return kind == CRAMP_DEED_REMINDER ? &cramp_reminder_vocabulary : NULL;
}
