/* cramp-helps-card.h - what helps this person
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-helps.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_HELPS_CARD (cramp_helps_card_get_type ())

G_DECLARE_FINAL_TYPE (CrampHelpsCard, cramp_helps_card, CRAMP, HELPS_CARD, AdwPreferencesGroup)

void cramp_helps_card_set (CrampHelpsCard   *self,
                           const CrampHelps *helps);

G_END_DECLS
