/* cramp-daily-backup.c - a backup whenever the diary has changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-daily-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cramp-backup-lock.h"
#include "cramp-backup-thinner.h"
#include "cramp-backup.h"
#include "cramp-diary-reader.h"
#include "cramp-exchange-error.h"
#include "cramp-file-load.h"
#include "cramp-store-diary.h"

/* Where what a backup says of itself ends, and what the diary holds begins. */
#define FIRST_MEMBER "\"profile\""
#define HEAD_SIZE 1024

static gboolean
fail (const char *reason,
      GError    **error)
{
  /* Translators: %s is why a file could not be written, such as "the disk is
   * full". */
  g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, _ ("The diary could not be backed up: %s."), reason);
  return FALSE;
}

static gboolean
read_modified (const char      *path,
               struct timespec *modified)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return FALSE;

  *modified = status.st_mtim;
  return TRUE;
}

/* Nobody writes between what is read and the look at the file. */
static gboolean
read_moment (CrampStore      *store,
             GDateTime       *now,
             CrampBackupText *text,
             struct timespec *modified,
             GError         **error)
{
  g_autoptr (CrampDiary) diary = NULL;
  gboolean begun, success;

  if (!cramp_store_begin_read (store, &begun, error))
    return FALSE;

  diary = cramp_store_read_diary (store, error);
  success = diary != NULL && cramp_backup_text_make (store, diary, now, text, error) &&
            (read_modified (cramp_store_get_path (store), modified) || fail (cramp_exchange_error_explain_write (errno), error));
  cramp_store_end_read (store, begun);

  return success;
}

/* A backup has the time of the diary that it holds. No clock is asked, and none
 * that goes back can deceive. */
static gboolean
is_of_this_time (const CrampBackup     *backup,
                 const struct timespec *modified)
{
  struct timespec of_backup;

  return read_modified (backup->path, &of_backup) &&
         of_backup.tv_sec == modified->tv_sec && of_backup.tv_nsec == modified->tv_nsec;
}

static void
set_time (const char            *path,
          const struct timespec *modified)
{
  const struct timespec times[] = { { .tv_nsec = UTIME_OMIT }, *modified };

  utimensat (AT_FDCWD, path, times, 0);
}

static gboolean
is_covered (GPtrArray  *backups,
            const char *diary_path)
{
  struct timespec modified;

  if (!read_modified (diary_path, &modified))
    return FALSE;

  for (guint i = 0; i < backups->len; i++)
    {
      const CrampBackup *backup = g_ptr_array_index (backups, i);

      if (backup->reason == CRAMP_BACKUP_DAILY && is_of_this_time (backup, &modified))
        return TRUE;
    }

  return FALSE;
}

/* One from the time to come was taken while the clock was wrong. */
static const CrampBackup *
find_last (GPtrArray *backups,
           GDateTime *now)
{
  for (guint i = backups->len; i > 0; i--)
    {
      const CrampBackup *backup = g_ptr_array_index (backups, i - 1);

      if (backup->reason == CRAMP_BACKUP_DAILY && cramp_backup_get_time (backup) <= g_date_time_to_unix (now))
        return backup;
    }

  return NULL;
}

static const char *
skip_head (const char *text,
           gsize      *length)
{
  const char *start = g_strstr_len (text, MIN (*length, HEAD_SIZE), FIRST_MEMBER);

  if (start != NULL)
    *length -= start - text;

  return start;
}

static gboolean
holds_same (const CrampBackup     *backup,
            const CrampBackupText *text)
{
  g_autoptr (GBytes) bytes = cramp_file_load (backup->path, NULL);
  gsize       length = 0;
  gsize       other_length = text->diary_length;
  const char *held = bytes == NULL ? NULL : g_bytes_get_data (bytes, &length);
  const char *start = held == NULL ? NULL : skip_head (held, &length);
  const char *other = skip_head (text->diary, &other_length);

  return start != NULL && length == other_length && memcmp (start, other, length) == 0;
}

/* Nothing gives way to one that cannot be restored. */
static gboolean
write_and_thin (const char            *diary_path,
                const CrampBackupText *text,
                const struct timespec *modified,
                GDateTime             *now,
                GError               **error)
{
  g_autofree char *path = cramp_backup_find_free_path (diary_path, CRAMP_BACKUP_DAILY, now);
  g_autoptr (CrampDiaryFile) file = NULL;
  const char *reason;

  if (!cramp_backup_write (path, text, &reason))
    return fail (reason, error);

  set_time (path, modified);
  file = cramp_diary_read_file (path, g_date_time_get_timezone (now), error);
  if (file == NULL)
    return FALSE;

  cramp_backup_thin_out (diary_path, path, g_date_time_get_timezone (now));
  return TRUE;
}

static gboolean
back_up (CrampStore       *store,
         GPtrArray        *backups,
         GDateTime        *now,
         CrampDailyBackup *outcome,
         GError          **error)
{
  g_auto (CrampBackupText) text = { 0 };
  struct timespec    modified;
  const CrampBackup *last = find_last (backups, now);

  if (!read_moment (store, now, &text, &modified, error))
    return FALSE;

  *outcome = CRAMP_DAILY_BACKUP_NOT_NEEDED;
  if (text.diary == NULL)
    return TRUE;
  if (last != NULL && holds_same (last, &text))
    {
      set_time (last->path, &modified);
      return TRUE;
    }

  *outcome = CRAMP_DAILY_BACKUP_TAKEN;
  return write_and_thin (cramp_store_get_path (store), &text, &modified, now, error);
}

/**
 * cramp_daily_backup_run:
 * @store: the diary
 * @now: the current local time
 * @outcome: (out): what came of it
 *
 * Backs the diary up if it holds something else than its last backup of this
 * kind. The backup is on the disk and was read again before older ones give way
 * to it; of those of one day the last one stays. Takes as long as an export.
 *
 * Returns: %FALSE when that failed; every older backup is there then
 */
gboolean
cramp_daily_backup_run (CrampStore       *store,
                        GDateTime        *now,
                        CrampDailyBackup *outcome,
                        GError          **error)
{
  const char *path = cramp_store_get_path (store);
  g_auto (CrampBackupLock) lock = CRAMP_BACKUP_LOCK_INIT;
  g_autoptr (GPtrArray) backups = NULL;

  *outcome = CRAMP_DAILY_BACKUP_BUSY;
  if (!cramp_backup_lock_take (&lock, path, FALSE))
    return errno == EWOULDBLOCK || fail (cramp_exchange_error_explain_write (errno), error);

  backups = cramp_backup_list (path, error);
  if (backups == NULL)
    return FALSE;
  if (is_covered (backups, path))
    {
      *outcome = CRAMP_DAILY_BACKUP_NOT_NEEDED;
      return TRUE;
    }

  return back_up (store, backups, now, outcome, error);
}
