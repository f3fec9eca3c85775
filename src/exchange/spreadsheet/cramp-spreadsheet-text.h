/* cramp-spreadsheet-text.h - the text of a table, whatever program wrote it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GString *cramp_spreadsheet_text_decode (const char *bytes,
                                        gsize       length,
                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;
char    *cramp_spreadsheet_text_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
