/* main.c - the program that draws: the window, and the page for the doctor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>

#include "cramp-application.h"
#include "cramp-command-line.h"
#include "cramp-error-words.h"
#include "cramp-launcher-actions.h"
#include "cramp-notice-actions.h"
#include "cramp-sample-folder.h"
#include "cramp-sample-run.h"
#include "cramp-sample.h"
#include "cramp-standard-streams.h"
#include "cramp-system-clock.h"

/* GLib ends the program with a message for programmers where it is missing. */
static gboolean
has_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source == NULL ? NULL : g_settings_schema_source_lookup (source, APP_ID, TRUE);

  return schema != NULL;
}

static gboolean
is_usual (const char *diary_path)
{
  g_autofree char *usual = cramp_store_dup_usual_path ();

  return g_str_equal (diary_path, usual);
}

static int
run_window (const char  *diary_path,
            gboolean     service,
            CrampSample *sample,
            CrampClock  *clock,
            const char  *program)
{
  g_autoptr (CrampApplication) application = NULL;
  char *arguments[] = { (char *) program, NULL };
  int   status;

  if (!has_settings ())
    {
      g_printerr ("%s\n", _ ("Cramp Diary is not installed completely: the description of its settings is missing. Please install it again."));
      return EXIT_FAILURE;
    }

  application = cramp_application_new (diary_path, is_usual (diary_path), service, clock);
  cramp_application_set_sample (application, *sample);
  cramp_launcher_actions_add (application);
  cramp_notice_actions_add (application);

  status = g_application_run (G_APPLICATION (application), 1, arguments);
  *sample = cramp_application_get_next_sample (application);

  return status;
}

static int
run_sample (CrampSample sample,
            CrampClock *clock,
            const char *program)
{
  g_autoptr (GDateTime) now = cramp_clock_dup_now (clock);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  CrampStore      *store = cramp_sample_open (sample, now, &folder, &error);
  int              status;

  /* What is chosen in a sample is thrown away with it, and not remembered as a choice
   * of whoever looks at it. */
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  if (store == NULL)
    {
      cramp_standard_error_print (cramp_error_words_explain (error));
      return EXIT_FAILURE;
    }

  path = g_strdup (cramp_store_get_path (store));
  g_object_unref (store);
  status = run_window (path, FALSE, &sample, clock, program);
  cramp_sample_folder_remove (folder);
  if (sample != CRAMP_SAMPLE_NONE)
    cramp_sample_run_instead (sample, program);

  return status;
}

int
main (int   argc,
      char *argv[])
{
  g_auto (CrampCommandLineResult) result = { 0 };
  g_autoptr (CrampClock) clock = cramp_system_clock_new ();

  cramp_standard_streams_prepare ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!cramp_command_line_run (&argc, &argv, clock, cramp_command_report, &result))
    return result.exit_status;
  if (result.sample != CRAMP_SAMPLE_NONE)
    return run_sample (result.sample, clock, argv[0]);

  return run_window (result.diary_path, result.service, &result.sample, clock, argv[0]);
}
