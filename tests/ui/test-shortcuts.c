/* test-shortcuts.c - the keys can be read and heard wherever the window fits
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-shortcut-row.h"
#include "cramp-shortcuts-window.h"
#include "diary-window.h"

#define DOTS 1024
#define NARROWEST 360

static GtkWindow *
open_window (int dpi)
{
  GtkWindow *window;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * DOTS, NULL);
  window = cramp_shortcuts_window_new (NULL);
  gtk_window_present (window);
  diary_window_rest (100);

  return window;
}

static void
close_window (GtkWindow *window)
{
  gtk_window_destroy (window);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * DOTS, NULL);
}

static void
test_narrow (gconstpointer data)
{
  GtkWindow *window = open_window (GPOINTER_TO_INT (data));
  int        minimum;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
  close_window (window);
}

static GtkWidget *
find_row (GtkWindow  *window,
          const char *title)
{
  GtkWidget *label = diary_window_find_label (GTK_WIDGET (window), title);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, CRAMP_TYPE_SHORTCUT_ROW);
}

static void
assert_told (GtkWindow  *window,
             const char *title,
             const char *keys)
{
  GtkWidget *row = find_row (window, title);

  g_assert_nonnull (diary_window_find_label (row, keys));
  g_assert_true (gtk_widget_get_focusable (row));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys);
}

static void
test_heard (void)
{
  GtkWindow *window = open_window (96);

  assert_told (window, "Log a cramp", "Ctrl+L");
  assert_told (window, "Reminders", "Ctrl+,");
  assert_told (window, "First and last night of the month", "Home, End");
  assert_told (window, "Choose several nights", "Shift+Left, Shift+Right");
  close_window (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_window_load_style ();

  g_test_add_data_func ("/shortcuts/narrow", GINT_TO_POINTER (96), test_narrow);
  g_test_add_data_func ("/shortcuts/narrow-large-text", GINT_TO_POINTER (192), test_narrow);
  g_test_add_func ("/shortcuts/heard", test_heard);

  return g_test_run ();
}
