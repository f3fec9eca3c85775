/* cramp-spoken-choice.h - what is chosen in a row, for who hears it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cramp_spoken_choice_set_text (AdwComboRow *row,
                                   const char  *text);
void cramp_spoken_choice_complete (AdwComboRow *row);

G_END_DECLS
