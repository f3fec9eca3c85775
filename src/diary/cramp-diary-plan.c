/* cramp-diary-plan.c - trying a care measure out, with and without it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-diary"

#include "cramp-diary-plan.h"

#include "cramp-diary-undo.h"
#include "cramp-record.h"
#include "cramp-store-record.h"

/* A plan is kept through its reminder. */
static gboolean
switch_reminder_on (CrampStore *store,
                    CrampCare   care,
                    GError    **error)
{
  g_autoptr (GPtrArray) settings = cramp_store_read_records (store, &cramp_reminder_kind, error);
  g_autoptr (CrampReminderSetting) setting = NULL;

  if (settings == NULL)
    return FALSE;

  for (guint i = 0; i < settings->len && setting == NULL; i++)
    if (((CrampReminderSetting *) g_ptr_array_index (settings, i))->reminder == (CrampReminder) care)
      setting = cramp_reminder_setting_copy (g_ptr_array_index (settings, i));
  if (setting == NULL)
    setting = cramp_reminder_setting_new ((CrampReminder) care);
  setting->answers[CRAMP_REMINDER_ON] = TRUE;
  if (setting->answers[CRAMP_REMINDER_WEEKDAYS] == 0)
    setting->answers[CRAMP_REMINDER_WEEKDAYS] = CRAMP_UNANSWERED;

  return cramp_store_save_record (store, &cramp_reminder_kind, setting, error);
}

/**
 * cramp_diary_begin_plan:
 * @plan: a plan that tells what is tried out
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Begins a plan, and switches on the reminder that it is kept by.
 *
 * Returns: whether that is on the disk
 */
gboolean
cramp_diary_begin_plan (CrampStore      *store,
                        const CrampPlan *plan,
                        GDateTime       *now,
                        CrampDeed      **done,
                        GError         **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_PLAN_BEGUN, g_date_time_to_unix (now), error);
  gboolean   success;

  if (deed == NULL)
    return FALSE;

  deed->item = plan->care;
  success = cramp_store_save_record (store, &cramp_plan_kind, plan, error) &&
            switch_reminder_on (store, (CrampCare) plan->care, error);
  return cramp_diary_end_deed (store, success, deed, done, error);
}

/* One that ends before its first night was none. */
static gboolean
end_plan (CrampStore      *store,
          const CrampPlan *plan,
          CrampNightDate   until,
          GError         **error)
{
  g_autoptr (CrampPlan) ended = cramp_plan_copy (plan);

  if (until <= plan->from)
    return cramp_store_remove_record (store, &cramp_plan_kind, plan, error);

  ended->until = until;
  return cramp_store_replace_record (store, &cramp_plan_kind, plan, ended, error);
}

static gboolean
end_all (CrampStore    *store,
         CrampNightDate until,
         int           *care,
         GError       **error)
{
  g_autoptr (GPtrArray) plans = cramp_store_read_records (store, &cramp_plan_kind, error);

  if (plans == NULL)
    return FALSE;

  for (guint i = 0; i < plans->len; i++)
    {
      const CrampPlan *plan = g_ptr_array_index (plans, i);

      if (cramp_plan_get_end (plan) <= until)
        continue;
      *care = plan->care;
      if (!end_plan (store, plan, until, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cramp_diary_end_plan:
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Ends the plan that is under way, if there is one: tonight is not in it any
 * more.
 *
 * Returns: whether that is on the disk
 */
gboolean
cramp_diary_end_plan (CrampStore *store,
                      GDateTime  *now,
                      CrampDeed **done,
                      GError    **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_PLAN_ENDED, g_date_time_to_unix (now), error);

  return deed != NULL &&
         cramp_diary_end_deed (store, end_all (store, cramp_tonight (now), &deed->item, error), deed, done, error);
}
