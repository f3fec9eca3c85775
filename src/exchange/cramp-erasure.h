/* cramp-erasure.h - deleting a diary and its backups
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampErasureCount:
 * @cramps: the cramps in the diary
 * @nights: the nights that somebody answered for
 * @backups: the backups beside it
 *
 * What would be deleted.
 */
typedef struct
{
  gint64 cramps, nights;
  guint  backups;
} CrampErasureCount;

gboolean cramp_erasure_count (CrampStore        *store,
                              CrampErasureCount *count,
                              GError           **error);
gboolean cramp_erasure_run (CrampStore *store,
                            GError    **error);

G_END_DECLS
