/* cramp-diary.c - a whole diary in memory
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary.h"

/**
 * cramp_diary_new:
 *
 * Returns: (transfer full): a diary that holds nothing
 */
CrampDiary *
cramp_diary_new (void)
{
  CrampDiary *diary = g_new0 (CrampDiary, 1);

  diary->profile = cramp_profile_new ();
  diary->reminders = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_setting_free);
  diary->episodes = g_ptr_array_new_with_free_func (g_object_unref);
  diary->nights = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free);
  diary->danger_checks = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_danger_check_free);
  diary->shown_to_doctor = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_shown_free);
  diary->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_plan_free);
  diary->pauses = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_pause_free);
  diary->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_visit_free);

  return diary;
}

void
cramp_diary_free (CrampDiary *diary)
{
  cramp_profile_free (diary->profile);
  g_ptr_array_unref (diary->reminders);
  g_ptr_array_unref (diary->episodes);
  g_ptr_array_unref (diary->nights);
  g_ptr_array_unref (diary->danger_checks);
  g_ptr_array_unref (diary->shown_to_doctor);
  g_ptr_array_unref (diary->plans);
  g_ptr_array_unref (diary->pauses);
  g_ptr_array_unref (diary->visits);
  g_free (diary);
}
