/* draw-page.c - draws one page of the program in all its looks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>

#include "cramp-application.h"
#include "cramp-sample-folder.h"
#include "cramp-sample.h"
#include "fake-clock.h"
#include "page-steps.h"

/* draw-page DIARY, where DIARY is a file, "sample" or "usual", reads from its
 * standard input, line by line:
 *   do win.show-page::diary      does an action
 *   press Why?                   presses what is called so in English
 *   press-action win.add-cramp   presses the first control that does it
 *   type Calf                    types where the keyboard is
 *   keys 12/                     presses one key after the other, / is Enter
 *   unfold Why?                  unfolds all rows that are called so
 *   wait Running.                until this is on the screen
 *   clock 2025-11-19T08:00:00    sets the clock
 *   end                          from now on shows the end of each page
 *   close                        closes the newest window
 *   look dark 200                colours, and the size of the text in per cent
 *   picture 360 640 FILE         draws the newest window
 * A picture is taken when nothing is left to be done or drawn, however long that
 * takes on this machine; the clock stands still by itself. */

#define PATIENCE_SECONDS 60
/* A page of charts is complete after ten. */
#define FRAMES 12
#define ATTEMPTS 10
#define USUAL_DPI 96
/* A Tuesday; pages.py says the same. */
#define ZONE "Europe/Berlin"
#define EVENING "2025-11-18T20:15:00"

#define NATURAL "natural-size"

static gboolean at_end;

static void
frame_painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean       painted = FALSE;
  gulong         handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (frame_painted_cb), &painted);

  gtk_widget_queue_draw (widget);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

/* What is laid out in one frame may ask for another one. The display has done by
 * then what it was asked for before. */
static void
settle (void)
{
  for (int i = 0; i < FRAMES; i++)
    {
      GtkWindow *window;

      gdk_display_sync (gdk_display_get_default ());
      while (g_main_context_iteration (NULL, FALSE))
        ;
      window = page_steps_window ();
      if (window != NULL)
        wait_for_frame (GTK_WIDGET (window));
    }
}

static void
wait_for_text (const char *text)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_SECONDS * G_TIME_SPAN_SECOND;

  while (!page_steps_shows (text))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("“%s” did not come", text);
      settle ();
    }
}

/* The size that a window asked for itself, before anybody else did. */
static void
remember_size (GtkWindow *window)
{
  int *size = g_object_get_data (G_OBJECT (window), NATURAL);

  if (size != NULL)
    return;

  size = g_new (int, 2);
  gtk_window_get_default_size (window, &size[0], &size[1]);
  g_object_set_data_full (G_OBJECT (window), NATURAL, size, g_free);
}

/* A dialog of words is no wider than what it is in front of. */
static gboolean
resize_owner (GtkWindow *dialog,
              int        width,
              int        height)
{
  GtkWindow *owner = gtk_window_get_transient_for (dialog);

  gtk_window_set_default_size (owner, width, height);

  return gtk_widget_get_width (GTK_WIDGET (owner)) == width;
}

static gboolean
resize (GtkWindow *window,
        int        width,
        int        height)
{
  int *natural;

  remember_size (window);
  natural = g_object_get_data (G_OBJECT (window), NATURAL);
  if (gtk_window_get_transient_for (window) != NULL && natural[0] <= 0)
    return resize_owner (window, width, height);
  if (gtk_window_get_transient_for (window) != NULL)
    {
      width = MIN (width, natural[0]);
      height = natural[1] > 0 ? MIN (height, natural[1]) : height;
    }
  gtk_window_set_default_size (window, width, height);

  gtk_window_set_default_size (window, width, height);

  return gtk_widget_get_width (GTK_WIDGET (window)) == width;
}

/* Without a window manager, nobody says which window is in front. */
static void
come_to_front (GtkWindow *window)
{
  gtk_widget_unset_state_flags (GTK_WIDGET (window), GTK_STATE_FLAG_BACKDROP);
}

static void
save_picture (GtkWindow  *window,
              const char *file)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int          width = gtk_widget_get_width (GTK_WIDGET (window));
  int          height = gtk_widget_get_height (GTK_WIDGET (window));

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!gdk_texture_save_to_png (texture, file))
    g_error ("%s cannot be written", file);
  g_print ("%s\n", file);
}

/* What scrolls is larger than where it stands. */
static GtkWidget *
find_room (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent == NULL || GTK_IS_SCROLLABLE (parent) || GTK_IS_NATIVE (parent) ? NULL : parent;
}

/* Words that hang out of what they are in are cut, or stand on others. The switcher
 * of the pages keeps the words of its other look where it has no room for them. */
static void
tell_outside (GtkWidget  *widget,
              const char *file)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || ADW_IS_VIEW_SWITCHER (widget))
    return;
  for (GtkWidget *room = GTK_IS_LABEL (widget) ? find_room (widget) : NULL; room != NULL; room = find_room (room))
    if (gtk_widget_compute_bounds (widget, room, &bounds) &&
        !graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (-1, -1, gtk_widget_get_width (room) + 2, gtk_widget_get_height (room) + 2), &bounds))
      {
        g_printerr ("%s: “%s” stands out of its %s\n", file, gtk_label_get_text (GTK_LABEL (widget)), G_OBJECT_TYPE_NAME (room));
        break;
      }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    tell_outside (child, file);
}

static void
draw_picture (const char *rest)
{
  g_auto (GStrv) words = g_strsplit (rest, " ", 3);
  GtkWindow *window = page_steps_window ();

  for (int i = 0; i < ATTEMPTS && !resize (window, atoi (words[0]), atoi (words[1])); i++)
    settle ();
  settle ();
  if (at_end)
    {
      page_steps_scroll_to_end ();
      settle ();
    }
  come_to_front (window);
  settle ();
  if (gtk_widget_get_width (GTK_WIDGET (window)) > atoi (words[0]))
    g_printerr ("%s: %d wide instead of %s\n", words[2], gtk_widget_get_width (GTK_WIDGET (window)), words[0]);
  tell_outside (GTK_WIDGET (window), words[2]);
  save_picture (window, words[2]);
}

static void
change_look (const char *rest)
{
  g_auto (GStrv) words = g_strsplit (rest, " ", 2);
  gboolean dark = g_str_equal (words[0], "dark");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_DPI * 1024 * atoi (words[1]) / 100, NULL);
}

static void
take_step (FakeClock  *clock,
           const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 2);
  const char *rest = words[1];

  if (g_str_equal (words[0], "do"))
    page_steps_do (rest);
  else if (g_str_equal (words[0], "press"))
    page_steps_press (rest);
  else if (g_str_equal (words[0], "press-action"))
    page_steps_press_action (rest);
  else if (g_str_equal (words[0], "type"))
    page_steps_type (rest);
  else if (g_str_equal (words[0], "keys"))
    page_steps_keys (rest);
  else if (g_str_equal (words[0], "unfold"))
    page_steps_unfold (rest);
  else if (g_str_equal (words[0], "wait"))
    wait_for_text (rest);
  else if (g_str_equal (words[0], "clock"))
    fake_clock_show (clock, rest);
  else if (g_str_equal (words[0], "end"))
    at_end = TRUE;
  else if (g_str_equal (words[0], "close"))
    gtk_window_close (page_steps_window ());
  else if (g_str_equal (words[0], "look"))
    change_look (rest);
  else if (g_str_equal (words[0], "picture"))
    draw_picture (rest);
  else
    g_error ("no such step: %s", line);
  settle ();
}

/* Without a window manager, each window is given a frame of its own. */
static void
take_frames_away (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (style, "window { margin: 0; padding: 0; border: none; border-radius: 0; box-shadow: none; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style), GTK_STYLE_PROVIDER_PRIORITY_USER);
}

static void
take_steps (FakeClock *clock)
{
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (0);
  g_autoptr (GError) error = NULL;
  char *line = NULL;

  while (g_io_channel_read_line (input, &line, NULL, NULL, &error) == G_IO_STATUS_NORMAL)
    {
      g_autofree char *step = g_strchomp (line);

      take_step (clock, step);
    }
  g_assert_no_error (error);
}

/* Draws the usual diary, another one, or the sample in @folder, which is the
 * caller's to throw away. */
static CrampApplication *
open_program (const char *diary,
              CrampClock *clock,
              char      **folder)
{
  g_autoptr (GDateTime) now = cramp_clock_dup_now (clock);
  g_autoptr (CrampStore) sample = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *usual = cramp_store_dup_usual_path ();

  if (g_str_equal (diary, "usual"))
    return cramp_application_new (usual, TRUE, FALSE, clock);
  if (!g_str_equal (diary, "sample"))
    return cramp_application_new (diary, FALSE, FALSE, clock);

  sample = cramp_sample_open (CRAMP_SAMPLE_FREQUENCY, now, folder, &error);
  g_assert_no_error (error);
  return cramp_application_new (cramp_store_get_path (sample), FALSE, FALSE, clock);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (FakeClock) clock = fake_clock_new (ZONE, EVENING);
  g_autoptr (CrampApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = open_program (argv[1], CRAMP_CLOCK (clock), &folder);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  take_frames_away ();
  g_application_activate (G_APPLICATION (application));
  settle ();
  take_steps (clock);
  if (folder != NULL)
    cramp_sample_folder_remove (folder);

  return 0;
}
