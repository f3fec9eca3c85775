/* cramp-program.c - where the two programs are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-program.h"

static char *
take_runnable (char *path)
{
  if (path == NULL || g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
    return path;

  g_free (path);
  return NULL;
}

/* Who moves one of them moves the other one with it. */
static char *
find_neighbour (const char *name)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self == NULL ? NULL : g_path_get_dirname (self);

  return folder == NULL ? NULL : g_build_filename (folder, name, NULL);
}

/**
 * cramp_program_find:
 * @name: the name of one of the two programs
 *
 * Looks for a program where it was installed, and beside the running one. A
 * desktop that starts it at login may not look there by itself.
 *
 * Returns: (transfer full) (nullable): its full path, %NULL when it is not
 *   installed
 */
char *
cramp_program_find (const char *name)
{
  char *path = take_runnable (g_build_filename (BINDIR, name, NULL));

  return path != NULL ? path : take_runnable (find_neighbour (name));
}
