/* cramp-calendar-words.h - what a calendar of nights says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-calendar.h"

G_BEGIN_DECLS

guint cramp_calendar_words_first_weekday (void);
guint cramp_calendar_words_columns_before (CrampNightDate first);

char *cramp_calendar_words_month (CrampNightDate first) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_calendar_words_year (CrampNightDate first) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_calendar_words_entries (const CrampCalendarNight *night) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_calendar_words_night (const CrampCalendarNight *night) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_calendar_words_count (guint count) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_calendar_words_sum (const CrampCalendarSum *sum) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_calendar_words_month_sum (CrampNightDate          first,
                                      const CrampCalendarSum *sum,
                                      CrampNightLook          look) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_calendar_words_year_sum (const CrampCalendarSum *sum) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
