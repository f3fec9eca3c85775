/* cramp-doctor-window.c - the page for the doctor, before it is printed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-doctor-window.h"

#include <glib/gi18n.h>

#include "cramp-dialogs.h"
#include "cramp-doctor-options.h"
#include "cramp-error-words.h"
#include "cramp-file-name.h"
#include "cramp-large-text.h"
#include "cramp-picture.h"
#include "cramp-report-job.h"
#include "cramp-report-preview.h"
#include "cramp-report-printer.h"
#include "cramp-store-person.h"
#include "cramp-toast.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

struct _CrampDoctorWindow
{
  AdwWindow parent_instance;

  GtkSpinner         *spinner;
  CrampToast         *toast;
  CrampDoctorOptions *options;
  AdwExpanderRow     *text_row;
  GtkTextBuffer      *text;
  GtkStack           *stack;
  CrampReportPreview *preview;
  GtkLabel           *trouble;

  CrampStore        *store; /* NULL once it is closed */
  CrampReport       *report;
  CrampReportOptions shown; /* what @report shows */
  GDateTime         *now;
  gboolean           writing, again;
};

G_DEFINE_FINAL_TYPE (CrampDoctorWindow, cramp_doctor_window, ADW_TYPE_WINDOW)

static void
enable (CrampDoctorWindow *self,
        gboolean           enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.save", enabled);
}

/* For who reads with the ears, or with larger letters than a sheet has. */
static void
show_text (CrampDoctorWindow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->report == NULL || !adw_expander_row_get_expanded (self->text_row))
    return;

  for (guint page = 0; page < cramp_report_get_n_pages (self->report); page++)
    {
      g_autofree char *page_text = cramp_report_get_text (self->report, page);

      g_string_append_printf (text, "%s%s", page == 0 ? "" : "\n", page_text);
    }
  gtk_text_buffer_set_text (self->text, text->str, -1);
}

static void
show_trouble (CrampDoctorWindow *self,
              const GError      *error)
{
  g_autofree char *message = cramp_words_sentences (_ ("The page could not be written."), cramp_error_words_explain (error));

  gtk_label_set_label (self->trouble, message);
  gtk_stack_set_visible_child_name (self->stack, "trouble");
}

static void
show_report (CrampDoctorWindow *self,
             CrampReport       *report)
{
  gboolean is_empty = cramp_report_is_empty (report);

  g_clear_pointer (&self->report, cramp_report_unref);
  self->report = report;
  cramp_report_preview_show (self->preview, report);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "pages");
  gtk_widget_set_visible (GTK_WIDGET (self->text_row), !is_empty);
  enable (self, !is_empty);
  show_text (self);
}

static CrampNightDate
find_last_visit (CrampDoctorWindow *self,
                 GDateTime         *now)
{
  CrampNightDate today = cramp_date_of (now);
  CrampNightDate last = 0;
  g_autoptr (GPtrArray) visits = cramp_store_read_records (self->store, &cramp_visit_kind, NULL);

  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      const CrampVisit *visit = g_ptr_array_index (visits, i);

      if (visit->date < today)
        last = MAX (last, visit->date);
    }

  return last;
}

static void write_report (CrampDoctorWindow *self);

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CrampDoctorWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampReport) report = cramp_report_job_run_finish (result, &error);

  self->writing = FALSE;
  if (self->store == NULL)
    return;
  if (self->again)
    {
      write_report (self);
      return;
    }

  gtk_spinner_set_spinning (self->spinner, FALSE);
  if (report != NULL)
    show_report (self, g_steal_pointer (&report));
  else
    show_trouble (self, error);
}

/* What is asked for meanwhile is written next. */
static void
write_report (CrampDoctorWindow *self)
{
  self->again = self->writing;
  if (self->writing || self->store == NULL)
    return;

  self->writing = TRUE;
  enable (self, FALSE);
  gtk_spinner_set_spinning (self->spinner, TRUE);
  g_clear_pointer (&self->now, g_date_time_unref);
  self->now = cramp_window_clock_dup_now (self);
  cramp_doctor_options_set_visit (self->options, find_last_visit (self, self->now));
  self->shown = cramp_doctor_options_get (self->options);
  cramp_report_job_run (cramp_store_get_path (self->store), &self->shown, self->now, NULL, written_cb, g_object_ref (self));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CrampDoctorWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampReport) report = cramp_report_job_run_finish (result, &error);
  g_autofree char *message = NULL;

  if (self->store == NULL)
    return;

  enable (self, TRUE);
  gtk_spinner_set_spinning (self->spinner, FALSE);
  if (report != NULL)
    message = g_strdup (_ ("The page was saved. Whoever can open the file can read it."));
  else
    message = cramp_words_sentences (_ ("The page was not saved."), cramp_error_words_explain (error));
  cramp_toast_tell (self->toast, message);
}

/**
 * cramp_doctor_window_save_to:
 * @file: where to; a file that is there gives way
 *
 * Saves the page that is shown as PDF, and says how that went.
 */
void
cramp_doctor_window_save_to (CrampDoctorWindow *self,
                             const char        *file)
{
  g_return_if_fail (CRAMP_IS_DOCTOR_WINDOW (self));

  enable (self, FALSE);
  gtk_spinner_set_spinning (self->spinner, TRUE);
  cramp_report_job_run (cramp_store_get_path (self->store), &self->shown, self->now, file, saved_cb, g_object_ref (self));
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  CrampDoctorWindow *self = CRAMP_DOCTOR_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *file = cramp_dialogs_choose_copy_finish (result, &error);

  if (error != NULL)
    cramp_toast_tell (self->toast, error->message);
  else if (file != NULL && self->store != NULL)
    cramp_doctor_window_save_to (self, file);
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (widget);
  g_autofree char *name = g_date_time_format (now, GETTEXT_PACKAGE "-%Y-%m-%d.pdf");

  cramp_dialogs_choose_page (GTK_WINDOW (widget), name, place_chosen_cb, NULL);
}

static void
printed_cb (CrampDoctorWindow      *self,
            GtkPrintOperationResult result,
            GtkPrintOperation      *operation)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  /* GTK is not to be asked for an error that there is not. */
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || self->store == NULL)
    return;

  gtk_print_operation_get_error (operation, &error);
  message = cramp_words_sentences (_ ("The page was not printed."), error == NULL ? NULL : error->message);
  cramp_toast_tell (self->toast, message);
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  CrampDoctorWindow *self = CRAMP_DOCTOR_WINDOW (widget);
  g_autoptr (GtkPrintOperation) operation = cramp_report_printer_new (self->report, self->store, &self->shown, self->now);

  /* What goes wrong is told there, before or after the dialog is closed. */
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

/* A thread that still writes keeps a closed window, but not its diary. */
static void
cramp_doctor_window_unrealize (GtkWidget *widget)
{
  g_clear_object (&CRAMP_DOCTOR_WINDOW (widget)->store);

  GTK_WIDGET_CLASS (cramp_doctor_window_parent_class)->unrealize (widget);
}

static void
cramp_doctor_window_dispose (GObject *object)
{
  CrampDoctorWindow *self = CRAMP_DOCTOR_WINDOW (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->report, cramp_report_unref);
  g_clear_pointer (&self->now, g_date_time_unref);

  G_OBJECT_CLASS (cramp_doctor_window_parent_class)->dispose (object);
}

static void
cramp_doctor_window_class_init (CrampDoctorWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_doctor_window_dispose;
  widget_class->unrealize = cramp_doctor_window_unrealize;

  g_type_ensure (CRAMP_TYPE_DOCTOR_OPTIONS);
  g_type_ensure (CRAMP_TYPE_PICTURE);
  g_type_ensure (CRAMP_TYPE_REPORT_PREVIEW);
  g_type_ensure (CRAMP_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/doctor/cramp-doctor-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorWindow, options);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorWindow, text_row);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorWindow, text);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, CrampDoctorWindow, trouble);
  gtk_widget_class_bind_template_callback (widget_class, write_report);
  gtk_widget_class_bind_template_callback (widget_class, show_text);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "page.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "page.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "page.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_doctor_window_init (CrampDoctorWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_doctor_window_new:
 * @parent: the window it belongs to
 *
 * Makes a window that shows the page for the doctor, prints and saves it.
 *
 * Returns: (transfer none): the window
 */
CrampDoctorWindow *
cramp_doctor_window_new (GtkWindow  *parent,
                         CrampStore *store)
{
  CrampDoctorWindow *self = g_object_new (CRAMP_TYPE_DOCTOR_WINDOW, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (write_report), self, G_CONNECT_SWAPPED);
  write_report (self);

  return self;
}
