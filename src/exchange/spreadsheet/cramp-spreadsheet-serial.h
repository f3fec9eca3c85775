/* cramp-spreadsheet-serial.h - dates and times as spreadsheets count them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"

G_BEGIN_DECLS

gboolean cramp_spreadsheet_serial_read (const char     *text,
                                        CrampNightDate *date,
                                        int            *minute);
gboolean cramp_spreadsheet_serial_read_time (const char *text,
                                             int        *minute);

G_END_DECLS
