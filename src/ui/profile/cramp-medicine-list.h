/* cramp-medicine-list.h - the medicines the person takes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-profile.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_MEDICINE_LIST (cramp_medicine_list_get_type ())

G_DECLARE_FINAL_TYPE (CrampMedicineList, cramp_medicine_list, CRAMP, MEDICINE_LIST, AdwPreferencesGroup)

GPtrArray *cramp_medicine_list_dup_medicines (CrampMedicineList *self) G_GNUC_WARN_UNUSED_RESULT;
void       cramp_medicine_list_set_medicines (CrampMedicineList *self,
                                              GPtrArray         *medicines);

G_END_DECLS
