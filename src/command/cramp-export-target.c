/* cramp-export-target.c - where an export goes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-export-target.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cramp-exchange-error.h"
#include "cramp-file-name.h"
#include "cramp-file-load.h"
#include "cramp-private-file.h"
#include "cramp-sandbox.h"
#include "cramp-standard-streams.h"
#include "cramp-words.h"

/* As many links in a row as Linux follows. */
#define MAX_LINKS 40

#define NOWHERE "/dev/null"

/* Root could write anywhere without a link. */
static gboolean
is_trusted_link (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 && S_ISLNK (status.st_mode) && (status.st_uid == geteuid () || status.st_uid == 0);
}

static char *
follow_link (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *end = g_file_read_link (path, NULL);

  if (end == NULL || g_path_is_absolute (end))
    return g_steal_pointer (&end);

  return g_build_filename (folder, end, NULL);
}

static char *
follow_links (const char *path)
{
  char *end = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS && is_trusted_link (end); i++)
    {
      char *next = follow_link (end);

      if (next == NULL)
        break;
      g_free (end);
      end = next;
    }

  return end;
}

/* A program, say, is not what an export is meant to replace. */
static gboolean
check_end_of_link (const char *path,
                   const char *end,
                   GError    **error)
{
  g_autofree char *name = NULL;
  g_autofree char *end_name = NULL;

  if (cramp_file_format_is_same (path, end))
    return TRUE;

  name = cramp_file_name_show (path);
  end_name = cramp_file_name_show (end);
  /* Translators: both %s are files; the first is a link to the second. */
  g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("“%s” is a link to “%s”, whose name has another ending."), name, end_name);
  return FALSE;
}

/* On standard output a diary is JSON, without a name that says otherwise. */
static const char *
find_way_out (const char  *path,
              CrampFileUse use)
{
  if (use == CRAMP_FILE_PAGE)
    return _ ("What works is --report=- > FILE.");
  if (cramp_file_format_find (path) == CRAMP_FILE_JSON)
    return _ ("What works is --export=- > FILE.");

  /* Translators: the name of the menu is that of the window's menu. */
  return _ ("What works is “Save for Other Programs” in the menu of the window.");
}

static gboolean
check_kept (const char  *path,
            CrampFileUse use,
            GError     **error)
{
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;
  g_autofree char *sentences = NULL;

  if (!cramp_sandbox_forgets (path))
    return TRUE;

  name = cramp_file_name_show (path);
  /* Translators: %s is a file that was to be written from inside a Flatpak. */
  why = g_strdup_printf (_ ("“%s” would be gone as soon as the program ends, since Flatpak does not keep it."), name);
  sentences = cramp_words_sentences (why, find_way_out (path, use));
  g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, sentences);
  return FALSE;
}

/**
 * cramp_export_target_find:
 * @target: (out): the target; to be cleared
 * @path: what was asked for: a file, or `-` or `/dev/stdout` for standard
 *   output
 * @use: what the file is for
 *
 * Finds where an export goes, without touching anything.
 *
 * Returns: %FALSE with one sentence in @error when it cannot go there
 */
gboolean
cramp_export_target_find (CrampExportTarget *target,
                          const char        *path,
                          CrampFileUse       use,
                          GError           **error)
{
  g_autofree char *end = NULL;

  *target = (CrampExportTarget){ NULL, CRAMP_FILE_JSON };
  if (g_str_equal (path, CRAMP_STANDARD_STREAM) || g_str_equal (path, "/dev/stdout"))
    return TRUE;
  if (g_str_equal (path, NOWHERE))
    {
      target->path = g_strdup (path);
      return TRUE;
    }
  if (!cramp_file_format_check (path, use, error))
    return FALSE;

  end = follow_links (path);
  if (!check_end_of_link (path, end, error) || !check_kept (end, use, error))
    return FALSE;

  target->format = cramp_file_format_find (end);
  target->path = g_steal_pointer (&end);
  return TRUE;
}

/**
 * cramp_export_target_write:
 * @target: a target
 * @text: the export
 * @length: its length in bytes
 *
 * Returns: %FALSE with one sentence in @error when that failed; a file is then
 *   as it was
 */
gboolean
cramp_export_target_write (const CrampExportTarget *target,
                           const char              *text,
                           gsize                    length,
                           GError                 **error)
{
  if (target->path == NULL)
    return cramp_standard_output_write (text, length, error);
  if (g_str_equal (target->path, NOWHERE))
    return TRUE;

  return cramp_private_file_write (target->path, text, length, error);
}

void
cramp_export_target_clear (CrampExportTarget *target)
{
  g_clear_pointer (&target->path, g_free);
}
