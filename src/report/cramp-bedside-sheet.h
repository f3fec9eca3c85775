/* cramp-bedside-sheet.h - fourteen nights on paper, to be filled in by hand
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cramp-night-date.h"
#include "cramp-paper.h"

G_BEGIN_DECLS

#define CRAMP_BEDSIDE_NIGHTS 14

void cramp_bedside_sheet_draw (cairo_t       *cr,
                               CrampPaper     paper,
                               CrampNightDate first);

G_END_DECLS
