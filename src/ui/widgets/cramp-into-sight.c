/* cramp-into-sight.c - the part of a page that was asked for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-into-sight.h"

static gboolean
scroll_cb (gpointer user_data)
{
  GtkWidget      *part = user_data;
  GtkWidget      *page = gtk_widget_get_ancestor (part, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget      *view = page == NULL ? NULL : gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (page));
  GtkAdjustment  *place = page == NULL ? NULL : gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  graphene_rect_t bounds;

  if (view != NULL && gtk_widget_compute_bounds (part, view, &bounds))
    gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + bounds.origin.y);

  return G_SOURCE_REMOVE;
}

/**
 * cramp_into_sight_bring:
 * @part: a part of a page that is shown, and scrolls
 *
 * Gives @part the keyboard, and has the page begin with it: once the page, which
 * may just have been built, has its height.
 */
void
cramp_into_sight_bring (GtkWidget *part)
{
  gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD);
  g_idle_add_full (G_PRIORITY_LOW, scroll_cb, g_object_ref (part), g_object_unref);
}
