/* cramp-file-name.h - what a file is called, for people
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cramp_file_name_is_lent (const char *path);
char    *cramp_file_name_show (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
