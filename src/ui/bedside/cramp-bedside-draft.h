/* cramp-bedside-draft.h - what is typed in, kept until it is saved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-bedside-grid.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BEDSIDE_DRAFT (cramp_bedside_draft_get_type ())

/**
 * CrampBedsideDraft:
 *
 * Keeps what is typed into a sheet beside the diary, so that a computer that
 * stops takes no more than the last second of it. Above the sheet it says when
 * such lines were taken up, and offers to throw them away.
 */
G_DECLARE_FINAL_TYPE (CrampBedsideDraft, cramp_bedside_draft, CRAMP, BEDSIDE_DRAFT, AdwBin)

CrampNightDate cramp_bedside_draft_set_store (CrampBedsideDraft *self,
                                              CrampStore        *store);
void           cramp_bedside_draft_take_up (CrampBedsideDraft *self,
                                            CrampBedsideGrid  *grid,
                                            CrampNightDate     first);
void           cramp_bedside_draft_keep_soon (CrampBedsideDraft *self,
                                              CrampNightDate     first);
void           cramp_bedside_draft_stop (CrampBedsideDraft *self);
void           cramp_bedside_draft_drop (CrampBedsideDraft *self);

G_END_DECLS
