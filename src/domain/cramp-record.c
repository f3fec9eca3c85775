/* cramp-record.c - the smaller records of a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-record.h"

#include "cramp-episode.h"
#include "cramp-night.h"
#include "cramp-plan.h"
#include "cramp-profile.h"
#include "cramp-reminder-pause.h"
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

static const CrampMember reminder_members[] = {
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("reminder", CRAMP_FIELD_CHOICE, &cramp_reminder_vocabulary), G_STRUCT_OFFSET (CrampReminderSetting, reminder), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_MEMBER_RUN (CrampReminderSetting, answers, cramp_reminder_fields, 0, CRAMP_N_REMINDER_FIELDS) },
};

const CrampKind cramp_reminder_kind = {
  .name = "reminder",
  .list = "reminders",
  CRAMP_KIND_OF (CrampReminderSetting, reminder_members),
  .n_key = 1,
  .named = TRUE,
  .in_every_file = TRUE,
  .is_answers = TRUE,
  .free_record = g_free,
};

static const CrampMember danger_check_members[] = {
  { CRAMP_MEMBER_TIME, CRAMP_FIELD ("at"), G_STRUCT_OFFSET (CrampDangerCheck, at), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("signs", CRAMP_FIELD_SET, &cramp_sign_vocabulary), G_STRUCT_OFFSET (CrampDangerCheck, signs) },
};

/* A sign that is known counts, whatever stands beside it, and wherever it was
 * ticked. */
const CrampKind cramp_danger_check_kind = {
  .name = "danger_check",
  .list = "danger_checks",
  CRAMP_KIND_OF (CrampDangerCheck, danger_check_members),
  .n_key = CRAMP_KEY_WHOLE,
  .in_every_file = TRUE,
  .partly = TRUE,
  .free_record = (GDestroyNotify) cramp_danger_check_free,
};

static const CrampMember shown_members[] = {
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("signal", CRAMP_FIELD_CHOICE, &cramp_signal_vocabulary), G_STRUCT_OFFSET (CrampShown, signal) },
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("date"), G_STRUCT_OFFSET (CrampShown, date) },
};

const CrampKind cramp_shown_kind = {
  .name = "shown_to_doctor",
  .list = "shown_to_doctor",
  CRAMP_KIND_OF (CrampShown, shown_members),
  .n_key = CRAMP_KEY_WHOLE,
  .in_every_file = TRUE,
  .free_record = g_free,
};

static const CrampMember visit_members[] = {
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("date"), G_STRUCT_OFFSET (CrampVisit, date) },
  { CRAMP_MEMBER_TEXT, CRAMP_FIELD ("questions", .maximum = CRAMP_NOTE_MAX), G_STRUCT_OFFSET (CrampVisit, questions) },
  { CRAMP_MEMBER_TEXT, CRAMP_FIELD ("answer", .maximum = CRAMP_NOTE_MAX), G_STRUCT_OFFSET (CrampVisit, answer) },
};

const CrampKind cramp_visit_kind = {
  .name = "visit",
  .list = "visits",
  CRAMP_KIND_OF (CrampVisit, visit_members),
  .n_key = 1,
  .several = TRUE,
  .free_record = (GDestroyNotify) cramp_visit_free,
};

const CrampKind *const cramp_kinds[CRAMP_N_KINDS] = {
  [CRAMP_KIND_EPISODES] = &cramp_episode_kind,
  [CRAMP_KIND_NIGHTS] = &cramp_night_kind,
  [CRAMP_KIND_PROFILE] = &cramp_profile_kind,
  [CRAMP_KIND_REMINDERS] = &cramp_reminder_kind,
  [CRAMP_KIND_DANGER_CHECKS] = &cramp_danger_check_kind,
  [CRAMP_KIND_SHOWN] = &cramp_shown_kind,
  [CRAMP_KIND_PLANS] = &cramp_plan_kind,
  [CRAMP_KIND_PAUSES] = &cramp_reminder_pause_kind,
  [CRAMP_KIND_VISITS] = &cramp_visit_kind,
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
  CrampReminderSetting *setting = cramp_kind_new (&cramp_reminder_kind);

  setting->reminder = reminder;

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
  cramp_kind_free (&cramp_danger_check_kind, check);
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

CrampVisit *
cramp_visit_new (CrampNightDate date,
                 const char    *questions,
                 const char    *answer)
{
  CrampVisit *visit = cramp_kind_new (&cramp_visit_kind);

  visit->date = date;
  visit->questions = g_strdup (questions);
  visit->answer = g_strdup (answer);

  return visit;
}

void
cramp_visit_free (CrampVisit *visit)
{
  cramp_kind_free (&cramp_visit_kind, visit);
}
