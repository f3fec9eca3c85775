/* test-trends.c - charts that are gone through by keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-chart-card.h"
#include "cramp-chart-grid.h"
#include "cramp-chart-view.h"
#include "cramp-trends-page.h"
#include "diary-window.h"
#include "trend-case.h"

#define N_NIGHTS 84
#define N_WEEKS 12

/* What somebody does at a chart. */
static void
press (GtkWidget *view,
       guint      key)
{
  GListModel *controllers = gtk_widget_observe_controllers (view);
  gboolean    handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_object_unref (controllers);
  g_assert_true (handled);
}

static void
assert_goes (CrampChartView *view,
             guint           key,
             int             point)
{
  press (GTK_WIDGET (view), key);
  g_assert_cmpint (cramp_chart_view_get_point (view), ==, point);
}

static void
test_keys (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (N_NIGHTS, TRUE);
  g_autoptr (GtkWidget) widget = g_object_ref_sink (g_object_new (CRAMP_TYPE_CHART_VIEW, NULL));
  CrampChartView *view = CRAMP_CHART_VIEW (widget);

  cramp_chart_view_set (view, CRAMP_CHART_WEEKS, diary->trends, "a sentence");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "a sentence");

  g_assert_cmpint (cramp_chart_view_get_point (view), <, 0);
  assert_goes (view, GDK_KEY_Left, N_WEEKS - 1);
  assert_goes (view, GDK_KEY_Left, N_WEEKS - 2);
  assert_goes (view, GDK_KEY_Right, N_WEEKS - 1);
  assert_goes (view, GDK_KEY_Right, N_WEEKS - 1);
  assert_goes (view, GDK_KEY_Home, 0);
  assert_goes (view, GDK_KEY_Left, 0);
  assert_goes (view, GDK_KEY_Page_Down, 1);
  assert_goes (view, GDK_KEY_End, N_WEEKS - 1);
  assert_goes (view, GDK_KEY_Page_Up, N_WEEKS - 2);
  /* 2, 3, 0, 3, 1, ... cramps: the first of the greatest, and the least. */
  assert_goes (view, GDK_KEY_plus, 1);
  assert_goes (view, GDK_KEY_minus, 2);
}

/* Nobody knows of the silent weeks: they are neither most nor least. */
static void
test_unknown (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (N_NIGHTS, FALSE);
  g_autoptr (GtkWidget) widget = g_object_ref_sink (g_object_new (CRAMP_TYPE_CHART_VIEW, NULL));

  cramp_chart_view_set (CRAMP_CHART_VIEW (widget), CRAMP_CHART_WEEKS, diary->trends, "a sentence");
  g_assert_false (gtk_widget_get_visible (widget));
  assert_goes (CRAMP_CHART_VIEW (widget), GDK_KEY_plus, -1);
}

/* In whatever order it is asked, no chart is higher where it is wider. */
static void
test_heights (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (400, TRUE);
  g_autoptr (GtkWidget) widget = g_object_ref_sink (g_object_new (CRAMP_TYPE_CHART_VIEW, NULL));

  for (CrampChart chart = 0; chart < CRAMP_N_CHARTS; chart++)
    {
      int least_width, before = G_MAXINT;

      cramp_chart_view_set (CRAMP_CHART_VIEW (widget), chart, diary->trends, "a sentence");
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
      g_assert_cmpint (least_width, <=, 300);
      for (int width = least_width; width < 1000; width += 20)
        {
          int height;

          gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
          g_assert_cmpint (height, <=, before);
          before = height;
        }
    }
}

static gboolean
is_shown (GtkWidget  *page,
          const char *text)
{
  GtkWidget *label = diary_window_find_label (page, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
test_page (DiaryWindow  *fixture,
           gconstpointer data)
{
  GtkWidget *window;

  diary_window_start (fixture, N_NIGHTS);
  diary_window_open (fixture, 360, 640);
  window = GTK_WIDGET (fixture->window);
  diary_window_act (fixture, "win.show-page::trends");
  diary_window_settle ();
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  g_assert_true (is_shown (window, "How far back"));
  g_assert_null (diary_window_find_label (window, "1 cramp in the last 84 nights (1 answered)."));

  diary_window_add_cramp (fixture, "one", 3);
  diary_window_act (fixture, "win.refresh");
  diary_window_settle ();
  g_assert_true (is_shown (window, "1 cramp in the last 84 nights (1 answered)."));
  /* Built last, below what is seen first. */
  g_assert_true (is_shown (window, "Try it out"));
}

/* The diary may be locked by another program while the page is first shown. */
static void
test_unread (void)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), g_object_new (CRAMP_TYPE_TRENDS_PAGE, NULL));
  gtk_window_present (GTK_WINDOW (window));
  diary_window_settle ();
  g_assert_null (diary_window_find_label (window, "Try it out"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Behind the picture of an empty diary nothing is built, and the first night brings
 * all of it. */
static void
test_empty (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWidget *window;

  diary_window_start (fixture, 0);
  diary_window_open (fixture, 360, 640);
  window = GTK_WIDGET (fixture->window);
  diary_window_act (fixture, "win.show-page::trends");
  diary_window_settle ();
  g_assert_false (is_shown (window, "How far back"));
  g_assert_null (diary_window_find (window, CRAMP_TYPE_CHART_CARD));

  fake_clock_show (fixture->clock, "2026-11-24T22:00:00");
  diary_window_act (fixture, "win.refresh");
  diary_window_settle ();
  g_assert_true (is_shown (window, "How far back"));
  g_assert_nonnull (diary_window_find (window, CRAMP_TYPE_CHART_CARD));
  g_assert_nonnull (diary_window_find_label (window, "Try it out"));
}

static float
find_end (GtkWidget *cell,
          GtkWidget *grid)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (cell, grid, &bounds));

  return bounds.origin.x + bounds.size.width;
}

/* A number that stands below another head is another number. */
static void
assert_columns (GtkWidget *grid)
{
  GtkWidget *head = gtk_widget_get_first_child (grid);

  for (GtkWidget *row = gtk_widget_get_next_sibling (head); row != NULL; row = gtk_widget_get_next_sibling (row))
    for (GtkWidget *cell = gtk_widget_get_first_child (row), *above = gtk_widget_get_first_child (head); cell != NULL;
         cell = gtk_widget_get_next_sibling (cell), above = gtk_widget_get_next_sibling (above))
      g_assert_cmpfloat (find_end (cell, grid), ==, find_end (above, grid));
}

static void
assert_table (CrampChart         chart,
              const CrampTrends *trends,
              int                width)
{
  g_autoptr (CrampChartTable) table = cramp_chart_table_new (chart, trends);
  GtkWidget      *window = gtk_window_new ();
  GtkWidget      *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget      *scrolled = cramp_chart_grid_new (table);
  GtkWidget      *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled));
  GtkWidget      *grid = gtk_widget_get_first_child (view);
  graphene_rect_t bounds;

  gtk_box_append (GTK_BOX (page), scrolled);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 1500);
  gtk_window_present (GTK_WINDOW (window));
  diary_window_settle ();

  assert_columns (grid);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (grid), view, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (view));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_tables (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (N_NIGHTS, TRUE);

  for (CrampChart chart = 0; chart < CRAMP_N_CHARTS; chart++)
    {
      assert_table (chart, diary->trends, 800);
      assert_table (chart, diary->trends, 320);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/trends/keys", test_keys);
  g_test_add_func ("/trends/unknown", test_unknown);
  g_test_add_func ("/trends/heights", test_heights);
  g_test_add_func ("/trends/tables", test_tables);
  g_test_add_func ("/trends/unread", test_unread);
  g_test_add ("/trends/empty", DiaryWindow, NULL, diary_window_set_up, test_empty, diary_window_tear_down);
  g_test_add ("/trends/page", DiaryWindow, NULL, diary_window_set_up, test_page, diary_window_tear_down);

  return g_test_run ();
}
