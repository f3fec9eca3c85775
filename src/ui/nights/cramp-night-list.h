/* cramp-night-list.h - the nights of the diary, newest first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-episode.h"
#include "cramp-night.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHT_ITEM (cramp_night_item_get_type ())

G_DECLARE_FINAL_TYPE (CrampNightItem, cramp_night_item, CRAMP, NIGHT_ITEM, GObject)

CrampNightDate    cramp_night_item_get_date (CrampNightItem *self);
gboolean          cramp_night_item_is_read (CrampNightItem *self);
gboolean          cramp_night_item_is_to_come (CrampNightItem *self);
GPtrArray        *cramp_night_item_get_episodes (CrampNightItem *self);
const CrampNight *cramp_night_item_get_night (CrampNightItem *self);
gboolean          cramp_night_item_is_filled_in (CrampNightItem *self);

#define CRAMP_TYPE_NIGHT_LIST (cramp_night_list_get_type ())

G_DECLARE_FINAL_TYPE (CrampNightList, cramp_night_list, CRAMP, NIGHT_LIST, GObject)

CrampNightList *cramp_night_list_new (CrampStore *store) G_GNUC_WARN_UNUSED_RESULT;

gboolean cramp_night_list_refresh (CrampNightList *self,
                                   GDateTime      *now,
                                   GError        **error);
gboolean cramp_night_list_find (CrampNightList *self,
                                CrampNightDate  night,
                                guint          *position);

G_END_DECLS
