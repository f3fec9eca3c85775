/* cramp-copy-job.c - what is done with copies while the window goes on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-copy-job.h"

#include "cramp-backup.h"
#include "cramp-copy.h"
#include "cramp-diary-reader.h"
#include "cramp-diary-undo.h"
#include "cramp-erasure.h"
#include "cramp-file-format.h"
#include "cramp-import.h"
#include "cramp-lost-diary.h"
#include "cramp-store-beside.h"

/**
 * cramp_copy_job_new:
 * @diary_path: the diary
 * @now: the current local time
 *
 * Returns: (transfer full): a job that is about no copy yet
 */
CrampCopyJob *
cramp_copy_job_new (const char *diary_path,
                    GDateTime  *now)
{
  CrampCopyJob *job = g_atomic_rc_box_new0 (CrampCopyJob);

  job->diary_path = g_strdup (diary_path);
  job->now = g_date_time_ref (now);
  job->progress = cramp_progress_new ();

  return job;
}

static void
clear_job (CrampCopyJob *job)
{
  g_free (job->diary_path);
  g_free (job->path);
  g_free (job->kept);
  g_date_time_unref (job->now);
  cramp_progress_unref (job->progress);
  g_clear_pointer (&job->file, cramp_diary_file_free);
  g_clear_pointer (&job->table, cramp_spreadsheet_free);
  g_clear_pointer (&job->deed, cramp_deed_free);
}

void
cramp_copy_job_unref (CrampCopyJob *job)
{
  g_atomic_rc_box_release_full (job, (GDestroyNotify) clear_job);
}

/* A connection of its own: the window's is not for two threads. */
static CrampStore *
open_store (CrampCopyJob  *job,
            CrampStoreMode mode,
            GError       **error)
{
  CrampStore *store = cramp_store_open (job->diary_path, mode, cramp_backup_before_migration, job->now, error);

  if (store != NULL)
    cramp_store_set_progress (store, job->progress);

  return store;
}

/**
 * cramp_copy_job_save:
 * @job: a job with the path of a copy
 *
 * Does cramp_copy_save().
 */
gboolean
cramp_copy_job_save (CrampCopyJob *job,
                     GError      **error)
{
  g_autoptr (CrampStore) store = open_store (job, CRAMP_STORE_LOOK, error);

  return store != NULL && cramp_copy_save (store, job->path, job->format, job->now, job->progress, &job->n_left_out, error);
}

/* A connection that nothing is kept of. */
static CrampStore *
open_trial (CrampCopyJob *job,
            GError      **error)
{
  g_autoptr (CrampStore) store = open_store (job, CRAMP_STORE_LOOK, error);
  CrampStore *trial = store == NULL ? NULL : cramp_store_copy (store, error);

  if (trial != NULL)
    cramp_store_set_progress (trial, job->progress);

  return trial;
}

/**
 * cramp_copy_job_preview:
 * @job: a job whose copy was read
 *
 * Finds out what the copy would change, without touching the diary or keeping
 * others from it.
 */
gboolean
cramp_copy_job_preview (CrampCopyJob *job,
                        GError      **error)
{
  g_autoptr (CrampStore) trial = open_trial (job, error);

  return trial != NULL && cramp_import_preview (trial, job->file, &job->summary, error);
}

/**
 * cramp_copy_job_read:
 * @job: a job with the path of a copy
 *
 * Reads the copy and does cramp_copy_job_preview(). What is a table of another
 * program only becomes the table of the job.
 */
gboolean
cramp_copy_job_read (CrampCopyJob *job,
                     GError      **error)
{
  gboolean is_foreign;

  if (!cramp_file_format_is_foreign (job->path, &is_foreign, error))
    return FALSE;
  if (is_foreign)
    {
      job->table = cramp_spreadsheet_load (job->path, error);
      return job->table != NULL;
    }

  if (!cramp_file_format_check (job->path, CRAMP_FILE_IMPORT, error))
    return FALSE;
  job->file = cramp_file_format_read (job->path, g_date_time_get_timezone (job->now), error);

  return job->file != NULL && cramp_progress_check (job->progress, error) && cramp_copy_job_preview (job, error);
}

/**
 * cramp_copy_job_compare:
 * @job: a job with the path of a backup
 *
 * Reads the backup and finds out by what it differs from the diary, without
 * touching that or keeping others from it.
 */
gboolean
cramp_copy_job_compare (CrampCopyJob *job,
                        GError      **error)
{
  g_autoptr (CrampStore) trial = NULL;

  job->file = cramp_diary_read_file (job->path, g_date_time_get_timezone (job->now), error);
  if (job->file == NULL || !cramp_progress_check (job->progress, error))
    return FALSE;

  trial = open_trial (job, error);
  return trial != NULL && cramp_restore_preview (trial, job->file, &job->difference, error);
}

static guint
count_compared (const CrampDiaryDifference *difference)
{
  guint n = 0;

  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    n += difference->counts[i].added + difference->counts[i].removed + difference->counts[i].changed + difference->counts[i].unchanged;

  return n;
}

/**
 * cramp_copy_job_restore:
 * @job: a job whose backup was read
 *
 * Does cramp_restore().
 */
gboolean
cramp_copy_job_restore (CrampCopyJob *job,
                        GError      **error)
{
  g_autoptr (CrampStore) store = open_store (job, CRAMP_STORE_WRITE, error);

  if (store == NULL)
    return FALSE;

  /* Each record is noted or written, and then what takes that back. */
  cramp_progress_expect (job->progress, 2 * count_compared (&job->difference));
  return cramp_restore (store, job->file, job->now, &job->summary, &job->deed, error);
}

/**
 * cramp_copy_job_look_into:
 * @job: a job with the path of a backup
 *
 * Reads the backup of a diary that cannot be opened.
 */
gboolean
cramp_copy_job_look_into (CrampCopyJob *job,
                          GError      **error)
{
  job->file = cramp_diary_read_file (job->path, g_date_time_get_timezone (job->now), error);
  if (job->file != NULL)
    cramp_backup_count_contents (job->file->diary, &job->contents);

  return job->file != NULL;
}

/**
 * cramp_copy_job_restore_anew:
 * @job: a job whose backup was read
 *
 * Does cramp_diary_restore_anew().
 */
gboolean
cramp_copy_job_restore_anew (CrampCopyJob *job,
                             GError      **error)
{
  g_autoptr (CrampStore) store = cramp_diary_restore_anew (job->diary_path, job->file, job->now, &job->kept, &job->summary, error);

  return store != NULL;
}

static guint
count_written (const CrampImportSummary *summary)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (summary->counts); i++)
    n += summary->counts[i].added + summary->counts[i].changed;

  return n;
}

/**
 * cramp_copy_job_bring_in:
 * @job: a job whose copy was read
 *
 * Does cramp_import().
 */
gboolean
cramp_copy_job_bring_in (CrampCopyJob *job,
                         GError      **error)
{
  g_autoptr (CrampStore) store = open_store (job, CRAMP_STORE_WRITE, error);

  if (store == NULL)
    return FALSE;

  /* Each record is written, and then what takes it back. */
  cramp_progress_expect (job->progress, 2 * count_written (&job->summary));
  return cramp_import (store, job->file, job->now, &job->summary, &job->deed, error);
}

static gboolean
take_back (CrampStore *store,
           gpointer    user_data,
           GError    **error)
{
  CrampCopyJob *job = user_data;

  g_clear_pointer (&job->deed, cramp_deed_free);
  return cramp_diary_undo (store, job->deed_id, job->now, &job->deed, &job->undo, error);
}

/**
 * cramp_copy_job_take_back:
 * @job: a job with the id of a deed
 *
 * Does cramp_diary_undo().
 */
gboolean
cramp_copy_job_take_back (CrampCopyJob *job,
                          GError      **error)
{
  g_autoptr (CrampStore) store = open_store (job, CRAMP_STORE_WRITE, error);

  return store != NULL && cramp_store_write_beside (store, take_back, job, error);
}

/**
 * cramp_copy_job_erase:
 * @job: a job about the diary
 *
 * Does cramp_erasure_run().
 */
gboolean
cramp_copy_job_erase (CrampCopyJob *job,
                      GError      **error)
{
  g_autoptr (CrampStore) store = open_store (job, CRAMP_STORE_WRITE, error);

  return store != NULL && cramp_erasure_run (store, error);
}

typedef struct
{
  CrampCopyJob *job;
  CrampCopyWork work;
} Run;

static void
run_free (Run *run)
{
  cramp_copy_job_unref (run->job);
  g_free (run);
}

/* What the store tells its watchers has none here: it goes to a loop that never
 * runs, not to the window's. */
static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Run *run = data;
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainContextPusher) pusher = g_main_context_pusher_new (context);
  GError *error = NULL;

  if (run->work (run->job, &error))
    g_task_return_pointer (task, g_atomic_rc_box_acquire (run->job), (GDestroyNotify) cramp_copy_job_unref);
  else
    g_task_return_error (task, error);
}

/**
 * cramp_copy_job_run:
 * @work: what to do, such as cramp_copy_job_save()
 * @callback: called when it is done or has failed
 *
 * Does a piece of work in a thread of its own. Until @callback nobody may look
 * at @job but at its progress.
 */
void
cramp_copy_job_run (CrampCopyJob       *job,
                    CrampCopyWork       work,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Run *run = g_new0 (Run, 1);

  run->job = g_atomic_rc_box_acquire (job);
  run->work = work;
  g_task_set_source_tag (task, cramp_copy_job_run);
  g_task_set_task_data (task, run, (GDestroyNotify) run_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * cramp_copy_job_run_finish:
 *
 * Returns: (transfer full): the job, or %NULL when the work failed or was
 *   cancelled; the diary is as it was then
 */
CrampCopyJob *
cramp_copy_job_run_finish (GAsyncResult *result,
                           GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
