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

static float
find_gap (GtkWidget *left,
          GtkWidget *right)
{
  GtkWidget      *box = gtk_widget_get_parent (left);
  graphene_rect_t before, after;

  g_assert_true (gtk_widget_compute_bounds (left, box, &before));
  g_assert_true (gtk_widget_compute_bounds (right, box, &after));

  return after.origin.x - before.origin.x - before.size.width;
}

/* What stands beside a button is no part of it. */
static void
test_suffixes (void)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, NULL);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", "Warm foot soak", NULL);
  GtkWidget *start = gtk_button_new_with_label ("Start");
  GtkWidget *sign = gtk_image_new_from_icon_name ("help-about-symbolic");

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), start);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), sign);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_window_set_content (ADW_WINDOW (window), group);
  cramp_large_text_fit (group);
  gtk_window_present (GTK_WINDOW (window));
  for (int per_cent = 100; per_cent <= 200; per_cent += 50)
    {
      set_text (per_cent);
      diary_window_settle ();
      g_assert_cmpfloat (find_gap (start, sign), >=, 6);
    }

  set_text (100);
  gtk_window_destroy (GTK_WINDOW (window));
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
  g_test_add_func ("/large-text/suffixes", test_suffixes);
  g_test_add ("/large-text/guide", DiaryWindow, NULL, diary_window_set_up, test_guide, diary_window_tear_down);

  return g_test_run ();
}
