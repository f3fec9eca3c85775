/* cramp-calendar.h - nights as a calendar shows them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-glance.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampNightLook:
 * @CRAMP_LOOK_BEFORE: before the diary begins, and without an entry
 * @CRAMP_LOOK_UNKNOWN: nobody answered for it
 * @CRAMP_LOOK_FREE: somebody answered that there was no cramp
 * @CRAMP_LOOK_CRAMPS: it had one night cramp or several
 * @CRAMP_LOOK_TO_COME: nobody can have answered for it yet
 *
 * What a night looks like. An unknown one is never like one without cramps.
 */
typedef enum
{
  CRAMP_LOOK_BEFORE,
  CRAMP_LOOK_UNKNOWN,
  CRAMP_LOOK_FREE,
  CRAMP_LOOK_CRAMPS,
  CRAMP_LOOK_TO_COME,
} CrampNightLook;

/**
 * CrampCalendarNight:
 * @glance: what there is of it
 * @look: what it looks like
 * @stayed: whether numbness or weakness stayed after one of its cramps
 *
 * One night of a calendar. A plain value.
 */
typedef struct
{
  CrampNightGlance glance;
  CrampNightLook   look;
  gboolean         stayed;
} CrampCalendarNight;

#define CRAMP_CALENDAR_NIGHT(nights, i) (&g_array_index ((nights), CrampCalendarNight, (i)))

/* How many steps of lightness cramps have: the last one is for so many or more. */
#define CRAMP_CALENDAR_STEPS 3

/**
 * CrampCalendarSum:
 * @cramps: the night cramps of all of them
 * @with_cramps: the nights that had any
 * @free: those of which somebody answered that they had none
 * @unknown: those that nobody answered for
 * @cared: those with a care measure in the evening
 * @stayed: those after which numbness or weakness stayed
 *
 * What several nights come to. Those before the diary and those to come are in
 * none of it.
 */
typedef struct
{
  guint cramps;
  guint with_cramps, free, unknown, cared, stayed;
} CrampCalendarSum;

gboolean         cramp_calendar_is_open (const CrampCalendarNight *night);
GArray          *cramp_calendar_read (CrampStore    *store,
                                      CrampNightDate first,
                                      CrampNightDate last,
                                      GDateTime     *now,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
CrampCalendarSum cramp_calendar_sum (GArray *nights,
                                     guint   from,
                                     guint   count);

G_END_DECLS
