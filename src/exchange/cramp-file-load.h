/* cramp-file-load.h - the bytes of a file, unless they are too many
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (choice) A cramp takes about 600 bytes: this is some 800,000 of them. */
#define CRAMP_FILE_MAX_BYTES (512 * 1024 * 1024)

/* (choice) Of a table of another program: a line a night takes some hundred bytes. */
#define CRAMP_FILE_MAX_TABLE (20 * 1024 * 1024)

/* The path of standard input and output. */
#define CRAMP_STANDARD_STREAM "-"

GBytes *cramp_file_load (const char *path,
                         GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *cramp_file_load_table (const char *path,
                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
