/* cramp-danger-card.h - what cannot wait, where nobody can miss it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-danger.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DANGER_CARD (cramp_danger_card_get_type ())

G_DECLARE_FINAL_TYPE (CrampDangerCard, cramp_danger_card, CRAMP, DANGER_CARD, AdwBin)

void cramp_danger_card_set (CrampDangerCard   *self,
                            const CrampDanger *danger,
                            const char        *emergency_number);
void cramp_danger_card_set_in_list (CrampDangerCard *self,
                                    gboolean         in_list);

G_END_DECLS
