/* test-month.c - the calendar above the nights
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-episode-editor.h"
#include "cramp-month.h"
#include "cramp-night-popover.h"
#include "cramp-store-nights.h"
#include "cramp-year-tile.h"
#include "cramp-year.h"
#include "diary-window.h"

/* Twice the usual 96 dots per inch, in 1024ths: what 200 % text sets. */
#define USUAL_TEXT (96 * 1024)
#define LARGE_TEXT (192 * 1024)

#define BEFORE_THE_DIARY                                                                                                       \
  "Some of these nights are from before your diary. Once they are answered the diary begins with them, and nights since then " \
  "without an answer count as not known."

/* On 22 November 2026, in the evening. */
static CrampMonth *
open_month (DiaryWindow *fixture,
            int          width)
{
  CrampMonth *month;

  diary_window_start (fixture, 60);
  diary_window_add_cramp (fixture, "cramp", 2);
  diary_window_open (fixture, width, 640);
  diary_window_act (fixture, "win.show-page::nights");
  month = CRAMP_MONTH (diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_MONTH));
  gtk_widget_grab_focus (GTK_WIDGET (month));

  return month;
}

/* Does what a key does in the month. */
static gboolean
press_with (CrampMonth     *month,
            guint           key,
            GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (month));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GObject) keys = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (keys))
        g_signal_emit_by_name (keys, "key-pressed", key, 0, modifiers, &handled);
    }
  diary_window_settle ();

  return handled;
}

static gboolean
press (CrampMonth *month,
       guint       key)
{
  return press_with (month, key, 0);
}

static void
assert_at (DiaryWindow *fixture,
           const char  *date)
{
  GtkWidget       *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_autofree char *night = NULL;

  g_assert_true (CRAMP_IS_MONTH_CELL (focus));
  night = cramp_night_date_to_string (cramp_month_cell_get_night (CRAMP_MONTH_CELL (focus)));
  g_assert_cmpstr (night, ==, date);
}

static void
test_keys (DiaryWindow  *fixture,
           gconstpointer data)
{
  CrampMonth *month = open_month (fixture, 360);

  assert_at (fixture, "2026-11-22");
  press (month, GDK_KEY_Left);
  assert_at (fixture, "2026-11-21");
  press (month, GDK_KEY_Up);
  assert_at (fixture, "2026-11-14");
  press (month, GDK_KEY_Home);
  assert_at (fixture, "2026-11-01");
  press (month, GDK_KEY_Left);
  assert_at (fixture, "2026-10-31");
  g_assert_nonnull (diary_window_find_label (GTK_WIDGET (fixture->window), "October 2026"));
  press (month, GDK_KEY_Page_Up);
  assert_at (fixture, "2026-09-30");
  press (month, GDK_KEY_Page_Down);
  assert_at (fixture, "2026-10-30");
  press (month, GDK_KEY_Down);
  assert_at (fixture, "2026-11-06");
  press (month, GDK_KEY_End);
  assert_at (fixture, "2026-11-30");
  /* What is yet to come is not in the calendar. */
  g_assert_true (press (month, GDK_KEY_Right));
  assert_at (fixture, "2026-11-30");
  g_assert_false (press (month, GDK_KEY_a));
}

static void
test_mirrored (DiaryWindow  *fixture,
               gconstpointer data)
{
  CrampMonth     *month = open_month (fixture, 360);
  graphene_rect_t earlier, later;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  gtk_widget_set_direction (GTK_WIDGET (fixture->window), GTK_TEXT_DIR_RTL);
  diary_window_settle ();
  press (month, GDK_KEY_Right);
  assert_at (fixture, "2026-11-21");
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (cramp_month_find (month, cramp_month_cell_get_night (CRAMP_MONTH_CELL (gtk_window_get_focus (GTK_WINDOW (fixture->window)))))), GTK_WIDGET (month), &later));
  press (month, GDK_KEY_Right);
  g_assert_true (gtk_widget_compute_bounds (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_WIDGET (month), &earlier));
  g_assert_cmpfloat (earlier.origin.x, >, later.origin.x);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* What a screen reader asks. */
static void
test_roles (DiaryWindow  *fixture,
            gconstpointer data)
{
  CrampMonth *month = open_month (fixture, 360);
  GtkWidget  *cell = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (month), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_parent (cell)), GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (month), GTK_ACCESSIBLE_PROPERTY_LABEL, "November 2026");
  /* The Sunday begins the fourth week after the one of the first. */
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_ROW_INDEX, 5);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_COL_INDEX, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Night of Sunday to Monday, 22 to 23 November 2026: still to come");
}

/* The Tab key leads past the nights and not through all of them. */
static void
test_tab (DiaryWindow  *fixture,
          gconstpointer data)
{
  CrampMonth *month = open_month (fixture, 360);

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_WIDGET (month)));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_BACKWARD));
  if (!gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_WIDGET (month)))
    g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_BACKWARD));
  assert_at (fixture, "2026-11-22");
}

/* The page begins at tonight, and not at what turns to other months. */
static void
test_first (DiaryWindow  *fixture,
            gconstpointer data)
{
  diary_window_start (fixture, 60);
  diary_window_open (fixture, 360, 640);
  diary_window_act (fixture, "win.show-page::nights");
  assert_at (fixture, "2026-11-22");

  diary_window_act (fixture, "win.show-page::tonight");
  diary_window_act (fixture, "win.show-page::nights");
  assert_at (fixture, "2026-11-22");
}

/* What is entered elsewhere is seen at once, and keeps the keyboard's place. */
static void
test_changes (DiaryWindow  *fixture,
              gconstpointer data)
{
  CrampMonth *month = open_month (fixture, 1000);

  press (month, GDK_KEY_Left);
  diary_window_act (fixture, "win.tick-night::2026-11-21");
  assert_at (fixture, "2026-11-21");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Night of Saturday to Sunday, 21 to 22 November 2026: no cramps");
  g_assert_true (gtk_widget_has_css_class (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "cramp-free"));
}

static GtkWidget *
find_popover (DiaryWindow *fixture)
{
  return diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_NIGHT_POPOVER);
}

static void
open_focused (DiaryWindow *fixture)
{
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "clicked");
  diary_window_settle ();
  g_assert_nonnull (find_popover (fixture));
}

/* Also a night before the diary begins. The keyboard comes back to it. */
static void
test_answer (DiaryWindow  *fixture,
             gconstpointer data)
{
  CrampMonth *month = open_month (fixture, 360);

  for (int i = 0; i < 3; i++)
    press (month, GDK_KEY_Page_Up);
  assert_at (fixture, "2026-08-22");
  open_focused (fixture);
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  diary_window_rest (400);

  g_assert_null (find_popover (fixture));
  assert_at (fixture, "2026-08-22");
  g_assert_true (gtk_widget_has_css_class (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "cramp-free"));
  diary_window_act (fixture, "win.undo");
  g_assert_true (gtk_widget_has_css_class (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "cramp-before"));
}

/* A cramp of any night: what is asked of it stands alone. */
static void
test_add (DiaryWindow  *fixture,
          gconstpointer data)
{
  CrampMonth *month = open_month (fixture, 360);
  GtkWindow  *editor;

  press (month, GDK_KEY_Page_Up);
  open_focused (fixture);
  gtk_widget_activate_action (find_popover (fixture), "win.add-cramp", "s", "2026-10-22");
  diary_window_rest (400);

  editor = cramp_diary_window_find (CRAMP_DIARY_WINDOW (fixture->window), CRAMP_TYPE_EPISODE_EDITOR);
  g_assert_nonnull (editor);
  g_assert_null (find_popover (fixture));
  gtk_window_close (editor);
  diary_window_settle ();
}

static gboolean
shows (DiaryWindow *fixture,
       const char  *words)
{
  GtkWidget *label = diary_window_find_label (GTK_WIDGET (fixture->window), words);

  return label != NULL && gtk_widget_get_mapped (label);
}

static const char *
get_look (CrampMonth    *month,
          CrampNightDate night)
{
  GtkWidget *cell = GTK_WIDGET (cramp_month_find (month, night));

  return gtk_widget_has_css_class (cell, "cramp-free") ? "free" : gtk_widget_has_css_class (cell, "cramp-step-1") ? "cramp"
                                                                                                                  : "other";
}

/* Shift and the arrows, across two months; the night with a cramp is left alone,
 * and one undo takes all back. */
static void
test_stretch (DiaryWindow  *fixture,
              gconstpointer data)
{
  CrampMonth    *month = open_month (fixture, 360);
  CrampNightDate today = cramp_month_cell_get_night (CRAMP_MONTH_CELL (gtk_window_get_focus (GTK_WINDOW (fixture->window))));

  press (month, GDK_KEY_Left);
  press_with (month, GDK_KEY_Left, GDK_SHIFT_MASK);
  press_with (month, GDK_KEY_Up, GDK_SHIFT_MASK);
  g_assert_true (shows (fixture, "9 nights chosen"));
  g_assert_true (shows (fixture, "1 cramp, 1 night with cramps, 8 nights not answered"));
  g_assert_true (shows (fixture, "Nights with cramps stay as they are."));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (cramp_month_find (month, today - 5)), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  press (month, GDK_KEY_Return);
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  diary_window_rest (400);
  assert_at (fixture, "2026-11-13");
  g_assert_false (shows (fixture, "9 nights chosen"));
  g_assert_cmpstr (get_look (month, today - 9), ==, "free");
  g_assert_cmpstr (get_look (month, today - 2), ==, "cramp");
  g_assert_cmpstr (get_look (month, today - 1), ==, "free");
  g_assert_cmpstr (get_look (month, today), ==, "other");

  /* Nothing is left to answer in these, and the keyboard is on what can be seen. */
  press_with (month, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (month, GDK_KEY_Return);
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  diary_window_rest (400);

  diary_window_act (fixture, "win.undo");
  g_assert_cmpstr (get_look (month, today - 9), ==, "other");
  g_assert_cmpstr (get_look (month, today - 1), ==, "other");
}

/* Escape, or going on without Shift, leaves all as it was. */
static void
test_unchosen (DiaryWindow  *fixture,
               gconstpointer data)
{
  CrampMonth *month = open_month (fixture, 360);

  press (month, GDK_KEY_Home);
  press_with (month, GDK_KEY_Left, GDK_SHIFT_MASK);
  assert_at (fixture, "2026-10-31");
  g_assert_true (shows (fixture, "2 nights chosen"));
  g_assert_true (press (month, GDK_KEY_Escape));
  g_assert_false (shows (fixture, "2 nights chosen"));
  g_assert_false (press (month, GDK_KEY_Escape));

  press_with (month, GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_true (shows (fixture, "2 nights chosen"));
  press (month, GDK_KEY_Right);
  g_assert_false (shows (fixture, "2 nights chosen"));
}

static void
press_button (DiaryWindow *fixture,
              const char  *words)
{
  GtkWidget *label = diary_window_find_label (GTK_WIDGET (fixture->window), words);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  diary_window_settle ();
}

static void
press_cell (CrampMonth    *month,
            CrampNightDate night)
{
  g_signal_emit_by_name (cramp_month_find (month, night), "clicked");
  diary_window_settle ();
}

/* With one finger: no drag, no Shift. The arrows, and another month, keep what was
 * pressed first. */
static void
test_picked (DiaryWindow  *fixture,
             gconstpointer data)
{
  CrampMonth    *month = open_month (fixture, 360);
  CrampNightDate today = cramp_month_cell_get_night (CRAMP_MONTH_CELL (gtk_window_get_focus (GTK_WINDOW (fixture->window))));

  press_button (fixture, "Several nights");
  g_assert_true (shows (fixture, "Press the first night, then the last. The nights between come with them."));
  press_cell (month, today - 9);
  g_assert_null (find_popover (fixture));
  g_assert_true (shows (fixture, "1 night chosen"));
  cramp_month_go_to (month, today - 9);
  press (month, GDK_KEY_Right);
  g_assert_false (press (month, GDK_KEY_Return));
  press_cell (month, today - 1);
  g_assert_true (shows (fixture, "9 nights chosen"));
  press (month, GDK_KEY_Page_Up);
  press_cell (month, today - 39);
  g_assert_true (shows (fixture, "31 nights chosen"));
  g_assert_false (shows (fixture, BEFORE_THE_DIARY));
  press (month, GDK_KEY_Page_Up);
  press (month, GDK_KEY_Page_Up);
  press_cell (month, today - 100);
  g_assert_true (shows (fixture, BEFORE_THE_DIARY));

  g_assert_true (press (month, GDK_KEY_Escape));
  g_assert_false (shows (fixture, BEFORE_THE_DIARY));
  press_button (fixture, "Whole year");
  g_assert_false (shows (fixture, "Several nights"));
  g_assert_false (shows (fixture, "Press the first night, then the last. The nights between come with them."));
}

static void
assert_chosen (CrampMonth    *month,
               CrampNightDate night,
               gboolean       is)
{
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (cramp_month_find (month, night)), GTK_ACCESSIBLE_STATE_SELECTED, is);
}

/* The keyboard goes on from what is chosen, and that stays what it is. */
static void
test_gone_on (DiaryWindow  *fixture,
              gconstpointer data)
{
  CrampMonth    *month = open_month (fixture, 360);
  CrampNightDate today = cramp_month_cell_get_night (CRAMP_MONTH_CELL (gtk_window_get_focus (GTK_WINDOW (fixture->window))));

  press_button (fixture, "Several nights");
  press_cell (month, today - 9);
  press_cell (month, today - 5);
  cramp_month_go_to (month, today - 5);
  press (month, GDK_KEY_Right);
  diary_window_act (fixture, "win.refresh");
  diary_window_settle ();
  g_assert_true (shows (fixture, "5 nights chosen"));
  assert_chosen (month, today - 5, TRUE);
  assert_chosen (month, today - 4, FALSE);
  press (month, GDK_KEY_Page_Up);
  press (month, GDK_KEY_End);
  press (month, GDK_KEY_Right);
  assert_at (fixture, "2026-11-01");
  assert_chosen (month, today - 10, FALSE);
  assert_chosen (month, today - 9, TRUE);
}

static GtkGesture *
find_drag (CrampMonth *month)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (month));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) drag = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (drag))
        return GTK_GESTURE (drag);
    }

  g_assert_not_reached ();
}

static graphene_point_t
find_middle (CrampMonth    *month,
             CrampNightDate night)
{
  graphene_rect_t  bounds;
  graphene_point_t middle;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (cramp_month_find (month, night)), GTK_WIDGET (month), &bounds));
  graphene_rect_get_center (&bounds, &middle);

  return middle;
}

/* A hand that trembles within a night only presses it. */
static void
test_drawn (DiaryWindow  *fixture,
            gconstpointer data)
{
  CrampMonth      *month = open_month (fixture, 360);
  CrampNightDate   today = cramp_month_cell_get_night (CRAMP_MONTH_CELL (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  GtkGesture      *drag = find_drag (month);
  graphene_point_t from, to;

  press_button (fixture, "Several nights");
  press_cell (month, today - 5);
  press_cell (month, today - 3);
  from = find_middle (month, today - 1);
  g_signal_emit_by_name (drag, "drag-begin", (double) from.x, (double) from.y);
  g_signal_emit_by_name (drag, "drag-update", 1.0, 0.0);
  g_assert_true (shows (fixture, "3 nights chosen"));

  to = find_middle (month, today);
  g_signal_emit_by_name (drag, "drag-update", (double) (to.x - from.x), (double) (to.y - from.y));
  g_assert_true (shows (fixture, "2 nights chosen"));
  assert_at (fixture, "2026-11-22");
  g_signal_emit_by_name (drag, "drag-update", 0.0, 0.0);
  g_assert_true (shows (fixture, "1 night chosen"));
}

/* Does what a key does in the year. */
static void
press_in_year (DiaryWindow *fixture,
               guint        key)
{
  GtkWidget *year = diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_YEAR);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (year);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) keys = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (keys))
        g_signal_emit_by_name (keys, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
  diary_window_settle ();
}

static void
assert_month (DiaryWindow *fixture,
              const char  *words)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (CRAMP_IS_YEAR_TILE (focus));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

/* Twelve months, each in a sentence, and Enter leads into one. */
static void
test_year (DiaryWindow  *fixture,
           gconstpointer data)
{
  CrampMonth *month;
  GtkWidget  *year;

  diary_window_load_style ();
  month = open_month (fixture, 360);
  press_button (fixture, "Whole year");
  year = diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_YEAR);
  g_assert_true (gtk_widget_grab_focus (year));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (month)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);

  assert_month (fixture, "January 2026: before the diary begins");
  press_in_year (fixture, GDK_KEY_End);
  assert_month (fixture, "December 2026: still to come");
  press_in_year (fixture, GDK_KEY_Left);
  assert_month (fixture, "November 2026: 1 cramp, 1 night with cramps, 20 nights not answered");
  press_in_year (fixture, GDK_KEY_Up);
  assert_month (fixture, "August 2026: before the diary begins");
  press_in_year (fixture, GDK_KEY_Page_Up);
  assert_month (fixture, "August 2025: before the diary begins");
  press_in_year (fixture, GDK_KEY_Page_Down);
  press_in_year (fixture, GDK_KEY_Down);
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "clicked");
  diary_window_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (month)));
  assert_at (fixture, "2026-11-22");
}

/* As high in its natural width as in any that is larger: a clamp counts on it. */
static void
test_wide_year (DiaryWindow  *fixture,
                gconstpointer data)
{
  GtkWidget *year = g_object_ref_sink (g_object_new (CRAMP_TYPE_YEAR, NULL));
  int        width, natural, least;

  gtk_widget_measure (year, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (year, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  gtk_widget_measure (year, GTK_ORIENTATION_VERTICAL, 2 * width, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, natural);
  g_object_unref (year);
}

/* All of it has room, in large text, too. */
static void
test_room (DiaryWindow  *fixture,
           gconstpointer data)
{
  CrampMonth *month;
  int         least;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", LARGE_TEXT, NULL);
  month = open_month (fixture, 360);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);
  for (guint column = 0; column < 7; column++)
    {
      GtkWidget *cell = GTK_WIDGET (cramp_month_find (month, cramp_month_cell_get_night (CRAMP_MONTH_CELL (gtk_window_get_focus (GTK_WINDOW (fixture->window)))) - column));

      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (gtk_widget_get_width (cell), >, 0);
      g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_parent (cell)) / 7, >=, least);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_TEXT, NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/month/keys", DiaryWindow, NULL, diary_window_set_up, test_keys, diary_window_tear_down);
  g_test_add ("/month/mirrored", DiaryWindow, NULL, diary_window_set_up, test_mirrored, diary_window_tear_down);
  g_test_add ("/month/roles", DiaryWindow, NULL, diary_window_set_up, test_roles, diary_window_tear_down);
  g_test_add ("/month/first", DiaryWindow, NULL, diary_window_set_up, test_first, diary_window_tear_down);
  g_test_add ("/month/tab", DiaryWindow, NULL, diary_window_set_up, test_tab, diary_window_tear_down);
  g_test_add ("/month/changes", DiaryWindow, NULL, diary_window_set_up, test_changes, diary_window_tear_down);
  g_test_add ("/month/answer", DiaryWindow, NULL, diary_window_set_up, test_answer, diary_window_tear_down);
  g_test_add ("/month/add", DiaryWindow, NULL, diary_window_set_up, test_add, diary_window_tear_down);
  g_test_add ("/month/stretch", DiaryWindow, NULL, diary_window_set_up, test_stretch, diary_window_tear_down);
  g_test_add ("/month/unchosen", DiaryWindow, NULL, diary_window_set_up, test_unchosen, diary_window_tear_down);
  g_test_add ("/month/picked", DiaryWindow, NULL, diary_window_set_up, test_picked, diary_window_tear_down);
  g_test_add ("/month/gone-on", DiaryWindow, NULL, diary_window_set_up, test_gone_on, diary_window_tear_down);
  g_test_add ("/month/drawn", DiaryWindow, NULL, diary_window_set_up, test_drawn, diary_window_tear_down);
  g_test_add ("/month/year", DiaryWindow, NULL, diary_window_set_up, test_year, diary_window_tear_down);
  g_test_add ("/month/wide-year", DiaryWindow, NULL, diary_window_set_up, test_wide_year, diary_window_tear_down);
  g_test_add ("/month/room", DiaryWindow, NULL, diary_window_set_up, test_room, diary_window_tear_down);

  return g_test_run ();
}
