/* cramp-store-guide.h - the guide that is under way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-guide-run.h"
#include "cramp-store.h"

G_BEGIN_DECLS

gboolean cramp_store_find_guide (CrampStore     *self,
                                 CrampGuideRun **run,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cramp_store_save_guide (CrampStore          *self,
                                 const CrampGuideRun *run,
                                 GError             **error);
gboolean cramp_store_delete_guide (CrampStore *self,
                                   GError    **error);

G_END_DECLS
