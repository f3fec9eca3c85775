/* cramp-command-signals.c - the command that prints the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command.h"

#include <glib/gi18n.h>

#include "cramp-assessor.h"
#include "cramp-command-time.h"
#include "cramp-frequency-words.h"
#include "cramp-signals-writer.h"
#include "cramp-words.h"

static void
append_part (GString    *text,
             const char *title,
             const char *part)
{
  if (part == NULL)
    return;

  /* Translators: 1 is the title of a part of the panel, 2 its text. */
  g_string_append_printf (text, _ ("%1$s: %2$s"), title, part);
  g_string_append_c (text, '\n');
}

static char *
describe (const CrampFrequency *frequency,
          CrampNightDate        today)
{
  g_autofree char *date = cramp_words_short_date (frequency->as_of);
  g_autofree char *state = cramp_frequency_words_state (frequency);
  g_autofree char *finding = cramp_frequency_words_finding (frequency);
  g_autofree char *nights = cramp_frequency_words_nights (frequency, today);
  g_autofree char *counts = cramp_frequency_words_counts (frequency);
  g_autofree char *before = cramp_frequency_words_before (frequency);
  g_autofree char *rule = cramp_frequency_words_rule (frequency, today);
  GString         *text = g_string_new (NULL);

  /* Translators: %s is a date. */
  g_string_append_printf (text, _ ("As of the night of %s:"), date);
  g_string_append_c (text, '\n');
  append_part (text, _ ("Cramps more often"), state);
  g_string_append_printf (text, "%s\n", finding);
  append_part (text, _ ("What to do"), cramp_frequency_words_advice (frequency));
  append_part (text, _ ("The nights with cramps"), nights);
  append_part (text, _ ("The counts"), counts);
  append_part (text, _ ("How it was before"), before);
  append_part (text, _ ("The rule"), rule);
  append_part (text, _ ("Good to know"), cramp_frequency_words_uncertainty (frequency));
  g_string_append_printf (text, "%s\n", _ ("Diary and information only. Not a medical device, does not diagnose."));

  return g_string_free (text, FALSE);
}

static gboolean
assess (const CrampCommand *command,
        CrampAssessor      *assessor,
        CrampFindings      *findings,
        GError            **error)
{
  CrampNightDate night;

  if (command->options->night == NULL)
    return cramp_assessor_assess (assessor, command->now, findings, error);

  return cramp_command_night_parse (command->options->night, &night, error) &&
         cramp_assessor_assess_night (assessor, night, command->now, findings, error);
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
  g_autoptr (CrampAssessor) assessor = NULL;
  g_autofree char *text = NULL;
  CrampFindings    findings;
  gsize            length;

  if (store == NULL)
    return FALSE;

  assessor = cramp_assessor_new (store);
  if (!assess (command, assessor, &findings, error))
    return FALSE;

  text = command->options->json ? cramp_signals_write (&findings, &length) : describe (&findings.frequency, cramp_night_of (command->now));
  return cramp_command_print (text, -1, error);
}
