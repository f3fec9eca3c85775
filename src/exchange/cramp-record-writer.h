/* cramp-record-writer.h - the records of a diary as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "cramp-diary.h"

G_BEGIN_DECLS

void cramp_json_write_string (JsonBuilder *builder,
                              const char  *name,
                              const char  *text);
void cramp_json_write_date (JsonBuilder   *builder,
                            const char    *name,
                            CrampNightDate date);
void cramp_json_write_time (JsonBuilder *builder,
                            const char  *name,
                            GDateTime   *instant);

void cramp_json_write_profile (JsonBuilder        *builder,
                               const CrampProfile *profile);
void cramp_json_write_reminder (JsonBuilder                *builder,
                                const CrampReminderSetting *setting);
void cramp_json_write_episode (JsonBuilder  *builder,
                               CrampEpisode *episode);
void cramp_json_write_night (JsonBuilder      *builder,
                             const CrampNight *night);
void cramp_json_write_danger_check (JsonBuilder            *builder,
                                    const CrampDangerCheck *check);
void cramp_json_write_shown (JsonBuilder      *builder,
                             const CrampShown *shown);
void cramp_json_write_plan (JsonBuilder     *builder,
                            const CrampPlan *plan);
void cramp_json_write_pause (JsonBuilder              *builder,
                             const CrampReminderPause *pause);
void cramp_json_write_visit (JsonBuilder      *builder,
                             const CrampVisit *visit);

G_END_DECLS
