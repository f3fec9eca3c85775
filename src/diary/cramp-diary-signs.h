/* cramp-diary-signs.h - what a person can say to what the diary noticed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"
#include "cramp-store-deeds.h"

G_BEGIN_DECLS

gboolean cramp_diary_mark_shown (CrampStore *store,
                                 CrampSignal signal,
                                 GDateTime  *now,
                                 CrampDeed **done,
                                 GError    **error);
gboolean cramp_diary_unmark_shown (CrampStore *store,
                                   CrampSignal signal,
                                   GDateTime  *now,
                                   CrampDeed **done,
                                   GError    **error);
gboolean cramp_diary_check_signs (CrampStore             *store,
                                  const CrampDangerCheck *before,
                                  const CrampDangerCheck *check,
                                  GDateTime              *now,
                                  CrampDeed             **visit,
                                  GError                **error);

G_END_DECLS
