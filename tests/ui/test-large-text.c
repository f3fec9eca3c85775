/* test-large-text.c - what is pressed and what is read is in sight with large text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-large-text.h"
#include "diary-window.h"

#define DOTS 1024

#define WIDTH 500
#define HEIGHT 400

static void
set_text (int per_cent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * DOTS * per_cent / 100, NULL);
}

static void
assert_opens (GtkWindow *parent,
              int        per_cent,
              int        width,
              int        height)
{
  GtkWindow *window = g_object_new (ADW_TYPE_WINDOW,
                                    "transient-for", parent,
                                    "default-width", WIDTH,
                                    "default-height", HEIGHT,
                                    NULL);
  int        opened_width;
  int        opened_height;

  set_text (per_cent);
  cramp_large_text_grow (window);
  gtk_window_present (window);
  gtk_window_get_default_size (window, &opened_width, &opened_height);
  g_assert_cmpint (opened_width, ==, width);
  g_assert_cmpint (opened_height, ==, height);
  gtk_window_destroy (window);
  set_text (100);
}

/* A window of its own was left as large as it is wanted. */
static void
test_grow (void)
{
  GtkWindow *parent = g_object_new (ADW_TYPE_WINDOW, NULL);

  assert_opens (parent, 100, WIDTH, HEIGHT);
  assert_opens (parent, 200, 700, 560);
  assert_opens (NULL, 200, WIDTH, HEIGHT);
  gtk_window_destroy (parent);
}

static gboolean
is_in_sight (GtkWidget  *window,
             const char *text)
{
  GtkWidget      *label = diary_window_find_label (window, text);
  GtkWidget      *room = label == NULL ? NULL : gtk_widget_get_ancestor (label, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (room == NULL || !gtk_widget_compute_bounds (label, room, &bounds))
    return FALSE;

  g_test_message ("“%s” ends at %g of %d", text, bounds.origin.y + bounds.size.height, gtk_widget_get_height (room));
  return bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (room);
}

/* Nobody scrolls in the middle of a stretch. */
static void
test_guide (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWidget *guide;
  int        minimum;

  set_text (200);
  diary_window_open (fixture, 360, 640);
  diary_window_act (fixture, "win.start-guide::stretch");
  guide = diary_window_get_newest (fixture);
  gtk_window_set_default_size (GTK_WINDOW (guide), 360, 640);
  gtk_widget_activate_action (guide, "guide.begin", NULL);
  diary_window_rest (300);

  gtk_widget_measure (guide, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_true (is_in_sight (guide, "Get ready: left leg"));
  gtk_window_destroy (GTK_WINDOW (guide));
  set_text (100);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_window_load_style ();

  g_test_add_func ("/large-text/grow", test_grow);
  g_test_add ("/large-text/guide", DiaryWindow, NULL, diary_window_set_up, test_guide, diary_window_tear_down);

  return g_test_run ();
}
