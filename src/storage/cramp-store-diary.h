/* cramp-store-diary.h - the diary as a whole
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"
#include "cramp-store.h"

G_BEGIN_DECLS

CrampDiary *cramp_store_read_diary (CrampStore *self,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    cramp_store_clear (CrampStore *self,
                               GError    **error);

G_END_DECLS
