/* cramp-focus-teller.c - a screen reader is told where the keyboard begins
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-focus-teller.h"

/* Until what has come on the screen can be asked about. */
#define SETTLE_MSEC 100

/* GTK 4.8 tells nobody that something has the keyboard that is not on the screen
 * yet, as in a window or a page that is about to be shown, and not later either:
 * whoever hears the program would know nothing but the title of the window. */
typedef struct
{
  GtkWindow *window;
  gboolean   untold;
  GtkWidget *taken; /* what had the keyboard, and is to have it again */
  guint      settle_source;
} Teller;

static void
teller_free (gpointer user_data)
{
  Teller *teller = user_data;

  g_clear_handle_id (&teller->settle_source, g_source_remove);
  g_clear_weak_pointer (&teller->taken);
  g_free (teller);
}

static gboolean
give_cb (gpointer user_data)
{
  Teller *teller = user_data;

  teller->settle_source = 0;
  if (teller->taken != NULL && gtk_window_get_focus (teller->window) == NULL)
    gtk_window_set_focus (teller->window, teller->taken);
  g_clear_weak_pointer (&teller->taken);

  return G_SOURCE_REMOVE;
}

/* GTK gives what is told of for the first time a name on the bus, but only when
 * nothing else is to be done: until then nobody can ask what it is. */
static gboolean
settled_cb (gpointer user_data)
{
  Teller    *teller = user_data;
  GtkWidget *focus = gtk_window_get_focus (teller->window);

  if (focus != NULL && !gtk_widget_get_mapped (focus) && gtk_window_is_active (teller->window))
    return G_SOURCE_CONTINUE;

  teller->settle_source = 0;
  if (focus == NULL || !gtk_window_is_active (teller->window))
    return G_SOURCE_REMOVE;

  g_set_weak_pointer (&teller->taken, focus);
  teller->settle_source = g_idle_add_full (G_PRIORITY_LOW, give_cb, teller, NULL);
  gtk_window_set_focus (teller->window, NULL);

  return G_SOURCE_REMOVE;
}

static void
settle (Teller *teller)
{
  if (teller->untold && teller->settle_source == 0)
    teller->settle_source = g_timeout_add (SETTLE_MSEC, settled_cb, teller);
}

static void
focus_changed_cb (Teller *teller)
{
  GtkWidget *focus = gtk_window_get_focus (teller->window);

  teller->untold = focus != NULL && !gtk_widget_get_realized (focus);
  settle (teller);
}

/**
 * cramp_focus_teller_add_to:
 *
 * Tells of what has the keyboard in @window, for as long as that lives, where GTK
 * has not.
 */
void
cramp_focus_teller_add_to (GtkWindow *window)
{
  Teller *teller = g_new0 (Teller, 1);

  teller->window = window;
  g_signal_connect_swapped (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), teller);
  g_signal_connect_swapped (window, "notify::is-active", G_CALLBACK (settle), teller);
  g_object_set_data_full (G_OBJECT (window), "cramp-focus-teller", teller, teller_free);
}
