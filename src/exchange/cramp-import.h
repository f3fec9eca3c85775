/* cramp-import.h - a file into the diary, whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-deed.h"
#include "cramp-diary-difference.h"
#include "cramp-diary-file.h"
#include "cramp-import-summary.h"
#include "cramp-store.h"

G_BEGIN_DECLS

gboolean    cramp_import (CrampStore           *store,
                          const CrampDiaryFile *file,
                          GDateTime            *now,
                          CrampImportSummary   *summary,
                          CrampDeed           **deed,
                          GError              **error);
gboolean    cramp_import_preview (CrampStore           *store,
                                  const CrampDiaryFile *file,
                                  CrampImportSummary   *summary,
                                  GError              **error);
gboolean    cramp_restore (CrampStore           *store,
                           const CrampDiaryFile *file,
                           GDateTime            *now,
                           CrampImportSummary   *summary,
                           CrampDeed           **deed,
                           GError              **error);
gboolean    cramp_restore_preview (CrampStore           *store,
                                   const CrampDiaryFile *file,
                                   CrampDiaryDifference *difference,
                                   GError              **error);
CrampStore *cramp_restore_lost (const char           *path,
                                const CrampDiaryFile *file,
                                GDateTime            *now,
                                CrampImportSummary   *summary,
                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
