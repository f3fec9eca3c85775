/* cramp-sample-folder.c - where a sample diary lives
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Among the temporary files, until its window is closed. Whoever made it holds a
 * lock on it, which goes with the process: so the next one can tell those that were
 * left behind from those that somebody looks at. */

#include "config.h"

#include "cramp-sample-folder.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cramp-exchange-error.h"

#define PREFIX "cramp-diary-sample-"

/* Returns: what holds the folder as long as it is open, or -1 when another does */
static int
hold (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      close (fd);
      return -1;
    }

  return fd;
}

/* One without a diary may have been made this moment, and not be held yet. */
static gboolean
is_left_behind (const char *folder)
{
  struct stat status;
  int         fd = hold (folder);
  gboolean    is_left;

  if (fd < 0)
    return FALSE;

  is_left = fstat (fd, &status) == 0 && status.st_uid == getuid () && faccessat (fd, CRAMP_SAMPLE_FILE, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
  close (fd);

  return is_left;
}

static void
remove_left_behind (void)
{
  const char *temporary = g_get_tmp_dir ();
  g_autoptr (GDir) entries = g_dir_open (temporary, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *folder = g_build_filename (temporary, name, NULL);

      if (g_str_has_prefix (name, PREFIX) && is_left_behind (folder))
        cramp_sample_folder_remove (folder);
    }
}

/**
 * cramp_sample_folder_make:
 *
 * Makes a folder that belongs to this process as long as it lives, and removes those
 * of processes of this person that were killed.
 *
 * Returns: (transfer full) (nullable): the folder, for cramp_sample_folder_remove()
 */
char *
cramp_sample_folder_make (GError **error)
{
  g_autoptr (GError) problem = NULL;
  char *folder;

  remove_left_behind ();
  folder = g_dir_make_tmp (PREFIX "XXXXXX", &problem);
  if (folder == NULL)
    /* Translators: %s is why the system could not. */
    g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, _ ("A folder for the sample diary could not be made: %s."), problem->message);
  else
    hold (folder);

  return folder;
}

/**
 * cramp_sample_folder_remove:
 *
 * Removes a folder and the sample diary in it, once nothing has that open any more.
 */
void
cramp_sample_folder_remove (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        cramp_sample_folder_remove (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}
