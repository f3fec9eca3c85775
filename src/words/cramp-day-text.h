/* cramp-day-text.h - what the reminders of the day say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-day-answer.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

const char *cramp_day_text_get_title (CrampReminder reminder);
char       *cramp_day_text_dup_body (CrampReminder  reminder,
                                     CrampNightDate night,
                                     gboolean       has_buttons) G_GNUC_WARN_UNUSED_RESULT;
const char *cramp_day_text_get_button (CrampDayAnswer answer);

G_END_DECLS
