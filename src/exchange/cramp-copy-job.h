/* cramp-copy-job.h - what is done with copies while the window goes on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-backup-contents.h"
#include "cramp-deed.h"
#include "cramp-diary-difference.h"
#include "cramp-diary-file.h"
#include "cramp-file-format.h"
#include "cramp-import-summary.h"
#include "cramp-spreadsheet.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampCopyJob:
 * @diary_path: the diary
 * @path: (nullable): the copy
 * @format: what a new copy is to be
 * @now: the current local time
 * @progress: how far it is, and what cancels it
 * @file: (nullable): what the copy holds, once it is read
 * @table: (nullable): the table of another program, when the file is one; who it
 *   belongs to says what its columns are
 * @is_of_table: whether @file was made of such a table
 * @summary: what the copy would change, or has changed
 * @difference: by what a backup differs from the diary
 * @contents: what stands in a backup
 * @kept: (nullable): where the file is now that could not be opened
 * @deed_id: the deed to take back
 * @deed: (nullable): what takes an import back, or what was taken back
 * @undo: how much was taken back
 * @n_left_out: how many entries could not be read
 *
 * One piece of work on the diary and a copy, with what it needs and what comes
 * of it. While it runs it belongs to the thread that works; only @progress is for
 * both.
 */
typedef struct
{
  char           *diary_path;
  char           *path;
  CrampFileFormat format;
  GDateTime      *now;
  CrampProgress  *progress;

  CrampDiaryFile      *file;
  CrampSpreadsheet    *table;
  gboolean             is_of_table;
  CrampImportSummary   summary;
  CrampDiaryDifference difference;
  CrampBackupContents  contents;
  char                *kept;
  gint64               deed_id;
  CrampDeed           *deed;
  CrampUndo            undo;
  guint                n_left_out;
} CrampCopyJob;

typedef gboolean (*CrampCopyWork) (CrampCopyJob *job,
                                   GError      **error);

CrampCopyJob *cramp_copy_job_new (const char *diary_path,
                                  GDateTime  *now) G_GNUC_WARN_UNUSED_RESULT;
void          cramp_copy_job_unref (CrampCopyJob *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampCopyJob, cramp_copy_job_unref)

gboolean cramp_copy_job_save (CrampCopyJob *job,
                              GError      **error);
gboolean cramp_copy_job_read (CrampCopyJob *job,
                              GError      **error);
gboolean cramp_copy_job_preview (CrampCopyJob *job,
                                 GError      **error);
gboolean cramp_copy_job_bring_in (CrampCopyJob *job,
                                  GError      **error);
gboolean cramp_copy_job_compare (CrampCopyJob *job,
                                 GError      **error);
gboolean cramp_copy_job_restore (CrampCopyJob *job,
                                 GError      **error);
gboolean cramp_copy_job_look_into (CrampCopyJob *job,
                                   GError      **error);
gboolean cramp_copy_job_restore_anew (CrampCopyJob *job,
                                      GError      **error);
gboolean cramp_copy_job_take_back (CrampCopyJob *job,
                                   GError      **error);
gboolean cramp_copy_job_erase (CrampCopyJob *job,
                               GError      **error);

void          cramp_copy_job_run (CrampCopyJob       *job,
                                  CrampCopyWork       work,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
CrampCopyJob *cramp_copy_job_run_finish (GAsyncResult *result,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
