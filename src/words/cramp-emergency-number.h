/* cramp-emergency-number.h - whom to call when it is serious
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-profile.h"

G_BEGIN_DECLS

const char *cramp_emergency_number_get (const CrampProfile *profile,
                                        const char         *locale);

G_END_DECLS
