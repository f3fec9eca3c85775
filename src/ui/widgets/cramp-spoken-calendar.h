/* cramp-spoken-calendar.h - a calendar for who hears it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cramp_spoken_calendar_complete (GtkCalendar *calendar);

G_END_DECLS
