/* test-keyboard.c - every place that Tab leads to is left again with shift+Tab
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-every-window.h"
#include "cramp-focus-keeper.h"
#include "cramp-nights-page.h"
#include "cramp-running-cramp.h"
#include "cramp-spoken-toolkit.h"
#include "cramp-store-episodes.h"
#include "cramp-tonight-page.h"
#include "cramp-welcome-page.h"
#include "diary-window.h"

/* More than any window has places for the keyboard. */
#define MOST_PLACES 300

static void
add_keeper (GtkWindow *window,
            gpointer   owner)
{
  cramp_focus_keeper_add_to (window);
}

static GtkWidget *
move (GtkWindow       *window,
      GtkDirectionType direction)
{
  g_signal_emit_by_name (window, "move-focus", direction);

  return gtk_window_get_focus (window);
}

static GtkWidget *
find_first (GtkWidget *widget)
{
  GtkWidget *first = NULL;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_can_focus (widget))
    return NULL;
  if (gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && first == NULL; child = gtk_widget_get_next_sibling (child))
    first = find_first (child);

  return first;
}

/* Goes on until it comes to a place for the second time. */
static GPtrArray *
walk (GtkWindow       *window,
      GtkDirectionType direction)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MOST_PLACES; i++)
    {
      GtkWidget *place = move (window, direction);

      if (place == NULL)
        g_error ("The keyboard is nowhere in %s", G_OBJECT_TYPE_NAME (window));
      if (g_ptr_array_find (places, place, NULL))
        break;
      g_ptr_array_add (places, g_object_ref (place));
    }

  return places;
}

/* A long list is come to where it was left. */
static void
assert_all_in (GPtrArray  *some,
               GPtrArray  *all,
               const char *key)
{
  for (guint i = 0; i < some->len; i++)
    {
      GtkWidget *place = g_ptr_array_index (some, i);

      if (!g_ptr_array_find (all, place, NULL) && gtk_widget_get_ancestor (place, GTK_TYPE_LIST_VIEW) == NULL)
        g_error ("%s never comes to %s in %s", key, G_OBJECT_TYPE_NAME (place), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (place)));
    }
}

static GtkWidget *
find_inside (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_first (child);

  return found;
}

/* GTK leaves a list at the first row in which nothing takes the keyboard. A row that
 * only holds what does is no place of its own. */
static void
assert_place_in_row (GtkListBoxRow *row)
{
  const char *title = ADW_IS_PREFERENCES_ROW (row) ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : "";
  GtkWidget  *first = find_first (GTK_WIDGET (row));

  if (first == NULL)
    g_error ("Nothing takes the keyboard in the row \"%s\"", title);
  if (first == GTK_WIDGET (row) && !gtk_list_box_row_get_activatable (row) && find_inside (GTK_WIDGET (row)) != NULL)
    g_error ("The row \"%s\" is two places for the keyboard", title);
}

static void
assert_places_in_rows (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX_ROW (widget) && gtk_widget_get_mapped (widget))
    assert_place_in_row (GTK_LIST_BOX_ROW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_places_in_rows (child);
}

/* What is empty says nothing. A text is called by the entry around it. */
static gboolean
is_named (GtkWidget *widget)
{
  g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "");

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return other != NULL;

  return GTK_IS_TEXT (widget) || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
assert_ways_back (GtkWindow *window)
{
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GPtrArray) backwards = NULL;

  diary_window_settle ();
  g_assert_true (gtk_widget_grab_focus (find_first (GTK_WIDGET (window))));
  places = walk (window, GTK_DIR_TAB_FORWARD);
  g_test_message ("%s has %u places", G_OBJECT_TYPE_NAME (window), places->len);
  g_assert_cmpuint (places->len, >=, 2);
  assert_places_in_rows (GTK_WIDGET (window));

  backwards = walk (window, GTK_DIR_TAB_BACKWARD);
  assert_all_in (places, backwards, "shift+Tab");
  assert_all_in (backwards, places, "Tab");

  for (guint i = 0; i < places->len; i++)
    {
      GtkWidget *place = g_ptr_array_index (places, i);

      if (!is_named (place))
        g_error ("Nobody hears what %s in %s is", G_OBJECT_TYPE_NAME (place), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (place)));
      gtk_widget_grab_focus (place);
      if (move (window, GTK_DIR_TAB_BACKWARD) == place)
        g_error ("shift+Tab does not leave %s in %s", G_OBJECT_TYPE_NAME (place), G_OBJECT_TYPE_NAME (window));
    }
}

typedef struct
{
  const char *name;
  const char *action;
  const char *time;
} Place;

static const Place places[] = {
  { "tonight", "win.show-page::tonight" },
  { "nights", "win.show-page::nights" },
  { "signals", "win.show-page::signals" },
  { "trends", "win.show-page::trends" },
  { "plan", "win.begin-plan(0)" },
  { "running", "win.log-cramp" },
  { "article", "win.article::" },
  { "article-page", "win.article::care" },
  { "signs", "win.urgent-signs" },
  { "reminders", "win.reminders" },
  { "profile", "win.profile" },
  { "sheet", "win.enter-bedside-sheet" },
  { "editor", "win.edit-episode::a-cramp" },
  { "guide", "win.start-guide::stretch" },
  { "doctor", "win.doctor-page" },
  { "add", "win.add-cramp::2026-11-19" },
  { "erase", "win.delete-everything" },
  { "search", "win.search" },
  { "night", "win.show-page::tonight", "2026-11-23T03:07:00" },
  { "morning", "win.show-page::tonight", "2026-11-23T07:30:00" },
  { "noon", "win.show-page::tonight", "2026-11-23T12:30:00" },
};

static void
unfold_all (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold_all (child);
}

static void
test_way_back (DiaryWindow  *fixture,
               gconstpointer data)
{
  const Place *place = data;
  GtkWindow   *window;

  diary_window_start (fixture, 5);
  diary_window_add_cramp (fixture, "a-cramp", 2);
  if (place->time != NULL)
    fake_clock_show (fixture->clock, place->time);
  diary_window_open (fixture, 1000, 700);
  diary_window_act (fixture, place->action);
  window = GTK_WINDOW (diary_window_get_newest (fixture));
  unfold_all (GTK_WIDGET (window));
  assert_ways_back (window);
  if (window != GTK_WINDOW (fixture->window))
    gtk_window_close (window);
}

static void
test_welcome (DiaryWindow  *fixture,
              gconstpointer data)
{
  diary_window_open (fixture, 1000, 700);
  assert_ways_back (GTK_WINDOW (fixture->window));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);

  return found;
}

static gboolean
has_keyboard (DiaryWindow *fixture,
              GType        type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_test_message ("The keyboard is at %s", focus == NULL ? "nothing" : G_OBJECT_TYPE_NAME (focus));

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

/* The first place in the window is the list of urgent signs: a second press
 * after a cramp at night is no question for that. */
static void
test_first_cramp (DiaryWindow  *fixture,
                  gconstpointer data)
{
  diary_window_open (fixture, 1000, 700);
  diary_window_settle ();
  g_assert_true (has_keyboard (fixture, CRAMP_TYPE_WELCOME_PAGE));

  diary_window_act (fixture, "win.log-cramp");
  g_assert_true (has_keyboard (fixture, CRAMP_TYPE_TONIGHT_PAGE));
}

/* What the page is for at each hour, and not the list of urgent signs. */
static void
test_begins (DiaryWindow  *fixture,
             gconstpointer data)
{
  diary_window_start (fixture, 5);
  diary_window_add_cramp (fixture, "a-cramp", 1);
  fake_clock_show (fixture->clock, data);
  diary_window_open (fixture, 1000, 700);
  diary_window_settle ();
  diary_window_rest (400);
  g_assert_true (has_keyboard (fixture, CRAMP_TYPE_TONIGHT_PAGE));
}

/* What goes with the press gives the keyboard to what the page is for. */
static void
test_eased (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWidget *running, *eased, *focus;

  diary_window_start (fixture, 5);
  diary_window_open (fixture, 1000, 700);
  diary_window_act (fixture, "win.log-cramp");
  running = diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_RUNNING_CRAMP);
  eased = find_button (running, "win.cramp-eased");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, running));
  g_assert_false (GTK_IS_BUTTON (focus));
  g_assert_true (move (GTK_WINDOW (fixture->window), GTK_DIR_TAB_FORWARD) == eased);
  g_assert_true (move (GTK_WINDOW (fixture->window), GTK_DIR_TAB_BACKWARD) == focus);
  g_assert_true (gtk_widget_grab_focus (eased));

  g_signal_emit_by_name (eased, "clicked");
  diary_window_settle ();
  g_assert_false (gtk_widget_get_mapped (running));
  g_test_message ("The keyboard is at %s", G_OBJECT_TYPE_NAME (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == find_button (GTK_WIDGET (fixture->window), "win.log-cramp"));
}

/* The entry of a cramp is another button once the cramp has changed. */
static void
test_changed (DiaryWindow  *fixture,
              gconstpointer data)
{
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (CrampEpisodeDraft) draft = NULL;
  g_autoptr (CrampEpisode) changed = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *button;

  diary_window_start (fixture, 5);
  diary_window_add_cramp (fixture, "a-cramp", 2);
  diary_window_open (fixture, 1000, 700);
  diary_window_act (fixture, "win.show-page::nights");
  g_assert_true (gtk_widget_grab_focus (find_button (diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_NIGHTS_PAGE), "win.edit-episode")));

  g_assert_true (cramp_store_find_episode (fixture->diary.store, "a-cramp", &episode, &error));
  draft = cramp_episode_edit (episode);
  draft->answers[CRAMP_EPISODE_PAIN] = 3;
  draft->modified = fixture->clock->now;
  changed = cramp_episode_new (draft);
  cramp_store_save_episode (fixture->diary.store, changed, &error);
  g_assert_no_error (error);
  diary_window_settle ();
  button = find_button (diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_NIGHTS_PAGE), "win.edit-episode");
  g_test_message ("The keyboard is at %s", G_OBJECT_TYPE_NAME (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == button);
}

static GtkWidget *
add_choice (GtkWidget *list)
{
  static const char *const choices[] = { "one", "another", NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (choices);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", "A choice", "model", model, NULL);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

static GtkWidget *
find_popover (GtkWidget *widget)
{
  return diary_window_find (widget, GTK_TYPE_POPOVER);
}

/* What was chosen leaves the keyboard at what it was chosen for. */
static void
assert_comes_back (GtkWindow *window,
                   GtkWidget *row)
{
  gtk_widget_grab_focus (row);
  gtk_widget_activate (row);
  diary_window_settle ();
  g_assert_true (gtk_widget_get_mapped (find_popover (row)));
  g_assert_true (gtk_window_get_focus (window) != row);

  gtk_popover_popdown (GTK_POPOVER (find_popover (row)));
  diary_window_settle ();
  g_assert_true (gtk_window_get_focus (window) == row);
}

static void
test_choices (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *first = add_choice (list);
  GtkWidget *second = add_choice (list);

  gtk_window_set_child (window, list);
  cramp_focus_keeper_add_to (window);
  gtk_window_present (window);
  diary_window_settle ();
  assert_comes_back (window, second);
  assert_comes_back (window, first);
  gtk_window_destroy (window);
}

static GtkWidget *
add_button (GtkWidget *box)
{
  GtkWidget *button = gtk_button_new_with_label ("A button");

  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
add_greyed_out (GtkWidget *box)
{
  GtkWidget *flow = gtk_flow_box_new ();
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *button = gtk_button_new_with_label ("Greyed out");

  gtk_widget_set_sensitive (button, FALSE);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
  gtk_box_append (GTK_BOX (box), flow);
}

/* A flow box takes the keyboard for a button that is greyed out, and gives it to
 * nobody: Tab leads past it. */
static void
test_greyed_out (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = add_button (box);
  GtkWidget *second;

  add_greyed_out (box);
  second = add_button (box);
  add_greyed_out (box);
  gtk_window_set_child (window, box);
  cramp_focus_keeper_add_to (window);
  gtk_window_present (window);
  diary_window_settle ();

  gtk_widget_grab_focus (first);
  g_assert_true (move (window, GTK_DIR_TAB_FORWARD) == second);
  g_assert_true (move (window, GTK_DIR_TAB_FORWARD) == first);
  g_assert_true (move (window, GTK_DIR_TAB_BACKWARD) == second);
  g_assert_true (move (window, GTK_DIR_TAB_BACKWARD) == first);
  gtk_window_destroy (window);
}

/* Tab leads round in what popped up, and not out of it. */
static void
test_popover (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *menu = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *only = gtk_button_new_with_label ("The only one");

  add_button (box);
  gtk_popover_set_child (GTK_POPOVER (popover), only);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), popover);
  gtk_box_append (GTK_BOX (box), menu);
  gtk_window_set_child (window, box);
  cramp_focus_keeper_add_to (window);
  gtk_window_present (window);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  diary_window_settle ();

  gtk_widget_grab_focus (only);
  g_assert_true (move (window, GTK_DIR_TAB_FORWARD) == only);
  g_assert_true (move (window, GTK_DIR_TAB_BACKWARD) == only);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (menu));
  diary_window_settle ();
  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GObject) owner = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  /* What fades and glides is the same afterwards, a quarter of a second later. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  owner = g_object_new (G_TYPE_OBJECT, NULL);
  cramp_spoken_toolkit_complete ();
  cramp_every_window (add_keeper, owner);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strconcat ("/keyboard/way-back/", places[i].name, NULL);

      g_test_add (path, DiaryWindow, &places[i], diary_window_set_up, test_way_back, diary_window_tear_down);
    }
  g_test_add ("/keyboard/way-back/welcome", DiaryWindow, NULL, diary_window_set_up, test_welcome, diary_window_tear_down);
  g_test_add_func ("/keyboard/greyed-out", test_greyed_out);
  g_test_add_func ("/keyboard/popover", test_popover);
  g_test_add_func ("/keyboard/choices", test_choices);
  g_test_add ("/keyboard/begins/morning", DiaryWindow, "2026-11-22T07:40:00", diary_window_set_up, test_begins, diary_window_tear_down);
  g_test_add ("/keyboard/begins/noon", DiaryWindow, "2026-11-22T12:40:00", diary_window_set_up, test_begins, diary_window_tear_down);
  g_test_add ("/keyboard/begins/evening", DiaryWindow, "2026-11-22T20:40:00", diary_window_set_up, test_begins, diary_window_tear_down);
  g_test_add ("/keyboard/begins/night", DiaryWindow, "2026-11-23T02:40:00", diary_window_set_up, test_begins, diary_window_tear_down);
  g_test_add ("/keyboard/after/first-cramp", DiaryWindow, NULL, diary_window_set_up, test_first_cramp, diary_window_tear_down);
  g_test_add ("/keyboard/after/eased", DiaryWindow, NULL, diary_window_set_up, test_eased, diary_window_tear_down);
  g_test_add ("/keyboard/after/changed", DiaryWindow, NULL, diary_window_set_up, test_changed, diary_window_tear_down);

  return g_test_run ();
}
