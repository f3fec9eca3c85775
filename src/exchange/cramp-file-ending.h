/* cramp-file-ending.h - the format that a file's name tells
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cramp_file_ending_check_read (const char *path,
                                       GError    **error);
gboolean cramp_file_ending_check_write (const char *path,
                                        GError    **error);

G_END_DECLS
