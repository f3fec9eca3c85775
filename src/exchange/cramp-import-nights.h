/* cramp-import-nights.h - the nights of a file into an open transaction
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-file.h"
#include "cramp-import-summary.h"
#include "cramp-store.h"

G_BEGIN_DECLS

gboolean cramp_import_nights (CrampStore         *store,
                              const CrampDiary   *diary,
                              CrampImportSummary *summary,
                              GError            **error);

G_END_DECLS
