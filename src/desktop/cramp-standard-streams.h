/* cramp-standard-streams.h - what a terminal or a pipe is told
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cramp_standard_streams_prepare (void);

gboolean cramp_standard_output_write (const char *bytes,
                                      gsize       length,
                                      GError    **error);
gboolean cramp_standard_output_print (const char *text,
                                      GError    **error);
void     cramp_standard_error_print (const char *sentence);
char    *cramp_printable (const char *text,
                          const char *keep) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
