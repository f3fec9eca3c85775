/* test-spreadsheet-window.c - tables of other programs brought into the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "cramp-backup-list.h"
#include "cramp-progress.h"
#include "cramp-spoken-choice.h"
#include "cramp-spreadsheet-window.h"
#include "diary-window.h"
#include "window-dialogs.h"

#define HEADINGS "Datum;Uhrzeit;Bein;Schmerz;Was\r\n"
#define TABLE HEADINGS "24.11.2024;02:30;links;7;kalt\r\n25.11.2024;23:10;rechts;stark;\r\n"

static void
bring_in (DiaryWindow *fixture,
          const char  *name,
          const char  *text,
          gsize        length)
{
  g_autofree char *path = g_build_filename (fixture->diary.folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.bring-in-copy-from", "^ay", path);
}

static GtkWidget *
ask (DiaryWindow *fixture,
     const char  *text)
{
  bring_in (fixture, "mine.csv", text, strlen (text));

  return window_dialogs_wait_for_window (CRAMP_TYPE_SPREADSHEET_WINDOW);
}

static AdwComboRow *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_COMBO_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return ADW_COMBO_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AdwComboRow *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static const char *
get_role (GtkWidget  *window,
          const char *column)
{
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (find_row (window, column)));
}

static void
choose (GtkWidget  *window,
        const char *title,
        const char *answer)
{
  AdwComboRow *row = find_row (window, title);
  GListModel  *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (item), answer))
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }

  g_assert_not_reached ();
}

/* The last button of the window. */
static GtkWidget *
find_go (GtkWidget *window)
{
  return gtk_widget_get_ancestor (window_dialogs_find_words (window, "Continue"), GTK_TYPE_BUTTON);
}

static AdwMessageDialog *
go_on (GtkWidget *window)
{
  g_signal_emit_by_name (find_go (window), "clicked");

  return window_dialogs_wait ();
}

static guint
count_backups (DiaryWindow *fixture)
{
  g_autoptr (GPtrArray) backups = cramp_backup_list (fixture->diary.path, NULL);

  return backups->len;
}

static gboolean
is_closed (gpointer data)
{
  return window_dialogs_find_window (CRAMP_TYPE_SPREADSHEET_WINDOW) == NULL;
}

/* Asked, looked at, left, looked at again, brought in, taken back. */
static void
test_bring_in (DiaryWindow  *fixture,
               gconstpointer data)
{
  g_autofree char  *before = diary_folder_export (&fixture->diary);
  g_autofree char  *left = NULL;
  g_autofree char  *after = NULL;
  g_autofree char  *undone = NULL;
  GtkWidget        *window = ask (fixture, TABLE);
  AdwMessageDialog *dialog;

  g_assert_cmpstr (get_role (window, "Uhrzeit"), ==, "Time");
  g_assert_cmpstr (get_role (window, "Schmerz"), ==, "Pain, 0–10");
  g_assert_cmpstr (get_role (window, "Was"), ==, "Left out");
  choose (window, "Was", "Note");
  g_assert_nonnull (window_dialogs_find_words (window, "2 cramps"));
  g_assert_nonnull (window_dialogs_find_words (window, "“24.11.2024” is read as Sunday, 24 November 2024."));
  g_assert_nonnull (window_dialogs_find_words (window, "1 cell"));

  dialog = go_on (window);
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "Bring in this table?");
  g_assert_nonnull (window_dialogs_find_words (GTK_WIDGET (dialog), "2 cramps are added."));
  window_dialogs_answer (dialog, "_Cancel");
  left = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (left, ==, before);
  g_assert_false (is_closed (NULL));

  window_dialogs_answer (go_on (window), "_Bring In");
  window_dialogs_wait_for_words (fixture, "The table is in your diary now (added: 2");
  g_assert_true (diary_window_wait (is_closed, NULL));
  after = diary_folder_export (&fixture->diary);
  g_assert_nonnull (strstr (after, "2024-11-24T02:30:00"));
  g_assert_nonnull (strstr (after, "kalt"));
  g_assert_cmpuint (count_backups (fixture), ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  window_dialogs_wait_for_words (fixture, "Taken back: what came in with the file");
  undone = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (undone, ==, before);
}

/* Who does not wait for the preview is back at the columns as they were chosen. */
static void
test_preview_cancelled (DiaryWindow  *fixture,
                        gconstpointer data)
{
  GtkWidget *window = ask (fixture, TABLE);
  g_autoptr (GError) cancelled = g_error_new_literal (CRAMP_PROGRESS_ERROR, CRAMP_PROGRESS_ERROR_CANCELLED, "cancelled");

  choose (window, "Was", "Note");
  g_signal_emit_by_name (window, "previewed", NULL, cancelled);
  diary_window_settle ();
  g_assert_false (is_closed (NULL));
  g_assert_cmpstr (get_role (window, "Was"), ==, "Note");
  window_dialogs_answer (go_on (window), "_Cancel");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == find_go (window));
}

/* Who hears the window is told of each column what it is, and what stands there. */
static void
test_heard (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWidget     *window = ask (fixture, TABLE);
  GtkAccessible *row = GTK_ACCESSIBLE (find_row (window, "Schmerz"));

  cramp_spoken_choice_complete (find_row (window, "Schmerz"));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Pain, 0–10. 7 · stark");
  choose (window, "Schmerz", "Note");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Note. 7 · stark");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* There is nothing to ask of a table that holds nothing. */
static void
test_headings_alone (DiaryWindow  *fixture,
                     gconstpointer data)
{
  GtkWidget *window = ask (fixture, HEADINGS);

  g_assert_nonnull (window_dialogs_find_words (window, "Below the headings this table has no rows."));
  g_assert_false (gtk_widget_get_sensitive (find_go (window)));
  choose (window, "Datum", "Date");
  g_assert_false (gtk_widget_get_sensitive (find_go (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The next table with these headings is read as the last one was. */
static void
test_again (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWidget *window = ask (fixture, TABLE);

  choose (window, "Was", "Note");
  choose (window, "Bein", "Left out");
  window_dialogs_answer (go_on (window), "_Bring In");
  window_dialogs_wait_for_words (fixture, "The table is in your diary now (added: 2");

  window = ask (fixture, HEADINGS "24.11.2024;02:30;links;7;kalt\r\n");
  g_assert_cmpstr (get_role (window, "Was"), ==, "Note");
  g_assert_cmpstr (get_role (window, "Bein"), ==, "Left out");
  g_signal_emit_by_name (find_go (window), "clicked");
  window_dialogs_wait_for_words (fixture, "Everything in this table is in your diary already.");
  g_assert_true (diary_window_wait (is_closed, NULL));
}

static void
unfold_complaints (GtkWidget *window)
{
  GtkWidget *row = gtk_widget_get_ancestor (window_dialogs_find_words (window, "What was not understood"), ADW_TYPE_EXPANDER_ROW);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

/* Whatever stands in a table is no markup. */
static void
test_markup (DiaryWindow  *fixture,
             gconstpointer data)
{
  GtkWidget *window = ask (fixture, "Date,A & <B>,Pain\n24/11/2024,\"x & \"\"y\"\" <z>\",5\n25/11/2024,,6\n26/11/2024,,&bad\n");

  g_assert_nonnull (find_row (window, "A &amp; &lt;B&gt;"));
  g_assert_nonnull (window_dialogs_find_words (window, "x &amp; &quot;y&quot; &lt;z&gt;"));
  unfold_complaints (window);
  window_dialogs_wait_for_words_in (window, "Row 4, Pain: “&amp;bad”");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nobody reads all of a long list. */
static void
test_many_complaints (DiaryWindow  *fixture,
                      gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Date,Pain\n");
  GtkWidget *window;

  for (guint i = 0; i < 103; i++)
    g_string_append (text, "24/11/2024,bad\n");
  g_string_append (text, "25/11/2024,5\n26/11/2024,5\n27/11/2024,5\n");
  window = ask (fixture, text->str);
  choose (window, "Pain", "Pain, 0–10");
  g_assert_nonnull (window_dialogs_find_words (window, "103 cells"));
  unfold_complaints (window);
  window_dialogs_wait_for_words_in (window, "Row 101, Pain: “bad”");
  g_assert_null (window_dialogs_find_words (window, "Row 102, Pain: “bad”"));
  g_assert_nonnull (window_dialogs_find_words (window, "3 more"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nothing is brought in before it is known in which order the dates are. */
static void
test_order (DiaryWindow  *fixture,
            gconstpointer data)
{
  GtkWidget *window = ask (fixture, "Date,Pain\n03/04/2024,5\n");

  g_assert_false (gtk_widget_is_sensitive (find_go (window)));
  g_assert_nonnull (window_dialogs_find_words (window, "“03/04/2024” can be two dates"));
  choose (window, "Order", "Month, day, year");
  g_assert_nonnull (window_dialogs_find_words (window, "“03/04/2024” is read as Monday, 4 March 2024."));
  g_assert_true (gtk_widget_is_sensitive (find_go (window)));
  choose (window, "Order", "Day, month, year");
  g_assert_nonnull (window_dialogs_find_words (window, "“03/04/2024” is read as Wednesday, 3 April 2024."));

  choose (window, "Date", "Left out");
  g_assert_false (gtk_widget_is_sensitive (find_go (window)));
  g_assert_nonnull (window_dialogs_find_words (window, "Please say which column has the dates."));
  choose (window, "Pain", "Date");
  g_assert_nonnull (window_dialogs_find_words (window, "0 cramps"));
  choose (window, "Date", "Date");
  g_assert_cmpstr (get_role (window, "Pain"), ==, "Left out");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What only a date says is asked for. */
static void
test_dates_alone (DiaryWindow  *fixture,
                  gconstpointer data)
{
  GtkWidget *window = ask (fixture, "Date,Cramps,Pain\n24/11/2024,0,\n25/11/2024,1,4\n26/11/2024,,\n");
  GtkWidget *toggle;

  g_assert_nonnull (window_dialogs_find_words (window, "1 cramp · 1 night without cramps"));
  window_dialogs_wait_for_words_in (window, "Every date is a cramp");
  toggle = gtk_widget_get_ancestor (window_dialogs_find_words (window, "Every date is a cramp"), ADW_TYPE_ACTION_ROW);
  adw_action_row_activate (ADW_ACTION_ROW (toggle));
  window_dialogs_wait_for_words_in (window, "2 cramps · 1 night without cramps");
  choose (window, "A date without a time", "The morning after");
  window_dialogs_answer (go_on (window), "_Bring In");
  window_dialogs_wait_for_words (fixture, "The table is in your diary now (added: 3");
}

static void
test_no_tables (DiaryWindow  *fixture,
                gconstpointer data)
{
  g_autofree char *before = diary_folder_export (&fixture->diary);
  g_autofree char *after = NULL;

  bring_in (fixture, "mine.xlsx", "PK\x03\x04\x00\x00\x08\x00", 8);
  window_dialogs_wait_for_words (fixture, "Nothing was brought in. The file is not a table of text: save it as CSV");
  bring_in (fixture, "mine.csv", "", 0);
  window_dialogs_wait_for_words (fixture, "Nothing was brought in. The file is empty.");
  bring_in (fixture, "mine.txt", "\xff\xfe"
                                 "D\0a\0t",
            7);
  window_dialogs_wait_for_words (fixture, "Nothing was brought in. The file is not a table of text");
  g_assert_true (is_closed (NULL));
  after = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(path, function) g_test_add (path, DiaryWindow, NULL, diary_window_set_up_open, function, diary_window_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/spreadsheet-window/bring-in", test_bring_in);
  ADD ("/spreadsheet-window/preview-cancelled", test_preview_cancelled);
  ADD ("/spreadsheet-window/heard", test_heard);
  ADD ("/spreadsheet-window/headings-alone", test_headings_alone);
  ADD ("/spreadsheet-window/again", test_again);
  ADD ("/spreadsheet-window/markup", test_markup);
  ADD ("/spreadsheet-window/many-complaints", test_many_complaints);
  ADD ("/spreadsheet-window/order", test_order);
  ADD ("/spreadsheet-window/dates-alone", test_dates_alone);
  ADD ("/spreadsheet-window/no-tables", test_no_tables);

  return g_test_run ();
}
