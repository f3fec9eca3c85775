/* cramp-change.h - one change of the diary that can be taken back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"

G_BEGIN_DECLS

/**
 * CrampChange:
 *
 * What one cramp, one night or the person was before it was changed. Keep it to
 * take the change back.
 */
typedef struct _CrampChange CrampChange;

CrampChange *cramp_change_of_episode (CrampStore *store,
                                      const char *id,
                                      GError    **error) G_GNUC_WARN_UNUSED_RESULT;
CrampChange *cramp_change_of_night (CrampStore    *store,
                                    CrampNightDate date,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;
CrampChange *cramp_change_of_profile (CrampStore *store,
                                      GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     cramp_change_is_new (const CrampChange *change);
gboolean     cramp_change_undo (const CrampChange *change,
                                CrampStore        *store,
                                GError           **error);
void         cramp_change_free (CrampChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampChange, cramp_change_free)

G_END_DECLS
