/* cramp-sandbox.c - whether the programs run in a sandbox
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-sandbox.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define FLATPAK_FILE "/.flatpak-info"

/**
 * cramp_sandbox_is_around:
 *
 * Tells a Flatpak, where the desktop's folders are not to be seen and portals
 * are asked instead. The variable by which libnotify is told to speak to the
 * portal counts as one, so that both can be tried out without a sandbox.
 *
 * Returns: whether to ask portals
 */
gboolean
cramp_sandbox_is_around (void)
{
  return g_file_test (FLATPAK_FILE, G_FILE_TEST_EXISTS) || g_getenv ("NOTIFY_FORCE_PORTAL") != NULL;
}

/**
 * cramp_sandbox_shows_through_portal:
 *
 * libnotify decides the same way. In a Snap only notifications go through the
 * portal.
 *
 * Returns: whether notifications go through the portal
 */
gboolean
cramp_sandbox_shows_through_portal (void)
{
  return cramp_sandbox_is_around () || g_getenv ("SNAP") != NULL;
}

static gboolean
is_in_memory (const char *folder)
{
  GStatBuf root, status;

  return g_stat ("/", &root) == 0 && g_stat (folder, &status) == 0 && status.st_dev == root.st_dev;
}

/**
 * cramp_sandbox_forgets:
 * @path: a file, which need not be there
 *
 * A Flatpak keeps what comes from outside it: its own data, and what the person
 * has given it. Where there is nothing of that, also in a home folder that is
 * not shared, its files lie in memory like its root, or are temporary.
 *
 * Returns: whether @path would be gone with the program
 */
gboolean
cramp_sandbox_forgets (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *real = NULL;

  if (!g_file_test (FLATPAK_FILE, G_FILE_TEST_EXISTS))
    return FALSE;

  real = realpath (folder, NULL);
  return real != NULL && (g_str_equal (real, "/tmp") || g_str_has_prefix (real, "/tmp/") || is_in_memory (real));
}
