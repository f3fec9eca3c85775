/* cramp-private-file.c - files that are nobody else's business
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-private-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cramp-exchange-error.h"
#include "cramp-file-name.h"

#define OWNER_ONLY 0600
#define N_TRIES 100

/* What files are called while they are written. */
#define PREFIX "." GETTEXT_PACKAGE "-"
#define PREFIX_DIGITS 8

/* A file that is being written, and the name it has until it is whole. Where
 * the file system can do without one, there is none: a program that is killed
 * then leaves nothing behind. It is locked while it is written, which tells it
 * from what a killed program has left. */
typedef struct
{
  const char *path;
  char       *folder;
  char       *name;
  int         fd;
} NewFile;

static void
new_file_clear (NewFile *file)
{
  int saved_errno = errno;

  if (file->fd >= 0)
    close (file->fd);
  if (file->name != NULL)
    g_unlink (file->name);
  g_free (file->name);
  g_free (file->folder);
  errno = saved_errno;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NewFile, new_file_clear)

static gboolean
open_nameless (NewFile *file)
{
#ifdef O_TMPFILE
  file->fd = g_open (file->folder, O_WRONLY | O_TMPFILE | O_CLOEXEC, OWNER_ONLY);
#endif
  if (file->fd >= 0)
    flock (file->fd, LOCK_EX);

  return file->fd >= 0;
}

/* A name beside the file that is hidden and that nothing has yet. */
static char *
make_name (const NewFile *file)
{
  return g_strdup_printf ("%s" G_DIR_SEPARATOR_S PREFIX "%08x", file->folder, g_random_int ());
}

/* Before it is locked, another program may take it for a left one. */
static gboolean
try_name (NewFile *file)
{
  g_autofree char *name = make_name (file);
  struct stat      status;

  file->fd = g_open (name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, OWNER_ONLY);
  if (file->fd < 0)
    return FALSE;

  flock (file->fd, LOCK_EX);
  if (fstat (file->fd, &status) == 0 && status.st_nlink == 0)
    {
      close (file->fd);
      file->fd = -1;
      errno = EEXIST;
      return FALSE;
    }

  file->name = g_steal_pointer (&name);
  return TRUE;
}

static gboolean
open_named (NewFile *file)
{
  for (guint i = 0; i < N_TRIES; i++)
    if (try_name (file))
      return TRUE;
    else if (errno != EEXIST)
      break;

  return FALSE;
}

static gboolean
write_all (int         fd,
           const char *text,
           gsize       length)
{
  while (length > 0)
    {
      gssize count = write (fd, text, length);

      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return FALSE;
      text += count;
      length -= count;
    }

  return fsync (fd) == 0;
}

/* Gives a file without a name its name, or one beside it when there is a file
 * of that name already: only a rename takes the place of that one. */
static gboolean
link_nameless (NewFile *file)
{
  g_autofree char *here = g_strdup_printf ("/proc/self/fd/%d", file->fd);

  if (linkat (AT_FDCWD, here, AT_FDCWD, file->path, AT_SYMLINK_FOLLOW) == 0)
    return TRUE;

  for (guint i = 0; i < N_TRIES && errno == EEXIST; i++)
    {
      g_autofree char *name = make_name (file);

      if (linkat (AT_FDCWD, here, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
        {
          file->name = g_steal_pointer (&name);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
put_in_place (NewFile *file)
{
  if (file->name == NULL && !link_nameless (file))
    return FALSE;
  if (file->name == NULL)
    return TRUE;
  if (g_rename (file->name, file->path) != 0)
    return FALSE;

  g_clear_pointer (&file->name, g_free);
  return TRUE;
}

/* The new name is lost with the power until its folder is on the disk. Some
 * file systems cannot be asked for that, and do it by themselves. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static gboolean
is_our_name (const char *name)
{
  gsize length = strlen (PREFIX);

  return g_str_has_prefix (name, PREFIX) && strlen (name) == length + PREFIX_DIGITS &&
         strspn (name + length, "0123456789abcdef") == PREFIX_DIGITS;
}

static void
remove_if_left (const char *path)
{
  int         fd = g_open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);
  struct stat status;

  if (fd < 0)
    return;
  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode) && status.st_uid == geteuid () && flock (fd, LOCK_EX | LOCK_NB) == 0)
    g_unlink (path);
  close (fd);
}

/* Parts of a diary that nobody can find are not left to lie about. */
static void
remove_left (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    if (is_our_name (name))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        remove_if_left (path);
      }
}

static gboolean
write_file (const char *path,
            const char *text,
            gsize       length,
            gboolean (*open_new) (NewFile *file))
{
  g_auto (NewFile) file = { .path = path, .folder = g_path_get_dirname (path), .fd = -1 };

  if (!open_new (&file) || !write_all (file.fd, text, length) || !put_in_place (&file))
    return FALSE;

  sync_folder (file.folder);
  remove_left (file.folder);
  return TRUE;
}

/**
 * cramp_private_file_try:
 * @path: a file
 * @text: its contents
 * @length: their length in bytes
 * @reason: (out) (transfer none): why that failed, to stand after a colon
 *
 * Writes a new file that only its owner can read, and puts it in the place of
 * the file or the link that was there. It is there as a whole and on the disk
 * when this returns, or what was there before is as it was.
 *
 * Returns: %FALSE with @reason when that failed
 */
gboolean
cramp_private_file_try (const char  *path,
                        const char  *text,
                        gsize        length,
                        const char **reason)
{
  GStatBuf status;

  if (g_lstat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISLNK (status.st_mode))
    *reason = S_ISDIR (status.st_mode) ? g_strerror (EISDIR) : _ ("it is not an ordinary file");
  else if (write_file (path, text, length, open_nameless) || write_file (path, text, length, open_named))
    return TRUE;
  else
    *reason = cramp_exchange_error_explain_write (errno);

  return FALSE;
}

/**
 * cramp_private_file_write:
 *
 * Does cramp_private_file_try().
 *
 * Returns: %FALSE with one sentence in @error when that failed
 */
gboolean
cramp_private_file_write (const char *path,
                          const char *text,
                          gsize       length,
                          GError    **error)
{
  g_autofree char *name = NULL;
  const char      *reason;

  if (cramp_private_file_try (path, text, length, &reason))
    return TRUE;

  name = cramp_file_name_show (path);
  /* Translators: the first %s is a file, the second why it could not be
   * written, such as "the disk is full". */
  g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, _ ("“%s” could not be written: %s."), name, reason);
  return FALSE;
}
