/* cramp-import-text.c - what an import did, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-import-text.h"

#include <glib/gi18n.h>

#include "cramp-kind-words.h"

static const char *
get_title (CrampImportTextKind kind)
{
  switch (kind)
    {
    case CRAMP_IMPORT_TEXT_PREVIEW:
      return _ ("This import would do the following; nothing was changed.");
    case CRAMP_IMPORT_TEXT_IMPORTED:
      return _ ("The file was imported.");
    case CRAMP_IMPORT_TEXT_RESTORED:
    default:
      return _ ("The diary was replaced by the file.");
    }
}

static void
append_count (GString                *text,
              const char             *name,
              const CrampImportCount *count)
{
  if (count->added + count->changed + count->unchanged == 0)
    return;

  /* Translators: %s is a kind of record, such as Cramps or Nights; each %u
   * is how many of them were added, changed and left as they were. */
  g_string_append_printf (text, _ ("%s: %u added, %u changed, %u unchanged"), name, count->added, count->changed, count->unchanged);
  g_string_append_c (text, '\n');
}

static void
append_remarks (GString *text,
                guint    ignored,
                guint    ticks)
{
  if (ignored > 0)
    {
      /* Translators: %u is a number of members: what a file says that this
       * program does not know. */
      g_string_append_printf (text, ngettext ("%u member of the file is unknown and was ignored.", "%u members of the file are unknown and were ignored.", ignored), ignored);
      g_string_append_c (text, '\n');
    }
  if (ticks > 0)
    {
      /* Translators: %u is a number of nights. */
      g_string_append_printf (text, ngettext ("%u night that is ticked as free of cramps has a cramp; the cramp counts.", "%u nights that are ticked as free of cramps have a cramp; the cramps count.", ticks), ticks);
      g_string_append_c (text, '\n');
    }
}

/**
 * cramp_import_summary_to_text:
 * @summary: what an import did
 * @kind: what it is about
 *
 * Returns: (transfer full): lines for people, with a line break at the end
 */
char *
cramp_import_summary_to_text (const CrampImportSummary *summary,
                              CrampImportTextKind       kind)
{
  GString *text = g_string_new (get_title (kind));

  g_string_append_c (text, '\n');
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    append_count (text, cramp_kind_get_words (i), &summary->counts[i]);

  append_remarks (text, summary->ignored_members, summary->contradicted_ticks);

  return g_string_free (text, FALSE);
}
