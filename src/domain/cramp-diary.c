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

static GHashTable *
list_nights_with_cramps (CrampDiary *diary)
{
  GHashTable *nights = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < diary->episodes->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (diary->episodes, i);

      if (cramp_episode_is_night_cramp (episode))
        g_hash_table_add (nights, GUINT_TO_POINTER (cramp_episode_get_night (episode)));
    }

  return nights;
}

/**
 * cramp_diary_drop_ticks:
 * @diary: a diary
 *
 * Takes out the ticks of nights that have a night cramp. Here such a tick waits
 * for the cramp to turn out a mistake; elsewhere it would only contradict it
 * (rule N3).
 */
void
cramp_diary_drop_ticks (CrampDiary *diary)
{
  g_autoptr (GHashTable) with_cramps = list_nights_with_cramps (diary);
  GPtrArray *nights = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free);

  for (guint i = 0; i < diary->nights->len; i++)
    {
      CrampNight *night = g_ptr_array_index (diary->nights, i);
      gboolean    contradicted = night->answers[CRAMP_NIGHT_CRAMP_FREE] == TRUE &&
                              g_hash_table_contains (with_cramps, GUINT_TO_POINTER (night->date));

      if (contradicted)
        night->answers[CRAMP_NIGHT_CRAMP_FREE] = CRAMP_UNANSWERED;
      if (contradicted && cramp_night_is_empty (night))
        cramp_night_free (night);
      else
        g_ptr_array_add (nights, night);
    }

  g_ptr_array_set_free_func (diary->nights, NULL);
  g_ptr_array_unref (diary->nights);
  diary->nights = nights;
}
