/* cramp-csv-reader.h - the records of one kind from a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-file.h"

G_BEGIN_DECLS

gboolean        cramp_csv_is_diary (const char *text,
                                    gsize       length);
CrampDiaryFile *cramp_csv_read (CrampKindId id,
                                const char *text,
                                gsize       length,
                                GTimeZone  *zone,
                                GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
