/* cramp-main-menu.h - the menu of the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_MAIN_MENU (cramp_main_menu_get_type ())

G_DECLARE_FINAL_TYPE (CrampMainMenu, cramp_main_menu, CRAMP, MAIN_MENU, AdwBin)

G_END_DECLS
