/* cramp-spreadsheet-clock.h - times of day as people write them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of a time that is one of wherever it is read. */
#define CRAMP_SPREADSHEET_NO_OFFSET G_MININT

guint    cramp_spreadsheet_take_number (const char **at,
                                        guint        max,
                                        guint       *number);
gboolean cramp_spreadsheet_take_time (const char **at,
                                      int         *result);
gboolean cramp_spreadsheet_take_offset (const char **at,
                                        int         *offset);

G_END_DECLS
