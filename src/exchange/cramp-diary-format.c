/* cramp-diary-format.c - what is the same for reading and writing a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary-format.h"

static int
compare_episodes (gconstpointer a,
                  gconstpointer b)
{
  return cramp_episode_compare (*(CrampEpisode *const *) a, *(CrampEpisode *const *) b);
}

static int
compare_nights (gconstpointer a,
                gconstpointer b)
{
  return cramp_night_compare (*(CrampNight *const *) a, *(CrampNight *const *) b);
}

static int
compare_reminders (gconstpointer a,
                   gconstpointer b)
{
  const CrampReminderSetting *left = *(CrampReminderSetting *const *) a;
  const CrampReminderSetting *right = *(CrampReminderSetting *const *) b;

  return (int) left->reminder - (int) right->reminder;
}

static int
compare_danger_checks (gconstpointer a,
                       gconstpointer b)
{
  const CrampDangerCheck *left = *(CrampDangerCheck *const *) a;
  const CrampDangerCheck *right = *(CrampDangerCheck *const *) b;
  int                     order = g_date_time_compare (left->at, right->at);

  return order != 0 ? order : left->signs - right->signs;
}

static int
compare_shown (gconstpointer a,
               gconstpointer b)
{
  const CrampShown *left = *(CrampShown *const *) a;
  const CrampShown *right = *(CrampShown *const *) b;

  if (left->date != right->date)
    return left->date < right->date ? -1 : 1;
  return left->signal - right->signal;
}

static int
compare_plans (gconstpointer a,
               gconstpointer b)
{
  const CrampPlan *left = *(CrampPlan *const *) a;
  const CrampPlan *right = *(CrampPlan *const *) b;

  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;
  return left->care - right->care;
}

static int
compare_pauses (gconstpointer a,
                gconstpointer b)
{
  const CrampReminderPause *left = *(CrampReminderPause *const *) a;
  const CrampReminderPause *right = *(CrampReminderPause *const *) b;

  return (left->from > right->from) - (left->from < right->from);
}

static int
compare_visits (gconstpointer a,
                gconstpointer b)
{
  return cramp_visit_compare (*(CrampVisit *const *) a, *(CrampVisit *const *) b);
}

/**
 * cramp_diary_sort:
 * @diary: a diary
 *
 * Puts every list of @diary into the order of files.
 */
void
cramp_diary_sort (CrampDiary *diary)
{
  g_ptr_array_sort (diary->reminders, compare_reminders);
  g_ptr_array_sort (diary->episodes, compare_episodes);
  g_ptr_array_sort (diary->nights, compare_nights);
  g_ptr_array_sort (diary->danger_checks, compare_danger_checks);
  g_ptr_array_sort (diary->shown_to_doctor, compare_shown);
  g_ptr_array_sort (diary->plans, compare_plans);
  g_ptr_array_sort (diary->pauses, compare_pauses);
  g_ptr_array_sort (diary->visits, compare_visits);
}
