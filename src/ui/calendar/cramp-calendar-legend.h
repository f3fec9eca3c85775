/* cramp-calendar-legend.h - what the nights of a calendar mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_CALENDAR_LEGEND (cramp_calendar_legend_get_type ())

G_DECLARE_FINAL_TYPE (CrampCalendarLegend, cramp_calendar_legend, CRAMP, CALENDAR_LEGEND, AdwBin)

void cramp_calendar_legend_show (CrampCalendarLegend *self,
                                 gboolean             is_year);

G_END_DECLS
