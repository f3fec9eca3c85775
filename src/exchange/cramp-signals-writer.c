/* cramp-signals-writer.c - the signals as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-signals-writer.h"

#include <math.h>

#include "cramp-json-text.h"
#include "cramp-record-writer.h"

#define SIGNALS_FORMAT "cramp-diary-signals"
#define SIGNALS_VERSION 1

static void
write_int (JsonBuilder *builder,
           const char  *name,
           guint        value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/* Written with all its digits; one that is not known is null. */
static void
write_probability (JsonBuilder *builder,
                   const char  *name,
                   double       p)
{
  json_builder_set_member_name (builder, name);
  if (isnan (p))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, p);
}

static void
write_nights (JsonBuilder          *builder,
              const CrampFrequency *frequency)
{
  json_builder_set_member_name (builder, "nights");
  json_builder_begin_object (builder);
  if (frequency->first == 0)
    {
      json_builder_set_member_name (builder, "first");
      json_builder_add_null_value (builder);
    }
  cramp_json_write_date (builder, "first", frequency->first);
  write_int (builder, "filled_in", frequency->filled_in);
  write_int (builder, "not_filled_in", frequency->not_filled_in);
  write_int (builder, "with_cramps", frequency->with_cramps);
  json_builder_end_object (builder);
}

static void
write_rules (JsonBuilder        *builder,
             CrampFrequencyRules rules)
{
  g_auto (GStrv) codes = cramp_frequency_rules_get_codes (rules);

  json_builder_set_member_name (builder, "rules");
  json_builder_begin_array (builder);
  for (guint i = 0; codes[i] != NULL; i++)
    json_builder_add_string_value (builder, codes[i]);
  json_builder_end_array (builder);
}

static void
write_list_of_nights (JsonBuilder          *builder,
                      const CrampNightDate *nights,
                      guint                 n_nights)
{
  json_builder_set_member_name (builder, "nights");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_nights; i++)
    {
      g_autofree char *date = cramp_night_date_to_string (nights[i]);

      json_builder_add_string_value (builder, date);
    }
  json_builder_end_array (builder);
}

/* What is not there is null, not missing. */
static void
write_code (JsonBuilder           *builder,
            const char            *name,
            const CrampVocabulary *vocabulary,
            int                    value)
{
  json_builder_set_member_name (builder, name);
  if (value == CRAMP_UNANSWERED)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, cramp_vocabulary_get_code (vocabulary, value));
}

static void
write_frequency_evidence (JsonBuilder          *builder,
                          const CrampFrequency *frequency)
{
  const CrampFrequencyCounts *counts = &frequency->counts;

  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_object (builder);
  write_int (builder, "e7", counts->e7);
  write_int (builder, "x7", counts->x7);
  write_int (builder, "n7", counts->n7);
  write_int (builder, "x14", counts->x14);
  write_int (builder, "n14", counts->n14);
  write_int (builder, "m14", counts->m14);
  write_int (builder, "e0", counts->e0);
  write_int (builder, "x0", counts->x0);
  write_int (builder, "n0", counts->n0);
  write_probability (builder, "p7", frequency->p7);
  write_probability (builder, "p14", frequency->p14);
  write_list_of_nights (builder, frequency->cramp_nights, counts->x14);
  json_builder_end_object (builder);
}

/* To be ended with the evidence and the object. */
static void
begin_signal (JsonBuilder     *builder,
              CrampSignal      signal,
              CrampSignalState state)
{
  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "signal", cramp_vocabulary_get_code (&cramp_signal_vocabulary, (int) signal));
  cramp_json_write_string (builder, "state", cramp_signal_state_get_code (state));
}

static void
write_frequency (JsonBuilder          *builder,
                 const CrampFrequency *frequency)
{
  begin_signal (builder, CRAMP_SIGNAL_FREQUENCY, frequency->state);
  write_rules (builder, frequency->rules);
  write_frequency_evidence (builder, frequency);
  json_builder_end_object (builder);
}

static void
write_aftermath (JsonBuilder          *builder,
                 const CrampAftermath *aftermath)
{
  begin_signal (builder, CRAMP_SIGNAL_AFTERMATH, aftermath->state);
  write_code (builder, "pattern", &cramp_aftermath_pattern_vocabulary, (int) aftermath->pattern);
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_object (builder);
  write_int (builder, "answered", aftermath->answered);
  write_int (builder, "pn", aftermath->numb);
  write_int (builder, "pw", aftermath->weak);
  write_int (builder, "short", aftermath->brief);
  write_int (builder, "tingling_nights", aftermath->tingling_nights);
  write_list_of_nights (builder, aftermath->nights, aftermath->n_nights);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
write_wilson (JsonBuilder        *builder,
              const CrampPosture *posture)
{
  json_builder_set_member_name (builder, "wilson");
  if (posture->family == CRAMP_FAMILY_NONE)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_array (builder);
  json_builder_add_double_value (builder, posture->wilson_low);
  json_builder_add_double_value (builder, posture->wilson_high);
  json_builder_end_array (builder);
}

static void
write_posture (JsonBuilder        *builder,
               const CrampPosture *posture)
{
  begin_signal (builder, CRAMP_SIGNAL_POSTURE, posture->state);
  write_code (builder, "family", &cramp_family_vocabulary, (int) posture->family);
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_object (builder);
  write_int (builder, "n", posture->n);
  json_builder_set_member_name (builder, "k");
  if (posture->family == CRAMP_FAMILY_NONE)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, posture->counts[posture->family]);
  write_probability (builder, "p", posture->p);
  write_wilson (builder, posture);
  write_code (builder, "test", &cramp_posture_test_vocabulary, (int) posture->test);
  write_list_of_nights (builder, posture->nights, posture->n_nights);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
write_danger (JsonBuilder       *builder,
              const CrampDanger *danger)
{
  json_builder_set_member_name (builder, "danger");
  json_builder_begin_object (builder);
  write_code (builder, "level", &cramp_danger_level_vocabulary, (int) danger->level);
  json_builder_set_member_name (builder, "codes");
  json_builder_begin_array (builder);
  for (int code = 0; code < CRAMP_N_DANGER_CODES; code++)
    if (danger->levels[code] != CRAMP_DANGER_NONE)
      json_builder_add_string_value (builder, cramp_vocabulary_get_code (&cramp_danger_code_vocabulary, code));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
write_patterns (JsonBuilder         *builder,
                const CrampPatterns *patterns)
{
  json_builder_set_member_name (builder, "patterns");
  json_builder_begin_array (builder);
  for (int pattern = 0; pattern < CRAMP_N_PATTERNS; pattern++)
    if (patterns->shown & CRAMP_SET (pattern))
      json_builder_add_string_value (builder, cramp_vocabulary_get_code (&cramp_pattern_vocabulary, pattern));
  json_builder_end_array (builder);
}

/**
 * cramp_signals_write:
 * @findings: all that the diary says
 * @length: (out): the length of the text in bytes
 *
 * Writes the findings in the form that other programs read.
 *
 * Returns: (transfer full): the text
 */
char *
cramp_signals_write (const CrampFindings *findings,
                     gsize               *length)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "format", SIGNALS_FORMAT);
  write_int (builder, "version", SIGNALS_VERSION);
  cramp_json_write_date (builder, "night", findings->frequency.as_of);
  write_nights (builder, &findings->frequency);
  json_builder_set_member_name (builder, "signals");
  json_builder_begin_array (builder);
  write_frequency (builder, &findings->frequency);
  write_aftermath (builder, &findings->aftermath);
  write_posture (builder, &findings->posture);
  json_builder_end_array (builder);
  write_danger (builder, &findings->danger);
  write_patterns (builder, &findings->patterns);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return cramp_json_to_text (root, length);
}
