/* cramp-command-line.c - what was asked for on the command line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command-line.h"

#include "cramp-exchange-error.h"
#include "cramp-error-words.h"
#include "cramp-standard-streams.h"

#define EXIT_FAILED 1
#define EXIT_BAD_INPUT 2

static gboolean
print_version (const CrampCommand *command,
               GError            **error)
{
  return cramp_standard_output_print (GETTEXT_PACKAGE " " PACKAGE_VERSION "\n", error);
}

static gboolean
print_help (const CrampCommand *command,
            GError            **error)
{
  return cramp_standard_output_print (command->options->help, error);
}

static CrampCommandFunc
find_command (const CrampCommandOptions *options,
              CrampCommandFunc           report)
{
  if (options->help != NULL)
    return print_help;
  if (options->version)
    return print_version;
  if (options->log)
    return cramp_command_log;
  if (options->cramp_free)
    return cramp_command_cramp_free;
  if (options->signals)
    return cramp_command_signals;
  if (options->export_path != NULL)
    return cramp_command_export;
  if (options->import_path != NULL)
    return cramp_command_import;
  if (options->restore_path != NULL)
    return cramp_command_restore;
  if (options->report_path != NULL)
    return report;
  if (options->check)
    return cramp_command_check;

  return NULL;
}

static gboolean
run_command (CrampCommandFunc           func,
             const CrampCommandOptions *options,
             const char                *diary_path,
             CrampClock                *clock,
             GError                   **error)
{
  g_autoptr (GDateTime) now = cramp_clock_dup_now (clock);
  const CrampCommand command = { options, diary_path, now };

  return func (&command, error);
}

static gboolean
is_bad_input (const GError *error)
{
  return error->domain == G_OPTION_ERROR || error->domain == CRAMP_DIARY_ERROR ||
         g_error_matches (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
}

static int
complain (const GError *error)
{
  cramp_standard_error_print (cramp_error_words_explain (error));

  return is_bad_input (error) ? EXIT_BAD_INPUT : EXIT_FAILED;
}

static char *
find_diary_path (const CrampCommandOptions *options)
{
  return options->diary_path != NULL ? g_canonicalize_filename (options->diary_path, NULL) : cramp_store_dup_usual_path ();
}

/**
 * cramp_command_line_run:
 * @argc: (inout): the number of arguments
 * @argv: (inout): the arguments; options are taken out
 * @clock: where the time comes from
 * @report: (nullable): what writes the page for the doctor, in a program that
 *   can draw
 * @result: (out): what became of it; to be cleared
 *
 * Does what the command line asks for, without a display and without a bus.
 * Errors are printed to standard error, one sentence each.
 *
 * Returns: %TRUE when it asks for the window, or for the page without @report,
 *   %FALSE when the program is to end with the exit status in @result
 */
gboolean
cramp_command_line_run (int                    *argc,
                        char                 ***argv,
                        CrampClock             *clock,
                        CrampCommandFunc        report,
                        CrampCommandLineResult *result)
{
  g_auto (CrampCommandOptions) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *diary_path = NULL;
  CrampCommandFunc func;

  *result = (CrampCommandLineResult){ .sample = CRAMP_SAMPLE_NONE };
  if (!cramp_command_options_parse (&options, argc, argv, &error))
    {
      result->exit_status = complain (error);
      return FALSE;
    }

  diary_path = find_diary_path (&options);
  func = find_command (&options, report);
  if (func != NULL)
    {
      if (!run_command (func, &options, diary_path, clock, &error))
        result->exit_status = complain (error);
      return FALSE;
    }

  result->sample = options.sample;
  result->service = options.service;
  if (options.sample == CRAMP_SAMPLE_NONE)
    result->diary_path = g_steal_pointer (&diary_path);
  return TRUE;
}

void
cramp_command_line_result_clear (CrampCommandLineResult *result)
{
  g_clear_pointer (&result->diary_path, g_free);
}
