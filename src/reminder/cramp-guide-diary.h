/* cramp-guide-diary.h - a guide from its start to its mark in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-guide.h"
#include "cramp-store.h"

G_BEGIN_DECLS

gboolean cramp_guide_finish (CrampStore *store,
                             gboolean    early,
                             gint64      now,
                             GError    **error);

G_END_DECLS
