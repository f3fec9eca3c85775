/* cramp-when-row.h - when a cramp was, and the chooser that changes it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-when.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WHEN_ROW (cramp_when_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampWhenRow, cramp_when_row, CRAMP, WHEN_ROW, AdwExpanderRow)

void     cramp_when_row_set_draft (CrampWhenRow            *self,
                                   const CrampEpisodeDraft *draft);
gboolean cramp_when_row_finish (CrampWhenRow *self);
gboolean cramp_when_row_apply (CrampWhenRow      *self,
                               CrampEpisodeDraft *draft);

G_END_DECLS
