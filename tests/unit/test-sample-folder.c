/* test-sample-folder.c - sample diaries that were left behind
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "cramp-sample-folder.h"

static char *
make (const char *name,
      gboolean    with_diary)
{
  char            *folder = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autofree char *diary = g_build_filename (folder, CRAMP_SAMPLE_FILE, NULL);

  g_assert_cmpint (g_mkdir_with_parents (backups, 0700), ==, 0);
  if (with_diary)
    g_assert_true (g_file_set_contents (diary, "x", -1, NULL));

  return folder;
}

static gboolean
is_there (const char *folder)
{
  return g_file_test (folder, G_FILE_TEST_IS_DIR);
}

/* Only what nobody holds any more is removed, and nothing but samples. */
static void
test_left_behind (void)
{
  g_autofree char *left = make ("cramp-diary-sample-killed", TRUE);
  g_autofree char *held = make ("cramp-diary-sample-opened", TRUE);
  g_autofree char *begun = make ("cramp-diary-sample-begins", FALSE);
  g_autofree char *other = make ("cramp-diary-mine", TRUE);
  g_autofree char *linked = g_build_filename (g_get_tmp_dir (), "cramp-diary-sample-linked", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  int              fd = open (held, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  g_assert_cmpint (symlink (other, linked), ==, 0);
  first = cramp_sample_folder_make (&error);
  g_assert_no_error (error);
  g_assert_false (is_there (left));
  g_assert_true (is_there (held));
  g_assert_true (is_there (begun));
  g_assert_true (is_there (other));
  g_assert_true (is_there (first));

  close (fd);
  second = make (strrchr (first, G_DIR_SEPARATOR) + 1, TRUE);
  g_free (second);
  second = cramp_sample_folder_make (&error);
  g_assert_no_error (error);
  g_assert_false (is_there (held));
  g_assert_true (is_there (first));

  cramp_sample_folder_remove (first);
  cramp_sample_folder_remove (second);
  g_assert_false (is_there (first));
}

int
main (int   argc,
      char *argv[])
{
  const char      *around = g_getenv ("TMPDIR");
  g_autofree char *temporary = g_build_filename (around == NULL ? "/tmp" : around, "cramp-test-XXXXXX", NULL);
  int              status;

  /* Before GLib asks for it, which it does once. */
  g_assert_nonnull (g_mkdtemp (temporary));
  g_assert_true (g_setenv ("TMPDIR", temporary, TRUE));
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample-folder/left-behind", test_left_behind);
  status = g_test_run ();
  cramp_sample_folder_remove (temporary);

  return status;
}
