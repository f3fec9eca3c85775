/* first-frame.c - tells from within a program when its window is there
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loaded before a program that knows nothing of it (LD_PRELOAD), it writes the
 * time on CLOCK_BOOTTIME, in microseconds, at which the first frame is painted
 * in which a cramp can be logged. Then the program ends, unless FIRST_FRAME is
 *
 *   stay     it goes on
 *   ACTION   it does this action once it is at rest, writes how many
 *            microseconds it took until the next frame is painted, and ends */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define REST_MSEC 1500

static gboolean   is_ready;
static GtkWidget *window;
static gint64     pressed;

static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_BOOTTIME, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gboolean
can_log (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return FALSE;
  if (GTK_IS_ACTIONABLE (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.log-cramp") == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (can_log (child))
      return TRUE;

  return FALSE;
}

static gboolean
press_cb (gpointer action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (action, &name, &target, NULL))
    _exit (2);
  pressed = now ();
  if (!gtk_widget_activate_action_variant (window, name, target))
    _exit (3);

  return G_SOURCE_REMOVE;
}

static void
end (void)
{
  fflush (stdout);
  _exit (0);
}

static void
painted_cb (void)
{
  const char *then = getenv ("FIRST_FRAME");

  if (is_ready && pressed == 0)
    return;
  if (pressed == 0 && !can_log (window))
    return;

  gdk_display_sync (gtk_widget_get_display (window));
  printf ("%" G_GINT64_FORMAT "\n", now () - pressed);
  if (then == NULL || pressed != 0)
    end ();

  fflush (stdout);
  is_ready = TRUE;
  if (!g_str_equal (then, "stay"))
    g_timeout_add (REST_MSEC, press_cb, (gpointer) then);
}

/* In place of that of GTK. */
void
gtk_window_present (GtkWindow *presented)
{
  void (*present) (GtkWindow *) = (void (*) (GtkWindow *)) dlsym (RTLD_NEXT, "gtk_window_present");

  present (presented);
  if (window != NULL)
    return;

  window = GTK_WIDGET (presented);
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), NULL);
}
