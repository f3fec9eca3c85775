/* cramp-store-deeds.h - what was done last, so that it can be taken back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-deed.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/* (choice) How many deeds can be taken back, one after the other, and for how
 * long. What was deleted is not to lie in the diary for ever. */
#define CRAMP_STORE_MAX_DEEDS 50
#define CRAMP_STORE_DEED_DAYS 7

gboolean cramp_store_begin_deed (CrampStore *self,
                                 GError    **error);
gboolean cramp_store_end_deed (CrampStore *self,
                               gboolean    success,
                               CrampDeed  *deed,
                               GError    **error);

gboolean cramp_store_find_deed (CrampStore *self,
                                gint64      id,
                                CrampDeed **deed,
                                GError    **error);
gboolean cramp_store_find_oldest_deed (CrampStore *self,
                                       CrampDeed **deed,
                                       GError    **error);
gboolean cramp_store_undo_deed (CrampStore *self,
                                gint64      id,
                                gint64      now,
                                CrampUndo  *undo,
                                GError    **error);
gboolean cramp_store_forget_deeds (CrampStore *self,
                                   gint64      now,
                                   GError    **error);

G_END_DECLS
