/* cramp-backup-lock.c - one program at a time at the backups
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-backup-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cramp-backup-list.h"

#define OWNER_ONLY 0700
#define N_TRIES 10

static int
open_folder (const char *folder)
{
  if (g_mkdir_with_parents (folder, OWNER_ONLY) != 0)
    return -1;

  return g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
}

/* While one waits, whoever had the lock may have removed the empty folder. */
static gboolean
is_still_there (const char *folder,
                int         descriptor)
{
  struct stat status;
  GStatBuf    there;

  return fstat (descriptor, &status) == 0 && g_stat (folder, &there) == 0 &&
         status.st_dev == there.st_dev && status.st_ino == there.st_ino;
}

/* Where a file system has no locks, there is nobody to wait for. */
static gboolean
lock_folder (int      descriptor,
             gboolean wait)
{
  int code;

  do
    code = flock (descriptor, wait ? LOCK_EX : LOCK_EX | LOCK_NB);
  while (code != 0 && errno == EINTR);

  return code == 0 || errno != EWOULDBLOCK;
}

/**
 * cramp_backup_lock_take:
 * @lock: a lock that is initialised
 * @diary_path: the diary's file
 * @wait: whether to wait for who has it
 *
 * Locks the folder of backups, and makes it where there is none.
 *
 * Returns: %FALSE with `errno` when it cannot be opened, `EWOULDBLOCK` when
 *   another program has it
 */
gboolean
cramp_backup_lock_take (CrampBackupLock *lock,
                        const char      *diary_path,
                        gboolean         wait)
{
  lock->folder = cramp_backup_get_folder (diary_path);

  for (guint i = 0; i < N_TRIES; i++)
    {
      lock->descriptor = open_folder (lock->folder);
      if (lock->descriptor < 0 || !lock_folder (lock->descriptor, wait))
        return FALSE;
      if (is_still_there (lock->folder, lock->descriptor))
        return TRUE;
      close (lock->descriptor);
      lock->descriptor = -1;
    }

  errno = EWOULDBLOCK;
  return FALSE;
}

/* A folder that nothing came into is none. */
void
cramp_backup_lock_clear (CrampBackupLock *lock)
{
  if (lock->descriptor >= 0)
    {
      g_rmdir (lock->folder);
      close (lock->descriptor);
    }
  lock->descriptor = -1;
  g_clear_pointer (&lock->folder, g_free);
}
