/* cramp-danger-number.h - the emergency number that is in force
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

char *cramp_danger_number_read (CrampStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
