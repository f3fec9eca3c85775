/* cramp-night-card.h - one night in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-night-item.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHT_CARD (cramp_night_card_get_type ())

G_DECLARE_FINAL_TYPE (CrampNightCard, cramp_night_card, CRAMP, NIGHT_CARD, AdwBin)

void            cramp_night_card_set_item (CrampNightCard *self,
                                           CrampNightItem *item);
CrampNightItem *cramp_night_card_get_item (CrampNightCard *self);
void            cramp_night_card_focus_answer (CrampNightCard *self);
const char     *cramp_night_card_get_cramp (GtkWidget *widget);
void            cramp_night_card_set_asked (CrampNightCard *self,
                                            gboolean        asked);

G_END_DECLS
