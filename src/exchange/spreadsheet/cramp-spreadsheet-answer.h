/* cramp-spreadsheet-answer.h - what was answered about a cramp, as people write it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (choice) More cramps in one night than anybody has counted. */
#define CRAMP_SPREADSHEET_MAX_COUNT 20

gboolean cramp_spreadsheet_is_blank (const char *text);
gboolean cramp_spreadsheet_limb_read (const char *text,
                                      int        *side,
                                      int        *sites);
gboolean cramp_spreadsheet_limb_read_below (const char *heading,
                                            const char *text,
                                            int        *side,
                                            int        *sites);
gboolean cramp_spreadsheet_pain_read (const char *text,
                                      int        *pain);
gboolean cramp_spreadsheet_duration_read (const char *text,
                                          int        *seconds);
gboolean cramp_spreadsheet_count_read (const char *text,
                                       int        *count);

G_END_DECLS
