/* cramp-record.c - the smaller records of a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-record.h"

#include "cramp-time.h"

#define MAX_MINUTES 100000

/* A reminder that comes more than half a day late is about another night. */
#define MAX_LATE_MIN 720

const CrampField cramp_reminder_fields[CRAMP_N_REMINDER_FIELDS] = {
  [CRAMP_REMINDER_ON] = { "on", CRAMP_FIELD_FLAG },
  [CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME] = { "minutes_before_bedtime", CRAMP_FIELD_NUMBER, NULL, 0, MAX_MINUTES },
  [CRAMP_REMINDER_AT] = { "at", CRAMP_FIELD_CLOCK },
  [CRAMP_REMINDER_WEEKDAYS] = { "weekdays", CRAMP_FIELD_WEEKDAYS },
  [CRAMP_REMINDER_DESPITE] = { "despite", CRAMP_FIELD_SET, &cramp_soak_reason_vocabulary },
  [CRAMP_REMINDER_LATE_MIN] = { "late_min", CRAMP_FIELD_NUMBER, NULL, 0, MAX_LATE_MIN },
  [CRAMP_REMINDER_AGAIN_MIN] = { "again_min", CRAMP_FIELD_NUMBER, NULL, 0, MAX_LATE_MIN },
};

/* What holds until the person says otherwise: a reminder speaks only when it
 * was asked for, 60 and 30 minutes before bedtime and at bedtime, every day.
 * The two of the day have an hour of their own. How late each may still come:
 * stretching belongs just before sleep and begins an hour before bedtime; a
 * soak later than an hour and a half would keep somebody up; warm legs are good
 * advice well into the night. None comes once more: who has heard it has heard
 * it. (choice) */
static const int default_settings[CRAMP_N_REMINDERS][CRAMP_N_REMINDER_FIELDS] = {
  [CRAMP_REMINDER_STRETCH] = { FALSE, 60, CRAMP_UNANSWERED, 0x7f, 0, 60, 0 },
  [CRAMP_REMINDER_SOAK] = { FALSE, 30, CRAMP_UNANSWERED, 0x7f, 0, 90, 0 },
  [CRAMP_REMINDER_WARMTH] = { FALSE, 0, CRAMP_UNANSWERED, 0x7f, 0, 180, 0 },
  [CRAMP_REMINDER_DAY_STRETCH] = { FALSE, CRAMP_UNANSWERED, 15 * 60, 0x7f, 0, 120, 0 },
  [CRAMP_REMINDER_CHECK_IN] = { FALSE, CRAMP_UNANSWERED, 9 * 60, 0x7f, 0, 180, 0 },
};

/**
 * cramp_reminder_setting_new:
 * @reminder: what to remind of
 *
 * Returns: (transfer full): a setting with nothing answered
 */
CrampReminderSetting *
cramp_reminder_setting_new (CrampReminder reminder)
{
  CrampReminderSetting *setting = g_new0 (CrampReminderSetting, 1);

  setting->reminder = reminder;
  cramp_answers_clear (setting->answers, CRAMP_N_REMINDER_FIELDS);

  return setting;
}

CrampReminderSetting *
cramp_reminder_setting_copy (const CrampReminderSetting *setting)
{
  return g_memdup2 (setting, sizeof *setting);
}

void
cramp_reminder_setting_free (CrampReminderSetting *setting)
{
  g_free (setting);
}

/**
 * cramp_reminder_setting_get:
 * @setting: a setting
 * @field: a question
 *
 * Tells what holds: the person's answer, or the usual one while there is none.
 * A reminder with an hour of its own (%CRAMP_REMINDER_AT) does not hang on
 * bedtime.
 *
 * Returns: the answer, %CRAMP_UNANSWERED where the question does not apply
 */
int
cramp_reminder_setting_get (const CrampReminderSetting *setting,
                            CrampReminderField          field)
{
  int answer = setting->answers[field];

  return answer == CRAMP_UNANSWERED ? default_settings[setting->reminder][field] : answer;
}

/**
 * cramp_reminder_setting_get_reasons_against:
 * @setting: a setting
 * @reasons: the set of #CrampSoakReason that hold now
 *
 * Tells why the soak is left out (section S of the rules). Who has read a
 * reason and wants the soak all the same is not asked again, until another
 * reason comes.
 *
 * Returns: the reasons that nobody has agreed to yet, always 0 but for the soak
 */
int
cramp_reminder_setting_get_reasons_against (const CrampReminderSetting *setting,
                                            int                         reasons)
{
  if (setting->reminder != CRAMP_REMINDER_SOAK)
    return 0;

  return reasons & ~cramp_reminder_setting_get (setting, CRAMP_REMINDER_DESPITE);
}

/**
 * cramp_danger_check_new:
 * @at: when the list was gone through
 * @signs: the set of signs that were ticked, or %CRAMP_UNANSWERED
 *
 * Returns: (transfer full): the check
 */
CrampDangerCheck *
cramp_danger_check_new (GDateTime *at,
                        int        signs)
{
  CrampDangerCheck *check = g_new0 (CrampDangerCheck, 1);

  check->at = cramp_time_fix (at);
  check->signs = signs;

  return check;
}

void
cramp_danger_check_free (CrampDangerCheck *check)
{
  g_date_time_unref (check->at);
  g_free (check);
}

/**
 * cramp_shown_new:
 * @signal: which signal, or %CRAMP_UNANSWERED
 * @date: the day it was shown, or 0
 *
 * Returns: (transfer full): the record
 */
CrampShown *
cramp_shown_new (int            signal,
                 CrampNightDate date)
{
  CrampShown *shown = g_new0 (CrampShown, 1);

  shown->signal = signal;
  shown->date = date;

  return shown;
}

void
cramp_shown_free (CrampShown *shown)
{
  g_free (shown);
}

/**
 * cramp_visit_new:
 * @date: the day of it, or 0
 * @questions: (nullable): what the person wanted to ask
 * @answer: (nullable): what came of it
 *
 * Returns: (transfer full): the visit
 */
CrampVisit *
cramp_visit_new (CrampNightDate date,
                 const char    *questions,
                 const char    *answer)
{
  CrampVisit *visit = g_new0 (CrampVisit, 1);

  visit->date = date;
  visit->questions = g_strdup (questions);
  visit->answer = g_strdup (answer);

  return visit;
}

CrampVisit *
cramp_visit_copy (const CrampVisit *visit)
{
  return cramp_visit_new (visit->date, visit->questions, visit->answer);
}

void
cramp_visit_free (CrampVisit *visit)
{
  g_free (visit->questions);
  g_free (visit->answer);
  g_free (visit);
}

/**
 * cramp_visit_compare:
 * @a: a visit
 * @b: another one
 *
 * Orders visits by date, then by what was asked and answered.
 *
 * Returns: less than, equal to or greater than 0, as for qsort()
 */
int
cramp_visit_compare (const CrampVisit *a,
                     const CrampVisit *b)
{
  int order = (a->date > b->date) - (a->date < b->date);

  if (order == 0)
    order = g_strcmp0 (a->questions, b->questions);

  return order != 0 ? order : g_strcmp0 (a->answer, b->answer);
}

static gboolean
texts_agree (const char *text,
             const char *other)
{
  return text == NULL || other == NULL || g_str_equal (text, other);
}

/**
 * cramp_visit_agrees:
 * @visit: a visit
 * @other: another one
 *
 * Returns: whether both can be the same one, told at different times
 */
gboolean
cramp_visit_agrees (const CrampVisit *visit,
                    const CrampVisit *other)
{
  return visit->date == other->date && texts_agree (visit->questions, other->questions) &&
         texts_agree (visit->answer, other->answer);
}

static gboolean
fill_text (char      **text,
           const char *from)
{
  if (*text != NULL || from == NULL)
    return FALSE;

  *text = g_strdup (from);
  return TRUE;
}

/**
 * cramp_visit_fill:
 * @visit: a visit
 * @from: one that it agrees with
 *
 * Answers from @from what @visit leaves open.
 *
 * Returns: whether that answered anything
 */
gboolean
cramp_visit_fill (CrampVisit       *visit,
                  const CrampVisit *from)
{
  gboolean filled = fill_text (&visit->questions, from->questions);

  return fill_text (&visit->answer, from->answer) || filled;
}

/**
 * cramp_plan_new:
 *
 * Returns: (transfer full): a plan with nothing answered
 */
CrampPlan *
cramp_plan_new (void)
{
  CrampPlan *plan = g_new0 (CrampPlan, 1);

  plan->care = CRAMP_UNANSWERED;

  return plan;
}

void
cramp_plan_free (CrampPlan *plan)
{
  g_clear_pointer (&plan->nights, g_byte_array_unref);
  g_free (plan);
}
