/* cramp-night-date.h - the evening's date that names a night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampNightDate:
 *
 * A night, named by the local date of its evening and counted in days as
 * #GDate counts them (1 is 1 January of the year 1), so that nights can be
 * subtracted. It lasts from noon to noon. 0 is no night.
 */
typedef guint32 CrampNightDate;

CrampNightDate cramp_date_of (GDateTime *instant);
CrampNightDate cramp_night_of (GDateTime *instant);
CrampNightDate cramp_last_night (GDateTime *now);
CrampNightDate cramp_tonight (GDateTime *now);
GDateTime     *cramp_night_date_get_end (CrampNightDate night,
                                         GTimeZone     *zone) G_GNUC_WARN_UNUSED_RESULT;

gboolean cramp_night_date_parse (const char     *text,
                                 CrampNightDate *night);
char    *cramp_night_date_to_string (CrampNightDate night) G_GNUC_WARN_UNUSED_RESULT;

/**
 * CrampNightTotal:
 * @night: which night
 * @cramps: its night cramps after returns were merged (rule N6)
 * @filled_in: whether anybody answered for it: a night cramp, or a tick
 *   that there was none (rule N3)
 *
 * What the rules of frequency need to know of one night. A night without a
 * total is unknown, never free of cramps.
 */
typedef struct
{
  CrampNightDate night;
  guint          cramps;
  gboolean       filled_in;
} CrampNightTotal;

G_END_DECLS
