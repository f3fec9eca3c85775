/* cramp-signal-row.h - one signal in a line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-signal-words.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SIGNAL_ROW (cramp_signal_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampSignalRow, cramp_signal_row, CRAMP, SIGNAL_ROW, AdwActionRow)

GtkWidget *cramp_signal_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       cramp_signal_row_set_words (CrampSignalRow         *self,
                                       const CrampSignalWords *words);

G_END_DECLS
