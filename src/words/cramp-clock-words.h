/* cramp-clock-words.h - times of day as this desktop writes them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampClockHours:
 * @CRAMP_CLOCK_HOURS_OF_LOCALE: as the locale has it
 * @CRAMP_CLOCK_HOURS_TWELVE: twice twelve hours, with AM and PM
 * @CRAMP_CLOCK_HOURS_TWENTY_FOUR: 0 to 23
 *
 * How hours are counted.
 */
typedef enum
{
  CRAMP_CLOCK_HOURS_OF_LOCALE,
  CRAMP_CLOCK_HOURS_TWELVE,
  CRAMP_CLOCK_HOURS_TWENTY_FOUR,
} CrampClockHours;

void        cramp_clock_words_use (CrampClockHours hours);
gboolean    cramp_clock_words_has_twelve_hours (void);
const char *cramp_clock_words_half (int minute_of_day);
char       *cramp_clock_words_minute (int minute_of_day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
