/* cramp-wall-clock.h - the time on the wall, and waiting for it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampWallClock:
 *
 * Waits for a time on the wall. Time spent in suspend counts, and it calls as
 * well when somebody sets the clock.
 */
typedef struct _CrampWallClock CrampWallClock;

typedef void (*CrampWallClockFunc) (gpointer user_data);

CrampWallClock *cramp_wall_clock_new (CrampWallClockFunc func,
                                      gpointer           user_data,
                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void            cramp_wall_clock_free (CrampWallClock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampWallClock, cramp_wall_clock_free)

void cramp_wall_clock_arm (CrampWallClock *self,
                           gint64          when);

G_END_DECLS
