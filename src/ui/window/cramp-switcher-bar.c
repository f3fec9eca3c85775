/* cramp-switcher-bar.c - the switcher at the bottom of a narrow window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-switcher-bar.h"

/* Its buttons have letters of a size that nothing else has: a wide window begins
 * without them. */
static gboolean
reveal_cb (gpointer user_data)
{
  AdwViewSwitcherBar   *bar = user_data;
  AdwViewSwitcherTitle *title = g_object_get_data (G_OBJECT (bar), "title");
  gboolean              is_narrow = adw_view_switcher_title_get_title_visible (title);

  if (is_narrow)
    adw_view_switcher_bar_set_stack (bar, adw_view_switcher_title_get_stack (title));
  adw_view_switcher_bar_set_reveal (bar, is_narrow);

  return G_SOURCE_REMOVE;
}

static void
title_visible_cb (AdwViewSwitcherBar *bar)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, reveal_cb, g_object_ref (bar), g_object_unref);
}

/**
 * cramp_switcher_bar_follow:
 * @bar: the switcher at the bottom of a window
 * @title: the one at its top
 *
 * Shows the bar while the title has no room for its switcher. The title finds
 * that out while the window is laid out. A bar that went away then, and without
 * an animation at once, would leave its room empty: GTK hears of no wish for
 * another size meanwhile. So the bar follows right after.
 */
void
cramp_switcher_bar_follow (AdwViewSwitcherBar   *bar,
                           AdwViewSwitcherTitle *title)
{
  g_object_set_data_full (G_OBJECT (bar), "title", g_object_ref (title), g_object_unref);
  g_signal_connect_object (title, "notify::title-visible", G_CALLBACK (title_visible_cb), bar, G_CONNECT_SWAPPED);
  g_signal_connect_object (title, "notify::stack", G_CALLBACK (title_visible_cb), bar, G_CONNECT_SWAPPED);
  title_visible_cb (bar);
}
