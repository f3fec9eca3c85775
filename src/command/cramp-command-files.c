/* cramp-command-files.c - commands that read and write files
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command.h"

#include <glib/gi18n.h>

#include "cramp-backup.h"
#include "cramp-command-backup.h"
#include "cramp-command-unreadable.h"
#include "cramp-copy.h"
#include "cramp-exchange-error.h"
#include "cramp-export-target.h"
#include "cramp-file-format.h"
#include "cramp-import-text.h"
#include "cramp-import.h"
#include "cramp-file-load.h"
#include "cramp-file-name.h"
#include "cramp-lost-diary.h"
#include "cramp-standard-streams.h"
#include "cramp-store-diary.h"
#include "cramp-unreadable-writer.h"

static gboolean
is_standard_input (const char *path)
{
  return g_str_equal (path, CRAMP_STANDARD_STREAM) || g_str_equal (path, "/dev/stdin");
}

/**
 * cramp_command_export:
 * @command: the command
 *
 * Writes the diary to a file or to standard output.
 *
 * Returns: %FALSE when that failed; a file is then as it was
 */
gboolean
cramp_command_export (const CrampCommand *command,
                      GError            **error)
{
  g_auto (CrampExportTarget) target = { 0 };
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (CrampDiary) diary = NULL;
  g_autofree char *text = NULL;
  gsize            length;
  guint            n_unreadable;

  if (!cramp_export_target_find (&target, command->options->export_path, CRAMP_FILE_WRITE, error))
    return FALSE;
  store = cramp_command_open_diary (command, CRAMP_STORE_LOOK, error);
  if (store == NULL || (target.path != NULL && !cramp_copy_check_place (target.path, command->diary_path, error)))
    return FALSE;
  diary = cramp_store_read_diary (store, error);
  if (diary == NULL)
    return FALSE;

  text = cramp_file_format_write (target.format, diary, command->now, &length);
  if (!cramp_export_target_write (&target, text, length, error) ||
      !cramp_unreadable_write_beside (store, command->now, target.path, &n_unreadable, error))
    return FALSE;

  cramp_command_tell_left_out (n_unreadable, target.path);
  return TRUE;
}

/* The file is read before the diary is opened: a bad one leaves no trace, not
 * even an empty diary where there was none. */
static CrampDiaryFile *
read_file (const CrampCommand *command,
           const char         *path,
           CrampFileUse        use,
           GError            **error)
{
  GTimeZone *zone = g_date_time_get_timezone (command->now);

  if (is_standard_input (path))
    return cramp_file_format_read (CRAMP_STANDARD_STREAM, zone, error);

  return cramp_file_format_check (path, use, error) ? cramp_file_format_read (path, zone, error) : NULL;
}

static gboolean
print_summary (const CrampImportSummary *summary,
               CrampImportTextKind       kind,
               GError                  **error)
{
  g_autofree char *text = cramp_import_summary_to_text (summary, kind);

  return cramp_standard_output_print (text, error);
}

/* To try a file one needs no diary: where there never was one, the first import
 * goes into an empty one. Otherwise a copy does. */
static CrampStore *
open_to_try (const CrampCommand *command,
             GError            **error)
{
  g_autoptr (CrampStore) diary = NULL;

  if (cramp_diary_is_first (command->diary_path))
    return cramp_store_open_in_memory (error);

  diary = cramp_command_open_diary (command, CRAMP_STORE_LOOK, error);
  return diary == NULL ? NULL : cramp_store_copy (diary, error);
}

static CrampStore *
open_to_import (const CrampCommand *command,
                GError            **error)
{
  return command->options->dry_run ? open_to_try (command, error)
                                   : cramp_command_open_diary (command, CRAMP_STORE_WRITE, error);
}

/**
 * cramp_command_import:
 * @command: the command
 *
 * Merges a file into the diary, or only tells what that would do.
 *
 * Returns: %FALSE when that failed; the diary is then as it was
 */
gboolean
cramp_command_import (const CrampCommand *command,
                      GError            **error)
{
  g_autoptr (CrampDiaryFile) file = read_file (command, command->options->import_path, CRAMP_FILE_IMPORT, error);
  g_autoptr (CrampStore) store = file == NULL ? NULL : open_to_import (command, error);
  g_autoptr (CrampDeed) deed = NULL;
  gboolean           preview = command->options->dry_run;
  gboolean           is_told;
  CrampImportSummary summary;

  if (store == NULL)
    return FALSE;

  if (preview ? !cramp_import_preview (store, file, &summary, error)
              : !cramp_import (store, file, command->now, &summary, &deed, error))
    return FALSE;

  cramp_command_tell_unreadable (store);
  is_told = print_summary (&summary, preview ? CRAMP_IMPORT_TEXT_PREVIEW : CRAMP_IMPORT_TEXT_IMPORTED, error);
  if (deed != NULL)
    cramp_command_back_up (store, command->now);

  return is_told;
}

static void
tell_kept (const char *path)
{
  g_autofree char *name = cramp_file_name_show (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *sentence = g_strdup_printf (_ ("The file that could not be opened is kept: %s"), name);

  cramp_standard_error_print (sentence);
}

/* Whoever names a file may have named the wrong one. What has backups was the
 * diary, whatever is left of it. */
static gboolean
is_of_another (const CrampCommand *command,
               const GError       *reason)
{
  g_autofree char *newest = NULL;

  return command->options->diary_path != NULL && !cramp_diary_is_lost (reason) &&
         !g_error_matches (reason, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_DAMAGED) &&
         !g_error_matches (reason, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_TOO_NEW) &&
         (!cramp_backup_find_newest (command->diary_path, &newest, NULL) || newest == NULL);
}

static CrampStore *
restore (const CrampCommand   *command,
         const CrampDiaryFile *file,
         CrampImportSummary   *summary,
         GError              **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (command->diary_path, CRAMP_STORE_LOOK, cramp_backup_before_migration, command->now, &reason);
  g_autofree char *kept = NULL;

  if (store == NULL && is_of_another (command, reason))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  g_clear_object (&store);
  store = cramp_diary_restore_anew (command->diary_path, file, command->now, &kept, summary, error);
  if (kept != NULL)
    tell_kept (kept);

  return g_steal_pointer (&store);
}

/**
 * cramp_command_restore:
 * @command: the command
 *
 * Replaces the whole diary by a file. A diary that cannot be opened gets another
 * name, and is told.
 *
 * Returns: %FALSE when that failed; the diary is then as it was
 */
gboolean
cramp_command_restore (const CrampCommand *command,
                       GError            **error)
{
  g_autoptr (CrampDiaryFile) file = read_file (command, command->options->restore_path, CRAMP_FILE_RESTORE, error);
  CrampImportSummary summary;
  g_autoptr (CrampStore) store = file == NULL ? NULL : restore (command, file, &summary, error);
  gboolean is_told;

  if (store == NULL)
    return FALSE;

  is_told = print_summary (&summary, CRAMP_IMPORT_TEXT_RESTORED, error);
  cramp_command_back_up (store, command->now);

  return is_told;
}
