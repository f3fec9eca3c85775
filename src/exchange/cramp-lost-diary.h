/* cramp-lost-diary.h - a diary that is gone, or that never was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-file.h"
#include "cramp-import-summary.h"
#include "cramp-store.h"

G_BEGIN_DECLS

gboolean    cramp_diary_is_lost (const GError *error);
gboolean    cramp_diary_is_first (const char *path);
CrampStore *cramp_diary_open_or_begin (const char      *path,
                                       CrampStoreMode   mode,
                                       CrampStoreBackup backup,
                                       gpointer         user_data,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;
CrampStore *cramp_diary_bring_back (const char *path,
                                    GDateTime  *now,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_diary_explain_lost (const char   *path,
                                      const GError *error) G_GNUC_WARN_UNUSED_RESULT;

gboolean    cramp_diary_can_be_replaced (const char   *path,
                                         const GError *error);
CrampStore *cramp_diary_restore_anew (const char           *path,
                                      const CrampDiaryFile *file,
                                      GDateTime            *now,
                                      char                **kept,
                                      CrampImportSummary   *summary,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
