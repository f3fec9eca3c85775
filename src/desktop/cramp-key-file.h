/* cramp-key-file.h - small files that the programs write for themselves
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cramp_key_file_load (GKeyFile     *file,
                              const char   *path,
                              GKeyFileFlags flags);
gboolean cramp_key_file_save (GKeyFile   *file,
                              const char *path,
                              GError    **error);

G_END_DECLS
