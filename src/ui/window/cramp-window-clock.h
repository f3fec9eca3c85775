/* cramp-window-clock.h - the clock that a window goes by
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-clock.h"

G_BEGIN_DECLS

void cramp_window_clock_set (GtkWindow  *window,
                             CrampClock *clock);

CrampClock *cramp_window_clock_get (gpointer widget);
GDateTime  *cramp_window_clock_dup_now (gpointer widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
