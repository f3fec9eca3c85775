/* cramp-value-reader.h - values that stand in files as text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"
#include "cramp-place.h"

G_BEGIN_DECLS

gboolean cramp_value_read_text (const CrampPlace *place,
                                const char       *text,
                                glong             max,
                                char            **copy,
                                GError          **error);
gboolean cramp_value_read_date (const CrampPlace *place,
                                const char       *text,
                                CrampNightDate   *date,
                                GError          **error);
gboolean cramp_value_read_time (const CrampPlace *place,
                                const char       *text,
                                GTimeZone        *zone,
                                GDateTime       **time,
                                GError          **error);
gboolean cramp_value_read_instant (const CrampPlace *place,
                                   const char       *text,
                                   GTimeZone        *zone,
                                   gint64           *seconds,
                                   GError          **error);
gboolean cramp_value_read_clock (const CrampPlace *place,
                                 const char       *text,
                                 int              *minute_of_day,
                                 GError          **error);
gboolean cramp_value_read_code (const CrampPlace      *place,
                                const char            *text,
                                const CrampVocabulary *vocabulary,
                                int                   *value,
                                GError               **error);

G_END_DECLS
