/* cramp-spoken-row.h - what a screen reader says of a row that unfolds
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cramp_spoken_row_set_subtitle (AdwExpanderRow *row,
                                    const char     *subtitle);

G_END_DECLS
