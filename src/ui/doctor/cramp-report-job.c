/* cramp-report-job.c - writing the page for the doctor beside the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-report-job.h"

#include "cramp-backup.h"
#include "cramp-copy.h"
#include "cramp-private-file.h"

typedef struct
{
  char              *diary_path;
  CrampReportOptions options;
  char              *language;
  GDateTime         *now;
  char              *file;
} Job;

static void
free_job (Job *job)
{
  g_free (job->diary_path);
  g_free (job->language);
  g_date_time_unref (job->now);
  g_free (job->file);
  g_free (job);
}

static gboolean
save (const Job   *job,
      CrampReport *report,
      GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!cramp_copy_check_place (job->file, job->diary_path, error))
    return FALSE;

  bytes = cramp_report_write_pdf (report, error);
  return bytes != NULL && cramp_private_file_write (job->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

/* A connection of its own: the window's is not for two threads. What the store
 * tells its watchers has none here: it goes to a loop that never runs. */
static void
run (GTask        *task,
     gpointer      source,
     gpointer      task_data,
     GCancellable *cancellable)
{
  const Job *job = task_data;
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainContextPusher) pusher = g_main_context_pusher_new (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (job->diary_path, CRAMP_STORE_LOOK, cramp_backup_before_migration, job->now, &error);
  g_autoptr (CrampReport) report = store == NULL ? NULL : cramp_report_new (store, &job->options, job->now, &error);

  if (report != NULL && (job->file == NULL || save (job, report, &error)))
    g_task_return_pointer (task, g_steal_pointer (&report), (GDestroyNotify) cramp_report_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cramp_report_job_run:
 * @options: what the page is to show
 * @now: the current local time
 * @file: (nullable): where it is to be saved as PDF, or %NULL; a file that is
 *   there gives way
 * @callback: called when it is written
 *
 * Writes the page for the doctor, and goes on at once.
 */
void
cramp_report_job_run (const char               *diary_path,
                      const CrampReportOptions *options,
                      GDateTime                *now,
                      const char               *file,
                      GAsyncReadyCallback       callback,
                      gpointer                  user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->diary_path = g_strdup (diary_path);
  job->options = *options;
  job->language = g_strdup (options->language);
  job->options.language = job->language;
  job->now = g_date_time_ref (now);
  job->file = g_strdup (file);
  g_task_set_source_tag (task, cramp_report_job_run);
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  g_task_run_in_thread (task, run);
}

/**
 * cramp_report_job_run_finish:
 *
 * Returns: (transfer full) (nullable): the page, or %NULL when it could not be
 *   written or saved
 */
CrampReport *
cramp_report_job_run_finish (GAsyncResult *result,
                             GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
