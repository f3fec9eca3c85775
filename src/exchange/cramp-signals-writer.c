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
write_cramp_nights (JsonBuilder          *builder,
                    const CrampFrequency *frequency)
{
  json_builder_set_member_name (builder, "nights");
  json_builder_begin_array (builder);
  for (guint i = 0; i < frequency->counts.x14; i++)
    {
      g_autofree char *date = cramp_night_date_to_string (frequency->cramp_nights[i]);

      json_builder_add_string_value (builder, date);
    }
  json_builder_end_array (builder);
}

static void
write_evidence (JsonBuilder          *builder,
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
  write_cramp_nights (builder, frequency);
  json_builder_end_object (builder);
}

static void
write_frequency (JsonBuilder          *builder,
                 const CrampFrequency *frequency)
{
  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "signal", cramp_vocabulary_get_code (&cramp_signal_vocabulary, CRAMP_SIGNAL_FREQUENCY));
  cramp_json_write_string (builder, "state", cramp_signal_state_get_code (frequency->state));
  write_rules (builder, frequency->rules);
  write_evidence (builder, frequency);
  json_builder_end_object (builder);
}

/**
 * cramp_signals_write:
 * @frequency: signal 1
 * @length: (out): the length of the text in bytes
 *
 * Writes the signals that are computed, and leaves out what is not: no danger
 * that nobody looked for is called none.
 *
 * Returns: (transfer full): the text
 */
char *
cramp_signals_write (const CrampFrequency *frequency,
                     gsize                *length)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "format", SIGNALS_FORMAT);
  write_int (builder, "version", SIGNALS_VERSION);
  cramp_json_write_date (builder, "night", frequency->as_of);
  write_nights (builder, frequency);
  json_builder_set_member_name (builder, "signals");
  json_builder_begin_array (builder);
  write_frequency (builder, frequency);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return cramp_json_to_text (root, length);
}
