/* cramp-nights-page.h - the nights, newest first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-night-date.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHTS_PAGE (cramp_nights_page_get_type ())

G_DECLARE_FINAL_TYPE (CrampNightsPage, cramp_nights_page, CRAMP, NIGHTS_PAGE, AdwBin)

void cramp_nights_page_set_store (CrampNightsPage *self,
                                  CrampStore      *store);
void cramp_nights_page_add_search (CrampNightsPage *self,
                                   GtkWidget       *button);
void cramp_nights_page_search (CrampNightsPage *self);
void cramp_nights_page_refresh (CrampNightsPage *self,
                                GDateTime       *now);
void cramp_nights_page_show_night (CrampNightsPage *self,
                                   CrampNightDate   night);

G_END_DECLS
