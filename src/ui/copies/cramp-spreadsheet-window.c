/* cramp-spreadsheet-window.c - asking what the columns of a table are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spreadsheet-window.h"

#include <glib/gi18n.h>

#include "cramp-complaints-row.h"
#include "cramp-copy-runner.h"
#include "cramp-large-text.h"
#include "cramp-spoken-news.h"
#include "cramp-spoken-row.h"
#include "cramp-spoken.h"
#include "cramp-spreadsheet-memory.h"
#include "cramp-spreadsheet-order.h"
#include "cramp-spreadsheet-reader.h"
#include "cramp-spreadsheet-words.h"

#define SAMPLE_LINES 2

struct _CrampSpreadsheetWindow
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *columns_group;
  AdwPreferencesGroup *dates_group;
  AdwComboRow         *order;
  AdwComboRow         *alone;
  GtkWidget           *date_only;
  GtkSwitch           *date_is_cramp;
  AdwActionRow        *found;
  CrampComplaintsRow  *complaints;
  GtkWidget           *go;

  CrampCopyJob            *job; /* which has read the table */
  CrampSpreadsheetColumns *columns;
  CrampSpreadsheetResult  *result;  /* NULL while something must be said first */
  GError                  *problem; /* why there is none though all is said, or NULL */
  GPtrArray               *column_rows;
  gboolean                 loading;
};

enum
{
  PREVIEWED,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

G_DEFINE_FINAL_TYPE (CrampSpreadsheetWindow, cramp_spreadsheet_window, ADW_TYPE_WINDOW)

static CrampNightDate
get_today (CrampSpreadsheetWindow *self)
{
  return cramp_date_of (self->job->now);
}

static void
read_table (CrampSpreadsheetWindow *self)
{
  g_clear_pointer (&self->result, cramp_spreadsheet_result_free);
  g_clear_error (&self->problem);
  if (self->job->table->rows->len > 0 && cramp_spreadsheet_columns_are_ready (self->columns))
    self->result = cramp_spreadsheet_result_new (self->job->table, self->columns, self->job->now, &self->problem);
}

/* It stays when the question is answered: a list must not lose an entry while one
 * of it is being chosen. */
static void
add_question (CrampSpreadsheetWindow *self)
{
  GtkStringList *orders = GTK_STRING_LIST (adw_combo_row_get_model (self->order));

  if (g_list_model_get_n_items (G_LIST_MODEL (orders)) == CRAMP_SPREADSHEET_N_ORDERS)
    /* Translators: stands where an answer is still to be chosen. */
    gtk_string_list_append (orders, _ ("Please choose"));
}

static void
show_order (CrampSpreadsheetWindow *self)
{
  g_autofree char *sentence = NULL;
  const char      *text;
  CrampNightDate   date;

  if (self->columns->order == CRAMP_SPREADSHEET_N_ORDERS)
    add_question (self);
  adw_combo_row_set_selected (self->order, self->columns->order);
  if (cramp_spreadsheet_find_example (self->job->table, self->columns, get_today (self), &text, &date))
    sentence = cramp_spreadsheet_words_example (text, date);
  cramp_spoken_row_set_text (ADW_ACTION_ROW (self->order), sentence == NULL ? _ ("No date was found in this column.") : sentence);
}

static void
show_dates (CrampSpreadsheetWindow *self)
{
  guint column;

  gtk_widget_set_visible (GTK_WIDGET (self->dates_group), cramp_spreadsheet_columns_find_date (self->columns, &column));
  show_order (self);
  adw_combo_row_set_selected (self->alone, self->columns->names_morning);
  gtk_switch_set_active (self->date_is_cramp, self->columns->date_is_cramp);
  gtk_widget_set_visible (GTK_WIDGET (self->alone), self->result != NULL && self->result->n_without_time > 0);
  gtk_widget_set_visible (self->date_only, self->result != NULL && self->result->n_date_only > 0);
}

/* What must be said before a table can be read, or why it cannot. */
static const char *
get_obstacle (CrampSpreadsheetWindow *self)
{
  guint column;

  if (self->job->table->rows->len == 0)
    return _ ("Below the headings this table has no rows.");
  if (self->problem != NULL)
    return self->problem->message;

  return cramp_spreadsheet_columns_find_date (self->columns, &column) ? _ ("Please say in which order the dates are written.")
                                                                      : _ ("Please say which column has the dates.");
}

static void
show_found (CrampSpreadsheetWindow *self)
{
  g_autofree char *title = self->result == NULL ? g_strdup (get_obstacle (self)) : cramp_spreadsheet_words_found (self->result);
  g_autofree char *remarks = self->result == NULL ? g_strdup ("") : cramp_spreadsheet_words_remarks (self->result, self->columns);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->found), title);
  cramp_spoken_row_set_text (self->found, remarks);
  gtk_widget_set_sensitive (self->go, self->result != NULL);
}

static void
show_columns (CrampSpreadsheetWindow *self)
{
  for (guint i = 0; i < self->column_rows->len; i++)
    adw_combo_row_set_selected (g_ptr_array_index (self->column_rows, i), self->columns->roles[i]);
}

/* What is shown is what was chosen, and what follows from it. */
static void
refresh (CrampSpreadsheetWindow *self)
{
  read_table (self);
  self->loading = TRUE;
  show_columns (self);
  show_dates (self);
  show_found (self);
  cramp_complaints_row_set (self->complaints, self->result == NULL ? NULL : self->result->complaints, self->job->table);
  self->loading = FALSE;
}

static void
tell (CrampSpreadsheetWindow *self)
{
  cramp_spoken_news_tell (GTK_WIDGET (self->found), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->found)));
}

static void
chosen_cb (CrampSpreadsheetWindow *self)
{
  if (self->loading)
    return;

  self->columns->order = MIN (adw_combo_row_get_selected (self->order), (guint) CRAMP_SPREADSHEET_N_ORDERS);
  self->columns->names_morning = adw_combo_row_get_selected (self->alone) == 1;
  self->columns->date_is_cramp = gtk_switch_get_active (self->date_is_cramp);
  refresh (self);
  tell (self);
}

static void
role_chosen_cb (CrampSpreadsheetWindow *self,
                GParamSpec             *pspec,
                AdwComboRow            *row)
{
  guint column, before, date;

  if (self->loading || !g_ptr_array_find (self->column_rows, row, &column))
    return;

  before = cramp_spreadsheet_columns_find_date (self->columns, &date) ? date : self->columns->n;
  cramp_spreadsheet_columns_set (self->columns, column, adw_combo_row_get_selected (row));
  if (cramp_spreadsheet_columns_find_date (self->columns, &date) && date != before)
    self->columns->order = cramp_spreadsheet_guess_order (self->job->table, date, get_today (self), CRAMP_SPREADSHEET_N_ORDERS);
  refresh (self);
  tell (self);
}

static void
previewed_cb (GtkWindow    *window,
              CrampCopyJob *job,
              const GError *error)
{
  CrampSpreadsheetWindow *self = CRAMP_SPREADSHEET_WINDOW (window);

  /* The keyboard has left it for as long as it could not be pressed. */
  gtk_widget_set_sensitive (self->go, TRUE);
  gtk_widget_grab_focus (self->go);
  g_signal_emit (self, emissions[PREVIEWED], 0, job, error);
}

static void
go_cb (CrampSpreadsheetWindow *self)
{
  g_autoptr (CrampCopyJob) job = cramp_copy_job_new (self->job->diary_path, self->job->now);

  read_table (self);
  if (self->result == NULL)
    return;

  cramp_spreadsheet_memory_keep (self->job->table, self->columns);
  job->file = g_steal_pointer (&self->result->file);
  job->is_of_table = TRUE;
  gtk_widget_set_sensitive (self->go, FALSE);
  cramp_copy_runner_start (GTK_WINDOW (self), job, cramp_copy_job_preview, _ ("Reading the table"), previewed_cb);
}

static void
cramp_spreadsheet_window_finalize (GObject *object)
{
  CrampSpreadsheetWindow *self = CRAMP_SPREADSHEET_WINDOW (object);

  g_clear_pointer (&self->result, cramp_spreadsheet_result_free);
  g_clear_error (&self->problem);
  g_clear_pointer (&self->columns, cramp_spreadsheet_columns_free);
  g_clear_pointer (&self->job, cramp_copy_job_unref);
  g_ptr_array_unref (self->column_rows);

  G_OBJECT_CLASS (cramp_spreadsheet_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrampSpreadsheetWindow, columns_group);
  gtk_widget_class_bind_template_child (widget_class, CrampSpreadsheetWindow, dates_group);
  gtk_widget_class_bind_template_child (widget_class, CrampSpreadsheetWindow, order);
  gtk_widget_class_bind_template_child (widget_class, CrampSpreadsheetWindow, alone);
  gtk_widget_class_bind_template_child (widget_class, CrampSpreadsheetWindow, date_only);
  gtk_widget_class_bind_template_child (widget_class, CrampSpreadsheetWindow, date_is_cramp);
  gtk_widget_class_bind_template_child (widget_class, CrampSpreadsheetWindow, found);
  gtk_widget_class_bind_template_child (widget_class, CrampSpreadsheetWindow, complaints);
  gtk_widget_class_bind_template_child (widget_class, CrampSpreadsheetWindow, go);
}

static void
cramp_spreadsheet_window_class_init (CrampSpreadsheetWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_spreadsheet_window_finalize;

  /**
   * CrampSpreadsheetWindow::previewed:
   * @job: a #CrampCopyJob with what was made of the table
   * @error: (nullable): why it is not known what that would change
   *
   * The person has said what the columns are, and may see what would change.
   */
  emissions[PREVIEWED] = g_signal_new ("previewed", CRAMP_TYPE_SPREADSHEET_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_ERROR);

  g_type_ensure (CRAMP_TYPE_COMPLAINTS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/copies/cramp-spreadsheet-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_spreadsheet_window_init (CrampSpreadsheetWindow *self)
{
  self->column_rows = g_ptr_array_new ();
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GListModel *
list_roles (void)
{
  GtkStringList *roles = gtk_string_list_new (NULL);

  for (guint role = 0; role < CRAMP_SPREADSHEET_N_ROLES; role++)
    gtk_string_list_append (roles, cramp_spreadsheet_words_get_role (role));

  return G_LIST_MODEL (roles);
}

/* With its lists: a heading is often the very word for what the column is, which
 * stands in them. */
static void
name_column (GtkWidget  *widget,
             const char *name)
{
  if (ADW_IS_COMBO_ROW (widget) || GTK_IS_LIST_VIEW (widget))
    cramp_spoken_set_name (widget, name);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_column (child, name);
}

static void
add_column (CrampSpreadsheetWindow *self,
            guint                   column)
{
  g_autofree char *heading = cramp_spreadsheet_words_heading (self->job->table, column);
  g_autofree char *title = g_markup_escape_text (heading, -1);
  g_autofree char *sample = cramp_spreadsheet_words_sample (self->job->table, column);
  g_autoptr (GListModel) roles = list_roles ();
  /* Translators: a column of a table, for a screen reader; %s is its heading. */
  g_autofree char *name = g_strdup_printf (_ ("Column “%s”"), heading);
  GtkWidget       *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "use-markup", TRUE, "subtitle-lines", SAMPLE_LINES, "model", roles, NULL);

  cramp_spoken_row_set_text (ADW_ACTION_ROW (row), sample);
  name_column (row, name);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (role_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->columns_group, row);
  g_ptr_array_add (self->column_rows, row);
}

/**
 * cramp_spreadsheet_window_new:
 * @parent: the window it belongs to
 * @job: one that has read a table
 *
 * Asks what the columns of a table are, and shows what is understood of it.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
cramp_spreadsheet_window_new (GtkWindow    *parent,
                              CrampCopyJob *job)
{
  CrampSpreadsheetWindow *self = g_object_new (CRAMP_TYPE_SPREADSHEET_WINDOW, "transient-for", parent, NULL);
  g_autofree char        *name = g_filename_display_basename (job->path);
  g_autofree char        *title = g_markup_escape_text (name, -1);

  self->job = g_atomic_rc_box_acquire (job);
  self->columns = cramp_spreadsheet_memory_recall (job->table, get_today (self));
  adw_preferences_group_set_title (self->columns_group, title);
  for (guint column = 0; column < job->table->n_columns; column++)
    add_column (self, column);
  refresh (self);
  cramp_large_text_fit (GTK_WIDGET (self));

  return GTK_WINDOW (self);
}
