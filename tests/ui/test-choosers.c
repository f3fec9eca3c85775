/* test-choosers.c - a time counts once it was chosen, and only then
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "cramp-chooser-popover.h"
#include "cramp-clock-button.h"
#include "cramp-clock-chooser.h"
#include "cramp-clock-words.h"
#include "cramp-time.h"
#include "cramp-when-chooser.h"
#include "cramp-when-row.h"
#include "cramp-window-clock.h"
#include "diary-window.h"
#include "fake-clock.h"

/* The narrowest window, and what stands beside a row in it. */
#define NARROWEST 360
#define MARGINS 24

/* The checks of the chooser of a night: first, second, about, night only. */
#define NIGHT_ONLY 3

typedef struct
{
  GtkWidget *window;
  GtkWidget *widget;
  FakeClock *clock;
  guint      told;
} Fixture;

static void
told_cb (Fixture *fixture)
{
  fixture->told++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer type)
{
  fixture->clock = fake_clock_new ("Europe/Berlin", "2026-11-22T22:04:05");
  fixture->widget = g_object_new (GPOINTER_TO_SIZE (type), NULL);
  fixture->window = gtk_window_new ();
  cramp_window_clock_set (GTK_WINDOW (fixture->window), CRAMP_CLOCK (fixture->clock));
  if (ADW_IS_PREFERENCES_ROW (fixture->widget))
    {
      GtkWidget *group = adw_preferences_group_new ();

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fixture->widget);
      gtk_window_set_child (GTK_WINDOW (fixture->window), group);
    }
  else
    gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->widget);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer type)
{
  GtkWidget *widget = fixture->widget;

  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  diary_window_settle ();
  g_assert_null (widget);
  g_assert_finalize_object (fixture->clock);
  cramp_clock_words_use (CRAMP_CLOCK_HOURS_OF_LOCALE);
}

static GtkWidget *
find_descendant (GtkWidget *widget,
                 GType      type,
                 guint     *skip)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*skip)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_descendant (child, type, skip);

  return found;
}

static gpointer
find_nth (gpointer widget,
          GType    type,
          guint    skip)
{
  GtkWidget *found = find_descendant (widget, type, &skip);

  g_assert_nonnull (found);

  return found;
}

static void
type (gpointer    spin,
      const char *text)
{
  GtkEditable *editable = gtk_editable_get_delegate (GTK_EDITABLE (spin));

  for (const char *letter = text; *letter != '\0'; letter++)
    {
      int position = gtk_editable_get_position (editable);

      gtk_editable_insert_text (editable, letter, 1, &position);
      gtk_editable_set_position (editable, position);
    }
}

static void
press_return (gpointer spin)
{
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (spin)), "activate");
  diary_window_settle ();
}

static void
press_escape (gpointer popover)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (popover);
  gboolean stop = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && !stop)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 9, 0, &stop);
    }
  gtk_popover_popdown (popover);
  diary_window_settle ();
}

static GtkWidget *
open_popover (Fixture *fixture)
{
  GtkWidget *popover = find_nth (fixture->widget, CRAMP_TYPE_CHOOSER_POPOVER, 0);

  gtk_menu_button_popup (find_nth (fixture->widget, GTK_TYPE_MENU_BUTTON, 0));
  diary_window_settle ();
  g_assert_true (gtk_widget_get_visible (popover));

  return popover;
}

/* From 03:00 to 23:17: many steps, and one time. */
static void
step_to (GtkWidget *popover)
{
  GtkSpinButton *hours = find_nth (popover, GTK_TYPE_SPIN_BUTTON, 0);
  GtkSpinButton *minutes = find_nth (popover, GTK_TYPE_SPIN_BUTTON, 1);

  for (guint i = 0; i < 4; i++)
    gtk_spin_button_spin (hours, GTK_SPIN_STEP_BACKWARD, 1);
  for (guint i = 0; i < 3; i++)
    gtk_spin_button_spin (minutes, GTK_SPIN_STEP_FORWARD, 5);
  gtk_spin_button_spin (minutes, GTK_SPIN_STEP_FORWARD, 2);
  diary_window_settle ();
}

static void
test_button (Fixture      *fixture,
             gconstpointer type_of_widget)
{
  CrampClockButton *button = CRAMP_CLOCK_BUTTON (fixture->widget);
  GtkWidget        *popover;

  cramp_clock_button_set_minute_of_day (button, 3 * 60);
  g_signal_connect_swapped (button, "notify::minute-of-day", G_CALLBACK (told_cb), fixture);

  popover = open_popover (fixture);
  step_to (popover);
  g_assert_cmpuint (fixture->told, ==, 0);
  gtk_popover_popdown (GTK_POPOVER (popover));
  diary_window_settle ();
  g_assert_cmpuint (fixture->told, ==, 1);
  g_assert_cmpint (cramp_clock_button_get_minute_of_day (button), ==, 23 * 60 + 17);

  /* Escape gives it up. */
  popover = open_popover (fixture);
  step_to (popover);
  press_escape (popover);
  g_assert_cmpuint (fixture->told, ==, 1);
  g_assert_cmpint (cramp_clock_button_get_minute_of_day (button), ==, 23 * 60 + 17);

  /* What was given up is forgotten, and to look is not to choose. */
  popover = open_popover (fixture);
  gtk_popover_popdown (GTK_POPOVER (popover));
  diary_window_settle ();
  g_assert_cmpuint (fixture->told, ==, 1);

  /* Return. */
  popover = open_popover (fixture);
  type (find_nth (popover, GTK_TYPE_SPIN_BUTTON, 0), "4");
  press_return (find_nth (popover, GTK_TYPE_SPIN_BUTTON, 1));
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_cmpuint (fixture->told, ==, 2);
  g_assert_cmpint (cramp_clock_button_get_minute_of_day (button), ==, 4 * 60 + 17);
}

/* A time that is only assumed is answered by saying that it is right. */
static void
test_confirmed (Fixture      *fixture,
                gconstpointer type_of_widget)
{
  GtkWidget *popover;

  cramp_clock_button_set_minute_of_day (CRAMP_CLOCK_BUTTON (fixture->widget), 3 * 60);
  g_signal_connect_swapped (fixture->widget, "confirmed", G_CALLBACK (told_cb), fixture);

  popover = open_popover (fixture);
  gtk_popover_popdown (GTK_POPOVER (popover));
  diary_window_settle ();
  popover = open_popover (fixture);
  press_escape (popover);
  g_assert_cmpuint (fixture->told, ==, 0);

  popover = open_popover (fixture);
  press_return (find_nth (popover, GTK_TYPE_SPIN_BUTTON, 1));
  g_assert_cmpuint (fixture->told, ==, 1);
}

/* The window goes, and the chooser with it. */
static void
test_window_closes (Fixture      *fixture,
                    gconstpointer type_of_widget)
{
  CrampClockButton *button = g_object_ref (CRAMP_CLOCK_BUTTON (fixture->widget));

  cramp_clock_button_set_minute_of_day (button, 3 * 60);
  g_signal_connect_swapped (button, "notify::minute-of-day", G_CALLBACK (told_cb), fixture);
  step_to (open_popover (fixture));
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpuint (fixture->told, ==, 1);
  g_assert_cmpint (cramp_clock_button_get_minute_of_day (button), ==, 23 * 60 + 17);
  g_object_unref (button);
}

static void
assert_shows (CrampClockChooser *chooser,
              const char        *hours,
              const char        *minutes,
              int                minute)
{
  g_assert_cmpstr (gtk_editable_get_text (find_nth (chooser, GTK_TYPE_SPIN_BUTTON, 0)), ==, hours);
  g_assert_cmpstr (gtk_editable_get_text (find_nth (chooser, GTK_TYPE_SPIN_BUTTON, 1)), ==, minutes);
  g_assert_cmpint (cramp_clock_chooser_get_minute (chooser), ==, minute);
}

static void
test_typing (Fixture      *fixture,
             gconstpointer type_of_widget)
{
  CrampClockChooser *chooser = CRAMP_CLOCK_CHOOSER (fixture->widget);
  GtkSpinButton     *hours = find_nth (chooser, GTK_TYPE_SPIN_BUTTON, 0);
  GtkSpinButton     *minutes = find_nth (chooser, GTK_TYPE_SPIN_BUTTON, 1);

  /* Wherever the caret stands. */
  for (int caret = 0; caret <= 2; caret++)
    {
      cramp_clock_chooser_set_minute (chooser, 23 * 60 + 45);
      gtk_editable_set_position (gtk_editable_get_delegate (GTK_EDITABLE (hours)), caret);
      type (hours, "10");
      assert_shows (chooser, "10", "45", 10 * 60 + 45);
      gtk_editable_set_position (gtk_editable_get_delegate (GTK_EDITABLE (minutes)), caret);
      type (minutes, "07");
      assert_shows (chooser, "10", "07", 10 * 60 + 7);
    }

  /* One digit is a time, too. */
  type (hours, "3");
  assert_shows (chooser, "3", "07", 3 * 60 + 7);
  g_assert_true (cramp_clock_chooser_take_typed (chooser));
  assert_shows (chooser, "03", "07", 3 * 60 + 7);

  /* Nothing is made of what is no time. */
  type (hours, "75");
  g_assert_false (cramp_clock_chooser_take_typed (chooser));
  assert_shows (chooser, "75", "07", 3 * 60 + 7);
  cramp_clock_chooser_set_minute (chooser, 3 * 60 + 7);
  assert_shows (chooser, "03", "07", 3 * 60 + 7);
}

/* What is no time is no other time either, and nobody's answer. */
static void
test_letters (Fixture      *fixture,
              gconstpointer data)
{
  CrampClockChooser *chooser = CRAMP_CLOCK_CHOOSER (fixture->widget);

  cramp_clock_chooser_set_minute (chooser, 3 * 60 + 7);
  g_signal_connect_swapped (chooser, "changed", G_CALLBACK (told_cb), fixture);
  type (find_nth (chooser, GTK_TYPE_SPIN_BUTTON, 0), "cal");
  type (find_nth (chooser, GTK_TYPE_SPIN_BUTTON, 1), "-1x");
  g_assert_cmpuint (fixture->told, ==, 1);
  g_assert_cmpint (cramp_clock_chooser_get_minute (chooser), ==, 3 * 60 + 1);
}

static void
test_twelve_hours (Fixture      *fixture,
                   gconstpointer type_of_widget)
{
  CrampClockChooser *chooser = CRAMP_CLOCK_CHOOSER (fixture->widget);
  GtkSpinButton     *hours = find_nth (chooser, GTK_TYPE_SPIN_BUTTON, 0);
  GtkToggleButton   *before = find_nth (chooser, GTK_TYPE_TOGGLE_BUTTON, 0);
  GtkToggleButton   *after = find_nth (chooser, GTK_TYPE_TOGGLE_BUTTON, 1);

  cramp_clock_chooser_set_minute (chooser, 22 * 60 + 30);
  g_assert_false (gtk_widget_is_visible (GTK_WIDGET (after)));

  cramp_clock_words_use (CRAMP_CLOCK_HOURS_TWELVE);
  cramp_clock_chooser_set_minute (chooser, 22 * 60 + 30);
  assert_shows (chooser, "10", "30", 22 * 60 + 30);
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (after)));
  g_assert_true (gtk_toggle_button_get_active (after));

  /* In the evening eleven is the eleven of the evening. */
  type (hours, "11");
  assert_shows (chooser, "11", "30", 23 * 60 + 30);
  g_assert_true (cramp_clock_chooser_take_typed (chooser));
  assert_shows (chooser, "11", "30", 23 * 60 + 30);

  /* One step after eleven in the evening it is midnight. */
  gtk_spin_button_spin (hours, GTK_SPIN_STEP_FORWARD, 1);
  assert_shows (chooser, "12", "30", 30);
  g_assert_true (gtk_toggle_button_get_active (before));

  gtk_toggle_button_set_active (after, TRUE);
  assert_shows (chooser, "12", "30", 12 * 60 + 30);
  type (hours, "12");
  g_assert_true (cramp_clock_chooser_take_typed (chooser));
  assert_shows (chooser, "12", "30", 12 * 60 + 30);

  /* Thirteen can only be meant one way. */
  gtk_toggle_button_set_active (before, TRUE);
  type (hours, "13");
  g_assert_true (cramp_clock_chooser_take_typed (chooser));
  assert_shows (chooser, "1", "30", 13 * 60 + 30);
}

static CrampEpisodeDraft *
new_draft (const char *zone_name,
           const char *start)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GDateTime) instant = cramp_time_parse (start, zone);

  return cramp_episode_draft_new (instant);
}

static CrampWhenChooser *
open_row (Fixture                 *fixture,
          const CrampEpisodeDraft *draft)
{
  cramp_when_row_set_draft (CRAMP_WHEN_ROW (fixture->widget), draft);
  fixture->told = 0;
  g_signal_handlers_disconnect_by_data (fixture->widget, fixture);
  g_signal_connect_swapped (fixture->widget, "chosen", G_CALLBACK (told_cb), fixture);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (fixture->widget), TRUE);
  diary_window_settle ();

  return find_nth (fixture->widget, CRAMP_TYPE_WHEN_CHOOSER, 0);
}

static void
close_row (Fixture *fixture)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (fixture->widget), FALSE);
  diary_window_settle ();
}

static void
assert_start (Fixture           *fixture,
              CrampEpisodeDraft *draft,
              const char        *expected)
{
  g_autofree char *text = NULL;

  cramp_when_row_apply (CRAMP_WHEN_ROW (fixture->widget), draft);
  text = cramp_time_to_string (draft->start);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (draft->night, ==, cramp_night_of (draft->start));
}

/* From a quarter past midnight to a quarter past eleven: the same night. */
static void
test_stays_in_night (Fixture      *fixture,
                     gconstpointer type_of_widget)
{
  g_autoptr (CrampEpisodeDraft) draft = new_draft ("Europe/Berlin", "2026-03-03T03:00");

  step_to (GTK_WIDGET (open_row (fixture, draft)));
  g_assert_cmpuint (fixture->told, ==, 0);
  close_row (fixture);
  g_assert_cmpuint (fixture->told, ==, 1);
  assert_start (fixture, draft, "2026-03-02T23:17:00+01:00");

  /* And back over midnight. */
  cramp_clock_chooser_set_minute (find_nth (open_row (fixture, draft), CRAMP_TYPE_CLOCK_CHOOSER, 0), 17);
  close_row (fixture);
  assert_start (fixture, draft, "2026-03-03T00:17:00+01:00");
}

/* Folded in any way, what is still to come is not taken, and that is said. */
static void
test_still_to_come (Fixture      *fixture,
                    gconstpointer type_of_widget)
{
  g_autoptr (GDateTime) now = cramp_clock_dup_now (CRAMP_CLOCK (fixture->clock));
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (yesterday);
  g_autofree char *before = cramp_time_to_string (draft->start);
  g_autoptr (GDateTime) soon = g_date_time_add_minutes (now, 5);
  CrampWhenChooser *chooser = open_row (fixture, draft);
  CrampWhen         when = { cramp_night_time_of (soon, fixture->clock->zone), FALSE, FALSE };

  cramp_when_chooser_set_when (chooser, &when, fixture->clock->zone);
  g_signal_emit_by_name (find_nth (chooser, CRAMP_TYPE_CLOCK_CHOOSER, 0), "activate");
  diary_window_settle ();
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (fixture->widget)));
  close_row (fixture);
  g_assert_cmpuint (fixture->told, ==, 0);
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (fixture->widget)), "What was chosen is in the future"));
  assert_start (fixture, draft, before);
}

/* What was only looked at is not said; a press says it. */
static void
test_looked_at (Fixture      *fixture,
                gconstpointer type_of_widget)
{
  g_autoptr (CrampEpisodeDraft) draft = new_draft ("Europe/Berlin", "2026-03-03T03:00:33");
  CrampWhenChooser *chooser = open_row (fixture, draft);

  close_row (fixture);
  g_assert_cmpuint (fixture->told, ==, 0);
  chooser = open_row (fixture, draft);
  g_signal_emit_by_name (find_nth (chooser, CRAMP_TYPE_CLOCK_CHOOSER, 0), "activate");
  diary_window_settle ();
  g_assert_cmpuint (fixture->told, ==, 1);
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (fixture->widget)));
  g_assert_false (cramp_when_row_apply (CRAMP_WHEN_ROW (fixture->widget), draft));
  assert_start (fixture, draft, "2026-03-03T03:00:33+01:00");
}

static void
press_step (CrampWhenChooser *chooser,
            guint             nth)
{
  g_signal_emit_by_name (find_nth (chooser, GTK_TYPE_BUTTON, nth), "clicked");
  diary_window_settle ();
}

/* Another night at the same time, and only the night. */
static void
test_other_night (Fixture      *fixture,
                  gconstpointer type_of_widget)
{
  g_autoptr (CrampEpisodeDraft) draft = new_draft ("Europe/Berlin", "2026-03-03T00:17");
  CrampWhenChooser *chooser = open_row (fixture, draft);

  press_step (chooser, 0);
  press_step (chooser, 0);
  press_step (chooser, 1);
  close_row (fixture);
  assert_start (fixture, draft, "2026-03-02T00:17:00+01:00");

  chooser = open_row (fixture, draft);
  gtk_check_button_set_active (find_nth (chooser, GTK_TYPE_CHECK_BUTTON, NIGHT_ONLY), TRUE);
  close_row (fixture);
  assert_start (fixture, draft, "2026-03-02T03:00:00+01:00");
  g_assert_cmpint (draft->answers[CRAMP_EPISODE_TIME_UNKNOWN], ==, TRUE);
}

/* A time is chosen at once, without a word on the night first. */
static void
test_time_of_night (Fixture      *fixture,
                    gconstpointer type_of_widget)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (CrampEpisodeDraft) draft = new_draft ("Europe/Berlin", "2026-03-03T03:00");
  CrampWhenChooser *chooser;

  cramp_episode_draft_set_night_only (draft, draft->night, zone);
  chooser = open_row (fixture, draft);
  g_assert_true (gtk_widget_is_sensitive (find_nth (chooser, CRAMP_TYPE_CLOCK_CHOOSER, 0)));
  step_to (GTK_WIDGET (chooser));
  close_row (fixture);
  assert_start (fixture, draft, "2026-03-02T23:17:00+01:00");
  g_assert_cmpint (draft->answers[CRAMP_EPISODE_TIME_UNKNOWN], ==, CRAMP_UNANSWERED);
}

/* Recorded in Shanghai: told and changed by the clock of there, and said so. */
static void
test_other_zone (Fixture      *fixture,
                 gconstpointer type_of_widget)
{
  g_autoptr (CrampEpisodeDraft) draft = new_draft ("+08:00", "2026-03-03T02:14:33");
  CrampWhenChooser *chooser = open_row (fixture, draft);

  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (fixture->widget)), "UTC+08:00"));
  cramp_clock_chooser_set_minute (find_nth (chooser, CRAMP_TYPE_CLOCK_CHOOSER, 0), 23 * 60 + 5);
  close_row (fixture);
  assert_start (fixture, draft, "2026-03-02T23:05:00+08:00");
}

/* Both occurrences can be chosen, and each is named. */
static void
test_hour_that_comes_twice (Fixture      *fixture,
                            gconstpointer type_of_widget)
{
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  CrampWhenChooser *chooser = CRAMP_WHEN_CHOOSER (fixture->widget);
  CrampWhen         when = { { 0, 2 * 60 + 30, FALSE }, FALSE, FALSE };
  CrampWhen         chosen;

  g_assert_true (cramp_night_date_parse ("2025-10-25", &when.time.night));
  cramp_when_chooser_set_when (chooser, &when, berlin);
  g_assert_true (gtk_widget_is_visible (find_nth (chooser, GTK_TYPE_CHECK_BUTTON, 1)));
  gtk_check_button_set_active (find_nth (chooser, GTK_TYPE_CHECK_BUTTON, 1), TRUE);
  chosen = cramp_when_chooser_get_when (chooser);
  g_assert_true (chosen.time.later);

  /* One step is one step. */
  gtk_spin_button_spin (find_nth (chooser, GTK_TYPE_SPIN_BUTTON, 1), GTK_SPIN_STEP_FORWARD, 5);
  chosen = cramp_when_chooser_get_when (chooser);
  g_assert_cmpint (chosen.time.minute, ==, 2 * 60 + 35);
  g_assert_true (chosen.time.later);

  /* An hour that comes once has no second one. */
  cramp_clock_chooser_set_minute (find_nth (chooser, CRAMP_TYPE_CLOCK_CHOOSER, 0), 4 * 60);
  chosen = cramp_when_chooser_get_when (chooser);
  g_assert_false (chosen.time.later);
  g_assert_false (gtk_widget_is_visible (find_nth (chooser, GTK_TYPE_CHECK_BUTTON, 1)));
}

/* The keyboard goes through the chooser, and the page behind it stays. */
static void
test_page_stays (Fixture      *fixture,
                 gconstpointer type_of_widget)
{
  GtkWidget     *group = gtk_window_get_child (GTK_WINDOW (fixture->window));
  GtkWidget     *page = gtk_scrolled_window_new ();
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget     *below = gtk_label_new ("Below");
  GtkWidget     *popover;
  GtkAdjustment *place;

  g_object_ref (group);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  gtk_box_append (GTK_BOX (box), group);
  gtk_widget_set_size_request (below, -1, 2000);
  gtk_box_append (GTK_BOX (box), below);
  g_object_unref (group);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), box);
  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 200);
  gtk_test_widget_wait_for_draw (fixture->window);

  popover = open_popover (fixture);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  for (guint i = 0; i < 10; i++)
    gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD);
  /* A page glides to its place. */
  diary_window_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, 0);
}

/* Twice the usual 96 dots per inch, in 1024ths: what 200 % text sets. With AM
 * and PM a time needs the most room. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer type_of_widget)
{
  g_autoptr (CrampEpisodeDraft) draft = new_draft ("Europe/Berlin", "2026-03-03T03:00");
  int minimum, natural;

  cramp_clock_words_use (CRAMP_CLOCK_HOURS_TWELVE);
  for (int dpi = 96; dpi <= 192; dpi += 96)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * 1024, NULL);
      open_row (fixture, draft);
      gtk_widget_measure (fixture->widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      g_test_message ("At %d dpi the row needs %d pixels, and would like %d", dpi, minimum, natural);
      g_assert_cmpint (minimum + MARGINS, <=, NARROWEST);
      close_row (fixture);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  /* While a row glides, GTK 4.8 measures it a pixel too low or too high. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/choosers/typing", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_CLOCK_CHOOSER), set_up, test_typing, tear_down);
  g_test_add ("/choosers/letters", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_CLOCK_CHOOSER), set_up, test_letters, tear_down);
  g_test_add ("/choosers/twelve-hours", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_CLOCK_CHOOSER), set_up, test_twelve_hours, tear_down);

  g_test_add ("/choosers/stays-in-night", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_WHEN_ROW), set_up, test_stays_in_night, tear_down);
  g_test_add ("/choosers/still-to-come", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_WHEN_ROW), set_up, test_still_to_come, tear_down);
  g_test_add ("/choosers/looked-at", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_WHEN_ROW), set_up, test_looked_at, tear_down);
  g_test_add ("/choosers/other-night", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_WHEN_ROW), set_up, test_other_night, tear_down);
  g_test_add ("/choosers/time-of-night", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_WHEN_ROW), set_up, test_time_of_night, tear_down);
  g_test_add ("/choosers/other-zone", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_WHEN_ROW), set_up, test_other_zone, tear_down);
  g_test_add ("/choosers/hour-that-comes-twice", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_WHEN_CHOOSER), set_up, test_hour_that_comes_twice, tear_down);
  g_test_add ("/choosers/narrow", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_WHEN_ROW), set_up, test_narrow, tear_down);
  /* A tooltip of GTK 4.8 may come up after its popover is gone. */
  g_test_add ("/choosers/button", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_CLOCK_BUTTON), set_up, test_button, tear_down);
  g_test_add ("/choosers/confirmed", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_CLOCK_BUTTON), set_up, test_confirmed, tear_down);
  g_test_add ("/choosers/page-stays", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_CLOCK_BUTTON), set_up, test_page_stays, tear_down);
  g_test_add ("/choosers/window-closes", Fixture, GSIZE_TO_POINTER (CRAMP_TYPE_CLOCK_BUTTON), set_up, test_window_closes, NULL);

  return g_test_run ();
}
