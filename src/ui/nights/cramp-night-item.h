/* cramp-night-item.h - one night in the list of nights
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-night.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHT_ITEM (cramp_night_item_get_type ())

G_DECLARE_FINAL_TYPE (CrampNightItem, cramp_night_item, CRAMP, NIGHT_ITEM, GObject)

/**
 * CrampNightItem:
 * @date: the night
 * @is_read: %FALSE when nothing is known of it because the diary could not be
 *   read so far
 * @to_come: whether the day after it has not begun, so that nobody can answer
 *   for it yet
 * @episodes: (element-type CrampEpisode): its cramps by start
 * @night: (nullable): what was answered for it, or %NULL when nothing was
 *
 * What a card shows; only the list changes it.
 */
struct _CrampNightItem
{
  GObject parent_instance;

  CrampNightDate date;
  gboolean       is_read;
  gboolean       to_come;
  GPtrArray     *episodes;
  CrampNight    *night;
};

CrampNightItem *cramp_night_item_new (CrampNightDate date) G_GNUC_WARN_UNUSED_RESULT;

void     cramp_night_item_take (CrampNightItem *self,
                                GPtrArray      *episodes,
                                CrampNight     *night,
                                gboolean        to_come);
gboolean cramp_night_item_read (CrampNightItem *self,
                                CrampStore     *store,
                                CrampNightDate  last,
                                GError        **error);
gboolean cramp_night_item_is_filled_in (const CrampNightItem *self);
gboolean cramp_night_item_is_free (const CrampNightItem *self);

G_END_DECLS
