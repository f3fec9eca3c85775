/* cramp-window-copies.c - saving a copy of the diary, and bringing one in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include <glib/gi18n.h>

#include "cramp-copy-words.h"
#include "cramp-copy.h"
#include "cramp-dialogs.h"
#include "cramp-error-words.h"
#include "cramp-exchange-error.h"
#include "cramp-spreadsheet-window.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"
#include "cramp-wrapping-label.h"

static void
enable (CrampDiaryWindow *self,
        gboolean          enabled)
{
  const CrampWindowAction *const lists[] = { cramp_window_copy_actions, cramp_window_erase_actions, cramp_window_restore_actions };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    cramp_action_list_enable (lists[i], GTK_WIDGET (self), enabled);
}

/**
 * cramp_window_start_job:
 * @job: what is about the whole diary
 * @work: what to do
 * @title: what it is called while it is done
 * @done: called when it has ended; cramp_window_end_job() is to follow there
 *
 * Starts work on the whole diary. One at a time: the next would only wait for
 * the one before.
 */
void
cramp_window_start_job (CrampDiaryWindow *self,
                        CrampCopyJob     *job,
                        CrampCopyWork     work,
                        const char       *title,
                        CrampCopyDone     done)
{
  enable (self, FALSE);
  cramp_copy_runner_start (GTK_WINDOW (self), job, work, title, done);
}

/**
 * cramp_window_new_job:
 *
 * Returns: (transfer full): a job about the diary of the window, and no copy
 */
CrampCopyJob *
cramp_window_new_job (CrampDiaryWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  return cramp_copy_job_new (cramp_store_get_path (cramp_diary_window_get_store (self)), now);
}

static CrampCopyJob *
new_job (CrampDiaryWindow *self,
         const char       *path)
{
  CrampCopyJob *job = cramp_window_new_job (self);

  job->path = g_strdup (path);
  return job;
}

/**
 * cramp_window_end_job:
 * @error: (nullable): why a job was not done
 * @not_done: a sentence that says it was not
 * @cancelled: a sentence that says it was cancelled
 *
 * Lets another job begin, and says what there is to say of an @error.
 *
 * Returns: whether it was done
 */
gboolean
cramp_window_end_job (CrampDiaryWindow *self,
                      const GError     *error,
                      const char       *not_done,
                      const char       *cancelled)
{
  g_autofree char *message = NULL;
  gboolean         is_done;

  enable (self, TRUE);
  if (error == NULL)
    return TRUE;
  if (error->domain == CRAMP_PROGRESS_ERROR)
    {
      cramp_diary_window_tell (self, cancelled);
      return FALSE;
    }

  /* What is wrong with a file may quote it. */
  g_debug ("Work on a copy failed: %s %d", g_quark_to_string (error->domain), error->code);
  is_done = g_error_matches (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BESIDE);
  message = cramp_words_sentences (is_done ? NULL : not_done, cramp_error_words_explain (error));
  cramp_diary_window_tell (self, message);

  return FALSE;
}

static gboolean
end_bringing_in (CrampDiaryWindow *self,
                 const GError     *error)
{
  return cramp_window_end_job (self, error, _ ("Nothing was brought in."), _ ("Cancelled: your diary is as it was."));
}

static void
saved_cb (GtkWindow    *window,
          CrampCopyJob *job,
          const GError *error)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (window);
  g_autofree char  *message = NULL;

  if (!cramp_window_end_job (self, error, _ ("The copy was not saved."), _ ("Cancelled: no copy was saved.")))
    return;

  message = cramp_copy_words_saved (job->path, job->n_left_out);
  cramp_diary_window_tell (self, message);
}

static void
save_copy_to_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (CrampCopyJob) job = NULL;
  const char *path;
  guint       format;

  g_variant_get (parameter, "(^&ayu)", &path, &format);
  job = new_job (self, path);
  job->format = format;
  cramp_window_start_job (self, job, cramp_copy_job_save, _ ("Saving the copy"), saved_cb);
}

static void
brought_in_cb (GtkWindow    *window,
               CrampCopyJob *job,
               const GError *error)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (window);
  g_autofree char  *message = NULL;

  if (!end_bringing_in (self, error))
    return;

  message = cramp_copy_words_brought_in (&job->summary, job->is_of_table);
  cramp_diary_window_refresh (self);
  cramp_diary_window_show_page (self, "diary");
  cramp_diary_window_offer_undo (self, message, NULL, job->deed);
}

/* The columns of a table have been asked for in a window that stands before. */
static void
close_table (CrampDiaryWindow *self,
             GtkWindow        *asking)
{
  if (asking != GTK_WINDOW (self))
    gtk_window_destroy (asking);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             CrampDiaryWindow *self)
{
  CrampCopyJob *job = g_object_get_data (G_OBJECT (dialog), "job");
  GtkWindow    *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (!g_str_equal (response, "bring-in"))
    return;

  /* GTK does not expect that a dialog outlives its window. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  close_table (self, parent);
  cramp_window_start_job (self, job, cramp_copy_job_bring_in, job->is_of_table ? _ ("Bringing in the table") : _ ("Bringing in the copy"), brought_in_cb);
}

static void
ask (CrampDiaryWindow *self,
     GtkWindow        *parent,
     CrampCopyJob     *job)
{
  const char       *question = job->is_of_table ? _ ("Bring in this table?") : _ ("Bring in this copy?");
  AdwMessageDialog *dialog = cramp_wrapping_label_new_dialog (parent, question, NULL);
  g_autofree char  *changes = cramp_copy_words_preview (&job->summary);
  g_autofree char  *preview = g_strjoin ("\n", changes, _ ("You can undo it afterwards."), NULL);

  adw_message_dialog_set_extra_child (dialog, cramp_wrapping_label_new_lines (preview));
  adw_message_dialog_add_responses (dialog,
                                    "cancel", _ ("_Cancel"),
                                    "bring-in", _ ("_Bring In"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "bring-in", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "bring-in");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "job", g_atomic_rc_box_acquire (job), (GDestroyNotify) cramp_copy_job_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_preview (CrampDiaryWindow *self,
              GtkWindow        *parent,
              CrampCopyJob     *job)
{
  g_autofree char *message = NULL;

  if (!cramp_copy_words_is_nothing (&job->summary))
    {
      ask (self, parent, job);
      return;
    }

  close_table (self, parent);
  message = cramp_copy_words_brought_in (&job->summary, job->is_of_table);
  cramp_diary_window_tell (self, message);
}

static void
table_previewed_cb (CrampDiaryWindow *self,
                    CrampCopyJob     *job,
                    const GError     *error,
                    GtkWindow        *window)
{
  if (error == NULL)
    {
      show_preview (self, window, job);
      return;
    }
  /* Whoever does not wait is back at the columns as they were chosen. */
  if (error->domain == CRAMP_PROGRESS_ERROR)
    return;

  close_table (self, window);
  end_bringing_in (self, error);
}

static void
ask_columns (CrampDiaryWindow *self,
             CrampCopyJob     *job)
{
  GtkWindow *window = cramp_spreadsheet_window_new (GTK_WINDOW (self), job);

  g_signal_connect_object (window, "previewed", G_CALLBACK (table_previewed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

static void
read_cb (GtkWindow    *window,
         CrampCopyJob *job,
         const GError *error)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (window);

  if (!end_bringing_in (self, error))
    return;

  if (job->table != NULL)
    ask_columns (self, job);
  else
    show_preview (self, window, job);
}

static void
bring_in_copy_from_action (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (CrampCopyJob) job = new_job (self, g_variant_get_bytestring (parameter));

  cramp_window_start_job (self, job, cramp_copy_job_read, _ ("Reading the file"), read_cb);
}

static char *
take_chosen (gpointer      window,
             GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  char *path = cramp_dialogs_choose_copy_finish (result, &error);

  if (error != NULL)
    cramp_diary_window_tell (window, error->message);

  return path;
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autofree char *path = take_chosen (source, result);

  if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (source), "win.save-copy-to", "(^ayu)", path, GPOINTER_TO_UINT (user_data));
}

static void
copy_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autofree char *path = take_chosen (source, result);

  if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (source), "win.bring-in-copy-from", "^ay", path);
}

static void
choose_place (GtkWidget      *widget,
              CrampFileFormat format)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (widget);
  g_autofree char *name = cramp_copy_suggest_name (now, format);

  cramp_dialogs_choose_copy (GTK_WINDOW (widget), name, place_chosen_cb, GUINT_TO_POINTER (format));
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  choose_place (widget, CRAMP_FILE_JSON);
}

/* The choosers of desktops leave the name alone when another format is chosen in
 * them, so that is done before. */
static void
save_copy_as_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  choose_place (widget, cramp_file_format_find (g_variant_get_string (parameter, NULL)));
}

static void
bring_in_copy_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  cramp_dialogs_choose_copy (GTK_WINDOW (widget), NULL, copy_chosen_cb, NULL);
}

/* Those that are told the file ask for none. */
const CrampWindowAction cramp_window_copy_actions[] = {
  { "win.save-copy", NULL, save_copy_action },
  { "win.save-copy-as", "s", save_copy_as_action },
  { "win.save-copy-to", "(ayu)", save_copy_to_action },
  { "win.bring-in-copy", NULL, bring_in_copy_action },
  { "win.bring-in-copy-from", "ay", bring_in_copy_from_action },
  { NULL }
};
