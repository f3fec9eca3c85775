/* cramp-sample-folder.h - where a sample diary lives
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The diary in it. */
#define CRAMP_SAMPLE_FILE "sample.db"

char *cramp_sample_folder_make (GError **error) G_GNUC_WARN_UNUSED_RESULT;
void  cramp_sample_folder_remove (const char *folder);

G_END_DECLS
