/* cramp-running-cramp.h - what to do while a cramp lasts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-episode.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_RUNNING_CRAMP (cramp_running_cramp_get_type ())

G_DECLARE_FINAL_TYPE (CrampRunningCramp, cramp_running_cramp, CRAMP, RUNNING_CRAMP, AdwBin)

int      cramp_running_cramp_get_elapsed (CrampEpisode *episode,
                                          GDateTime    *now);
gboolean cramp_running_cramp_is_running (CrampEpisode *episode,
                                         GDateTime    *now);

gboolean cramp_running_cramp_set_latest (CrampRunningCramp *self,
                                         CrampEpisode      *latest,
                                         gint64             logged,
                                         GDateTime         *now);

G_END_DECLS
