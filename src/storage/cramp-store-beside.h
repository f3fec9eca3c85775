/* cramp-store-beside.h - long writes that keep nobody waiting
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampStoreWrite:
 * @self: the diary or a copy of it
 * @user_data: what was given with the function
 *
 * Writes to a diary. It may be asked to do so again; what it has told of the
 * time before is then void.
 *
 * Returns: %FALSE when that failed; the diary is as it was then
 */
typedef gboolean (*CrampStoreWrite) (CrampStore *self,
                                     gpointer    user_data,
                                     GError    **error);

gboolean cramp_store_write_beside (CrampStore     *self,
                                   CrampStoreWrite write,
                                   gpointer        user_data,
                                   GError        **error);

G_END_DECLS
