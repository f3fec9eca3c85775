/* cramp-store-erase.h - a diary that forgets everything
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

gboolean cramp_store_count_contents (CrampStore *self,
                                     gint64     *cramps,
                                     gint64     *nights,
                                     GError    **error);
gboolean cramp_store_erase (CrampStore *self,
                            GError    **error);

G_END_DECLS
