/* cramp-wheel.h - what turning the wheel must not do
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cramp_wheel_change_nothing (void);

G_END_DECLS
