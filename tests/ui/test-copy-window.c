/* test-copy-window.c - copies saved from the window, and brought into it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cramp-backup.h"
#include "cramp-file-format.h"
#include "diary-window.h"

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
open_window (DiaryWindow  *fixture,
             gconstpointer data)
{
  diary_window_set_up (fixture, data);
  diary_window_start (fixture, 3);
  diary_window_open (fixture, 360, 640);
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

/* The label that begins with @text, in the window or a dialog over it. */
static GtkWidget *
find_beginning (GtkWidget  *widget,
                const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_beginning (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

static gboolean
has_dialog (gpointer user_data)
{
  return find_dialog () != NULL;
}

static AdwMessageDialog *
wait_for_dialog (void)
{
  g_assert_true (diary_window_wait (has_dialog, NULL));

  return ADW_MESSAGE_DIALOG (find_dialog ());
}

typedef struct
{
  GtkWidget  *window;
  const char *words;
} Said;

static gboolean
is_said (gpointer user_data)
{
  Said *said = user_data;

  return find_beginning (said->window, said->words) != NULL;
}

static void
wait_for_words (DiaryWindow *fixture,
                const char  *words)
{
  Said said = { GTK_WIDGET (fixture->window), words };

  g_test_message ("%s", words);
  g_assert_true (diary_window_wait (is_said, &said));
}

static gboolean
is_other_dialog (gpointer user_data)
{
  return find_dialog () != user_data;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* As Return does when the button has the keyboard. */
static void
answer (AdwMessageDialog *dialog,
        const char       *label)
{
  GtkWidget *button = find_button (GTK_WIDGET (dialog), label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_focusable (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (diary_window_wait (is_other_dialog, dialog));
}

static void
test_save (DiaryWindow  *fixture,
           gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "mine.json");
  g_autofree char *text = NULL;

  save_to (fixture, path, CRAMP_FILE_JSON);
  wait_for_words (fixture, "The copy is saved: mine.json");
  g_assert_null (find_dialog ());
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
  wait_for_words (fixture, "The copy was not saved. “");
  save_to (fixture, other, CRAMP_FILE_JSON);
  wait_for_words (fixture, "The copy was not saved. The name of the file must end in");
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
  dialog = wait_for_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "Bring in this copy?");
  g_assert_nonnull (find_beginning (GTK_WIDGET (dialog), "2 cramps are added."));
  answer (dialog, "_Cancel");
  after = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (after, ==, before);

  activate (fixture, "win.bring-in-copy-from", path);
  answer (wait_for_dialog (), "_Bring In");
  wait_for_words (fixture, "The copy is in your diary now (added: 2");
  g_clear_pointer (&after, g_free);
  after = diary_folder_export (&fixture->diary);
  g_assert_nonnull (strstr (after, "2026-11-21T02:14:00"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_for_words (fixture, "Taken back: what came in with the copy");
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
  wait_for_words (fixture, "The copy is saved: mine.csv");
  activate (fixture, "win.bring-in-copy-from", path);
  wait_for_words (fixture, "Everything in this copy is in your diary already.");

  g_assert_true (g_file_set_contents (path, "start,pain\r\n2025-11-02T02:14,7\r\n", -1, NULL));
  activate (fixture, "win.bring-in-copy-from", path);
  g_assert_nonnull (find_beginning (GTK_WIDGET (wait_for_dialog ()), "1 cramp is added."));
  answer (wait_for_dialog (), "_Bring In");
  wait_for_words (fixture, "The copy is in your diary now (added: 1");

  g_assert_true (g_file_set_contents (path, "start,pain\r\n2025-11-03T02:14,11\r\n", -1, NULL));
  activate (fixture, "win.bring-in-copy-from", path);
  wait_for_words (fixture, "The copy was not brought in. pain on line 2 must be a whole number from 0 to 10.");

  save_to (fixture, record, CRAMP_FILE_EPISODES_CSV);
  wait_for_words (fixture, "The copy was not saved. The name of the file must end in .csv.");
  save_to (fixture, record, CRAMP_FILE_JSON);
  wait_for_words (fixture, "The copy is saved: mine.fhir.json");
  g_assert_true (g_file_get_contents (record, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"Bundle\""));

  /* Who types another name may lose the first part of the ending. */
  save_to (fixture, path, CRAMP_FILE_NIGHTS_CSV);
  wait_for_words (fixture, "The copy is saved: mine.csv");
  activate (fixture, "win.bring-in-copy-from", path);
  wait_for_words (fixture, "Everything in this copy is in your diary already.");
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
  wait_for_words (fixture, "The copy is saved");
  activate (fixture, "win.bring-in-copy-from", path);
  wait_for_words (fixture, "Everything in this copy is in your diary already.");
  g_assert_null (find_dialog ());
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
    { "a letter", "The copy was not brought in. There is something that is not JSON" },
    { "{\"format\": \"cramp-diary\", \"version\": 1, \"episodes\": [", "The copy was not brought in. The file is cut off" },
    { "{\"format\": \"cramp-diary\", \"version\": 2}", "The copy was not brought in. A newer Cramp Diary wrote this file" },
    { "{}", "The copy was not brought in. The file does not hold a diary" },
  };
  g_autofree char *before = diary_folder_export (&fixture->diary);
  g_autofree char *after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autofree char *path = write_copy (fixture, copies[i].text);

      activate (fixture, "win.bring-in-copy-from", path);
      wait_for_words (fixture, copies[i].words);
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
  dialog = wait_for_dialog ();
  g_assert_true (cramp_store_begin (other, NULL));
  answer (dialog, "_Bring In");
  dialog = wait_for_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "Bringing in the copy");
  answer (dialog, "_Cancel");
  cramp_store_end (other, FALSE, NULL);
  wait_for_words (fixture, "Cancelled: your diary is as it was.");
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
  answer (wait_for_dialog (), "_Bring In");
  wait_for_words (fixture, "The copy is in your diary now (added: 2");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.delete-everything", NULL);
  dialog = wait_for_dialog ();
  g_assert_nonnull (find_beginning (GTK_WIDGET (dialog), "This deletes 2 cramps, "));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      type (dialog, others[i]);
      g_assert_false (adw_message_dialog_get_response_enabled (dialog, "delete"));
    }
  type (dialog, " Delete");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "delete"));
  answer (dialog, "_Delete Everything");
  wait_for_words (fixture, "Everything was deleted.");

  after = diary_folder_export (&fixture->diary);
  g_assert_null (strstr (after, "2026-11-21T02:14:00"));
  g_assert_null (strstr (after, "diary_start"));
  g_assert_cmpuint (count_backups (fixture), ==, 0);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  still = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (still, ==, after);
}

#define ADD(path, function) g_test_add (path, DiaryWindow, NULL, open_window, function, diary_window_tear_down)

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
