/* cramp-json-scan.h - a strict look at JSON before it is parsed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cramp_json_scan (const char *text,
                          gsize       length,
                          GError    **error);
gsize    cramp_json_skip_mark (const char *text,
                               gsize       length);

G_END_DECLS
