/* cramp-spoken-row.h - what a screen reader says of a row
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cramp_spoken_row_describe (AdwExpanderRow *row,
                                const char     *description);
void cramp_spoken_row_set_subtitle (AdwExpanderRow *row,
                                    const char     *subtitle);
void cramp_spoken_row_set_text (AdwActionRow *row,
                                const char   *text);
void cramp_spoken_row_unite (AdwActionRow *row);
void cramp_spoken_row_name_part (AdwPreferencesRow *row,
                                 const char        *whole);
void cramp_spoken_row_complete (AdwExpanderRow *row);

G_END_DECLS
