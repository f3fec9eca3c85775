/* cramp-medicine-row.h - one medicine and since when it is taken
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-profile.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_MEDICINE_ROW (cramp_medicine_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampMedicineRow, cramp_medicine_row, CRAMP, MEDICINE_ROW, AdwExpanderRow)

GtkWidget     *cramp_medicine_row_new (const CrampMedicine *medicine);
CrampMedicine *cramp_medicine_row_dup_medicine (CrampMedicineRow *self) G_GNUC_WARN_UNUSED_RESULT;
void           cramp_medicine_row_begin (CrampMedicineRow *self);

G_END_DECLS
