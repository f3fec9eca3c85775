/* cramp-command-options.c - the options of the command line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command-options.h"

#include <glib/gi18n.h>

#include "cramp-arguments.h"
#include "cramp-exchange-error.h"

static gboolean
refuse (GError    **error,
        const char *sentence)
{
  g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, sentence);
  return FALSE;
}

/* GLib hands the word after a bare --log to it as well, as --log=TIME. */
static gboolean
log_cb (const char *option,
        const char *value,
        gpointer    data,
        GError    **error)
{
  CrampCommandOptions *options = data;

  options->log = TRUE;
  if (value != NULL)
    {
      g_free (options->log_time);
      options->log_time = g_strdup (value);
    }

  return TRUE;
}

static gboolean
cramp_free_cb (const char *option,
               const char *value,
               gpointer    data,
               GError    **error)
{
  CrampCommandOptions *options = data;

  options->cramp_free = TRUE;
  if (value != NULL)
    {
      g_free (options->cramp_free_night);
      options->cramp_free_night = g_strdup (value);
    }

  return TRUE;
}

static gboolean
sample_cb (const char *option,
           const char *value,
           gpointer    data,
           GError    **error)
{
  CrampCommandOptions *options = data;
  int                  sample = value == NULL ? CRAMP_SAMPLE_FREQUENCY : cramp_vocabulary_find (&cramp_sample_vocabulary, value);

  if (sample < 0)
    {
      /* Translators: do not translate the last two words. */
      g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("“%s” is no sample diary. There are: frequency, posture."), value);
      return FALSE;
    }

  options->sample = (CrampSample) sample;
  return TRUE;
}

static gboolean
parse (CrampCommandOptions *options,
       int                 *argc,
       char              ***argv,
       GError             **error)
{
  const GOptionEntry entries[] = {
    /* Translators: TIME, DATE, FILE, CODE and WHO are placeholders in the help. */
    { "log", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, log_cb, N_ ("Log a cramp, now or at a time, and print its id"), N_ ("TIME") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &options->at, N_ ("When the cramp began, instead of now"), N_ ("TIME") },
    { "cramp-free", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, cramp_free_cb, N_ ("Enter last night, or that of a date, as free of cramps"), N_ ("DATE") },
    { "night", 0, 0, G_OPTION_ARG_STRING, &options->night, N_ ("Another night, named by the date of its evening"), N_ ("DATE") },
    { "notify", 0, 0, G_OPTION_ARG_NONE, &options->notify, N_ ("Answer to either with a notification that can undo it"), NULL },
    { "signals", 0, 0, G_OPTION_ARG_NONE, &options->signals, N_ ("Print the signals"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_ ("Print them as JSON"), NULL },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &options->export_path, N_ ("Write the diary to a file, or - for standard output"), N_ ("FILE") },
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &options->import_path, N_ ("Merge a file into the diary, or - for standard input"), N_ ("FILE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options->dry_run, N_ ("Only print what the import would do"), NULL },
    { "restore", 0, 0, G_OPTION_ARG_FILENAME, &options->restore_path, N_ ("Replace the whole diary by a file"), N_ ("FILE") },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &options->report_path, N_ ("Write the page for the doctor as a PDF file"), N_ ("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options->from, N_ ("The first night of the page; without it, it has 12 weeks"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options->to, N_ ("The last night of the page"), N_ ("DATE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->language, N_ ("The language of the page"), N_ ("CODE") },
    { "check", 0, 0, G_OPTION_ARG_NONE, &options->check, N_ ("Check the diary and its backups"), NULL },
    { "diary", 0, 0, G_OPTION_ARG_FILENAME, &options->diary_path, N_ ("Use another diary than the usual one"), N_ ("FILE") },
    { "sample", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK, sample_cb, N_ ("Open a sample diary that is thrown away: frequency or posture"), N_ ("WHO") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_ ("Print the version"), NULL },
    /* How the bus starts a program. */
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &options->service, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };

  return cramp_arguments_parse (entries, _ ("A diary for night leg cramps. Without a command its window opens."),
                                options, argc, argv, &options->help, error);
}

static guint
count_commands (const CrampCommandOptions *options)
{
  return options->log + options->cramp_free + options->signals + options->check +
         (options->export_path != NULL) + (options->import_path != NULL) +
         (options->restore_path != NULL) + (options->report_path != NULL);
}

static gboolean
is_blank (const char *text)
{
  return text != NULL && *text == '\0';
}

static gboolean
check_paths (const CrampCommandOptions *options,
             GError                   **error)
{
  if (is_blank (options->export_path) || is_blank (options->import_path) || is_blank (options->restore_path) ||
      is_blank (options->report_path) || is_blank (options->diary_path))
    return refuse (error, _ ("The name of a file must not be empty."));

  return TRUE;
}

static gboolean
check_companions (const CrampCommandOptions *options,
                  GError                   **error)
{
  if (options->at != NULL && !options->log)
    /* Translators: do not translate options, which begin with two hyphens. */
    return refuse (error, _ ("--at can only be used with --log."));
  if (options->night != NULL && !options->cramp_free && !options->signals)
    /* Translators: do not translate options, which begin with two hyphens. */
    return refuse (error, _ ("--night can only be used with --cramp-free or --signals."));
  if (options->notify && ((!options->log && !options->cramp_free) || options->diary_path != NULL))
    /* Translators: do not translate options, which begin with two hyphens. */
    return refuse (error, _ ("--notify can only be used with --log or --cramp-free, and not with --diary."));
  if (options->json && !options->signals)
    /* Translators: do not translate options, which begin with two hyphens. */
    return refuse (error, _ ("--json can only be used with --signals."));
  if (options->dry_run && options->import_path == NULL)
    /* Translators: do not translate options, which begin with two hyphens. */
    return refuse (error, _ ("--dry-run can only be used with --import."));
  if ((options->from != NULL || options->to != NULL || options->language != NULL) && options->report_path == NULL)
    /* Translators: do not translate options, which begin with two hyphens. */
    return refuse (error, _ ("--from, --to and --language can only be used with --report."));

  return TRUE;
}

static gboolean
check_options (const CrampCommandOptions *options,
               GError                   **error)
{
  guint n_commands = count_commands (options);

  if (n_commands > 1)
    return refuse (error, _ ("Only one command can be given at a time."));
  if (options->sample != CRAMP_SAMPLE_NONE && (n_commands > 0 || options->diary_path != NULL))
    /* Translators: do not translate options, which begin with two hyphens. */
    return refuse (error, _ ("--sample only opens the window and cannot be used with a command or --diary."));

  return check_companions (options, error) && check_paths (options, error);
}

/* The time of a cramp and the night of a tick can be given in two ways. */
static gboolean
take_value (char   **value,
            char   **short_value,
            GError **error)
{
  if (*short_value == NULL)
    return TRUE;
  if (*value != NULL)
    /* Translators: do not translate options, which begin with two hyphens. */
    return refuse (error, _ ("--at and --night cannot be used when --log or --cramp-free says it already."));

  *value = g_steal_pointer (short_value);
  return TRUE;
}

/**
 * cramp_command_options_parse:
 * @options: (out): where to put the options; to be cleared either way
 * @argc: (inout): the number of arguments
 * @argv: (inout): the arguments
 *
 * Reads the command line.
 *
 * Returns: %FALSE with one sentence in @error when it makes no sense
 */
gboolean
cramp_command_options_parse (CrampCommandOptions *options,
                             int                 *argc,
                             char              ***argv,
                             GError             **error)
{
  *options = (CrampCommandOptions){ .sample = CRAMP_SAMPLE_NONE };
  if (!parse (options, argc, argv, error))
    return FALSE;
  if (options->help != NULL)
    return TRUE;
  if (!take_value (&options->at, &options->log_time, error) || !take_value (&options->night, &options->cramp_free_night, error))
    return FALSE;

  return check_options (options, error);
}

void
cramp_command_options_clear (CrampCommandOptions *options)
{
  g_free (options->help);
  g_free (options->log_time);
  g_free (options->cramp_free_night);
  g_free (options->at);
  g_free (options->night);
  g_free (options->export_path);
  g_free (options->import_path);
  g_free (options->restore_path);
  g_free (options->report_path);
  g_free (options->from);
  g_free (options->to);
  g_free (options->language);
  g_free (options->diary_path);
}
