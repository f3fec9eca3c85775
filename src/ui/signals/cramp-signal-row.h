/* cramp-signal-row.h - one signal with its evidence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-frequency.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SIGNAL_ROW (cramp_signal_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampSignalRow, cramp_signal_row, CRAMP, SIGNAL_ROW, AdwExpanderRow)

void cramp_signal_row_set_frequency (CrampSignalRow       *self,
                                     const CrampFrequency *frequency,
                                     CrampNightDate        today);

G_END_DECLS
