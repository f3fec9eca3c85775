/* cramp-command-unreadable.c - a word about entries that cannot be read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command-unreadable.h"

#include <glib/gi18n.h>

#include "cramp-file-name.h"
#include "cramp-standard-streams.h"
#include "cramp-store-unreadable.h"
#include "cramp-unreadable-writer.h"

/**
 * cramp_command_tell_unreadable:
 * @store: a diary that was read
 *
 * Says on standard error how many of the entries that were met cannot be read.
 */
void
cramp_command_tell_unreadable (CrampStore *store)
{
  guint            n_unreadable = cramp_store_count_unreadable (store);
  g_autofree char *sentence = NULL;

  if (n_unreadable == 0)
    return;

  /* Translators: %u is a number of entries; do not translate --check. */
  sentence = g_strdup_printf (ngettext ("%u entry of the diary could not be read; --check names it.", "%u entries of the diary could not be read; --check names them.", n_unreadable), n_unreadable);
  cramp_standard_error_print (sentence);
}

/**
 * cramp_command_tell_left_out:
 * @n_unreadable: how many entries an export had to leave out
 * @path: (nullable): the file it went to
 *
 * Says on standard error that they are left out, and where they are.
 */
void
cramp_command_tell_left_out (guint       n_unreadable,
                             const char *path)
{
  g_autofree char *name = path == NULL ? NULL : cramp_file_name_show (path);
  g_autofree char *beside = name == NULL ? NULL : g_strconcat (name, CRAMP_UNREADABLE_ENDING, NULL);
  g_autofree char *sentence = NULL;

  if (n_unreadable == 0)
    return;

  if (beside == NULL)
    /* Translators: %u is a number of entries. */
    sentence = g_strdup_printf (ngettext ("%u entry of the diary could not be read and is left out; an export to a file keeps what stands in it.", "%u entries of the diary could not be read and are left out; an export to a file keeps what stands in them.", n_unreadable), n_unreadable);
  else
    /* Translators: %u is a number of entries, %s the name of a file. */
    sentence = g_strdup_printf (ngettext ("%u entry of the diary could not be read and is left out; what stands in it is in %s.", "%u entries of the diary could not be read and are left out; what stands in them is in %s.", n_unreadable), n_unreadable, beside);
  cramp_standard_error_print (sentence);
}
