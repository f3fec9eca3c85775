/* cramp-trend-reader.h - what charts are made of, read and kept
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"
#include "cramp-trends.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_TREND_READER (cramp_trend_reader_get_type ())

G_DECLARE_FINAL_TYPE (CrampTrendReader, cramp_trend_reader, CRAMP, TREND_READER, GObject)

CrampTrendReader *cramp_trend_reader_new (CrampStore *store) G_GNUC_WARN_UNUSED_RESULT;
CrampTrends      *cramp_trend_reader_read (CrampTrendReader *self,
                                           CrampTrendLength  length,
                                           CrampNightDate    first,
                                           CrampNightDate    as_of,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean          cramp_trend_reader_read_ahead (CrampTrendReader *self,
                                                 CrampNightDate    first);

G_END_DECLS
