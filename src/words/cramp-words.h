/* cramp-words.h - nights, times and answers in a person's words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"

G_BEGIN_DECLS

char       *cramp_words_date (CrampNightDate date) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_words_short_date (CrampNightDate date) G_GNUC_WARN_UNUSED_RESULT;
const char *cramp_words_month (CrampNightDate date);
char       *cramp_words_now (GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_words_time (GDateTime *instant) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_words_moment (GDateTime *instant) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_words_clock (int minute_of_day) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_words_duration (int seconds) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_words_duration_answer (int seconds) G_GNUC_WARN_UNUSED_RESULT;

const char *cramp_words_weekday_letter (guint weekday);
const char *cramp_words_weekday (guint weekday);

const char *cramp_words_side (int side);
const char *cramp_words_site (int site);

const char *cramp_words_care (CrampCare care);
char       *cramp_words_cares (int done) G_GNUC_WARN_UNUSED_RESULT;

char *cramp_words_join (GPtrArray *parts) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_words_sentences (const char *first,
                             const char *second) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
