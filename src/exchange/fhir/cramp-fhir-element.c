/* cramp-fhir-element.c - the parts that resources of FHIR are made of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-fhir-element.h"

#include "cramp-record-writer.h"
#include "cramp-time.h"

#define UNITS "http://unitsofmeasure.org"

/* As a character it is no space and no letter. */
#define BYTE_ORDER_MARK 0xfeff

/* The farthest that FHIR lets a clock be from UTC. */
#define MAX_OFFSET_MINUTES (14 * 60)

static void
write_code (JsonBuilder         *builder,
            const CrampFhirCode *code)
{
  json_builder_set_member_name (builder, "coding");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "system", code->system);
  cramp_json_write_string (builder, "code", code->code);
  cramp_json_write_string (builder, "display", code->display);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

/**
 * cramp_fhir_add_concept:
 * @code: (nullable): a code for it, if there is one
 * @text: (nullable): the same in words; those of the code when there are none
 */
void
cramp_fhir_add_concept (JsonBuilder         *builder,
                        const CrampFhirCode *code,
                        const char          *text)
{
  json_builder_begin_object (builder);
  if (code != NULL)
    write_code (builder, code);
  cramp_json_write_string (builder, "text", text != NULL ? text : code->display);
  json_builder_end_object (builder);
}

void
cramp_fhir_write_concept (JsonBuilder         *builder,
                          const char          *name,
                          const CrampFhirCode *code,
                          const char          *text)
{
  json_builder_set_member_name (builder, name);
  cramp_fhir_add_concept (builder, code, text);
}

/**
 * cramp_fhir_add_reference:
 * @url: the full URL of another resource of the bundle
 */
void
cramp_fhir_add_reference (JsonBuilder *builder,
                          const char  *url)
{
  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "reference", url);
  json_builder_end_object (builder);
}

/**
 * cramp_fhir_write_quantity:
 * @unit: a unit of UCUM
 */
void
cramp_fhir_write_quantity (JsonBuilder *builder,
                           const char  *name,
                           int          value,
                           const char  *unit)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "value");
  json_builder_add_int_value (builder, value);
  cramp_json_write_string (builder, "unit", unit);
  cramp_json_write_string (builder, "system", UNITS);
  cramp_json_write_string (builder, "code", unit);
  json_builder_end_object (builder);
}

void
cramp_fhir_write_time (JsonBuilder *builder,
                       const char  *name,
                       GDateTime   *time)
{
  gboolean is_near = ABS (cramp_time_get_offset_minutes (time)) <= MAX_OFFSET_MINUTES;
  g_autoptr (GDateTime) shown = is_near ? g_date_time_ref (time) : g_date_time_to_utc (time);

  cramp_json_write_time (builder, name, shown);
}

void
cramp_fhir_write_period (JsonBuilder *builder,
                         const char  *name,
                         GDateTime   *start,
                         GDateTime   *end)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  cramp_fhir_write_time (builder, "start", start);
  cramp_fhir_write_time (builder, "end", end);
  json_builder_end_object (builder);
}

/* Of control characters FHIR knows those that part words and lines, and of all
 * spaces one. */
static char *
clean (const char *note)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *at = note; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character == '\t' || character == '\n' || character == '\r')
        g_string_append_unichar (text, character);
      else if (g_unichar_isspace (character))
        g_string_append_c (text, ' ');
      else if (!g_unichar_iscntrl (character) && character != BYTE_ORDER_MARK)
        g_string_append_unichar (text, character);
    }

  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}

/**
 * cramp_fhir_write_note:
 * @note: (nullable): what a person wrote; nothing is written when that is
 *   nothing
 */
void
cramp_fhir_write_note (JsonBuilder *builder,
                       const char  *note)
{
  g_autofree char *text = clean (note != NULL ? note : "");

  if (*text == '\0')
    return;

  json_builder_set_member_name (builder, "note");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "text", text);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}
