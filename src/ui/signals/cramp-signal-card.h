/* cramp-signal-card.h - one signal with its evidence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-signal-words.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SIGNAL_CARD (cramp_signal_card_get_type ())

G_DECLARE_FINAL_TYPE (CrampSignalCard, cramp_signal_card, CRAMP, SIGNAL_CARD, AdwPreferencesGroup)

GtkWidget *cramp_signal_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       cramp_signal_card_set_words (CrampSignalCard        *self,
                                        const CrampSignalWords *words,
                                        CrampNightDate          today);
void       cramp_signal_card_set_shown (CrampSignalCard *self,
                                        CrampNightDate   date);

G_END_DECLS
