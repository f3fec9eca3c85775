/* cramp-command-files.c - commands that read and write files
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cramp-diary-writer.h"
#include "cramp-exchange-error.h"
#include "cramp-import-text.h"
#include "cramp-import.h"
#include "cramp-json-file.h"
#include "cramp-standard-streams.h"
#include "cramp-store-diary.h"

static gboolean
refuse (GError    **error,
        const char *sentence)
{
  g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, sentence);
  return FALSE;
}

static gboolean
is_stream (const char *path)
{
  return g_str_equal (path, CRAMP_STANDARD_STREAM);
}

static gboolean
has_ending (const char *path,
            const char *ending)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  return g_str_has_suffix (small, ending);
}

static gboolean
check_written_ending (const char *path,
                      GError    **error)
{
  if (is_stream (path))
    return TRUE;
  if (has_ending (path, ".csv"))
    return refuse (error, _ ("This release cannot write CSV yet."));
  if (has_ending (path, ".fhir.json"))
    return refuse (error, _ ("This release cannot write FHIR yet."));
  if (!has_ending (path, ".json"))
    return refuse (error, _ ("The name of the file must end in .json."));

  return TRUE;
}

static gboolean
check_read_ending (const char *path,
                   GError    **error)
{
  if (is_stream (path))
    return TRUE;
  if (has_ending (path, ".csv"))
    return refuse (error, _ ("This release cannot read CSV yet."));
  if (has_ending (path, ".fhir.json"))
    return refuse (error, _ ("FHIR can only be written, not read."));
  if (!has_ending (path, ".json"))
    return refuse (error, _ ("The name of the file must end in .json."));

  return TRUE;
}

static gboolean
is_same_file (const char *path,
              const char *other)
{
  GStatBuf status, other_status;

  return g_stat (path, &status) == 0 && g_stat (other, &other_status) == 0 &&
         status.st_dev == other_status.st_dev && status.st_ino == other_status.st_ino;
}

/* The journal beside the diary's file is part of the diary. */
static gboolean
check_not_diary (const char *path,
                 const char *diary_path,
                 GError    **error)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *part = g_strconcat (diary_path, endings[i], NULL);

      if (is_same_file (path, part))
        return refuse (error, _ ("That file is the diary itself, which must not be overwritten."));
    }

  return TRUE;
}

/**
 * cramp_command_export:
 * @command: the command
 * @error: return location for an error
 *
 * Writes the whole diary to a file or to standard output.
 *
 * Returns: %FALSE when that failed; a file is then as it was
 */
gboolean
cramp_command_export (const CrampCommand *command,
                      GError            **error)
{
  const char *path = command->options->export_path;
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (CrampDiary) diary = NULL;
  g_autofree char *text = NULL;
  gsize            length;

  if (!check_written_ending (path, error))
    return FALSE;
  store = cramp_command_open_diary (command, error);
  if (store == NULL || !check_not_diary (path, command->diary_path, error))
    return FALSE;
  diary = cramp_store_read_diary (store, error);
  if (diary == NULL)
    return FALSE;

  if (!is_stream (path))
    return cramp_diary_write_file (diary, command->now, path, error);

  text = cramp_diary_write (diary, command->now, &length);
  return cramp_standard_output_write (text, length, error);
}

/* The file is read before the diary is opened: a bad one leaves no trace, not
 * even an empty diary where there was none. */
static CrampDiaryFile *
read_file (const CrampCommand *command,
           const char         *path,
           GError            **error)
{
  if (!check_read_ending (path, error))
    return NULL;

  return cramp_diary_read_file (path, g_date_time_get_timezone (command->now), error);
}

static gboolean
print_summary (const CrampImportSummary *summary,
               CrampImportTextKind       kind,
               GError                  **error)
{
  g_autofree char *text = cramp_import_summary_to_text (summary, kind);

  return cramp_standard_output_print (text, error);
}

/**
 * cramp_command_import:
 * @command: the command
 * @error: return location for an error
 *
 * Merges a file into the diary, or only tells what that would do.
 *
 * Returns: %FALSE when that failed; the diary is then as it was
 */
gboolean
cramp_command_import (const CrampCommand *command,
                      GError            **error)
{
  g_autoptr (CrampDiaryFile) file = read_file (command, command->options->import_path, error);
  g_autoptr (CrampStore) store = file == NULL ? NULL : cramp_command_open_diary (command, error);
  CrampImportSummary summary;

  if (store == NULL)
    return FALSE;

  if (command->options->dry_run)
    return cramp_import_preview (store, file, &summary, error) &&
           print_summary (&summary, CRAMP_IMPORT_TEXT_PREVIEW, error);

  return cramp_import (store, file, command->now, &summary, error) &&
         print_summary (&summary, CRAMP_IMPORT_TEXT_IMPORTED, error);
}

/**
 * cramp_command_restore:
 * @command: the command
 * @error: return location for an error
 *
 * Replaces the whole diary by a file.
 *
 * Returns: %FALSE when that failed; the diary is then as it was
 */
gboolean
cramp_command_restore (const CrampCommand *command,
                       GError            **error)
{
  g_autoptr (CrampDiaryFile) file = read_file (command, command->options->restore_path, error);
  g_autoptr (CrampStore) store = file == NULL ? NULL : cramp_command_open_diary (command, error);
  CrampImportSummary summary;

  if (store == NULL)
    return FALSE;

  return cramp_restore (store, file, command->now, &summary, error) &&
         print_summary (&summary, CRAMP_IMPORT_TEXT_RESTORED, error);
}

/**
 * cramp_command_report:
 * @command: the command
 * @error: return location for an error
 *
 * Stands in for the doctor's page, which is not written yet.
 *
 * Returns: %FALSE
 */
gboolean
cramp_command_report (const CrampCommand *command,
                      GError            **error)
{
  return refuse (error, _ ("This release cannot write the page for the doctor yet."));
}
