/* cramp-empty-page.h - a page of a diary that has nothing for it yet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_EMPTY_PAGE (cramp_empty_page_get_type ())

G_DECLARE_FINAL_TYPE (CrampEmptyPage, cramp_empty_page, CRAMP, EMPTY_PAGE, AdwBin)

G_END_DECLS
