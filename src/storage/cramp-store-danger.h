/* cramp-store-danger.h - looks at the list of danger signs in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store-record.h"

G_BEGIN_DECLS

GPtrArray *cramp_store_read_danger_checks_between (CrampStore *self,
                                                   GDateTime  *first,
                                                   GDateTime  *last,
                                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_replace_danger_check (CrampStore             *self,
                                             const CrampDangerCheck *old,
                                             const CrampDangerCheck *check,
                                             GError                **error);

G_END_DECLS
