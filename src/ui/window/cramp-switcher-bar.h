/* cramp-switcher-bar.h - the switcher at the bottom of a narrow window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cramp_switcher_bar_follow (AdwViewSwitcherBar   *bar,
                                AdwViewSwitcherTitle *title);

G_END_DECLS
