/* cramp-wall-time.h - what the clock on the wall shows, and when it does
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint cramp_wall_time_find (gint64     wall,
                            GTimeZone *zone,
                            gint64     instants[2]);

G_END_DECLS
