/* test-controls.c - every row, button and link does something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-chooser-popover.h"
#include "cramp-spoken-toolkit.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"
#include "diary-window.h"

/* More than any page has. */
#define MOST_CONTROLS 120

/* A page or a window, what opens it, and what has to be in the diary for it. */
typedef struct
{
  const char *name;
  const char *action;
  void (*prepare) (DiaryWindow *fixture);
} Place;

static void
tick_sign (DiaryWindow *fixture,
           int          signs)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  g_autoptr (CrampDangerCheck) check = cramp_danger_check_new (now, signs);
  g_autoptr (GError) error = NULL;

  cramp_store_save_record (fixture->diary.store, &cramp_danger_check_kind, check, &error);
  g_assert_no_error (error);
}

static void
tick_emergency (DiaryWindow *fixture)
{
  tick_sign (fixture, CRAMP_SET (CRAMP_SIGN_SADDLE_NUMBNESS));
}

static void
tick_urgent (DiaryWindow *fixture)
{
  tick_sign (fixture, CRAMP_SET (CRAMP_SIGN_REST_PAIN_FOOT));
}

/* A cramp of the next month, among enough of today that the clock is believed. */
static void
add_ahead (DiaryWindow *fixture)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  g_autoptr (GDateTime) later = g_date_time_add_months (now, 1);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (later);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  g_free (draft->id);
  draft->id = g_strdup ("ahead");
  episode = cramp_episode_new (draft);
  cramp_store_save_episode (fixture->diary.store, episode, &error);
  g_assert_no_error (error);
}

/* Of two cramps within a minute the second one is only asked about. */
static void
pass_a_while (DiaryWindow *fixture)
{
  fake_clock_pass (fixture->clock, 2 * 60);
}

static const Place places[] = {
  { "tonight", "win.show-page::tonight" },
  { "nights", "win.show-page::nights" },
  { "signals", "win.show-page::signals" },
  { "trends", "win.show-page::trends" },
  { "plan", "win.begin-plan(0)" },
  { "running", "win.log-cramp", pass_a_while },
  { "article", "win.article::" },
  { "article-page", "win.article::care" },
  { "signs", "win.urgent-signs" },
  { "reminders", "win.reminders" },
  { "profile", "win.profile" },
  { "sheet", "win.enter-bedside-sheet" },
  { "editor", "win.edit-episode::cramp-0" },
  { "stretch", "win.start-guide::stretch" },
  { "soak", "win.start-guide::soak" },
  { "emergency", "win.show-page::tonight", tick_emergency },
  { "urgent", "win.show-page::tonight", tick_urgent },
  { "ahead", "win.show-page::nights", add_ahead },
  { "welcome", NULL },
};

/* What takes neither the mouse nor the keyboard is a picture. What cannot show here
 * that it did something is left out, too: the sizes of a window without a
 * window manager, the page that is shown already, sounds. Choosers have a test of
 * their own; without a window manager their popovers may close at any time. */
static gboolean
is_left_out (GtkWidget *control)
{
  return (!gtk_widget_get_can_target (control) && !gtk_widget_get_focusable (control)) ||
         gtk_widget_get_ancestor (control, CRAMP_TYPE_CHOOSER_POPOVER) != NULL ||
         gtk_widget_get_ancestor (control, g_type_from_name ("GtkWindowControls")) != NULL ||
         (g_type_is_a (G_OBJECT_TYPE (control), g_type_from_name ("AdwViewSwitcherButton")) &&
          gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (control)));
}

static gboolean
is_control (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || is_left_out (widget))
    return FALSE;
  if (GTK_IS_LIST_BOX_ROW (widget))
    return gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget));

  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget);
}

static void
add_controls (GtkWidget *widget,
              GPtrArray *controls)
{
  if (is_control (widget))
    g_ptr_array_add (controls, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_controls (child, controls);
}

static const char *
get_row_title (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW);

  return row == NULL ? "" : adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

/* What it is called, by which it is known again. */
static char *
describe (GtkWidget *widget)
{
  GtkWidget  *label = diary_window_find (widget, GTK_TYPE_LABEL);
  const char *words = label == NULL ? gtk_widget_get_tooltip_text (widget) : gtk_label_get_label (GTK_LABEL (label));
  const char *action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  return g_strdup_printf ("%s “%s” of “%s” (%s)", G_OBJECT_TYPE_NAME (widget), words == NULL ? "" : words,
                          get_row_title (widget), action == NULL ? "no action" : action);
}

/* All that a person sees of a widget and what is below it. */
static void
read_widget (GtkWidget *widget,
             GString   *seen)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  g_string_append (seen, G_OBJECT_TYPE_NAME (widget));
  if (GTK_IS_LABEL (widget))
    g_string_append (seen, gtk_label_get_label (GTK_LABEL (widget)));
  if (GTK_IS_EDITABLE (widget))
    g_string_append (seen, gtk_editable_get_text (GTK_EDITABLE (widget)));
  g_string_append_printf (seen, "%x\n", gtk_widget_get_state_flags (widget) & (GTK_STATE_FLAG_CHECKED | GTK_STATE_FLAG_INSENSITIVE));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_widget (child, seen);
}

/* All that a person sees of the program, and what the diary holds. */
static char *
read_all (DiaryWindow *fixture)
{
  GListModel      *windows = gtk_window_get_toplevels ();
  GString         *seen = g_string_new (NULL);
  g_autofree char *diary = diary_folder_export (&fixture->diary);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      read_widget (window, seen);
    }
  g_string_append (seen, diary);

  return g_string_free (seen, FALSE);
}

static void
add_cramps (DiaryWindow *fixture)
{
  static const char *const ids[] = { "cramp-0", "cramp-1", "cramp-2", "cramp-3", "cramp-4" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    diary_window_add_cramp (fixture, ids[i], 1);
}

static void
close_others (DiaryWindow *fixture)
{
  for (GtkWidget *newest = diary_window_get_newest (fixture); newest != GTK_WIDGET (fixture->window); newest = diary_window_get_newest (fixture))
    gtk_window_destroy (GTK_WINDOW (newest));
}

/* Nobody scrolls away from an open list; here nothing closes it, and GTK would
 * look for the screen that it is on. */
static void
close_lists (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    close_lists (child);
}

static void
open_place (DiaryWindow *fixture,
            const Place *place)
{
  close_others (fixture);
  close_lists (GTK_WIDGET (fixture->window));
  if (place->action != NULL)
    diary_window_act (fixture, place->action);
}

/* A widget whose action has a name that nobody knows, or takes another kind of
 * target, is insensitive. */
static void
assert_has_action (GtkWidget *control)
{
  g_autofree char *words = describe (control);

  if (gtk_actionable_get_action_name (GTK_ACTIONABLE (control)) != NULL && !gtk_widget_get_sensitive (control))
    g_error ("%s has an action that is not there", words);
}

/* GTK shows a button pressed for a quarter of a second before it acts. */
static void
press (GtkWidget *control)
{
  if (GTK_IS_BUTTON (control) && !GTK_IS_TOGGLE_BUTTON (control))
    g_signal_emit_by_name (control, "clicked");
  else
    gtk_widget_activate (control);
}

typedef struct
{
  DiaryWindow *fixture;
  const char  *before;
} Sight;

static gboolean
has_changed (gpointer user_data)
{
  const Sight     *sight = user_data;
  g_autofree char *after = NULL;

  diary_window_settle ();
  after = read_all (sight->fixture);

  return !g_str_equal (sight->before, after);
}

static void
assert_does_something (DiaryWindow *fixture,
                       GtkWidget   *control,
                       const char  *words)
{
  g_autofree char *before = NULL;
  Sight            sight = { fixture };

  if (GTK_IS_ACTIONABLE (control))
    assert_has_action (control);
  if (!gtk_widget_is_sensitive (control))
    return;

  sight.before = before = read_all (fixture);
  press (control);
  if (!diary_window_wait (has_changed, &sight))
    g_error ("%s does nothing", words);
}

/* Presses a control that was not pressed yet. */
static gboolean
press_next (DiaryWindow *fixture,
            GHashTable  *pressed)
{
  g_autoptr (GPtrArray) controls = g_ptr_array_new ();

  add_controls (diary_window_get_newest (fixture), controls);
  for (guint i = 0; i < controls->len; i++)
    {
      char *words = describe (g_ptr_array_index (controls, i));

      if (!g_hash_table_add (pressed, words))
        continue;
      assert_does_something (fixture, g_ptr_array_index (controls, i), words);
      return TRUE;
    }

  return FALSE;
}

/* Without a place that opens, the first start is before the diary. */
static void
prepare (DiaryWindow *fixture,
         const Place *place)
{
  if (place->action == NULL)
    return;

  add_cramps (fixture);
  if (place->prepare != NULL)
    place->prepare (fixture);
}

/* A sample opens in a process of its own, which would outlive the test. */
static void
open_sample (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_title (GTK_WINDOW (window), g_variant_get_string (parameter, NULL));
  gtk_window_present (GTK_WINDOW (window));
}

static void
stand_in_for_application (DiaryWindow *fixture)
{
  static const GActionEntry entries[] = { { "sample", open_sample, "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "app", G_ACTION_GROUP (actions));
}

/* The cramps that were there, whatever was pressed. */
static void
test_controls (DiaryWindow  *fixture,
               gconstpointer data)
{
  g_autoptr (GHashTable) pressed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const Place *place = data;

  if (place->action != NULL)
    diary_window_start (fixture, 5);
  prepare (fixture, place);
  diary_window_open (fixture, 1000, 900);
  stand_in_for_application (fixture);

  do
    {
      prepare (fixture, place);
      open_place (fixture, place);
    }
  while (press_next (fixture, pressed) && g_hash_table_size (pressed) < MOST_CONTROLS);

  close_others (fixture);
  g_test_message ("%u controls", g_hash_table_size (pressed));
  g_assert_cmpuint (g_hash_table_size (pressed), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cramp_spoken_toolkit_complete ();
  /* What fades and glides is the same afterwards, a quarter of a second later. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strconcat ("/controls/", places[i].name, NULL);

      g_test_add (path, DiaryWindow, &places[i], diary_window_set_up, test_controls, diary_window_tear_down);
    }

  return g_test_run ();
}
