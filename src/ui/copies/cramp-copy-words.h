/* cramp-copy-words.h - what a copy would change, and what it has changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-difference.h"
#include "cramp-file-format.h"
#include "cramp-import-summary.h"

G_BEGIN_DECLS

const char *cramp_copy_words_get_format (CrampFileFormat format);

gboolean cramp_copy_words_is_nothing (const CrampImportSummary *summary);
char    *cramp_copy_words_preview (const CrampImportSummary *summary) G_GNUC_WARN_UNUSED_RESULT;
char    *cramp_copy_words_brought_in (const CrampImportSummary *summary,
                                      gboolean                  is_of_table) G_GNUC_WARN_UNUSED_RESULT;
char    *cramp_copy_words_preview_restore (const CrampDiaryDifference *difference) G_GNUC_WARN_UNUSED_RESULT;
char    *cramp_copy_words_saved (const char *path,
                                 guint       n_left_out) G_GNUC_WARN_UNUSED_RESULT;
char    *cramp_copy_words_last_backup (GDateTime *backup,
                                       GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
