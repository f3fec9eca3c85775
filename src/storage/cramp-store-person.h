/* cramp-store-person.h - the person in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-profile.h"
#include "cramp-store-record.h"

G_BEGIN_DECLS

CrampProfile *cramp_store_read_profile (CrampStore *self,
                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
