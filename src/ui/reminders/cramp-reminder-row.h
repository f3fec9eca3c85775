/* cramp-reminder-row.h - when and whether to remind of one thing
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-record.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_REMINDER_ROW (cramp_reminder_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampReminderRow, cramp_reminder_row, CRAMP, REMINDER_ROW, AdwExpanderRow)

GtkWidget                  *cramp_reminder_row_new (const CrampReminderSetting *setting,
                                                    int                         bedtime);
const CrampReminderSetting *cramp_reminder_row_get_setting (CrampReminderRow *self);
void                        cramp_reminder_row_set_bedtime (CrampReminderRow *self,
                                                            int               bedtime);
void                        cramp_reminder_row_set_despite (CrampReminderRow *self,
                                                            int               despite,
                                                            gboolean          left_out);

G_END_DECLS
