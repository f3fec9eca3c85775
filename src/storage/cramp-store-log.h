/* cramp-store-log.h - what became of each reminder
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-reminder-event.h"
#include "cramp-store.h"

G_BEGIN_DECLS

GArray  *cramp_store_read_events (CrampStore    *self,
                                  CrampNightDate first,
                                  CrampNightDate last,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cramp_store_save_event (CrampStore               *self,
                                 const CrampReminderEvent *event,
                                 GError                  **error);

G_END_DECLS
