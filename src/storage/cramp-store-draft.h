/* cramp-store-draft.h - a sheet that is being typed in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/* In characters: what a line of a draft has at most. */
#define CRAMP_DRAFT_MAX_TYPED 4000

/**
 * CrampDraftLine:
 * @night: the night of the line
 * @typed: what is typed into its cells, as whoever keeps it puts them
 *   together; never empty
 *
 * A line of a sheet that is not in the diary yet. It is no record of the person:
 * no backup and no file carries it.
 */
typedef struct
{
  CrampNightDate night;
  char          *typed;
} CrampDraftLine;

GPtrArray *cramp_store_read_draft (CrampStore *self,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_save_draft (CrampStore *self,
                                   GPtrArray  *lines,
                                   GError    **error);
gboolean   cramp_store_delete_draft (CrampStore *self,
                                     GError    **error);

G_END_DECLS
