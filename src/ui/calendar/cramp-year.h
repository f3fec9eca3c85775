/* cramp-year.h - the months of a year
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-calendar.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_YEAR (cramp_year_get_type ())

G_DECLARE_FINAL_TYPE (CrampYear, cramp_year, CRAMP, YEAR, GtkWidget)

void cramp_year_show (CrampYear *self,
                      GArray    *nights);
void cramp_year_go_to (CrampYear *self,
                       guint      month);

G_END_DECLS
