/* cramp-bin-focus.c - a page that begins somewhere, and still is walked through
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bin-focus.h"

/**
 * cramp_bin_focus:
 * @bin: an #AdwBin that says itself where the keyboard is at first
 *
 * The #GtkWidgetClass.focus() of such a page. GTK takes where a page begins for the
 * first place of the Tab key, and what stands before it would never be reached.
 *
 * Returns: whether the keyboard is in @bin now
 */
gboolean
cramp_bin_focus (GtkWidget       *bin,
                 GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (bin);

  /* What hangs on the page, such as a menu, is walked through by itself. */
  if (child == NULL)
    child = adw_bin_get_child (ADW_BIN (bin));

  return child != NULL && gtk_widget_child_focus (child, direction);
}
