/* cramp-stopwatch-row.h - the end of a cramp that is still going on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-episode.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_STOPWATCH_ROW (cramp_stopwatch_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampStopwatchRow, cramp_stopwatch_row, CRAMP, STOPWATCH_ROW, AdwActionRow)

void cramp_stopwatch_row_set_episode (CrampStopwatchRow *self,
                                      CrampEpisode      *episode);

G_END_DECLS
