/* cramp-shortcut-row.h - what a key does
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_SHORTCUT_ROW (cramp_shortcut_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampShortcutRow, cramp_shortcut_row, CRAMP, SHORTCUT_ROW, AdwPreferencesRow)

G_END_DECLS
