/* cramp-night-rows.h - a list of nights as cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-card.h"

G_BEGIN_DECLS

void            cramp_night_rows_show (GtkListView *view,
                                       GListModel  *nights,
                                       GtkWidget   *head);
CrampNightCard *cramp_night_rows_find (GtkListView   *view,
                                       CrampNightDate night);

G_END_DECLS
