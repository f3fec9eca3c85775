/* test-doctor-window.c - the page for the doctor, seen, saved and printed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cramp-bedside-printer.h"
#include "cramp-doctor-options.h"
#include "cramp-doctor-window.h"
#include "cramp-import.h"
#include "cramp-report-preview.h"
#include "cramp-report-printer.h"
#include "cramp-sheet.h"
#include "diary-window.h"

/* Of the last night that the clock of the window has. */
#define VISIT "\"visits\": [{\"date\": \"2026-11-02\", \"questions\": \"Is it the back?\"}], \"profile\": {\"name\": \"Lin Morgan\"}"

static GtkWidget *
get_window (DiaryWindow *fixture)
{
  return diary_window_get_newest (fixture);
}

static gboolean
is_written (gpointer fixture)
{
  GtkWidget *preview = diary_window_find (get_window (fixture), CRAMP_TYPE_REPORT_PREVIEW);

  return preview != NULL && gtk_widget_get_mapped (preview) && gtk_widget_get_first_child (preview) != NULL &&
         !gtk_spinner_get_spinning (GTK_SPINNER (diary_window_find (get_window (fixture), GTK_TYPE_SPINNER)));
}

static void
open_page (DiaryWindow *fixture)
{
  diary_window_act (fixture, "win.doctor-page");
  g_assert_true (diary_window_wait (is_written, fixture));
}

static void
set_up (DiaryWindow  *fixture,
        gconstpointer data)
{
  diary_window_set_up (fixture, data);
  diary_window_start (fixture, 60);
  for (guint night = 1; night < 50; night += 7)
    {
      g_autofree char *id = g_strdup_printf ("cramp-%u", night);

      diary_window_add_cramp (fixture, id, night);
    }
  diary_window_open (fixture, 360, 640);
}

static void
tear_down (DiaryWindow  *fixture,
           gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_auto (GStrv) keys = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (char **key = keys; *key != NULL; key++)
    g_settings_reset (settings, *key);
  if (get_window (fixture) != GTK_WIDGET (fixture->window))
    gtk_window_destroy (GTK_WINDOW (get_window (fixture)));
  diary_window_tear_down (fixture, data);
}

static void
bring_in (DiaryWindow *fixture,
          const char  *members)
{
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (members);
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;

  cramp_import (fixture->diary.store, file, now, &summary, NULL, &error);
  g_assert_no_error (error);
}

static AdwComboRow *
find_choice (GtkWidget  *widget,
             const char *title)
{
  AdwComboRow *found = NULL;

  if (ADW_IS_COMBO_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return ADW_COMBO_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_choice (child, title);

  return found;
}

static void
choose (DiaryWindow *fixture,
        const char  *title,
        guint        place)
{
  adw_combo_row_set_selected (find_choice (get_window (fixture), title), place);
  g_assert_true (diary_window_wait (is_written, fixture));
}

static CrampReport *
write_again (DiaryWindow        *fixture,
             CrampReportOptions *options)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  g_autoptr (GError) error = NULL;
  CrampReport *report = cramp_report_new (fixture->diary.store, options, now, &error);

  g_assert_no_error (error);
  return report;
}

static char *
read_text (DiaryWindow *fixture)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (diary_window_find (get_window (fixture), GTK_TYPE_TEXT_VIEW)));
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static gboolean
is_text_row (GtkWidget *widget)
{
  return ADW_IS_EXPANDER_ROW (widget) && !CRAMP_IS_DOCTOR_OPTIONS (widget);
}

static void
unfold_text (GtkWidget *widget)
{
  if (is_text_row (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold_text (child);
}

/* What stands on the sheets is to be had as text, word for word. */
static void
test_preview (DiaryWindow  *fixture,
              gconstpointer data)
{
  CrampReportOptions options = { .language = "en", .medicines = TRUE };
  g_autoptr (CrampReport) report = NULL;
  g_autofree char *text = NULL;
  const char      *rest;
  GtkWidget       *sheet;

  open_page (fixture);
  report = write_again (fixture, &options);
  sheet = gtk_widget_get_first_child (diary_window_find (get_window (fixture), CRAMP_TYPE_REPORT_PREVIEW));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 2");
  g_assert_null (gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (sheet)));

  unfold_text (get_window (fixture));
  text = read_text (fixture);
  rest = text;
  for (guint page = 0; page < cramp_report_get_n_pages (report); page++)
    {
      g_autofree char *page_text = cramp_report_get_text (report, page);

      rest = strstr (rest, page_text);
      g_assert_nonnull (rest);
    }
}

/* What was chosen last is chosen again, and what is shown follows. */
static void
test_choices (DiaryWindow  *fixture,
              gconstpointer data)
{
  CrampDoctorOptions *options;

  bring_in (fixture, VISIT);
  open_page (fixture);
  choose (fixture, "Paper", CRAMP_PAPER_LETTER);
  choose (fixture, "Your name", CRAMP_REPORT_INITIALS);
  choose (fixture, "Which nights", 5);
  unfold_text (get_window (fixture));
  {
    g_autofree char *text = read_text (fixture);

    g_assert_nonnull (strstr (text, "Diary of leg cramps: L. M.\n"));
    g_assert_nonnull (strstr (text, "from 2 November 2026 to"));
  }
  gtk_window_destroy (GTK_WINDOW (get_window (fixture)));

  open_page (fixture);
  options = CRAMP_DOCTOR_OPTIONS (diary_window_find (get_window (fixture), CRAMP_TYPE_DOCTOR_OPTIONS));
  g_assert_cmpint (cramp_doctor_options_get (options).paper, ==, CRAMP_PAPER_LETTER);
  g_assert_cmpint (cramp_doctor_options_get (options).name, ==, CRAMP_REPORT_INITIALS);
  g_assert_cmpuint (cramp_doctor_options_get (options).first, !=, 0);
}

/* A visit that is gone is no period any more. */
static void
test_no_visit (DiaryWindow  *fixture,
               gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  CrampDoctorOptions *options;

  g_settings_set_string (settings, "page-period", "visit");
  open_page (fixture);
  options = CRAMP_DOCTOR_OPTIONS (diary_window_find (get_window (fixture), CRAMP_TYPE_DOCTOR_OPTIONS));
  g_assert_cmpuint (cramp_doctor_options_get (options).n_nights, ==, 84);
}

static gboolean
has_told (gpointer fixture)
{
  return diary_window_find_label (get_window (fixture), "The page was saved. Whoever can open the file can read it.") != NULL;
}

/* The file is what the command line writes, and nobody else's business. */
static void
test_save (DiaryWindow  *fixture,
           gconstpointer data)
{
  CrampReportOptions options = { .language = "en", .medicines = TRUE, .n_nights = 84 };
  g_autofree char   *file = g_build_filename (fixture->diary.folder, "page.pdf", NULL);
  g_autofree char   *saved = NULL;
  g_autoptr (CrampReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GStatBuf status;
  gsize    length;

  open_page (fixture);
  cramp_doctor_window_save_to (CRAMP_DOCTOR_WINDOW (get_window (fixture)), file);
  g_assert_true (diary_window_wait (has_told, fixture));

  report = write_again (fixture, &options);
  bytes = cramp_report_write_pdf (report, NULL);
  g_assert_true (g_file_get_contents (file, &saved, &length, NULL));
  g_assert_cmpmem (saved, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpint (g_stat (file, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static gboolean
has_refused (gpointer fixture)
{
  return diary_window_find_label (get_window (fixture), "The page was not saved. That file is the diary itself, which must not be overwritten.") != NULL;
}

static void
test_not_saved (DiaryWindow  *fixture,
                gconstpointer data)
{
  g_autofree char *before = diary_folder_export (&fixture->diary);
  g_autofree char *after = NULL;

  open_page (fixture);
  cramp_doctor_window_save_to (CRAMP_DOCTOR_WINDOW (get_window (fixture)), cramp_store_get_path (fixture->diary.store));
  g_assert_true (diary_window_wait (has_refused, fixture));
  after = diary_folder_export (&fixture->diary);
  g_assert_cmpstr (after, ==, before);
}

static void
print (DiaryWindow *fixture,
       CrampPaper   paper,
       const char  *file)
{
  CrampReportOptions options = { .language = "en", .medicines = TRUE };
  g_autoptr (GDateTime) now = diary_window_dup_now (fixture);
  g_autoptr (CrampReport) report = write_again (fixture, &options);
  g_autoptr (GtkPrintOperation) operation = cramp_report_printer_new (report, fixture->diary.store, &options, now);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper == CRAMP_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  g_autoptr (GError) error = NULL;

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, file);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
}

/* Other paper than was expected is filled as it is. */
static void
test_print (DiaryWindow  *fixture,
            gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->diary.folder, "printed.pdf", NULL);

  open_page (fixture);
  for (CrampPaper paper = 0; paper < CRAMP_N_PAPERS; paper++)
    {
      g_autofree char *printed = NULL;
      gsize            length;

      print (fixture, paper, file);
      g_assert_true (g_file_get_contents (file, &printed, &length, NULL));
      g_assert_cmpuint (length, >, 4096);
      g_assert_true (g_str_has_prefix (printed, "%PDF-"));
    }
}

/* On its side, on whatever paper. */
static void
test_bedside_sheet (DiaryWindow  *fixture,
                    gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->diary.folder, "sheet.pdf", NULL);

  for (CrampPaper paper = 0; paper < CRAMP_N_PAPERS; paper++)
    {
      g_autoptr (GtkPrintOperation) operation = cramp_bedside_printer_new (paper, 739944);
      g_autofree char *printed = NULL;
      g_autoptr (GError) error = NULL;

      gtk_print_operation_set_export_filename (operation, file);
      gtk_print_operation_set_allow_async (operation, FALSE);
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (file, &printed, NULL, NULL));
      g_assert_true (g_str_has_prefix (printed, "%PDF-"));
    }
}

static void
set_up_empty (DiaryWindow  *fixture,
              gconstpointer data)
{
  diary_window_set_up (fixture, data);
  diary_window_start (fixture, 0);
  diary_window_open (fixture, 360, 640);
}

static gboolean
has_explained (gpointer fixture)
{
  GtkWidget *label = diary_window_find_label (get_window (fixture), "Your page for the doctor will appear here");

  return label != NULL && gtk_widget_get_mapped (label);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_ACTIONABLE (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);

  return found;
}

/* A page that says nothing is not printed; what it will be is said. */
static void
test_empty (DiaryWindow  *fixture,
            gconstpointer data)
{
  int least;

  diary_window_act (fixture, "win.doctor-page");
  g_assert_true (diary_window_wait (has_explained, fixture));
  g_assert_false (gtk_widget_get_sensitive (find_button (get_window (fixture), "page.print")));
  g_assert_false (gtk_widget_get_sensitive (find_button (get_window (fixture), "page.save")));
  gtk_widget_measure (get_window (fixture), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

static gboolean
is_gone (gpointer window)
{
  return *(GtkWidget **) window == NULL;
}

/* Who closes the window does not wait for the page, nor for the one that was asked for
 * meanwhile. */
static void
test_closed (DiaryWindow  *fixture,
             gconstpointer data)
{
  GtkWidget *window;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.doctor-page", NULL);
  window = get_window (fixture);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_signal_emit_by_name (fixture->diary.store, "changed");
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  g_assert_true (diary_window_wait (is_gone, &window));
}

#define ADD(path, function) g_test_add (path, DiaryWindow, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  diary_window_load_style ();
  ADD ("/doctor/preview", test_preview);
  ADD ("/doctor/choices", test_choices);
  ADD ("/doctor/no-visit", test_no_visit);
  ADD ("/doctor/closed", test_closed);
  ADD ("/doctor/save", test_save);
  ADD ("/doctor/not-saved", test_not_saved);
  ADD ("/doctor/print", test_print);
  ADD ("/doctor/bedside-sheet", test_bedside_sheet);
  g_test_add ("/doctor/empty", DiaryWindow, NULL, set_up_empty, test_empty, tear_down);

  return g_test_run ();
}
