/* cramp-diary-person.h - what a person can say of themselves and their reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-profile.h"
#include "cramp-record.h"
#include "cramp-store-deeds.h"

G_BEGIN_DECLS

gboolean cramp_diary_keep_first_answers (CrampStore         *store,
                                         const CrampProfile *answers,
                                         int                 reminders,
                                         GDateTime          *now,
                                         CrampDeed         **visit,
                                         GError            **error);
gboolean cramp_diary_begin (CrampStore         *store,
                            const CrampProfile *answers,
                            gboolean            reminders,
                            GDateTime          *now,
                            GError            **error);
gboolean cramp_diary_save_person (CrampStore         *store,
                                  const CrampProfile *shown,
                                  const CrampProfile *wanted,
                                  GDateTime          *now,
                                  CrampDeed         **visit,
                                  GError            **error);
gboolean cramp_diary_answer_person (CrampStore       *store,
                                    CrampProfileField field,
                                    int               value,
                                    GDateTime        *now,
                                    CrampDeed       **done,
                                    GError          **error);
gboolean cramp_diary_set_emergency_number (CrampStore *store,
                                           const char *number,
                                           GDateTime  *now,
                                           CrampDeed **done,
                                           GError    **error);

gboolean cramp_diary_answer_reminder (CrampStore        *store,
                                      CrampReminder      reminder,
                                      CrampReminderField field,
                                      int                value,
                                      GDateTime         *now,
                                      CrampDeed        **done,
                                      GError           **error);
gboolean cramp_diary_save_reminder (CrampStore                 *store,
                                    const CrampReminderSetting *shown,
                                    const CrampReminderSetting *wanted,
                                    GDateTime                  *now,
                                    CrampDeed                 **done,
                                    GError                    **error);
gboolean cramp_diary_pause (CrampStore    *store,
                            CrampNightDate until,
                            GDateTime     *now,
                            CrampDeed    **done,
                            GError       **error);
gboolean cramp_diary_resume (CrampStore *store,
                             GDateTime  *now,
                             CrampDeed **done,
                             GError    **error);

G_END_DECLS
