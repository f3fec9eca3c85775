/* test-copy-window.c - copies saved from the window, and brought into it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cramp-backup.h"
#include "cramp-file-format.h"
#include "diary-window.h"
#include "window-dialogs.h"

#define COPY "{\"format\": \"cramp-diary\", \"version\": 1, \"episodes\": [" \
             "{\"start\": \"2026-11-20T02:14:00Z\", \"id\": \"a\"}, {\"start\": \"2026-11-21T02:14:00Z\", \"id\": \"b\"}]}"

static char *
get_path (DiaryWindow *fixture,
          const char  *name)
{
  return g_build_filename (fixture->diary.folder, name, NULL);
}

static char *
write_copy (DiaryWindow *fixture,
            const char  *text)
{
  char *path = get_path (fixture, "copy.json");

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
activate (DiaryWindow *fixture,
          const char  *action,
          const char  *path)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "^ay", path);
}

static void
save_to (DiaryWindow    *fixture,
         const char     *path,
         CrampFileFormat format)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save-copy-to", "(^ayu)", path, format);
}

static void
test_save (DiaryWindow  *fixture,
           gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "mine.json");
  g_autofree char *text = NULL;

  save_to (fixture, path, CRAMP_FILE_JSON);
  window_dialogs_wait_for_words (fixture, "The copy is saved: mine.json");
  g_assert_null (window_dialogs_find ());
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"cramp-diary\""));
}

static void
test_not_saved (DiaryWindow  *fixture,
                gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "nowhere/mine.json");
  g_autofree char *other = get_path (fixture, "mine.txt");

  save_to (fixture, path, CRAMP_FILE_JSON);
  window_dialogs_wait_for_words (fixture, "The copy was not saved. “");
  save_to (fixture, other, CRAMP_FILE_JSON);
  window_dialogs_wait_for_words (fixture, "The copy was not saved. The name of the file must end in");
}

static void
test_bring_in (DiaryWindow  *fixture,
               gconstpointer data)
{
  g_autofree char  *path = write_copy (fixture, COPY);
  g_autofree char  *before = diary_folder_export (&fixture->diary);
  g_autofree char  *after = NULL;
  AdwMessageDialog *dialog;

  activate (fixture, "win.bring-in-copy-from", path);
  dialog = window_dialogs_wait ();
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "Bring in this copy?");
  g_assert_nonnull (window_dialogs_find_words (GTK_WIDGET (dialog), "2 cramps are added."));
  window_dialogs_answer (dialog, "_Cancel");
  after = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (after, ==, before);

  activate (fixture, "win.bring-in-copy-from", path);
  window_dialogs_answer (window_dialogs_wait (), "_Bring In");
  window_dialogs_wait_for_words (fixture, "The copy is in your diary now (added: 2");
  g_clear_pointer (&after, g_free);
  after = diary_folder_export (&fixture->diary);
  g_assert_nonnull (strstr (after, "2026-11-21T02:14:00"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  window_dialogs_wait_for_words (fixture, "Taken back: what came in with the file");
  g_clear_pointer (&after, g_free);
  after = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (after, ==, before);
}

/* The ending of the name tells the format. */
static void
test_tables (DiaryWindow  *fixture,
             gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "mine.csv");
  g_autofree char *record = get_path (fixture, "mine.fhir.json");
  g_autofree char *text = NULL;

  save_to (fixture, path, CRAMP_FILE_JSON);
  window_dialogs_wait_for_words (fixture, "The copy is saved: mine.csv");
  activate (fixture, "win.bring-in-copy-from", path);
  window_dialogs_wait_for_words (fixture, "Everything in this copy is in your diary already.");

  g_assert_true (g_file_set_contents (path, "start,pain\r\n2025-11-02T02:14,7\r\n", -1, NULL));
  activate (fixture, "win.bring-in-copy-from", path);
  g_assert_nonnull (window_dialogs_find_words (GTK_WIDGET (window_dialogs_wait ()), "1 cramp is added."));
  window_dialogs_answer (window_dialogs_wait (), "_Bring In");
  window_dialogs_wait_for_words (fixture, "The copy is in your diary now (added: 1");

  g_assert_true (g_file_set_contents (path, "start,pain\r\n2025-11-03T02:14,11\r\n", -1, NULL));
  activate (fixture, "win.bring-in-copy-from", path);
  window_dialogs_wait_for_words (fixture, "Nothing was brought in. pain on line 2 must be a whole number from 0 to 10.");

  save_to (fixture, record, CRAMP_FILE_EPISODES_CSV);
  window_dialogs_wait_for_words (fixture, "The copy was not saved. The name of the file must end in .csv.");
  save_to (fixture, record, CRAMP_FILE_JSON);
  window_dialogs_wait_for_words (fixture, "The copy is saved: mine.fhir.json");
  g_assert_true (g_file_get_contents (record, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"Bundle\""));

  /* Who types another name may lose the first part of the ending. */
  save_to (fixture, path, CRAMP_FILE_NIGHTS_CSV);
  window_dialogs_wait_for_words (fixture, "The copy is saved: mine.csv");
  activate (fixture, "win.bring-in-copy-from", path);
  window_dialogs_wait_for_words (fixture, "Everything in this copy is in your diary already.");
  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "cramp_free"));
}

static guint
count_backups (DiaryWindow *fixture)
{
  g_autoptr (GPtrArray) backups = cramp_backup_list (fixture->diary.path, NULL);

  return backups->len;
}

/* What the window has saved itself. */
static void
test_nothing_new (DiaryWindow  *fixture,
                  gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "mine.json");
  guint            n_backups = count_backups (fixture);

  save_to (fixture, path, CRAMP_FILE_JSON);
  window_dialogs_wait_for_words (fixture, "The copy is saved");
  activate (fixture, "win.bring-in-copy-from", path);
  window_dialogs_wait_for_words (fixture, "Everything in this copy is in your diary already.");
  g_assert_null (window_dialogs_find ());
  g_assert_cmpuint (count_backups (fixture), ==, n_backups);
}

static void
test_bad_copies (DiaryWindow  *fixture,
                 gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *words;
  } copies[] = {
    { "a letter", "Nothing was brought in. There is something that is not JSON" },
    { "{\"format\": \"cramp-diary\", \"version\": 1, \"episodes\": [", "Nothing was brought in. The file is cut off" },
    { "{\"format\": \"cramp-diary\", \"version\": 2}", "Nothing was brought in. A newer Cramp Diary wrote this file" },
    { "{}", "Nothing was brought in. The file does not hold a diary" },
  };
  g_autofree char *before = diary_folder_export (&fixture->diary);
  g_autofree char *after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autofree char *path = write_copy (fixture, copies[i].text);

      activate (fixture, "win.bring-in-copy-from", path);
      window_dialogs_wait_for_words (fixture, copies[i].words);
    }
  after = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (after, ==, before);
}

/* Somebody else writes for so long that a dialog comes up; it is told in the
 * end what became of the copy. */
static void
test_cancel (DiaryWindow  *fixture,
             gconstpointer data)
{
  g_autofree char *path = write_copy (fixture, COPY);
  g_autofree char *before = diary_folder_export (&fixture->diary);
  g_autofree char *after = NULL;
  g_autoptr (CrampStore) other = cramp_store_open (fixture->diary.path, CRAMP_STORE_WRITE, NULL, NULL, NULL);
  AdwMessageDialog *dialog;

  activate (fixture, "win.bring-in-copy-from", path);
  dialog = window_dialogs_wait ();
  g_assert_true (cramp_store_begin (other, NULL));
  window_dialogs_answer (dialog, "_Bring In");
  dialog = window_dialogs_wait ();
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "Bringing in the copy");
  window_dialogs_answer (dialog, "_Cancel");
  cramp_store_end (other, FALSE, NULL);
  window_dialogs_wait_for_words (fixture, "Cancelled: your diary is as it was.");
  after = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (after, ==, before);
}

static void
type (AdwMessageDialog *dialog,
      const char       *text)
{
  gtk_editable_set_text (GTK_EDITABLE (diary_window_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY)), text);
}

/* Only who types the word deletes anything; then nothing is left, also nothing
 * to be taken back. */
static void
test_delete (DiaryWindow  *fixture,
             gconstpointer data)
{
  static const char *const others[] = { "", "delet", "delete it", "cancel" };
  g_autofree char         *copy = write_copy (fixture, COPY);
  g_autofree char         *after = NULL;
  g_autofree char         *still = NULL;
  AdwMessageDialog        *dialog;

  activate (fixture, "win.bring-in-copy-from", copy);
  window_dialogs_answer (window_dialogs_wait (), "_Bring In");
  window_dialogs_wait_for_words (fixture, "The copy is in your diary now (added: 2");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.delete-everything", NULL);
  dialog = window_dialogs_wait ();
  g_assert_nonnull (window_dialogs_find_words (GTK_WIDGET (dialog), "This deletes 2 cramps, "));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      type (dialog, others[i]);
      g_assert_false (adw_message_dialog_get_response_enabled (dialog, "delete"));
    }
  type (dialog, " Delete");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "delete"));
  window_dialogs_answer (dialog, "_Delete Everything");
  window_dialogs_wait_for_words (fixture, "Everything was deleted.");

  after = diary_folder_export (&fixture->diary);
  g_assert_null (strstr (after, "2026-11-21T02:14:00"));
  g_assert_null (strstr (after, "diary_start"));
  g_assert_cmpuint (count_backups (fixture), ==, 0);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  still = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (still, ==, after);
}

#define ADD(path, function) g_test_add (path, DiaryWindow, NULL, diary_window_set_up_open, function, diary_window_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/copies/save", test_save);
  ADD ("/copies/not-saved", test_not_saved);
  ADD ("/copies/bring-in", test_bring_in);
  ADD ("/copies/tables", test_tables);
  ADD ("/copies/nothing-new", test_nothing_new);
  ADD ("/copies/bad-copies", test_bad_copies);
  ADD ("/copies/cancel", test_cancel);
  ADD ("/copies/delete", test_delete);

  return g_test_run ();
}
