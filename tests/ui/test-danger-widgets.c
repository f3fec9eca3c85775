/* test-danger-widgets.c - what cannot wait is seen, on every page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "cramp-danger-area.h"
#include "cramp-danger-card.h"
#include "cramp-danger-list.h"
#include "cramp-danger-question.h"
#include "cramp-danger-window.h"
#include "cramp-running-cramp.h"
#include "cramp-store-episodes.h"
#include "cramp-store-person.h"
#include "cramp-store-private.h"
#include "cramp-window-clock.h"
#include "cramp-window.h"
#include "diary-window.h"
#include "fake-clock.h"

/* As in the test of the other widgets. */
#define NARROWEST 350

#define BREATHLESS CRAMP_SET (CRAMP_SIGN_BREATHLESS)
#define WOUND CRAMP_SET (CRAMP_SIGN_RECENT_DIRTY_WOUND)
#define SLOW CRAMP_SET (CRAMP_SIGN_SLOW_WEAKNESS)

typedef struct
{
  CrampStore  *store;
  CrampWindow *window;
  FakeClock   *clock;
} Fixture;

/* @answered is whether the questions of the first start were. */
static void
set_up (Fixture      *fixture,
        gconstpointer answered)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  g_autoptr (GError) error = NULL;

  fixture->clock = fake_clock_new ("Europe/Berlin", "2026-11-22T22:04:05");
  now = cramp_clock_dup_now (CRAMP_CLOCK (fixture->clock));
  fixture->store = cramp_store_open_in_memory (&error);
  g_assert_no_error (error);
  profile->diary_start = answered != NULL ? cramp_night_of (now) - 1 : 0;
  g_assert_true (cramp_store_save_record (fixture->store, &cramp_profile_kind, profile, &error));

  fixture->window = cramp_window_new (NULL, settings, CRAMP_CLOCK (fixture->clock));
  cramp_window_set_store (fixture->window, fixture->store);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer answered)
{
  CrampWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  diary_window_settle ();
  g_assert_null (window);
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->clock);
}

static void
set_text_size (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
}

static int
get_minimum_width (gpointer widget)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (widget), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static gpointer
find (gpointer widget,
      GType    type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

/* Whether a label that can be seen holds this text. */
static gboolean
shows (gpointer    widget,
       const char *part)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, part))
      return TRUE;

  return FALSE;
}

static void
test_card (void)
{
  static const char *const headlines[] = {
    [CRAMP_DANGER_SOON] = "Make an appointment with a doctor soon.",
    [CRAMP_DANGER_URGENT] = "See a doctor today.",
    [CRAMP_DANGER_EMERGENCY] = "Call 120 now, or go to an emergency department now.",
  };
  CrampDangerCard *card = g_object_ref_sink (g_object_new (CRAMP_TYPE_DANGER_CARD, NULL));
  CrampDanger      danger = { .signs = BREATHLESS };

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (card)));
  for (danger.level = CRAMP_DANGER_EMERGENCY; danger.level >= CRAMP_DANGER_SOON; danger.level--)
    {
      cramp_danger_card_set (card, &danger, "120");
      g_assert_true (shows (card, headlines[danger.level]));
      g_assert_true (shows (card, "Short of breath"));
      set_text_size (200);
      g_assert_cmpint (get_minimum_width (card), <=, NARROWEST);
      set_text_size (100);
      g_assert_cmpint (get_minimum_width (card), <=, NARROWEST);
    }

  cramp_danger_card_set (card, &danger, "120");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (card)));
  g_assert_finalize_object (card);
}

/* Large text scrolls; it takes neither the page nor its own first line away. */
static void
test_area_height (void)
{
  CrampDangerArea *area = g_object_ref_sink (g_object_new (CRAMP_TYPE_DANGER_AREA, NULL));
  CrampDanger      danger = { .level = CRAMP_DANGER_EMERGENCY, .signs = (1 << 28) - 1 };
  int              minimum, natural, wide;

  cramp_danger_area_set (area, &danger, "120");
  set_text_size (200);
  gtk_widget_measure (GTK_WIDGET (area), GTK_ORIENTATION_VERTICAL, NARROWEST, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, <=, 400);
  g_assert_cmpint (minimum, <=, 100);
  g_assert_cmpint (get_minimum_width (area), <=, NARROWEST);
  set_text_size (100);

  danger.signs = BREATHLESS;
  cramp_danger_area_set (area, &danger, "120");
  gtk_widget_measure (GTK_WIDGET (area), GTK_ORIENTATION_VERTICAL, NARROWEST, NULL, &natural, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (area), GTK_ORIENTATION_VERTICAL, 900, NULL, &wide, NULL, NULL);
  g_assert_cmpint (wide, <, natural);
  g_assert_finalize_object (area);
}

static void
act (Fixture    *fixture,
     const char *action,
     const char *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, parameter == NULL ? NULL : g_variant_new_string (parameter));
  diary_window_settle ();
}

static GtkWindow *
find_list (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (CRAMP_IS_DANGER_WINDOW (window))
        return window;
    }

  return NULL;
}

static GtkWindow *
open_list (Fixture *fixture)
{
  GtkWindow *list;

  act (fixture, "win.urgent-signs", NULL);
  list = find_list ();
  g_assert_nonnull (list);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (list));

  return list;
}

static void
close_list (void)
{
  GtkWindow *list = find_list ();

  g_object_add_weak_pointer (G_OBJECT (list), (gpointer *) &list);
  gtk_window_close (list);
  diary_window_settle ();
  g_assert_null (list);
}

static void
collect_checks (GtkWidget *widget,
                GPtrArray *checks)
{
  if (GTK_IS_CHECK_BUTTON (widget))
    g_ptr_array_add (checks, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_checks (child, checks);
}

/* Does what a press of a person does: the list alone is told nothing. */
static GtkCheckButton *
find_check (GtkWindow *window,
            CrampSign  sign)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();
  CrampDangerList *list = find (window, CRAMP_TYPE_DANGER_LIST);
  int              before = cramp_danger_list_get_signs (list);
  GtkCheckButton  *found = NULL;

  collect_checks (GTK_WIDGET (list), checks);
  cramp_danger_list_set_signs (list, CRAMP_SET (sign));
  for (guint i = 0; i < checks->len; i++)
    if (gtk_check_button_get_active (checks->pdata[i]))
      found = checks->pdata[i];
  cramp_danger_list_set_signs (list, before);

  return found;
}

static void
press (GtkWindow *window,
       CrampSign  sign)
{
  GtkCheckButton *check = find_check (window, sign);

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
  diary_window_settle ();
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      found = find_button (child, label);

  return found;
}

static void
click (gpointer    widget,
       const char *label)
{
  GtkWidget *button = find_button (widget, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  diary_window_settle ();
}

/* The signs of each check of the diary, by time. */
static void
assert_checks (Fixture *fixture,
               guint    n_checks,
               int      latest)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) checks = cramp_store_read_records (fixture->store, &cramp_danger_check_kind, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (checks->len, ==, n_checks);
  if (n_checks > 0)
    g_assert_cmpint (((CrampDangerCheck *) checks->pdata[n_checks - 1])->signs, ==, latest);
}

static void
test_list_holds_every_sign (Fixture      *fixture,
                            gconstpointer answered)
{
  CrampDangerList *list = find (open_list (fixture), CRAMP_TYPE_DANGER_LIST);

  for (int sign = 0; sign < cramp_sign_vocabulary.n_codes; sign++)
    {
      cramp_danger_list_set_signs (list, CRAMP_SET (sign));
      g_assert_cmpint (cramp_danger_list_get_signs (list), ==, CRAMP_SET (sign));
    }
  close_list ();
  assert_checks (fixture, 0, 0);
}

static void
test_list_fits (Fixture      *fixture,
                gconstpointer answered)
{
  GtkWindow *list = open_list (fixture);

  press (list, CRAMP_SIGN_BREATHLESS);
  g_assert_cmpint (get_minimum_width (list), <=, NARROWEST);
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
  set_text_size (200);
  g_assert_cmpint (get_minimum_width (list), <=, NARROWEST);
  g_assert_cmpint (get_minimum_width (find (fixture->window, CRAMP_TYPE_DANGER_AREA)), <=, NARROWEST);
  set_text_size (100);
  close_list ();
}

static void
test_one_look (Fixture      *fixture,
               gconstpointer answered)
{
  GtkWindow *list = open_list (fixture);

  press (list, CRAMP_SIGN_SLOW_WEAKNESS);
  assert_checks (fixture, 1, SLOW);
  press (list, CRAMP_SIGN_RECENT_DIRTY_WOUND);
  assert_checks (fixture, 1, SLOW | WOUND);
  press (list, CRAMP_SIGN_SLOW_WEAKNESS);
  assert_checks (fixture, 1, WOUND);
  close_list ();

  list = open_list (fixture);
  g_assert_cmpint (cramp_danger_list_get_signs (find (list, CRAMP_TYPE_DANGER_LIST)), ==, WOUND);
  close_list ();
  assert_checks (fixture, 1, WOUND);

  list = open_list (fixture);
  fake_clock_pass (fixture->clock, 2);
  press (list, CRAMP_SIGN_RECENT_DIRTY_WOUND);
  assert_checks (fixture, 2, 0);
  g_assert_false (shows (find (list, CRAMP_TYPE_DANGER_CARD), "doctor"));
  close_list ();
}

/* The clock of the diary counts seconds: neither would be the newer look. */
static void
test_looks_in_one_second (Fixture      *fixture,
                          gconstpointer answered)
{
  GtkWindow *list = open_list (fixture);

  press (list, CRAMP_SIGN_SLOW_WEAKNESS);
  close_list ();
  list = open_list (fixture);
  press (list, CRAMP_SIGN_SLOW_WEAKNESS);
  g_assert_false (shows (find (list, CRAMP_TYPE_DANGER_CARD), "doctor"));
  close_list ();
}

/* Nobody said "none of these". */
static void
test_tick_by_mistake (Fixture      *fixture,
                      gconstpointer answered)
{
  GtkWindow *list = open_list (fixture);

  press (list, CRAMP_SIGN_SLOW_WEAKNESS);
  press (list, CRAMP_SIGN_SLOW_WEAKNESS);
  assert_checks (fixture, 0, 0);
  click (list, "None of these");
  assert_checks (fixture, 1, 0);
  press (list, CRAMP_SIGN_SLOW_WEAKNESS);
  click (list, "None of these");
  assert_checks (fixture, 1, 0);
  close_list ();
}

static gboolean
sees (Fixture    *fixture,
      const char *part)
{
  gpointer area = find (fixture->window, CRAMP_TYPE_DANGER_AREA);

  return gtk_widget_get_mapped (area) && shows (area, part);
}

static void
test_every_page (Fixture      *fixture,
                 gconstpointer answered)
{
  GtkWindow *list = open_list (fixture);

  g_assert_false (sees (fixture, "doctor"));
  press (list, CRAMP_SIGN_SLOW_WEAKNESS);
  g_assert_true (shows (find (list, CRAMP_TYPE_DANGER_CARD), "Make an appointment"));
  g_assert_true (sees (fixture, "Make an appointment"));
  press (list, CRAMP_SIGN_RECENT_DIRTY_WOUND);
  g_assert_true (sees (fixture, "See a doctor today."));
  press (list, CRAMP_SIGN_BREATHLESS);
  g_assert_true (shows (list, "Call 112 now"));
  g_assert_true (sees (fixture, "Call 112 now"));
  close_list ();

  if (answered == NULL)
    return;
  act (fixture, "win.show-page", "nights");
  g_assert_true (sees (fixture, "Call 112 now"));
  act (fixture, "win.show-page", "tonight");
  g_assert_true (sees (fixture, "Call 112 now"));
  act (fixture, "win.log-cramp", NULL);
  g_assert_true (sees (fixture, "Call 112 now"));
}

static double
get_top (gpointer widget,
         gpointer window)
{
  double top;

  g_assert_true (gtk_widget_translate_coordinates (widget, window, 0, 0, NULL, &top));

  return top;
}

/* Waits until it no longer moves. */
static double
wait_for_top (gpointer widget,
              gpointer window)
{
  double top, before;

  do
    {
      before = get_top (widget, window);
      for (guint i = 0; i < 5; i++)
        {
          gtk_widget_queue_draw (window);
          gtk_test_widget_wait_for_draw (window);
        }
      top = get_top (widget, window);
    }
  while (top != before);

  return top;
}

/* The card appears above, and the line under the pointer stays. */
static void
test_line_stays (Fixture      *fixture,
                 gconstpointer answered)
{
  GtkWindow      *list = open_list (fixture);
  GtkCheckButton *check = find_check (list, CRAMP_SIGN_DARK_URINE_MUSCLE_PAIN);
  double          before;

  gtk_widget_grab_focus (GTK_WIDGET (check));
  before = wait_for_top (check, list);
  press (list, CRAMP_SIGN_DARK_URINE_MUSCLE_PAIN);
  g_assert_true (shows (list, "See a doctor today."));
  g_assert_cmpfloat_with_epsilon (wait_for_top (check, list), before, 2);
  press (list, CRAMP_SIGN_DARK_URINE_MUSCLE_PAIN);
  g_assert_cmpfloat_with_epsilon (wait_for_top (check, list), before, 2);
  close_list ();
}

static CrampEpisode *
add_episode (Fixture          *fixture,
             int               minutes_ago,
             CrampEpisodeField field,
             int               answer)
{
  g_autoptr (GDateTime) now = cramp_clock_dup_now (CRAMP_CLOCK (fixture->clock));
  g_autoptr (GDateTime) start = g_date_time_add_minutes (now, -minutes_ago);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (GError) error = NULL;
  CrampEpisode *episode;

  draft->answers[field] = answer;
  episode = cramp_episode_new (draft);
  g_assert_true (cramp_store_save_episode (fixture->store, episode, &error));
  g_assert_no_error (error);
  diary_window_settle ();

  return episode;
}

static int
read_settled (Fixture      *fixture,
              CrampEpisode *episode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampEpisode) stored = NULL;

  g_assert_true (cramp_store_find_episode (fixture->store, cramp_episode_get_id (episode), &stored, &error));
  g_assert_no_error (error);

  return cramp_episode_get_answer (stored, CRAMP_EPISODE_SETTLED);
}

static void
test_ask_settled (Fixture      *fixture,
                  gconstpointer answered)
{
  g_autoptr (CrampEpisode) episode = add_episode (fixture, 90, CRAMP_EPISODE_DURATION_S, 660);
  gpointer area = find (fixture->window, CRAMP_TYPE_DANGER_AREA);

  g_assert_true (sees (fixture, "lasted more than 10 minutes. Has it settled?"));
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
  click (area, "Partly");
  g_assert_cmpint (read_settled (fixture, episode), ==, CRAMP_SETTLED_PARTLY);
  g_assert_true (sees (fixture, "See a doctor today."));
  g_assert_false (sees (fixture, "Has it settled?"));

  act (fixture, "win.undo", NULL);
  g_assert_cmpint (read_settled (fixture, episode), ==, CRAMP_UNANSWERED);
  g_assert_true (sees (fixture, "Has it settled?"));
  click (area, "Yes");
  g_assert_cmpint (read_settled (fixture, episode), ==, CRAMP_SETTLED_YES);
  g_assert_false (sees (fixture, "Has it settled?"));
  g_assert_false (sees (fixture, "doctor"));
}

static void
test_ask_weakness (Fixture      *fixture,
                   gconstpointer answered)
{
  g_autoptr (GDateTime) now = cramp_clock_dup_now (CRAMP_CLOCK (fixture->clock));
  g_autoptr (GDateTime) earlier = g_date_time_add_hours (now, -5);
  g_autoptr (CrampDangerCheck) check = cramp_danger_check_new (earlier, SLOW);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampEpisode) episode = NULL;
  gpointer area = find (fixture->window, CRAMP_TYPE_DANGER_AREA);

  g_assert_true (cramp_store_save_record (fixture->store, &cramp_danger_check_kind, check, &error));
  episode = add_episode (fixture, 90, CRAMP_EPISODE_WEAKNESS_SIGNS, CRAMP_SET (CRAMP_WEAKNESS_TOES_DRAG));
  g_assert_true (sees (fixture, "Your toes dragged after a cramp."));
  g_assert_null (find_button (area, "Partly"));
  click (area, "Yes");
  assert_checks (fixture, 2, SLOW | CRAMP_SET (CRAMP_SIGN_WEAKNESS_WORSE_OVER_HOURS_DAYS));
  g_assert_true (sees (fixture, "See a doctor today."));
  g_assert_false (sees (fixture, "Your toes dragged after a cramp."));
}

static void
test_weakness_not_worse (Fixture      *fixture,
                         gconstpointer answered)
{
  g_autoptr (CrampEpisode) episode = add_episode (fixture, 90, CRAMP_EPISODE_WEAKNESS_SIGNS, CRAMP_SET (CRAMP_WEAKNESS_TOES_DRAG));

  click (find (fixture->window, CRAMP_TYPE_DANGER_AREA), "No");
  assert_checks (fixture, 1, 0);
  g_assert_false (sees (fixture, "Your toes dragged after a cramp."));
}

static void
test_running (Fixture      *fixture,
              gconstpointer answered)
{
  gpointer running = find (fixture->window, CRAMP_TYPE_RUNNING_CRAMP);
  g_autoptr (CrampEpisode) first = add_episode (fixture, 9, CRAMP_EPISODE_SIDE, CRAMP_SIDE_LEFT);
  g_autoptr (CrampEpisode) second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_widget_get_visible (running));
  g_assert_false (shows (running, "More than 10 minutes."));
  g_assert_true (cramp_store_delete_episode (fixture->store, cramp_episode_get_id (first), &error));
  second = add_episode (fixture, 11, CRAMP_EPISODE_SIDE, CRAMP_SIDE_LEFT);
  g_assert_true (shows (running, "More than 10 minutes."));
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
  g_assert_nonnull (find_button (running, "Urgent signs"));
}

static void
test_number (Fixture      *fixture,
             gconstpointer answered)
{
  GtkWindow   *list;
  AdwEntryRow *row;

  act (fixture, "win.emergency-number", NULL);
  list = find_list ();
  row = find (list, ADW_TYPE_ENTRY_ROW);
  g_assert_true (shows (list, "call 112 now"));

  gtk_editable_set_text (GTK_EDITABLE (row), "nobody");
  g_signal_emit_by_name (row, "apply");
  g_assert_true (shows (list, "call 112 now"));
  gtk_editable_set_text (GTK_EDITABLE (row), " 999 ");
  g_signal_emit_by_name (row, "apply");
  g_assert_true (shows (list, "call 999 now"));
  press (list, CRAMP_SIGN_BREATHLESS);
  g_assert_true (sees (fixture, "Call 999 now"));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_signal_emit_by_name (row, "apply");
  diary_window_settle ();
  g_assert_true (sees (fixture, "Call 112 now"));
  close_list ();
}

/* Once the card says to call, no fault of the disk takes that away. What was
 * ticked before is not told as nothing. */
static void
test_unreadable (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  g_autoptr (CrampAssessor) assessor = cramp_assessor_new (store);
  g_autoptr (FakeClock) clock = fake_clock_new ("Europe/Berlin", "2026-11-22T22:04:05");
  GtkWindow     *parent = GTK_WINDOW (gtk_window_new ());
  GLogLevelFlags fatal = g_log_set_always_fatal ((GLogLevelFlags) G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  GtkWindow     *list;

  cramp_window_clock_set (parent, CRAMP_CLOCK (clock));
  list = cramp_danger_window_new (parent, store, assessor);
  gtk_window_present (list);
  press (list, CRAMP_SIGN_BREATHLESS);
  g_assert_true (shows (list, "Call 112 now"));
  g_assert_true (cramp_store_execute (store, "DROP TABLE night", NULL));
  g_signal_emit_by_name (store, "changed");
  g_assert_true (shows (list, "Call 112 now"));
  gtk_window_destroy (list);

  list = cramp_danger_window_new (parent, store, assessor);
  gtk_window_present (list);
  g_assert_true (shows (list, "could not be read"));
  press (list, CRAMP_SIGN_BREATHLESS);
  g_assert_true (shows (list, "Call 112 now"));
  gtk_window_destroy (list);
  gtk_window_destroy (parent);

  diary_window_settle ();
  g_log_set_always_fatal (fatal);
}

/* Nothing can be saved, and the signs are answered all the same. */
static void
test_without_diary (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GError) error = g_error_new_literal (CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_DAMAGED, "test");
  g_autoptr (FakeClock) clock = fake_clock_new ("Europe/Berlin", "2026-11-22T22:04:05");
  Fixture    fixture = { .window = cramp_window_new (NULL, settings, CRAMP_CLOCK (clock)) };
  GtkWindow *list;

  cramp_window_set_trouble (fixture.window, error, "/nowhere/diary.db");
  gtk_window_present (GTK_WINDOW (fixture.window));
  list = open_list (&fixture);
  press (list, CRAMP_SIGN_BREATHLESS);
  g_assert_true (shows (list, "Call 112 now"));
  press (list, CRAMP_SIGN_BREATHLESS);
  g_assert_false (shows (find (list, CRAMP_TYPE_DANGER_CARD), "Call 112 now"));
  close_list ();
  gtk_window_destroy (GTK_WINDOW (fixture.window));
  diary_window_settle ();
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/danger/list/every-sign", test_list_holds_every_sign },
    { "/danger/list/fits", test_list_fits },
    { "/danger/list/one-look", test_one_look },
    { "/danger/list/looks-in-one-second", test_looks_in_one_second },
    { "/danger/list/mistake", test_tick_by_mistake },
    { "/danger/list/line-stays", test_line_stays },
    { "/danger/every-page", test_every_page },
    { "/danger/ask/settled", test_ask_settled },
    { "/danger/ask/weakness", test_ask_weakness },
    { "/danger/ask/not-worse", test_weakness_not_worse },
    { "/danger/running", test_running },
    { "/danger/number", test_number },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/danger/card", test_card);
  g_test_add_func ("/danger/area-height", test_area_height);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GINT_TO_POINTER (TRUE), set_up, tests[i].test, tear_down);
  g_test_add ("/danger/first-start", Fixture, NULL, set_up, test_every_page, tear_down);
  g_test_add_func ("/danger/unreadable", test_unreadable);
  g_test_add_func ("/danger/without-diary", test_without_diary);

  return g_test_run ();
}
