/* cramp-diary-person.c - what a person can say of themselves and their reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-diary"

#include "cramp-diary-person.h"

#include "cramp-diary-undo.h"
#include "cramp-store-pauses.h"
#include "cramp-store-person.h"

static CrampReminderSetting *
read_setting (CrampStore   *store,
              CrampReminder reminder,
              GError      **error)
{
  g_autoptr (GPtrArray) settings = cramp_store_read_records (store, &cramp_reminder_kind, error);

  if (settings == NULL)
    return NULL;

  for (guint i = 0; i < settings->len; i++)
    {
      const CrampReminderSetting *setting = g_ptr_array_index (settings, i);

      if (setting->reminder == reminder)
        return cramp_reminder_setting_copy (setting);
    }

  return cramp_reminder_setting_new (reminder);
}

static gboolean
write_reminders (CrampStore *store,
                 int         wanted,
                 GError    **error)
{
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    {
      g_autoptr (CrampReminderSetting) setting = read_setting (store, (CrampReminder) care, error);

      if (setting == NULL)
        return FALSE;

      setting->answers[CRAMP_REMINDER_ON] = wanted;
      if (!cramp_store_save_record (store, &cramp_reminder_kind, setting, error))
        return FALSE;
    }

  return TRUE;
}

/* @start is the night with which the diary begins, or 0 while it does not. */
static gboolean
write_first_answers (CrampStore         *store,
                     const CrampProfile *answers,
                     int                 reminders,
                     CrampNightDate      start,
                     GError            **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, error);

  if (profile == NULL)
    return FALSE;

  if (start != 0)
    profile->diary_start = start;
  if (answers != NULL)
    {
      profile->answers[CRAMP_PROFILE_USUAL_BEFORE] = answers->answers[CRAMP_PROFILE_USUAL_BEFORE];
      profile->answers[CRAMP_PROFILE_BEDTIME] = answers->answers[CRAMP_PROFILE_BEDTIME];
    }

  return cramp_store_save_record (store, &cramp_profile_kind, profile, error) &&
         (reminders == CRAMP_UNANSWERED || write_reminders (store, reminders, error));
}

/**
 * cramp_diary_keep_first_answers:
 * @answers: the answers to the first questions, of the cramps before and of the
 *   bedtime, as far as they are given
 * @reminders: whether the evening reminders are wanted, or %CRAMP_UNANSWERED
 * @now: the current local time
 * @visit: (inout): what was kept since the questions came, %NULL at first; all
 *   of that is one deed
 *
 * Keeps the answers before the diary begins, for who logs a cramp first or closes
 * the window.
 *
 * Returns: whether they are on the disk; otherwise nothing of them is, and @visit
 *   is as it was
 */
gboolean
cramp_diary_keep_first_answers (CrampStore         *store,
                                const CrampProfile *answers,
                                int                 reminders,
                                GDateTime          *now,
                                CrampDeed         **visit,
                                GError            **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_PERSON, g_date_time_to_unix (now), error);

  return deed != NULL && cramp_diary_end_visit (store, write_first_answers (store, answers, reminders, 0, error), deed, visit, error);
}

/**
 * cramp_diary_begin:
 * @answers: (nullable): the answers to the first questions, of the cramps
 *   before and of the bedtime, or %NULL when they were passed over
 * @reminders: whether the evening reminders are wanted, where there are @answers
 * @now: the current local time
 *
 * Begins the diary with the night that is running.
 *
 * Returns: whether that is on the disk
 */
gboolean
cramp_diary_begin (CrampStore         *store,
                   const CrampProfile *answers,
                   gboolean            reminders,
                   GDateTime          *now,
                   GError            **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_BEGUN, g_date_time_to_unix (now), error);

  return deed != NULL &&
         cramp_diary_end_deed (store, write_first_answers (store, answers, answers == NULL ? CRAMP_UNANSWERED : reminders, cramp_night_of (now), error), deed, NULL, error);
}

static gboolean
write_person (CrampStore         *store,
              const CrampProfile *shown,
              const CrampProfile *wanted,
              GError            **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, error);

  return profile != NULL && (!cramp_profile_edit (profile, shown, wanted) || cramp_store_save_record (store, &cramp_profile_kind, profile, error));
}

/**
 * cramp_diary_save_person:
 * @shown: the person as they were shown
 * @wanted: what they made of it
 * @now: the current local time
 * @visit: (inout): what they have done since they began to look at it, %NULL at
 *   first; all of that is one deed
 *
 * Brings the person's changes of what is known of them into the diary.
 *
 * Returns: whether that is on the disk; otherwise nothing of it is, and @visit
 *   is as it was
 */
gboolean
cramp_diary_save_person (CrampStore         *store,
                         const CrampProfile *shown,
                         const CrampProfile *wanted,
                         GDateTime          *now,
                         CrampDeed         **visit,
                         GError            **error)
{
  g_autoptr (CrampProfile) copy = cramp_profile_copy (shown);
  CrampDeed *deed;

  if (!cramp_profile_edit (copy, shown, wanted))
    return TRUE;

  deed = cramp_diary_begin_deed (store, CRAMP_DEED_PERSON, g_date_time_to_unix (now), error);
  return deed != NULL && cramp_diary_end_visit (store, write_person (store, shown, wanted, error), deed, visit, error);
}

static gboolean
write_answer (CrampStore       *store,
              CrampProfileField field,
              int               value,
              GError          **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, error);

  if (profile == NULL)
    return FALSE;

  profile->answers[field] = value;

  return cramp_store_save_record (store, &cramp_profile_kind, profile, error);
}

static CrampDeedKind
get_kind (CrampProfileField field)
{
  if (field == CRAMP_PROFILE_BEDTIME)
    return CRAMP_DEED_BEDTIME;

  return field == CRAMP_PROFILE_SIGNAL_NOTICES ? CRAMP_DEED_SIGNAL_NOTICES : CRAMP_DEED_PERSON;
}

/**
 * cramp_diary_answer_person:
 * @field: a question about the person
 * @value: its answer
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Returns: whether the answer is on the disk
 */
gboolean
cramp_diary_answer_person (CrampStore       *store,
                           CrampProfileField field,
                           int               value,
                           GDateTime        *now,
                           CrampDeed       **done,
                           GError          **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, get_kind (field), g_date_time_to_unix (now), error);

  return deed != NULL && cramp_diary_end_deed (store, write_answer (store, field, value, error), deed, done, error);
}

static gboolean
write_number (CrampStore *store,
              const char *number,
              GError    **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, error);

  if (profile == NULL)
    return FALSE;

  g_free (profile->texts[CRAMP_PROFILE_EMERGENCY_NUMBER]);
  profile->texts[CRAMP_PROFILE_EMERGENCY_NUMBER] = g_strdup (number);

  return cramp_store_save_record (store, &cramp_profile_kind, profile, error);
}

/**
 * cramp_diary_set_emergency_number:
 * @number: (nullable): a telephone number, or %NULL for that of the country
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Returns: whether the number is on the disk
 */
gboolean
cramp_diary_set_emergency_number (CrampStore *store,
                                  const char *number,
                                  GDateTime  *now,
                                  CrampDeed **done,
                                  GError    **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_EMERGENCY_NUMBER, g_date_time_to_unix (now), error);

  return deed != NULL && cramp_diary_end_deed (store, write_number (store, number, error), deed, done, error);
}

static gboolean
write_setting (CrampStore                 *store,
               const CrampReminderSetting *shown,
               const CrampReminderSetting *wanted,
               GError                    **error)
{
  g_autoptr (CrampReminderSetting) setting = read_setting (store, wanted->reminder, error);

  if (setting == NULL)
    return FALSE;

  cramp_answers_edit (setting->answers, shown->answers, wanted->answers, CRAMP_N_REMINDER_FIELDS);

  return cramp_store_save_record (store, &cramp_reminder_kind, setting, error);
}

/**
 * cramp_diary_save_reminder:
 * @shown: how the reminder was, as the person was shown
 * @wanted: how they want it
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Brings a change of a reminder into the diary.
 *
 * Returns: whether that is on the disk
 */
gboolean
cramp_diary_save_reminder (CrampStore                 *store,
                           const CrampReminderSetting *shown,
                           const CrampReminderSetting *wanted,
                           GDateTime                  *now,
                           CrampDeed                 **done,
                           GError                    **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_REMINDER, g_date_time_to_unix (now), error);

  if (deed == NULL)
    return FALSE;

  deed->item = (int) wanted->reminder;

  return cramp_diary_end_deed (store, write_setting (store, shown, wanted, error), deed, done, error);
}

/**
 * cramp_diary_answer_reminder:
 * @field: a question about it
 * @value: its answer
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Returns: whether the answer is on the disk
 */
gboolean
cramp_diary_answer_reminder (CrampStore        *store,
                             CrampReminder      reminder,
                             CrampReminderField field,
                             int                value,
                             GDateTime         *now,
                             CrampDeed        **done,
                             GError           **error)
{
  g_autoptr (CrampReminderSetting) shown = read_setting (store, reminder, error);
  g_autoptr (CrampReminderSetting) wanted = shown == NULL ? NULL : cramp_reminder_setting_copy (shown);

  if (wanted == NULL)
    return FALSE;

  wanted->answers[field] = value;

  return cramp_diary_save_reminder (store, shown, wanted, now, done, error);
}

/**
 * cramp_diary_pause:
 * @until: the first night with reminders again, later than the running one
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Pauses the reminders from the running night on.
 *
 * Returns: whether that is on the disk
 */
gboolean
cramp_diary_pause (CrampStore    *store,
                   CrampNightDate until,
                   GDateTime     *now,
                   CrampDeed    **done,
                   GError       **error)
{
  gint64     instant = g_date_time_to_unix (now);
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_PAUSED, instant, error);

  return deed != NULL && cramp_diary_end_deed (store, cramp_store_begin_pause (store, cramp_night_of (now), until, instant, error), deed, done, error);
}

/**
 * cramp_diary_resume:
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Ends the pause of the reminders, if there is one.
 *
 * Returns: whether that is on the disk
 */
gboolean
cramp_diary_resume (CrampStore *store,
                    GDateTime  *now,
                    CrampDeed **done,
                    GError    **error)
{
  gint64     instant = g_date_time_to_unix (now);
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_RESUMED, instant, error);

  return deed != NULL && cramp_diary_end_deed (store, cramp_store_end_pause (store, cramp_night_of (now), instant, error), deed, done, error);
}
