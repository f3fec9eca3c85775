/* cramp-danger-list.h - the danger signs, to be ticked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_DANGER_LIST (cramp_danger_list_get_type ())

G_DECLARE_FINAL_TYPE (CrampDangerList, cramp_danger_list, CRAMP, DANGER_LIST, AdwBin)

int  cramp_danger_list_get_signs (CrampDangerList *self);
void cramp_danger_list_set_signs (CrampDangerList *self,
                                  int              signs);

G_END_DECLS
