/* cramp-night-list.h - the nights of the diary, newest first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-night-date.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHT_LIST (cramp_night_list_get_type ())

G_DECLARE_FINAL_TYPE (CrampNightList, cramp_night_list, CRAMP, NIGHT_LIST, GObject)

CrampNightList *cramp_night_list_new (CrampStore *store) G_GNUC_WARN_UNUSED_RESULT;

gboolean cramp_night_list_refresh (CrampNightList *self,
                                   GDateTime      *now,
                                   GError        **error);
gboolean cramp_night_list_is_empty (CrampNightList *self);
gboolean cramp_night_list_find (CrampNightList *self,
                                CrampNightDate  night,
                                guint          *position);
void     cramp_night_list_get_ends (CrampNightList *self,
                                    CrampNightDate *oldest,
                                    CrampNightDate *newest);

G_END_DECLS
