/* cramp-copy-runner.c - work on copies, and a word about it when it takes long
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-copy-runner.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cramp-spoken.h"
#include "cramp-wrapping-label.h"

/* What takes less than the first is not worth a word. */
#define PATIENCE_MSEC 500
#define TICK_MSEC 100

/* What is done at the moment, and what shows it. */
typedef struct
{
  GtkWindow    *window; /* NULL when it was closed meanwhile */
  CrampCopyJob *job;
  char         *title;
  CrampCopyDone done;

  GtkWidget      *dialog; /* NULL before and after it is shown */
  GtkProgressBar *bar;
  guint           source;
} Running;

static void
running_free (Running *running)
{
  g_clear_handle_id (&running->source, g_source_remove);
  g_clear_weak_pointer (&running->window);
  cramp_copy_job_unref (running->job);
  g_free (running->title);
  g_free (running);
}

static gboolean
tick_cb (gpointer user_data)
{
  Running *running = user_data;
  double   fraction = cramp_progress_get_fraction (running->job->progress);

  if (fraction < 0)
    gtk_progress_bar_pulse (running->bar);
  else
    gtk_progress_bar_set_fraction (running->bar, fraction);

  return G_SOURCE_CONTINUE;
}

/* The dialog closes at once; what has come of the work is told when it is over:
 * it may just have been done. */
static void
cancel_cb (Running *running)
{
  running->dialog = NULL;
  g_clear_handle_id (&running->source, g_source_remove);
  cramp_progress_cancel (running->job->progress);
}

static gboolean
show_cb (gpointer user_data)
{
  Running *running = user_data;

  running->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  cramp_spoken_set_name (GTK_WIDGET (running->bar), running->title);
  running->dialog = GTK_WIDGET (cramp_wrapping_label_new_dialog (running->window, running->title, NULL));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (running->dialog), GTK_WIDGET (running->bar));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (running->dialog), "cancel", _ ("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (running->dialog), "cancel");
  g_signal_connect_swapped (running->dialog, "response", G_CALLBACK (cancel_cb), running);
  running->source = g_timeout_add (TICK_MSEC, tick_cb, running);
  gtk_window_present (GTK_WINDOW (running->dialog));

  return G_SOURCE_REMOVE;
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Running *running = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampCopyJob) job = cramp_copy_job_run_finish (result, &error);

  if (running->dialog != NULL)
    {
      g_signal_handlers_disconnect_by_data (running->dialog, running);
      gtk_window_destroy (GTK_WINDOW (running->dialog));
    }
  if (running->window != NULL)
    running->done (running->window, running->job, error);
  running_free (running);
}

/**
 * cramp_copy_runner_start:
 * @window: the window it is done for
 * @job: what it is about
 * @work: what to do
 * @title: what to call it when it takes more than half a second
 * @done: called when it is over
 *
 * Does a piece of work beside the window. When it takes long, a dialog shows how
 * far it is and can cancel it.
 */
void
cramp_copy_runner_start (GtkWindow    *window,
                         CrampCopyJob *job,
                         CrampCopyWork work,
                         const char   *title,
                         CrampCopyDone done)
{
  Running *running = g_new0 (Running, 1);

  g_set_weak_pointer (&running->window, window);
  running->job = g_atomic_rc_box_acquire (job);
  running->title = g_strdup (title);
  running->done = done;
  running->source = g_timeout_add (PATIENCE_MSEC, show_cb, running);
  cramp_copy_job_run (job, work, ended_cb, running);
}
