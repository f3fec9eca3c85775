/* cramp-plan-start.c - with which night a plan begins
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-plan-start.h"

#include "cramp-reminder-reader.h"

/**
 * cramp_plan_find_start:
 * @now: the current local time
 * @first: (out): the first night of a plan that is begun now: tonight, unless
 *   the time of the measure is past or somebody answered for it already
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_plan_find_start (CrampStore     *store,
                       CrampCare       care,
                       GDateTime      *now,
                       CrampNightDate *first,
                       GError        **error)
{
  gint64         instant = g_date_time_to_unix (now);
  CrampReminder  reminder = (CrampReminder) care;
  CrampNightDate tonight = cramp_tonight (now);
  g_autoptr (CrampReminderFacts) facts = cramp_reminder_read_facts (store, g_date_time_get_timezone (now), instant, instant, error);

  if (facts == NULL)
    return FALSE;

  *first = tonight;
  if (cramp_reminder_schedule_get_time (facts->schedule, reminder, tonight) <= instant ||
      cramp_reminder_facts_is_answered (facts, reminder, tonight))
    *first += 1;

  return TRUE;
}
