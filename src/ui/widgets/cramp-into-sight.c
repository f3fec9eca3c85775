/* cramp-into-sight.c - the part of a page that was asked for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-into-sight.h"

/* Asked within what is scrolled: where that stands in the page is known only once it
 * has been laid out again.
 *
 * Returns: what scrolls the page of @part, or NULL where it has no place there. */
static GtkAdjustment *
find_place (GtkWidget *part,
            double    *top,
            double    *height)
{
  GtkWidget      *page = gtk_widget_get_ancestor (part, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget      *view = page == NULL ? NULL : gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (page));
  GtkWidget      *scrolled = GTK_IS_VIEWPORT (view) ? gtk_viewport_get_child (GTK_VIEWPORT (view)) : NULL;
  graphene_rect_t bounds;

  if (scrolled == NULL || !gtk_widget_compute_bounds (part, scrolled, &bounds))
    return NULL;

  *top = gtk_widget_get_margin_top (scrolled) + bounds.origin.y;
  *height = bounds.size.height;
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
}

static gboolean
scroll_cb (gpointer user_data)
{
  double         top, height;
  GtkAdjustment *place = find_place (user_data, &top, &height);

  if (place != NULL)
    gtk_adjustment_set_value (place, top);

  return G_SOURCE_REMOVE;
}

/* A page follows the keyboard by itself, slowly and no further than to what has it:
 * only a value that is set ends that. */
static gboolean
keep_cb (gpointer user_data)
{
  double         top, height, value, page;
  GtkAdjustment *place = find_place (user_data, &top, &height);

  if (place == NULL)
    return G_SOURCE_REMOVE;

  value = gtk_adjustment_get_value (place);
  page = gtk_adjustment_get_page_size (place);
  if (top < value || height > page)
    gtk_adjustment_set_value (place, top);
  else if (top + height > value + page)
    gtk_adjustment_set_value (place, top + height - page);

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

/**
 * cramp_into_sight_keep:
 * @part: a part of a page that is shown, and scrolls
 *
 * Has the page scroll as far as is needed for all of @part to be seen: once what is
 * about to change its height has done so.
 */
void
cramp_into_sight_keep (GtkWidget *part)
{
  g_idle_add_full (G_PRIORITY_LOW, keep_cb, g_object_ref (part), g_object_unref);
}
