/* main.c - the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>

#include "cramp-command-line.h"

int
main (int   argc,
      char *argv[])
{
  g_auto (CrampCommandLineResult) result = { 0 };

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!cramp_command_line_run (&argc, &argv, &result))
    return result.exit_status;

  g_printerr ("%s\n", _ ("This build has no window yet; try --help."));
  return EXIT_FAILURE;
}
