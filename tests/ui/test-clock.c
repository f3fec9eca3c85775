/* test-clock.c - a window that stays open while time goes by
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-window-clock.h"
#include "diary-window.h"

#define MINUTE 60

static gboolean
shows (DiaryWindow *fixture,
       const char  *text)
{
  GtkWidget *label;

  diary_window_settle ();
  label = diary_window_find_label (GTK_WIDGET (fixture->window), text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
open (DiaryWindow *fixture,
      const char  *page)
{
  diary_window_start (fixture, 5);
  diary_window_open (fixture, 1000, 700);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", page);
}

/* The lid was closed in the evening, and the time since the start goes on as if
 * nothing had been. */
static void
test_morning (DiaryWindow  *fixture,
              gconstpointer data)
{
  open (fixture, "tonight");
  g_assert_true (shows (fixture, "Sunday 22 November, evening"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cramp-free", NULL);
  g_assert_false (shows (fixture, "No cramps last night"));

  fake_clock_show (fixture->clock, "2026-11-24T07:00:00");
  g_assert_true (shows (fixture, "Tuesday 24 November, morning"));
  g_assert_true (shows (fixture, "How was last night?"));
  g_assert_false (shows (fixture, "Last evening"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cramp-free", NULL);
  g_assert_true (shows (fixture, "Last evening"));
}

/* From midnight on a night can be answered for, with nothing else changed. */
static void
test_midnight (DiaryWindow  *fixture,
               gconstpointer data)
{
  fake_clock_show (fixture->clock, "2026-11-22T23:58:40");
  open (fixture, "nights");
  g_assert_true (shows (fixture, "This night is not over yet."));
  fake_clock_pass (fixture->clock, MINUTE);
  g_assert_true (shows (fixture, "This night is not over yet."));
  fake_clock_pass (fixture->clock, MINUTE);
  g_assert_false (shows (fixture, "This night is not over yet."));
}

static void
test_journey (DiaryWindow  *fixture,
              gconstpointer data)
{
  open (fixture, "tonight");
  fake_clock_move (fixture->clock, "Asia/Shanghai");
  g_assert_true (shows (fixture, "Monday 23 November, morning"));
}

/* It sleeps until another hour has come by the clock on the wall: in zones that are
 * not whole hours from UTC, and over nights in which the clocks are changed, by half
 * an hour on one island. */
static void
test_wakes (DiaryWindow  *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *zone;
    const char *now;
    gint64      seconds;
  } cases[] = {
    { "Europe/Berlin", "2026-11-22T22:04:05", 55 * MINUTE + 55 },
    { "Europe/Berlin", "2026-11-22T23:00:00", 60 * MINUTE },
    { "Asia/Kolkata", "2026-11-22T22:04:05", 55 * MINUTE + 55 },
    { "Asia/Kathmandu", "2026-11-22T22:59:59", 1 },
    { "Europe/Berlin", "2026-03-29T01:50:00", 10 * MINUTE },
    { "Europe/Berlin", "2026-10-25T01:30:00", 30 * MINUTE },
    { "Australia/Lord_Howe", "2026-10-04T01:50:00", 10 * MINUTE },
    { "Australia/Lord_Howe", "2026-10-04T02:40:00", 20 * MINUTE },
    { "Australia/Lord_Howe", "2026-04-05T01:10:00", 50 * MINUTE },
  };

  open (fixture, "tonight");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %s", cases[i].zone, cases[i].now);
      fake_clock_move (fixture->clock, cases[i].zone);
      fake_clock_show (fixture->clock, cases[i].now);
      g_assert_cmpint (fixture->clock->wake - fixture->clock->now, ==, cases[i].seconds);
    }

  /* Half past one comes again. */
  fake_clock_pass (fixture->clock, 50 * MINUTE);
  g_assert_cmpint (fixture->clock->wake - fixture->clock->now, ==, 30 * MINUTE);
}

/* Each reads the clock, also one that stands before another. */
static void
test_every_window (DiaryWindow  *fixture,
                   gconstpointer data)
{
  static const char *const actions[] = { "win.log-last-night", "win.profile", "win.reminders", "win.urgent-signs" };

  open (fixture, "tonight");
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GListModel *windows = gtk_window_get_toplevels ();
      g_autoptr (GtkWindow) window = NULL;

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[i], NULL);
      diary_window_settle ();
      for (guint j = 0; j < g_list_model_get_n_items (windows); j++)
        {
          g_autoptr (GtkWindow) other = g_list_model_get_item (windows, j);

          if (gtk_window_get_transient_for (other) == GTK_WINDOW (fixture->window))
            g_set_object (&window, other);
        }
      g_assert_nonnull (window);
      g_assert_true (cramp_window_clock_get (window) == CRAMP_CLOCK (fixture->clock));
      gtk_window_destroy (window);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (DiaryWindow *, gconstpointer);
  } tests[] = {
    { "/clock/morning", test_morning },
    { "/clock/midnight", test_midnight },
    { "/clock/journey", test_journey },
    { "/clock/wakes", test_wakes },
    { "/clock/every-window", test_every_window },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, DiaryWindow, NULL, diary_window_set_up, tests[i].test, diary_window_tear_down);

  return g_test_run ();
}
