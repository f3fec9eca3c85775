/* cramp-store-pauses.h - the nights without reminders in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-reminder-pause.h"
#include "cramp-store-record.h"

G_BEGIN_DECLS

gboolean cramp_store_begin_pause (CrampStore    *self,
                                  CrampNightDate night,
                                  CrampNightDate until,
                                  gint64         now,
                                  GError       **error);
gboolean cramp_store_end_pause (CrampStore    *self,
                                CrampNightDate night,
                                gint64         now,
                                GError       **error);

G_END_DECLS
