/* cramp-spreadsheet-rows.h - the cells of a table of another program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *cramp_spreadsheet_rows_read (const GString *text,
                                        guint         *n_before,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
