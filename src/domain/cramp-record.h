/* cramp-record.h - the smaller records of a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-kind.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

/**
 * CrampKindId:
 *
 * The kinds of records that a diary has, those that others hang on first.
 */
typedef enum
{
  CRAMP_KIND_EPISODES,
  CRAMP_KIND_NIGHTS,
  CRAMP_KIND_PROFILE,
  CRAMP_KIND_REMINDERS,
  CRAMP_KIND_DANGER_CHECKS,
  CRAMP_KIND_SHOWN,
  CRAMP_KIND_PLANS,
  CRAMP_KIND_PAUSES,
  CRAMP_KIND_VISITS,
  CRAMP_N_KINDS,
} CrampKindId;

extern const CrampKind *const cramp_kinds[CRAMP_N_KINDS];

/**
 * CrampReminderField:
 *
 * The questions about a reminder, in the order of files.
 */
typedef enum
{
  CRAMP_REMINDER_ON,
  CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME,
  CRAMP_REMINDER_AT,
  CRAMP_REMINDER_WEEKDAYS,
  CRAMP_REMINDER_DESPITE,
  CRAMP_REMINDER_LATE_MIN,
  CRAMP_REMINDER_AGAIN_MIN,
  CRAMP_N_REMINDER_FIELDS,
} CrampReminderField;

extern const CrampField cramp_reminder_fields[CRAMP_N_REMINDER_FIELDS];

/**
 * CrampReminderSetting:
 * @reminder: what to remind of
 * @answers: the answers by #CrampReminderField
 *
 * How the person wants to be reminded of one thing.
 */
typedef struct
{
  CrampReminder reminder;
  int           answers[CRAMP_N_REMINDER_FIELDS];
} CrampReminderSetting;

extern const CrampKind cramp_reminder_kind;

CrampReminderSetting *cramp_reminder_setting_new (CrampReminder reminder) G_GNUC_WARN_UNUSED_RESULT;
CrampReminderSetting *cramp_reminder_setting_copy (const CrampReminderSetting *setting) G_GNUC_WARN_UNUSED_RESULT;
void                  cramp_reminder_setting_free (CrampReminderSetting *setting);
int                   cramp_reminder_setting_get (const CrampReminderSetting *setting,
                                                  CrampReminderField          field);
int                   cramp_reminder_setting_get_reasons_against (const CrampReminderSetting *setting,
                                                                  int                         reasons);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReminderSetting, cramp_reminder_setting_free)

/**
 * CrampDangerCheck:
 * @at: when the list was gone through
 * @signs: the set of #CrampSign that were ticked, or %CRAMP_UNANSWERED
 *
 * One look at the list of danger signs.
 */
typedef struct
{
  GDateTime *at;
  int        signs;
} CrampDangerCheck;

extern const CrampKind cramp_danger_check_kind;

CrampDangerCheck *cramp_danger_check_new (GDateTime *at,
                                          int        signs) G_GNUC_WARN_UNUSED_RESULT;
void              cramp_danger_check_free (CrampDangerCheck *check);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampDangerCheck, cramp_danger_check_free)

/**
 * CrampShown:
 * @signal: which signal, or %CRAMP_UNANSWERED
 * @date: the day it was shown, as the date of a night, or 0
 *
 * That a signal was shown to a doctor.
 */
typedef struct
{
  int            signal;
  CrampNightDate date;
} CrampShown;

extern const CrampKind cramp_shown_kind;

CrampShown *cramp_shown_new (int            signal,
                             CrampNightDate date) G_GNUC_WARN_UNUSED_RESULT;
void        cramp_shown_free (CrampShown *shown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampShown, cramp_shown_free)

/**
 * CrampVisit:
 * @date: the day of it, as the date of a night, or 0
 * @questions: (nullable): what the person wanted to ask
 * @answer: (nullable): what came of it
 *
 * One visit to a doctor.
 */
typedef struct
{
  CrampNightDate date;
  char          *questions;
  char          *answer;
} CrampVisit;

extern const CrampKind cramp_visit_kind;

CrampVisit *cramp_visit_new (CrampNightDate date,
                             const char    *questions,
                             const char    *answer) G_GNUC_WARN_UNUSED_RESULT;
void        cramp_visit_free (CrampVisit *visit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampVisit, cramp_visit_free)

G_END_DECLS
