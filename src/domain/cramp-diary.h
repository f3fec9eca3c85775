/* cramp-diary.h - a whole diary in memory
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-night.h"
#include "cramp-profile.h"
#include "cramp-record.h"
#include "cramp-reminder-pause.h"

G_BEGIN_DECLS

/**
 * CrampDiary:
 * @profile: the person
 * @reminders: (element-type CrampReminderSetting): in the order of #CrampReminder
 * @episodes: (element-type CrampEpisode): by start, then id
 * @nights: (element-type CrampNight): by date
 * @danger_checks: (element-type CrampDangerCheck): by time
 * @shown_to_doctor: (element-type CrampShown): by date, then signal
 * @plans: (element-type CrampPlan): by first night, then care measure
 * @pauses: (element-type CrampReminderPause): by first night
 * @visits: (element-type CrampVisit): by date, then what was asked and answered
 *
 * Everything a diary holds, as one file carries it.
 */
typedef struct
{
  CrampProfile *profile;
  GPtrArray    *reminders;
  GPtrArray    *episodes;
  GPtrArray    *nights;
  GPtrArray    *danger_checks;
  GPtrArray    *shown_to_doctor;
  GPtrArray    *plans;
  GPtrArray    *pauses;
  GPtrArray    *visits;
} CrampDiary;

CrampDiary *cramp_diary_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        cramp_diary_free (CrampDiary *diary);

void cramp_diary_drop_ticks (CrampDiary *diary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampDiary, cramp_diary_free)

G_END_DECLS
