/* cramp-command-signals.c - the command that prints the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "cramp-assessor.h"
#include "cramp-command-time.h"
#include "cramp-command-unreadable.h"
#include "cramp-danger-words.h"
#include "cramp-emergency-number.h"
#include "cramp-night-words.h"
#include "cramp-pattern-words.h"
#include "cramp-signal-words.h"
#include "cramp-signals-writer.h"
#include "cramp-standard-streams.h"
#include "cramp-store-person.h"
#include "cramp-store-unreadable.h"
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

/* The signals are spoken of one after another, as the panel shows them. */
static char *
describe_nights (const CrampSignalWords *words,
                 CrampNightDate          today)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (words->n_nights == 0)
    return NULL;

  for (guint i = 0; i < words->n_nights; i++)
    g_ptr_array_add (names, cramp_night_words_within (words->nights[i], today));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
}

static void
append_signal (GString             *text,
               const CrampFindings *findings,
               CrampSignal          signal,
               CrampNightDate       today)
{
  g_autoptr (CrampSignalWords) words = cramp_signal_words_new (findings, signal, today);
  g_autofree char *heading = cramp_signal_words_heading (words);
  g_autofree char *nights = describe_nights (words, today);

  g_string_append_printf (text, "\n%s\n%s\n", heading, words->finding);
  append_part (text, _ ("What to do"), words->advice);
  append_part (text, _ ("The nights"), nights);
  append_part (text, _ ("The counts"), words->counts);
  append_part (text, _ ("How it was before"), words->before);
  append_part (text, _ ("The rule"), words->rule);
  append_part (text, _ ("Good to know"), words->uncertainty);
}

static void
append_patterns (GString             *text,
                 const CrampFindings *findings)
{
  g_autofree char *pain = cramp_pain_words_finding (&findings->pain);

  for (CrampPattern pattern = 0; pattern < CRAMP_N_PATTERNS; pattern++)
    {
      g_autofree char *features = cramp_pattern_words_features (&findings->patterns, pattern);

      if (!(findings->patterns.shown & CRAMP_SET (pattern)))
        continue;
      g_string_append_c (text, '\n');
      append_part (text, _ ("Worth telling the doctor"), cramp_pattern_words_title (pattern));
      g_string_append_printf (text, "%s\n", features);
      append_part (text, _ ("What to do"), cramp_pattern_words_route (pattern));
    }

  if (findings->pain.grown)
    {
      g_string_append_c (text, '\n');
      append_part (text, cramp_pain_words_title (), pain);
    }
}

/* Before everything else: it waits for no count. */
static void
append_danger (GString           *text,
               const CrampDanger *danger,
               const char        *number)
{
  g_autofree char *advice = NULL;
  g_autofree char *reason = NULL;

  if (danger->level == CRAMP_DANGER_NONE)
    return;

  advice = cramp_danger_words_advice (danger, number);
  reason = cramp_danger_words_reason (danger);
  g_string_append_printf (text, "%s\n%s\n\n", advice, reason);
}

static char *
describe (const CrampFindings *findings,
          const char          *number,
          CrampNightDate       today)
{
  g_autofree char *night = cramp_night_words_full (findings->frequency.as_of);
  GString         *text = g_string_new (NULL);

  append_danger (text, &findings->danger, number);
  /* Translators: %s is "Night of Monday to Tuesday, 23 to 24 November 2026". */
  g_string_append_printf (text, _ ("As of: %s"), night);
  g_string_append_c (text, '\n');
  append_signal (text, findings, CRAMP_SIGNAL_FREQUENCY, today);
  append_signal (text, findings, CRAMP_SIGNAL_AFTERMATH, today);
  append_signal (text, findings, CRAMP_SIGNAL_POSTURE, today);
  append_patterns (text, findings);
  g_string_append_printf (text, "\n%s\n", _ ("Diary and information only. Not a medical device, does not diagnose."));

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

static gboolean
print_json (const CrampFindings *findings,
            GError             **error)
{
  gsize            length;
  g_autofree char *text = cramp_signals_write (findings, &length);

  return cramp_standard_output_write (text, length, error);
}

/**
 * cramp_command_signals:
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
  g_autoptr (CrampStore) store = cramp_command_open_diary (command, CRAMP_STORE_LOOK, error);
  g_autoptr (CrampAssessor) assessor = NULL;
  g_autoptr (CrampProfile) profile = NULL;
  g_autoptr (GPtrArray) unreadable = NULL;
  g_autofree char *text = NULL;
  CrampFindings    findings;

  if (store == NULL)
    return FALSE;

  assessor = cramp_assessor_new (store);
  if (!assess (command, assessor, &findings, error))
    return FALSE;

  /* Those of no known time, a danger sign among them, no signal asks for. */
  unreadable = cramp_store_read_unreadable (store, error);
  if (unreadable == NULL)
    return FALSE;
  cramp_command_tell_unreadable (store);
  if (command->options->json)
    return print_json (&findings, error);

  profile = cramp_store_read_profile (store, error);
  if (profile == NULL)
    return FALSE;

  text = describe (&findings, cramp_emergency_number_get (profile, setlocale (LC_TIME, NULL)), cramp_night_of (command->now));
  return cramp_standard_output_print (text, error);
}
