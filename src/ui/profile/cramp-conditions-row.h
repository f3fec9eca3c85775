/* cramp-conditions-row.h - what the person has that a doctor should know of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_CONDITIONS_ROW (cramp_conditions_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampConditionsRow, cramp_conditions_row, CRAMP, CONDITIONS_ROW, AdwExpanderRow)

int  cramp_conditions_row_get_value (CrampConditionsRow *self);
void cramp_conditions_row_set_value (CrampConditionsRow *self,
                                     int                 value);

G_END_DECLS
