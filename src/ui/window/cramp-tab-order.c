/* cramp-tab-order.c - where Tab leads in a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-tab-order.h"

/* In the order of the window, looking no further than where the keyboard can go.
 * What has the keyboard is one of them, even if it would not be given it any more. */
static void
add_places (GtkWidget *widget,
            GtkWidget *focus,
            GPtrArray *places)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_can_focus (widget))
    return;

  if (widget == focus || (gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget)))
    g_ptr_array_add (places, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_places (child, focus, places);
}

/* A row that holds @focus is not beside it. */
static GtkWidget *
find_beside (GtkWindow *window,
             GtkWidget *focus,
             int        step)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  guint at;

  add_places (GTK_WIDGET (window), focus, places);
  if (!g_ptr_array_find (places, focus, &at))
    return NULL;

  for (int i = (int) at + step; i >= 0 && i < (int) places->len; i += step)
    if (!gtk_widget_is_ancestor (focus, g_ptr_array_index (places, i)))
      return g_ptr_array_index (places, i);

  return NULL;
}

static void
go_to_end (GtkWindow *window,
           int        step)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  add_places (GTK_WIDGET (window), NULL, places);
  if (places->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (places, step > 0 ? 0 : places->len - 1));
}

/**
 * cramp_tab_order_find_first:
 *
 * Returns: (nullable) (transfer none): the first place in @widget that takes the
 *   keyboard
 */
GtkWidget *
cramp_tab_order_find_first (GtkWidget *widget)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  add_places (widget, NULL, places);

  return places->len == 0 ? NULL : g_ptr_array_index (places, 0);
}

/**
 * cramp_tab_order_go:
 * @window: a window in which something has the keyboard
 * @direction: %GTK_DIR_TAB_FORWARD or %GTK_DIR_TAB_BACKWARD
 *
 * Goes to the next place or to the one before, and from the last to the first and
 * back; within a popover while that has the keyboard.
 *
 * GTK does so where it can. From the first place in a row it goes to the row itself;
 * one that takes no keyboard gives it straight back, as each flow box does. A flow box
 * takes it even for a button that is greyed out, and then nobody has it. From the last
 * place of a window in whose header there is none it is given to nobody, and to the
 * first only with the next press.
 */
void
cramp_tab_order_go (GtkWindow       *window,
                    GtkDirectionType direction)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  int        step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  GtkWidget *beside;

  gtk_widget_child_focus (GTK_WIDGET (window), direction);
  if (gtk_widget_get_native (focus) != GTK_NATIVE (window))
    return;

  if (gtk_window_get_focus (window) == focus)
    {
      beside = find_beside (window, focus, step);
      if (beside == NULL || !gtk_widget_grab_focus (beside))
        gtk_window_set_focus (window, NULL);
    }
  if (gtk_window_get_focus (window) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (window), direction);
  if (gtk_window_get_focus (window) == NULL)
    go_to_end (window, step);
}
