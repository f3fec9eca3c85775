/* cramp-month.h - the nights of a month
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-month-cell.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_MONTH (cramp_month_get_type ())

G_DECLARE_FINAL_TYPE (CrampMonth, cramp_month, CRAMP, MONTH, GtkWidget)

void            cramp_month_show (CrampMonth    *self,
                                  GArray        *nights,
                                  CrampNightDate running);
CrampMonthCell *cramp_month_find (CrampMonth    *self,
                                  CrampNightDate night);
gboolean        cramp_month_go_to (CrampMonth    *self,
                                   CrampNightDate night);

void           cramp_month_choose (CrampMonth    *self,
                                   CrampNightDate anchor,
                                   CrampNightDate end);
void           cramp_month_unchoose (CrampMonth *self);
gboolean       cramp_month_get_chosen (CrampMonth     *self,
                                       CrampNightDate *first,
                                       CrampNightDate *last);
CrampNightDate cramp_month_get_anchor (CrampMonth *self);
void           cramp_month_set_picks (CrampMonth *self,
                                      gboolean    picks);

G_END_DECLS
