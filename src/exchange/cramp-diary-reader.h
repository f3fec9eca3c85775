/* cramp-diary-reader.h - a diary from JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-file.h"

G_BEGIN_DECLS

CrampDiaryFile *cramp_diary_read (const char *text,
                                  gsize       length,
                                  GTimeZone  *zone,
                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT;
CrampDiaryFile *cramp_diary_read_file (const char *path,
                                       GTimeZone  *zone,
                                       GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
