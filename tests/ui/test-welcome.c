/* test-welcome.c - the first start, at night and the morning after
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-answer-row.h"
#include "cramp-clock-button.h"
#include "cramp-running-cramp.h"
#include "cramp-store-person.h"
#include "cramp-store-private.h"
#include "cramp-welcome-page.h"
#include "cramp-window-clock.h"
#include "diary-window.h"
#include "window-dialogs.h"

#define DOTS 1024

static GtkWidget *
find_page (DiaryWindow *fixture)
{
  return diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_WELCOME_PAGE);
}

static gboolean
is_in_sight (DiaryWindow *fixture,
             const char  *text)
{
  GtkWidget      *label = diary_window_find_label (find_page (fixture), text);
  GtkWidget      *room = label == NULL ? NULL : gtk_widget_get_ancestor (label, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (label == NULL || !gtk_widget_get_mapped (label))
    return FALSE;
  if (room == NULL)
    room = GTK_WIDGET (fixture->window);

  return gtk_widget_compute_bounds (label, room, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (room);
}

static gboolean
is_at_log (DiaryWindow *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return GTK_IS_BUTTON (focus) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), "win.log-cramp") == 0;
}

typedef struct
{
  const char *name;
  const char *time;
  int         width;
  int         height;
  int         dpi;
  gboolean    is_night;
} Case;

static const Case cases[] = {
  { "night", "2026-11-23T03:07:00", 1000, 700, 96, TRUE },
  { "night-narrow", "2026-11-23T03:07:00", 360, 640, 96, TRUE },
  { "night-narrow-large-text", "2026-11-23T03:07:00", 360, 640, 192, TRUE },
  { "evening", "2026-11-22T22:00:00", 360, 640, 192, TRUE },
  { "day", "2026-11-23T14:00:00", 1000, 700, 96, FALSE },
  { "day-narrow-large-text", "2026-11-23T14:00:00", 360, 640, 192, FALSE },
};

static void
test_log (DiaryWindow  *fixture,
          gconstpointer data)
{
  const Case *start = data;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", start->dpi * DOTS, NULL);
  fake_clock_show (fixture->clock, start->time);
  diary_window_open (fixture, start->width, start->height);
  diary_window_settle ();
  g_assert_true (is_in_sight (fixture, "Log a cramp"));
  g_assert_cmpint (is_at_log (fixture), ==, start->is_night);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * DOTS, NULL);
}

/* Tab leads on from the button that has the keyboard at night: to the questions,
 * and around to where it began. */
static void
test_tab (DiaryWindow  *fixture,
          gconstpointer data)
{
  gboolean seen = FALSE;
  guint    n = 0;

  fake_clock_show (fixture->clock, "2026-11-23T03:07:00");
  diary_window_open (fixture, 360, 640);
  diary_window_settle ();
  do
    {
      GtkWidget *focus;

      g_signal_emit_by_name (fixture->window, "move-focus", GTK_DIR_TAB_FORWARD);
      diary_window_settle ();
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_test_message ("%s", focus == NULL ? "nothing" : G_OBJECT_TYPE_NAME (focus));
      seen = seen || GTK_IS_SWITCH (focus);
    }
  while (!is_at_log (fixture) && ++n < 30);

  g_assert_true (is_at_log (fixture));
  g_assert_true (seen);
}

static void
reopen (DiaryWindow *fixture,
        const char  *time)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fake_clock_show (fixture->clock, time);
  diary_window_open (fixture, 360, 640);
  diary_window_settle ();
}

static void
test_next_morning (DiaryWindow  *fixture,
                   gconstpointer data)
{
  fake_clock_show (fixture->clock, "2026-11-23T03:07:00");
  diary_window_open (fixture, 360, 640);
  diary_window_act (fixture, "win.log-cramp");

  reopen (fixture, "2026-11-23T03:20:00");
  g_assert_true (gtk_widget_get_mapped (diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_RUNNING_CRAMP)));
  g_assert_null (find_page (fixture));

  reopen (fixture, "2026-11-23T08:00:00");
  g_assert_true (gtk_widget_get_mapped (find_page (fixture)));
  g_assert_true (is_in_sight (fixture, "03:07 is logged."));
}

static GtkSwitch *
find_reminders (DiaryWindow *fixture)
{
  GtkWidget *title = diary_window_find_label (find_page (fixture), "Evening reminders");

  return GTK_SWITCH (diary_window_find (gtk_widget_get_ancestor (title, ADW_TYPE_ACTION_ROW), GTK_TYPE_SWITCH));
}

static void
answer (DiaryWindow *fixture)
{
  GtkWidget *page = find_page (fixture);

  cramp_answer_row_set_value (CRAMP_ANSWER_ROW (diary_window_find (page, CRAMP_TYPE_ANSWER_ROW)), 2);
  cramp_clock_button_set_minute_of_day (CRAMP_CLOCK_BUTTON (diary_window_find (page, CRAMP_TYPE_CLOCK_BUTTON)), 23 * 60);
  gtk_switch_set_active (find_reminders (fixture), FALSE);
  diary_window_settle ();
}

static void
assert_answers (DiaryWindow *fixture,
                int          usual,
                int          bedtime,
                gboolean     reminders)
{
  GtkWidget *page = find_page (fixture);

  g_assert_cmpint (cramp_answer_row_get_value (CRAMP_ANSWER_ROW (diary_window_find (page, CRAMP_TYPE_ANSWER_ROW))), ==, usual);
  g_assert_cmpint (cramp_clock_button_get_minute_of_day (CRAMP_CLOCK_BUTTON (diary_window_find (page, CRAMP_TYPE_CLOCK_BUTTON))), ==, bedtime);
  g_assert_cmpint (gtk_switch_get_active (find_reminders (fixture)), ==, reminders);
}

/* What is answered before the cramp comes, or the window is closed, is not asked
 * again; and it is taken back in one. */
static void
test_answers_are_kept (DiaryWindow  *fixture,
                       gconstpointer data)
{
  diary_window_open (fixture, 360, 640);
  assert_answers (fixture, CRAMP_UNANSWERED, 22 * 60 + 30, TRUE);
  answer (fixture);

  reopen (fixture, "2026-11-23T08:00:00");
  assert_answers (fixture, 2, 23 * 60, FALSE);

  diary_window_act (fixture, "win.undo");
  diary_window_settle ();
  assert_answers (fixture, CRAMP_UNANSWERED, 22 * 60 + 30, TRUE);
}

/* A time that is only offered is not taken for an answer with another one. */
static void
test_offer_is_no_answer (DiaryWindow  *fixture,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampProfile) profile = NULL;
  g_autoptr (GPtrArray) settings = NULL;

  diary_window_open (fixture, 360, 640);
  cramp_answer_row_set_value (CRAMP_ANSWER_ROW (diary_window_find (find_page (fixture), CRAMP_TYPE_ANSWER_ROW)), 1);
  diary_window_settle ();

  profile = cramp_store_read_profile (fixture->diary.store, &error);
  g_assert_no_error (error);
  settings = cramp_store_read_records (fixture->diary.store, &cramp_reminder_kind, &error);
  g_assert_no_error (error);
  g_assert_cmpint (profile->answers[CRAMP_PROFILE_USUAL_BEFORE], ==, 1);
  g_assert_cmpint (profile->answers[CRAMP_PROFILE_BEDTIME], ==, CRAMP_UNANSWERED);
  g_assert_cmpint (profile->diary_start, ==, 0);
  g_assert_cmpuint (settings->len, ==, 0);
}

/* Of a diary that cannot be read nothing is answered, and who answers is told. */
static void
test_unread (DiaryWindow  *fixture,
             gconstpointer data)
{
  GLogLevelFlags fatal = g_log_set_always_fatal ((GLogLevelFlags) G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  GtkWindow     *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget     *page = g_object_new (CRAMP_TYPE_WELCOME_PAGE, NULL);

  g_assert_true (cramp_store_execute (fixture->diary.store, "DROP TABLE reminder", NULL));
  cramp_window_clock_set (window, CRAMP_CLOCK (fixture->clock));
  gtk_window_set_child (window, page);
  gtk_window_present (window);
  cramp_welcome_page_set_store (CRAMP_WELCOME_PAGE (page), fixture->diary.store);
  cramp_answer_row_set_value (CRAMP_ANSWER_ROW (diary_window_find (page, CRAMP_TYPE_ANSWER_ROW)), 1);
  g_assert_nonnull (window_dialogs_find_words (page, "This could not be saved."));
  gtk_window_destroy (window);
  g_log_set_always_fatal (fatal);
}

/* Who never answered the questions keeps a diary all the same. */
static void
test_other_morning (DiaryWindow  *fixture,
                    gconstpointer data)
{
  fake_clock_show (fixture->clock, "2026-11-23T03:07:00");
  diary_window_open (fixture, 360, 640);
  diary_window_act (fixture, "win.log-cramp");

  reopen (fixture, "2026-11-25T08:00:00");
  g_assert_null (find_page (fixture));
  g_assert_nonnull (diary_window_find_label (GTK_WIDGET (fixture->window), "How was last night?"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_window_load_style ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/welcome/log/", cases[i].name, NULL);

      g_test_add (path, DiaryWindow, &cases[i], diary_window_set_up, test_log, diary_window_tear_down);
    }
  g_test_add ("/welcome/tab", DiaryWindow, NULL, diary_window_set_up, test_tab, diary_window_tear_down);
  g_test_add ("/welcome/next-morning", DiaryWindow, NULL, diary_window_set_up, test_next_morning, diary_window_tear_down);
  g_test_add ("/welcome/answers-are-kept", DiaryWindow, NULL, diary_window_set_up, test_answers_are_kept, diary_window_tear_down);
  g_test_add ("/welcome/offer-is-no-answer", DiaryWindow, NULL, diary_window_set_up, test_offer_is_no_answer, diary_window_tear_down);
  g_test_add ("/welcome/unread", DiaryWindow, NULL, diary_window_set_up, test_unread, diary_window_tear_down);
  g_test_add ("/welcome/other-morning", DiaryWindow, NULL, diary_window_set_up, test_other_morning, diary_window_tear_down);

  return g_test_run ();
}
