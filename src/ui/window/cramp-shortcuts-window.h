/* cramp-shortcuts-window.h - which keys do what
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_SHORTCUTS_WINDOW (cramp_shortcuts_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampShortcutsWindow, cramp_shortcuts_window, CRAMP, SHORTCUTS_WINDOW, AdwWindow)

GtkWindow *cramp_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
