/* cramp-command-signals.c - the command that prints the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command.h"

#include <glib/gi18n.h>

#include "cramp-assessment.h"
#include "cramp-command-time.h"
#include "cramp-signals-writer.h"

/* Silence is never called clear or normal. */
static const char *
get_sentence (CrampSignalState state)
{
  switch (state)
    {
    case CRAMP_SIGNAL_QUIET:
      return _ ("Signal 1, frequency: no sign that cramps have become more frequent.");
    case CRAMP_SIGNAL_WATCH:
      return _ ("Signal 1, frequency: cramps may have become more frequent; keep watching.");
    case CRAMP_SIGNAL_WARNING:
      return _ ("Signal 1, frequency: cramps have clearly become more frequent; show this to a doctor.");
    case CRAMP_SIGNAL_INSUFFICIENT:
    default:
      return _ ("Signal 1, frequency: too few nights are filled in to say anything.");
    }
}

static void
append_nights (GString              *text,
               const CrampFrequency *frequency)
{
  guint cramps = frequency->counts.e7;

  /* Translators: %u is a number of cramps. */
  g_string_append_printf (text, ngettext ("%u cramp in the last 7 nights.", "%u cramps in the last 7 nights.", cramps), cramps);
  g_string_append_c (text, '\n');
  if (frequency->state == CRAMP_SIGNAL_QUIET && cramps >= CRAMP_MANY_A_WEEK)
    {
      /* Translators: %u is a number of weeks; "so many" are three or more
       * cramps in a week. */
      g_string_append_printf (text, ngettext ("There were so many in %u of the 12 weeks before, too.", "There were so many in %u of the 12 weeks before, too.", frequency->weeks_before), frequency->weeks_before);
      g_string_append_c (text, '\n');
    }
  /* Translators: each %u is a number of nights. */
  g_string_append_printf (text, _ ("Nights filled in: %u; not filled in: %u; with cramps: %u."), frequency->filled_in, frequency->not_filled_in, frequency->with_cramps);
  g_string_append_c (text, '\n');
}

static char *
describe (const CrampFrequency *frequency)
{
  g_autofree char *date = cramp_night_date_to_string (frequency->as_of);
  GString         *text = g_string_new (NULL);

  /* Translators: %s is a date. */
  g_string_append_printf (text, _ ("As of the night of %s:"), date);
  g_string_append_printf (text, "\n%s\n", get_sentence (frequency->state));
  append_nights (text, frequency);

  return g_string_free (text, FALSE);
}

static gboolean
find_night (const CrampCommand *command,
            CrampStore         *store,
            CrampNightDate     *night,
            GError            **error)
{
  if (command->options->night != NULL)
    return cramp_command_night_parse (command->options->night, night, error);

  return cramp_assessment_find_night (store, command->now, night, error);
}

/**
 * cramp_command_signals:
 * @command: the command
 * @error: return location for an error
 *
 * Prints the signals as of last night or of another one, which may be any: a
 * diary from elsewhere need not end today.
 *
 * Returns: %FALSE when that failed
 */
gboolean
cramp_command_signals (const CrampCommand *command,
                       GError            **error)
{
  g_autoptr (CrampStore) store = cramp_command_open_diary (command, error);
  g_autofree char *text = NULL;
  CrampNightDate   night;
  CrampFrequency   frequency;
  gsize            length;

  if (store == NULL || !find_night (command, store, &night, error) ||
      !cramp_assessment_make (store, night, &frequency, error))
    return FALSE;

  text = command->options->json ? cramp_signals_write (&frequency, &length) : describe (&frequency);
  return cramp_command_print (text, -1, error);
}
