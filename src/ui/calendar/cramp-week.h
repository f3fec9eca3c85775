/* cramp-week.h - seven columns side by side
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_WEEK_DAYS 7

#define CRAMP_TYPE_WEEK (cramp_week_get_type ())

G_DECLARE_FINAL_TYPE (CrampWeek, cramp_week, CRAMP, WEEK, GtkWidget)

void       cramp_week_set_day (CrampWeek *self,
                               guint      column,
                               GtkWidget *day);
GtkWidget *cramp_week_get_day (CrampWeek *self,
                               guint      column);

G_END_DECLS
