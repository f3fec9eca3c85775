/* cramp-diary-undo.h - taking back what was done to the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store-deeds.h"

G_BEGIN_DECLS

CrampDeed *cramp_diary_begin_deed (CrampStore   *store,
                                   CrampDeedKind kind,
                                   gint64        now,
                                   GError      **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_diary_end_deed (CrampStore *store,
                                 gboolean    success,
                                 CrampDeed  *deed,
                                 CrampDeed **done,
                                 GError    **error);
gboolean   cramp_diary_end_visit (CrampStore *store,
                                  gboolean    success,
                                  CrampDeed  *deed,
                                  CrampDeed **visit,
                                  GError    **error);

gboolean cramp_diary_undo (CrampStore *store,
                           gint64      id,
                           GDateTime  *now,
                           CrampDeed **deed,
                           CrampUndo  *undo,
                           GError    **error);

G_END_DECLS
