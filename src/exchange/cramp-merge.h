/* cramp-merge.h - one record that two diaries know of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-kind.h"

G_BEGIN_DECLS

gpointer cramp_merge_records (const CrampKind *kind,
                              gconstpointer    ours,
                              gconstpointer    theirs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
