/* test-header.c - the header bar of the window at every width
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "diary-window.h"

typedef struct
{
  GtkWidget *shown;
  guint      n_shown;
} Buttons;

static void
find_buttons (GtkWidget  *widget,
              const char *action,
              Buttons    *found)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0 && gtk_widget_get_mapped (widget))
    {
      found->shown = widget;
      found->n_shown++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_buttons (child, action, found);
}

/* What has no room for its words is as wide as its picture. */
static void
test_signs (DiaryWindow  *fixture,
            gconstpointer data)
{
  int     width = GPOINTER_TO_INT (data);
  Buttons found = { NULL };
  int     natural;

  diary_window_start (fixture, 1);
  diary_window_open (fixture, width, 640);
  diary_window_settle ();

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, width);
  find_buttons (GTK_WIDGET (fixture->window), "win.urgent-signs", &found);
  g_assert_cmpuint (found.n_shown, ==, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (found.shown), GTK_ACCESSIBLE_PROPERTY_LABEL, "Urgent signs");
  gtk_widget_measure (found.shown, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_allocated_width (found.shown), ==, natural);
}

/* With and without animations, the switcher at the bottom leaves no room empty. */
static void
test_widened (DiaryWindow  *fixture,
              gconstpointer data)
{
  GtkWidget      *bar;
  graphene_rect_t bounds;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", GPOINTER_TO_INT (data), NULL);
  diary_window_start (fixture, 1);
  diary_window_open (fixture, 1000, 700);
  bar = diary_window_find (GTK_WIDGET (fixture->window), ADW_TYPE_VIEW_SWITCHER_BAR);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  diary_window_rest (500);
  g_assert_true (gtk_widget_compute_bounds (bar, GTK_WIDGET (fixture->window), &bounds));
  g_assert_cmpfloat (bounds.size.height, >, 20);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  diary_window_rest (500);
  g_assert_true (gtk_widget_compute_bounds (bar, GTK_WIDGET (fixture->window), &bounds));
  g_assert_cmpfloat (bounds.size.height, <=, 1);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_window_load_style ();

  g_test_add ("/header/widened", DiaryWindow, GINT_TO_POINTER (FALSE), diary_window_set_up, test_widened, diary_window_tear_down);
  g_test_add ("/header/widened-gliding", DiaryWindow, GINT_TO_POINTER (TRUE), diary_window_set_up, test_widened, diary_window_tear_down);
  for (int width = 360; width <= 1200; width += 40)
    {
      g_autofree char *path = g_strdup_printf ("/header/signs/%d", width);

      g_test_add (path, DiaryWindow, GINT_TO_POINTER (width), diary_window_set_up, test_signs, diary_window_tear_down);
    }

  return g_test_run ();
}
