/* cramp-focus-keeper.h - the keyboard is always somewhere, and finds its way back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_FOCUS_KEEPER (cramp_focus_keeper_get_type ())

/**
 * CrampFocusKeeper:
 *
 * Follows the keyboard in one window. When what has it goes, the keyboard moves
 * on to what stands in its place or before it; and shift+Tab leaves everything
 * that Tab leads into.
 */
G_DECLARE_FINAL_TYPE (CrampFocusKeeper, cramp_focus_keeper, CRAMP, FOCUS_KEEPER, GObject)

void     cramp_focus_keeper_add_to (GtkWindow *window);
gboolean cramp_focus_keeper_is_aside (GtkWindow *window);

G_END_DECLS
