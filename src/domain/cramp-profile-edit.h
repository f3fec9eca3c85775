/* cramp-profile-edit.h - what was changed of the person, and nothing else
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-profile.h"

G_BEGIN_DECLS

gboolean cramp_profile_edit (CrampProfile       *profile,
                             const CrampProfile *before,
                             const CrampProfile *after);

G_END_DECLS
