/* cramp-text-row.h - a row to write a line into
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_TEXT_ROW (cramp_text_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampTextRow, cramp_text_row, CRAMP, TEXT_ROW, AdwPreferencesRow)

const char *cramp_text_row_get_text (CrampTextRow *self);
void        cramp_text_row_set_text (CrampTextRow *self,
                                     const char   *text);

G_END_DECLS
