/* cramp-guide-diary.h - a guide from its start to its mark in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-guide.h"
#include "cramp-store.h"

G_BEGIN_DECLS

gboolean cramp_guide_find (CrampStore      *store,
                           gint64           now,
                           const CrampBoot *boot,
                           CrampGuideRun  **run,
                           GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cramp_guide_finish (CrampStore      *store,
                             gboolean         early,
                             gint64           now,
                             const CrampBoot *boot,
                             GError         **error);

G_END_DECLS
