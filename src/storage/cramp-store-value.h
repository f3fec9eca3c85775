/* cramp-store-value.h - texts, nights and moments as SQL values
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-field.h"
#include "cramp-night-date.h"
#include "cramp-store-private.h"

G_BEGIN_DECLS

/* Columns count from 0, for parameters as well: the first one is ?1.
 *
 * NULL is what was not answered. Nights (2026-11-19) are text. A moment takes two
 * columns: seconds since 1970 in UTC, then the minutes that local time was ahead
 * of it. */

void cramp_bind_text (CrampStatement *statement,
                      int             column,
                      const char     *text);
void cramp_bind_night (CrampStatement *statement,
                       int             column,
                       CrampNightDate  night);
void cramp_bind_night_bound (CrampStatement *statement,
                             int             column,
                             CrampNightDate  night);
void cramp_bind_time (CrampStatement *statement,
                      int             column,
                      GDateTime      *time);
void cramp_bind_modified (CrampStatement *statement,
                          int             column,
                          gint64          modified);

const char *cramp_read_text (CrampStatement *row,
                             int             column);
gboolean    cramp_read_limited (CrampStatement *row,
                                int             column,
                                glong           limit,
                                const char    **text);
gboolean    cramp_read_night (CrampStatement *row,
                              int             column,
                              CrampNightDate *night);
GDateTime  *cramp_read_time (CrampStatement *row,
                             int             column) G_GNUC_WARN_UNUSED_RESULT;
GDateTime  *cramp_read_instant (CrampStatement *row,
                                int             column) G_GNUC_WARN_UNUSED_RESULT;
gboolean    cramp_read_modified (CrampStatement *row,
                                 int             column,
                                 gint64         *modified);
gboolean    cramp_read_moment (CrampStatement *row,
                               int             column,
                               gint64         *seconds);
gboolean    cramp_read_int (CrampStatement *row,
                            int             column,
                            int             minimum,
                            int             maximum,
                            int            *number);

gboolean cramp_check_times (GDateTime *time,
                            gint64     modified,
                            GError   **error);

G_END_DECLS
