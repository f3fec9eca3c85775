/* cramp-store-since.h - since when each reminder is wanted
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

gboolean cramp_store_find_since (CrampStore   *self,
                                 CrampReminder reminder,
                                 gint64       *since,
                                 GError      **error);
gboolean cramp_store_save_since (CrampStore   *self,
                                 CrampReminder reminder,
                                 gint64        since,
                                 GError      **error);

G_END_DECLS
