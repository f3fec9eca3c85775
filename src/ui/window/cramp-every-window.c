/* cramp-every-window.c - what holds for each window of the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-every-window.h"

static void
windows_changed_cb (GListModel *windows,
                    guint       position,
                    guint       removed,
                    guint       added,
                    GObject    *owner)
{
  CrampEveryWindowFunc func = (CrampEveryWindowFunc) g_object_get_data (owner, "cramp-every-window");

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      func (window, owner);
    }
}

/**
 * cramp_every_window:
 * @func: called with each window, those of libadwaita and of GTK as well
 * @owner: (type GObject): passed to @func
 *
 * Calls @func for the windows there are, and for those to come for as long as
 * @owner lives. A window that is new is not built yet. To be called once for an
 * owner.
 */
void
cramp_every_window (CrampEveryWindowFunc func,
                    gpointer             owner)
{
  GListModel *windows = gtk_window_get_toplevels ();

  g_object_set_data (owner, "cramp-every-window", (gpointer) func);
  g_signal_connect_object (windows, "items-changed", G_CALLBACK (windows_changed_cb), owner, 0);
  windows_changed_cb (windows, 0, 0, g_list_model_get_n_items (windows), owner);
}
