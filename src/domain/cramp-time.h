/* cramp-time.h - moments, dates and times of day as text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GDateTime *cramp_time_new (gint64 unix_seconds,
                           int    offset_minutes) G_GNUC_WARN_UNUSED_RESULT;
GDateTime *cramp_time_fix (GDateTime *instant) G_GNUC_WARN_UNUSED_RESULT;
int        cramp_time_get_offset_minutes (GDateTime *instant);

GDateTime *cramp_time_parse (const char *text,
                             GTimeZone  *local) G_GNUC_WARN_UNUSED_RESULT;
char      *cramp_time_to_string (GDateTime *instant) G_GNUC_WARN_UNUSED_RESULT;
char      *cramp_time_to_utc_string (gint64 unix_seconds) G_GNUC_WARN_UNUSED_RESULT;

gboolean cramp_date_parse (const char *text,
                           GDate      *date);

int   cramp_clock_parse (const char *text);
char *cramp_clock_to_string (int minute_of_day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
