/* cramp-store-ahead.h - cramps that are dated in the future
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

gboolean   cramp_store_mark_ahead (CrampStore *self,
                                   gint64      now,
                                   GError    **error);
GPtrArray *cramp_store_read_ahead (CrampStore *self,
                                   gint64      now,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
