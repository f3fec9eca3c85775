/* test-restore-window.c - backups restored from the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cramp-backup.h"
#include "cramp-daily-backup.h"
#include "cramp-restore-window.h"
#include "window-dialogs.h"

static void
back_up (DiaryWindow *fixture)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  g_autoptr (GError) error = NULL;
  CrampDailyBackup outcome;

  cramp_daily_backup_run (fixture->diary.store, now, &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome, ==, CRAMP_DAILY_BACKUP_TAKEN);
}

static GtkWidget *
open_list (DiaryWindow *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.restore", NULL);

  return window_dialogs_wait_for_window (CRAMP_TYPE_RESTORE_WINDOW);
}

/* As Return does when the row has the keyboard. */
static void
choose (GtkWidget  *list,
        const char *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (window_dialogs_find_words (list, title), ADW_TYPE_ACTION_ROW);

  g_assert_true (gtk_widget_get_focusable (row));
  adw_action_row_activate (ADW_ACTION_ROW (row));
}

/* Each goes and comes back, and nothing happens without an answer. */
static void
test_restore (DiaryWindow  *fixture,
              gconstpointer data)
{
  g_autofree char  *then = NULL;
  g_autofree char  *now = NULL;
  g_autofree char  *after = NULL;
  AdwMessageDialog *dialog;
  GtkWidget        *list;

  diary_window_add_cramp (fixture, "then", 2);
  then = diary_folder_export (&fixture->diary);
  back_up (fixture);
  diary_window_add_cramp (fixture, "later", 1);
  now = diary_folder_export (&fixture->diary);

  list = open_list (fixture);
  window_dialogs_wait_for_words_in (list, "1 cramp · 1 answered night · ");
  choose (list, "Today, ");
  dialog = window_dialogs_wait ();
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "Restore this backup?");
  g_assert_nonnull (window_dialogs_find_words (GTK_WIDGET (dialog), "Today, 22:04\nWhat is in your diary now is backed up first"));
  g_assert_nonnull (window_dialogs_find_words (GTK_WIDGET (dialog), "1 cramp goes: it is not in the backup."));
  window_dialogs_answer (dialog, "_Cancel");
  after = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (after, ==, now);

  choose (open_list (fixture), "Today, ");
  window_dialogs_answer (window_dialogs_wait (), "_Restore");
  window_dialogs_wait_for_words (fixture, "The backup is restored: your diary is as it was then");
  g_clear_pointer (&after, g_free);
  after = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (after, ==, then);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  window_dialogs_wait_for_words (fixture, "Taken back: your diary is as it was before the backup was restored");
  g_clear_pointer (&after, g_free);
  after = diary_folder_export (&fixture->diary);
  g_assert_nonnull (strstr (after, "\"later\""));
}

static void
test_same (DiaryWindow  *fixture,
           gconstpointer data)
{
  diary_window_add_cramp (fixture, "then", 2);
  back_up (fixture);
  choose (open_list (fixture), "Today, ");
  window_dialogs_wait_for_words (fixture, "Your diary holds the same as this backup.");
  g_assert_null (window_dialogs_find ());
}

static void
test_none (DiaryWindow  *fixture,
           gconstpointer data)
{
  GtkWidget *list = open_list (fixture);

  g_assert_nonnull (window_dialogs_find_words (list, "There is no backup yet."));
  gtk_window_close (GTK_WINDOW (list));
}

/* It is listed, with what it is, and cannot be chosen. */
static void
test_damaged (DiaryWindow  *fixture,
              gconstpointer data)
{
  g_autofree char *path = NULL;
  GtkWidget       *list, *row;

  diary_window_add_cramp (fixture, "then", 2);
  back_up (fixture);
  g_assert_true (cramp_backup_find_newest (fixture->diary.path, &path, NULL));
  g_assert_true (g_file_set_contents (path, "{\"exported\": \"2026-11-20T08:10:00+01:00\"", -1, NULL));
  list = open_list (fixture);
  window_dialogs_wait_for_words_in (list, "Damaged: it cannot be restored · ");
  row = gtk_widget_get_ancestor (window_dialogs_find_words (list, "Friday 20 November, 08:10"), ADW_TYPE_ACTION_ROW);
  g_assert_false (gtk_widget_get_sensitive (row));
  gtk_window_close (GTK_WINDOW (list));
}

/* The list is closed while the backups are read. */
static void
test_closed (DiaryWindow  *fixture,
             gconstpointer data)
{
  for (guint i = 0; i < 5; i++)
    {
      diary_window_add_cramp (fixture, "then", 1);
      back_up (fixture);
      fake_clock_pass (fixture->clock, 24 * 60 * 60);
    }
  gtk_window_close (GTK_WINDOW (open_list (fixture)));
  diary_window_settle ();
  g_assert_null (window_dialogs_find_window (CRAMP_TYPE_RESTORE_WINDOW));
}

static guint
count_kept (DiaryWindow *fixture)
{
  g_autoptr (GDir) entries = g_dir_open (fixture->diary.folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while ((name = g_dir_read_name (entries)) != NULL)
    n += strstr (name, ".unreadable-") != NULL;

  return n;
}

/* Somebody has written over the diary while the window is open. */
static void
test_unreadable (DiaryWindow  *fixture,
                 gconstpointer data)
{
  g_autofree char  *then = NULL;
  g_autofree char  *after = NULL;
  g_autofree char  *garbage = g_strnfill (20000, 'x');
  AdwMessageDialog *dialog;

  /* That the diary cannot be read is a warning each time. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  diary_window_add_cramp (fixture, "then", 2);
  then = diary_folder_export (&fixture->diary);
  back_up (fixture);
  g_assert_true (g_file_set_contents (fixture->diary.path, garbage, -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.refresh", NULL);
  window_dialogs_wait_for_words (fixture, "The diary cannot be opened");
  window_dialogs_wait_for_words (fixture, "Choose a backup…");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.restore-anew", "^ay", fixture->diary.path);
  choose (window_dialogs_wait_for_window (CRAMP_TYPE_RESTORE_WINDOW), "Today, ");
  dialog = window_dialogs_wait ();
  g_assert_nonnull (window_dialogs_find_words (GTK_WIDGET (dialog), "It holds 1 cramp and 1 answered night."));
  g_assert_nonnull (window_dialogs_find_words (GTK_WIDGET (dialog), "Today, 22:04\nThe file that cannot be opened is kept"));
  window_dialogs_answer (dialog, "_Restore");
  window_dialogs_wait_for_words (fixture, "The backup is restored. The file that could not be opened is kept: diary.db.unreadable-");

  g_assert_cmpuint (count_kept (fixture), ==, 1);
  after = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (after, ==, then);
}

#define ADD(path, function) g_test_add (path, DiaryWindow, NULL, diary_window_set_up_open, function, diary_window_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/restore/restore", test_restore);
  ADD ("/restore/same", test_same);
  ADD ("/restore/none", test_none);
  ADD ("/restore/damaged", test_damaged);
  ADD ("/restore/closed", test_closed);
  ADD ("/restore/unreadable", test_unreadable);

  return g_test_run ();
}
