/* cramp-file-ending.c - the format that a file's name tells
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-file-ending.h"

#include <glib/gi18n.h>

#include "cramp-exchange-error.h"

static gboolean
refuse (GError    **error,
        const char *sentence)
{
  g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, sentence);
  return FALSE;
}

static gboolean
has_ending (const char *path,
            const char *ending)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  return g_str_has_suffix (small, ending);
}

/**
 * cramp_file_ending_check_read:
 * @path: the name of a file
 *
 * Returns: whether its ending names a format that can be read; a sentence in
 *   @error otherwise
 */
gboolean
cramp_file_ending_check_read (const char *path,
                              GError    **error)
{
  if (has_ending (path, ".csv"))
    return refuse (error, _ ("This release cannot read CSV yet."));
  if (has_ending (path, ".fhir.json"))
    return refuse (error, _ ("FHIR can only be written, not read."));
  if (!has_ending (path, ".json"))
    return refuse (error, _ ("The name of the file must end in .json."));

  return TRUE;
}

/**
 * cramp_file_ending_check_write:
 * @path: the name of a file
 *
 * Returns: whether its ending names a format that can be written; a sentence in
 *   @error otherwise
 */
gboolean
cramp_file_ending_check_write (const char *path,
                               GError    **error)
{
  if (has_ending (path, ".csv"))
    return refuse (error, _ ("This release cannot write CSV yet."));
  if (has_ending (path, ".fhir.json"))
    return refuse (error, _ ("This release cannot write FHIR yet."));
  if (!has_ending (path, ".json"))
    return refuse (error, _ ("The name of the file must end in .json."));

  return TRUE;
}
