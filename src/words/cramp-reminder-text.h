/* cramp-reminder-text.h - what the reminders say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-care-answer.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

const char *cramp_reminder_text_get_title (CrampCare care);
char       *cramp_reminder_text_dup_body (CrampCare      care,
                                          CrampNightDate night,
                                          gboolean       has_buttons) G_GNUC_WARN_UNUSED_RESULT;
const char *cramp_reminder_text_get_button (CrampCareAnswer answer);

const char *cramp_reminder_text_get_end_title (CrampCare care);
const char *cramp_reminder_text_get_end_body (CrampCare care);

const char *cramp_reminder_text_get_not_saved_title (void);

const char *cramp_reminder_text_get_test_title (void);
const char *cramp_reminder_text_get_test_body (gboolean has_button);
const char *cramp_reminder_text_get_test_button (void);

G_END_DECLS
