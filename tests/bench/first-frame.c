/* first-frame.c - tells from within a program when its window is there
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loaded before a program that knows nothing of it (LD_PRELOAD), it writes the
 * time on CLOCK_BOOTTIME, in microseconds, at which the first frame is painted
 * in which a cramp can be logged. Then the program ends, unless FIRST_FRAME is
 * "stay", or steps between semicolons. Each is taken once the program is at rest:
 *
 *   ACTION        an action of the window
 *   ID.PROPERTY=N the widget of that name in its template gets that property
 *   scroll        the list is moved by a row in each frame
 *
 * After the last one it writes how many microseconds it took until the next
 * frame is painted or, of scrolling, what one frame in twenty needs more of the
 * processor for. Then it ends. */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define REST_MSEC 1500
#define ROW_PX 60
#define N_FRAMES 200

static gboolean   is_ready;
static GtkWidget *window;
static gint64     pressed;
static char     **steps;
static GArray    *frames;

static gint64
read_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gint64
now (void)
{
  return read_clock (CLOCK_BOOTTIME);
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

typedef gboolean (*Test) (GtkWidget *widget, const char *name);

static gboolean
is_of_name (GtkWidget  *widget,
            const char *name)
{
  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), name) == 0;
}

static gboolean
is_list (GtkWidget  *widget,
         const char *name)
{
  return GTK_IS_LIST_VIEW (widget);
}

static GtkWidget *
find (GtkWidget  *widget,
      Test        test,
      const char *name)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (test (widget, name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, test, name);

  return found;
}

static void
end (gint64 microseconds)
{
  printf ("%" G_GINT64_FORMAT "\n", microseconds);
  fflush (stdout);
  _exit (0);
}

static void
act (const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (action, &name, &target, NULL))
    _exit (2);
  if (!gtk_widget_activate_action_variant (window, name, target))
    _exit (3);
}

static void
set (const char *step)
{
  g_auto (GStrv) parts = g_strsplit_set (step, ".=", 3);
  GtkWidget *widget = find (window, is_of_name, parts[0]);

  if (widget == NULL)
    _exit (4);
  g_object_set (widget, parts[1], atoi (parts[2]), NULL);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

static gboolean
scroll_cb (GtkWidget     *list,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  static gint64  before;
  gint64         spent = read_clock (CLOCK_THREAD_CPUTIME_ID), frame = spent - before;

  if (before != 0)
    g_array_append_val (frames, frame);
  before = spent;
  if (frames->len == N_FRAMES)
    {
      g_array_sort (frames, compare);
      end (g_array_index (frames, gint64, N_FRAMES - N_FRAMES / 20));
    }
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + ROW_PX);

  return G_SOURCE_CONTINUE;
}

static void
scroll (void)
{
  GtkWidget *list = find (window, is_list, NULL);

  if (list == NULL)
    _exit (5);
  frames = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_add_tick_callback (list, scroll_cb, NULL, NULL);
}

static gboolean
step_cb (gpointer user_data)
{
  const char *step = *steps++;

  if (*steps == NULL)
    pressed = now ();
  if (g_str_equal (step, "scroll"))
    scroll ();
  else if (strchr (step, '=') != NULL)
    set (step);
  else
    act (step);

  return *steps == NULL ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
painted_cb (void)
{
  const char *then = getenv ("FIRST_FRAME");

  if (frames != NULL || (is_ready && pressed == 0))
    return;
  if (pressed == 0 && !can_log (window))
    return;

  gdk_display_sync (gtk_widget_get_display (window));
  if (then == NULL || pressed != 0)
    end (now () - pressed);

  printf ("%" G_GINT64_FORMAT "\n", now ());
  fflush (stdout);
  is_ready = TRUE;
  steps = g_strsplit (then, ";", -1);
  if (!g_str_equal (then, "stay"))
    g_timeout_add (REST_MSEC, step_cb, NULL);
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
