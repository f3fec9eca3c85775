/* cramp-findings-words.c - what the words of all signals have in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-findings-words.h"

#include <glib/gi18n.h>

/**
 * cramp_signal_words_is_raised:
 *
 * Returns: whether it is worth showing to a doctor
 */
gboolean
cramp_signal_words_is_raised (CrampSignalState state)
{
  return state == CRAMP_SIGNAL_WATCH || state == CRAMP_SIGNAL_WARNING;
}

/**
 * cramp_signal_words_state:
 *
 * Returns: (transfer full): the state in a few words; what is missing when it
 *   is insufficient each signal says itself
 */
char *
cramp_signal_words_state (CrampSignalState state)
{
  switch (state)
    {
    case CRAMP_SIGNAL_WARNING:
      return g_strdup (_ ("Talk to a doctor soon"));
    case CRAMP_SIGNAL_WATCH:
      return g_strdup (_ ("Worth showing to a doctor"));
    case CRAMP_SIGNAL_QUIET:
      return g_strdup (_ ("Nothing noticed"));
    case CRAMP_SIGNAL_INSUFFICIENT:
    default:
      return g_strdup (_ ("Not enough answers yet"));
    }
}

/**
 * cramp_signal_words_worry:
 *
 * Returns: what it does not say
 */
const char *
cramp_signal_words_worry (CrampSignalState state)
{
  if (cramp_signal_words_is_raised (state))
    return _ ("Many people have frequent cramps without a serious cause.");
  if (state == CRAMP_SIGNAL_QUIET)
    return _ ("No warning pattern in what you logged. See a doctor anyway if you are worried.");

  return _ ("The diary cannot say anything yet. See a doctor anyway if you are worried.");
}

/**
 * cramp_signal_words_list:
 * @lines: (element-type utf8): lines
 *
 * Returns: (transfer full): the lines under each other, with a bullet each
 */
char *
cramp_signal_words_list (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s• %s", i == 0 ? "" : "\n", (const char *) g_ptr_array_index (lines, i));

  return g_string_free (text, FALSE);
}

void
cramp_signal_words_free (CrampSignalWords *words)
{
  g_free (words->status);
  g_free (words->finding);
  g_free (words->counts);
  g_free (words->before);
  g_free (words->rule);
  g_free (words->advice);
  g_free (words->uncertainty);
  g_free (words);
}
