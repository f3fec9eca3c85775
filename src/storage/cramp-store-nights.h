/* cramp-store-nights.h - nights and their totals in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night.h"
#include "cramp-store.h"

G_BEGIN_DECLS

GPtrArray  *cramp_store_read_nights (CrampStore    *self,
                                     CrampNightDate first,
                                     CrampNightDate last,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    cramp_store_find_night (CrampStore    *self,
                                    CrampNightDate date,
                                    CrampNight   **night,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;
CrampNight *cramp_store_read_night (CrampStore    *self,
                                    CrampNightDate date,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean cramp_store_save_night (CrampStore       *self,
                                 const CrampNight *night,
                                 GError          **error);
gboolean cramp_store_tick_night (CrampStore    *self,
                                 CrampNightDate date,
                                 gint64         now,
                                 GError       **error);
gboolean cramp_store_delete_night (CrampStore    *self,
                                   CrampNightDate date,
                                   GError       **error);

GArray  *cramp_store_read_totals (CrampStore    *self,
                                  CrampNightDate first,
                                  CrampNightDate last,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cramp_store_find_first_entry (CrampStore     *self,
                                       CrampNightDate *first,
                                       GError        **error);

G_END_DECLS
