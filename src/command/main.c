/* main.c - the program that people start: the command line
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most of what is asked for here draws nothing, and to load what draws would
 * take several times as long as to do it. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>

#include "cramp-command-line.h"
#include "cramp-program.h"
#include "cramp-standard-streams.h"
#include "cramp-system-clock.h"

int
main (int   argc,
      char *argv[])
{
  g_auto (CrampCommandLineResult) result = { 0 };
  g_autoptr (CrampClock) clock = cramp_system_clock_new ();
  g_auto (GStrv) arguments = g_strdupv (argv);

  cramp_standard_streams_prepare ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!cramp_command_line_run (&argc, &argv, clock, NULL, &result))
    return result.exit_status;

  cramp_program_become_drawing (arguments);
  cramp_standard_error_print (_ ("Cramp Diary is not installed completely: the program of its window is missing. Please install it again."));
  return EXIT_FAILURE;
}
