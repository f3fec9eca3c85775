/* cramp-command-report.c - the command that writes the page for the doctor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command.h"

#include <glib/gi18n.h>

#include "cramp-command-time.h"
#include "cramp-command-unreadable.h"
#include "cramp-copy.h"
#include "cramp-exchange-error.h"
#include "cramp-export-target.h"
#include "cramp-language.h"
#include "cramp-report.h"

static gboolean
read_night (const char     *text,
            CrampNightDate *night,
            GError        **error)
{
  return text == NULL || cramp_command_night_parse (text, night, error);
}

static gboolean
read_period (const CrampCommandOptions *asked,
             CrampReportOptions        *options,
             GError                   **error)
{
  if (!read_night (asked->from, &options->first, error) || !read_night (asked->to, &options->last, error))
    return FALSE;
  if (options->first == 0 || options->last == 0 || options->first <= options->last)
    return TRUE;

  /* Translators: do not translate options, which begin with two hyphens. */
  g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("The night of --from must not be after that of --to."));
  return FALSE;
}

static gboolean
read_language (const char *asked,
               char      **language,
               GError    **error)
{
  g_auto (GStrv) languages = cramp_language_list ();
  g_autofree char *known = g_strjoinv (", ", languages);

  *language = asked == NULL ? NULL : cramp_language_match (asked);
  if (asked == NULL || *language != NULL)
    return TRUE;

  /* Translators: 1 is what was typed, 2 a list of codes such as "en, zh_CN". */
  g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("The page cannot be in “%1$s”; it can be in: %2$s."), asked, known);
  return FALSE;
}

static gboolean
write_page (const CrampCommand       *command,
            const CrampReportOptions *options,
            const CrampExportTarget  *target,
            GError                  **error)
{
  g_autoptr (CrampStore) store = cramp_command_open_diary (command, CRAMP_STORE_LOOK, error);
  g_autoptr (CrampReport) report = NULL;
  g_autoptr (GBytes) file = NULL;

  if (store == NULL || (target->path != NULL && !cramp_copy_check_place (target->path, command->diary_path, error)))
    return FALSE;
  report = cramp_report_new (store, options, command->now, error);
  file = report == NULL ? NULL : cramp_report_write_pdf (report, error);
  if (file == NULL || !cramp_export_target_write (target, g_bytes_get_data (file, NULL), g_bytes_get_size (file), error))
    return FALSE;

  cramp_command_tell_unreadable (store);
  return TRUE;
}

/**
 * cramp_command_report:
 * @command: the command
 *
 * Writes the page for the doctor to a file or to standard output.
 *
 * Returns: %FALSE when that failed; a file is then as it was
 */
gboolean
cramp_command_report (const CrampCommand *command,
                      GError            **error)
{
  g_auto (CrampExportTarget) target = { 0 };
  g_autofree char   *language = NULL;
  CrampReportOptions options = { .paper = cramp_paper_of_locale (), .medicines = TRUE };

  if (!read_period (command->options, &options, error) || !read_language (command->options->language, &language, error) ||
      !cramp_export_target_find (&target, command->options->report_path, CRAMP_FILE_PAGE, error))
    return FALSE;

  options.language = language;
  return write_page (command, &options, &target, error);
}
