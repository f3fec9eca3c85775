/* cramp-diary-bedside.h - the bedside sheet, typed in afterwards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-bedside-merge.h"
#include "cramp-store-deeds.h"

G_BEGIN_DECLS

GArray  *cramp_diary_compare_bedside (CrampStore *store,
                                      GArray     *lines,
                                      GDateTime  *now,
                                      GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cramp_diary_enter_bedside (CrampStore      *store,
                                    GArray          *lines,
                                    CrampBedsideKeep keep,
                                    const char      *note,
                                    GDateTime       *now,
                                    char           **noted,
                                    CrampDeed      **done,
                                    GError         **error);

G_END_DECLS
