/* cramp-import-text.h - what an import did, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-import.h"

G_BEGIN_DECLS

/**
 * CrampImportTextKind:
 * @CRAMP_IMPORT_TEXT_PREVIEW: nothing was changed
 * @CRAMP_IMPORT_TEXT_IMPORTED: the file was merged into the diary
 * @CRAMP_IMPORT_TEXT_RESTORED: the diary was replaced by the file
 *
 * What a summary is about.
 */
typedef enum
{
  CRAMP_IMPORT_TEXT_PREVIEW,
  CRAMP_IMPORT_TEXT_IMPORTED,
  CRAMP_IMPORT_TEXT_RESTORED,
} CrampImportTextKind;

char *cramp_import_summary_to_text (const CrampImportSummary *summary,
                                    CrampImportTextKind       kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
