/* cramp-hour-watch.h - when the words on the pages change with the clock
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"

G_BEGIN_DECLS

/**
 * CrampHourWatch:
 *
 * Calls when another hour has come, by the clock on the wall: also after a
 * suspend, and after somebody set the clock or changed the zone.
 */
typedef struct _CrampHourWatch CrampHourWatch;

typedef void (*CrampHourWatchFunc) (gpointer user_data);

CrampHourWatch *cramp_hour_watch_new (CrampClock        *clock,
                                      CrampHourWatchFunc func,
                                      gpointer           user_data) G_GNUC_WARN_UNUSED_RESULT;
void            cramp_hour_watch_free (CrampHourWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampHourWatch, cramp_hour_watch_free)

G_END_DECLS
