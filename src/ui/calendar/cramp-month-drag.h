/* cramp-month-drag.h - choosing nights by drawing over them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-month.h"

G_BEGIN_DECLS

void cramp_month_drag_add (CrampMonth *month);

G_END_DECLS
