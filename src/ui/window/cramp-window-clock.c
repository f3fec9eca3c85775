/* cramp-window-clock.c - the clock that a window goes by
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-window-clock.h"

#define KEY "cramp-clock"

/**
 * cramp_window_clock_set:
 * @clock: where the time comes from
 *
 * Gives a clock to a window, to all that is in it and to the windows before it.
 */
void
cramp_window_clock_set (GtkWindow  *window,
                        CrampClock *clock)
{
  g_object_set_data_full (G_OBJECT (window), KEY, g_object_ref (clock), g_object_unref);
}

/**
 * cramp_window_clock_get:
 * @widget: a #GtkWidget that has its place in a window, or a window
 *
 * Returns: (transfer none): the clock of the window, or else of the window that
 *   it stands before
 */
CrampClock *
cramp_window_clock_get (gpointer widget)
{
  CrampClock *clock = NULL;

  for (GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget)); clock == NULL && window != NULL;
       window = gtk_window_get_transient_for (window))
    clock = g_object_get_data (G_OBJECT (window), KEY);
  g_return_val_if_fail (clock != NULL, NULL);

  return clock;
}

/**
 * cramp_window_clock_dup_now:
 * @widget: a #GtkWidget that has its place in a window, or a window
 *
 * Returns: (transfer full): the current local time
 */
GDateTime *
cramp_window_clock_dup_now (gpointer widget)
{
  return cramp_clock_dup_now (cramp_window_clock_get (widget));
}
