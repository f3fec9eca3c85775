/* cramp-private-file.h - files that are nobody else's business
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cramp_private_file_try (const char  *path,
                                 const char  *text,
                                 gsize        length,
                                 const char **reason);
gboolean cramp_private_file_write (const char *path,
                                   const char *text,
                                   gsize       length,
                                   GError    **error);

G_END_DECLS
