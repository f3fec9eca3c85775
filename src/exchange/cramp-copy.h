/* cramp-copy.h - a copy of the diary where the person wants it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-file-format.h"
#include "cramp-store.h"

G_BEGIN_DECLS

char    *cramp_copy_suggest_name (GDateTime      *now,
                                  CrampFileFormat format) G_GNUC_WARN_UNUSED_RESULT;
gboolean cramp_copy_check_place (const char *path,
                                 const char *diary_path,
                                 GError    **error);
gboolean cramp_copy_save (CrampStore     *store,
                          const char     *path,
                          CrampFileFormat format,
                          GDateTime      *now,
                          CrampProgress  *progress,
                          guint          *n_left_out,
                          GError        **error);

G_END_DECLS
