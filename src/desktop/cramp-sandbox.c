/* cramp-sandbox.c - whether the programs run in a sandbox
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-sandbox.h"

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
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_getenv ("NOTIFY_FORCE_PORTAL") != NULL;
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
