/* cramp-welcome-page.h - the three questions of the first start
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WELCOME_PAGE (cramp_welcome_page_get_type ())

G_DECLARE_FINAL_TYPE (CrampWelcomePage, cramp_welcome_page, CRAMP, WELCOME_PAGE, AdwBin)

void cramp_welcome_page_set_store (CrampWelcomePage *self,
                                   CrampStore       *store);
void cramp_welcome_page_refresh (CrampWelcomePage *self,
                                 GDateTime        *now);

G_END_DECLS
