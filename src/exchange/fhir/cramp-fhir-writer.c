/* cramp-fhir-writer.c - cramps and nights without any for a medical record
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bundle of FHIR R4 after HL7's guide for symptoms, 1.0.0
 * (http://hl7.org/fhir/uv/symptoms). */

#include "cramp-fhir-writer.h"

#include <string.h>

#include "cramp-derived-id.h"
#include "cramp-fhir-answers.h"
#include "cramp-fhir-element.h"
#include "cramp-json-text.h"
#include "cramp-night-time.h"
#include "cramp-record-writer.h"
#include "cramp-time.h"

#define GUIDE "http://hl7.org/fhir/uv/symptoms/"
#define URL_BEGINNING "urn:uuid:"
#define ID_LENGTH 36

static const CrampFhirCode present = { "http://loinc.org", "75325-1", "Symptom" };
static const CrampFhirCode absent = { "http://loinc.org", "111551-8", "Symptom absent" };
static const CrampFhirCode symptom = { GUIDE "CodeSystem/SymptomTemporary", "symptom", "Symptom" };
static const CrampFhirCode night_cramp = { "http://hl7.org/fhir/sid/icd-10-cm", "G47.62", "Sleep related leg cramps" };

/* What stands in a bundle, and whom it is about. */
typedef struct
{
  JsonBuilder *builder;
  GTimeZone   *zone;
  char        *patient;
} Bundle;

static gboolean
is_id (const char *text)
{
  return strlen (text) == ID_LENGTH && strspn (text, "0123456789abcdef-") == ID_LENGTH && g_uuid_string_is_valid (text);
}

/* A cramp keeps its id where that can be one here. Others are of this person: two
 * people have the same nights. */
static char *
make_url (const Bundle *bundle,
          const char   *name)
{
  g_autofree char *full_name = g_strconcat (bundle->patient, " ", name, NULL);
  g_autofree char *id = is_id (name) ? g_strdup (name) : cramp_derived_id_new (full_name);

  return g_strconcat (URL_BEGINNING, id, NULL);
}

static void
begin_entry (JsonBuilder *builder,
             const char  *url,
             const char  *type)
{
  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "fullUrl", url);
  json_builder_set_member_name (builder, "resource");
  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "resourceType", type);
}

static void
end_entry (JsonBuilder *builder)
{
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
write_profile (JsonBuilder *builder,
               const char  *profile)
{
  json_builder_set_member_name (builder, "meta");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "profile");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, profile);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* What all observations begin with. The person tells of the person. */
static void
begin_observation (const Bundle        *bundle,
                   const char          *name,
                   const char          *profile,
                   const CrampFhirCode *code)
{
  JsonBuilder     *builder = bundle->builder;
  g_autofree char *url = make_url (bundle, name);

  begin_entry (builder, url, "Observation");
  write_profile (builder, profile);
  cramp_json_write_string (builder, "status", "final");
  json_builder_set_member_name (builder, "category");
  json_builder_begin_array (builder);
  cramp_fhir_add_concept (builder, &symptom, NULL);
  json_builder_end_array (builder);
  cramp_fhir_write_concept (builder, "code", code, NULL);
  json_builder_set_member_name (builder, "subject");
  cramp_fhir_add_reference (builder, bundle->patient);
  json_builder_set_member_name (builder, "performer");
  json_builder_begin_array (builder);
  cramp_fhir_add_reference (builder, bundle->patient);
  json_builder_end_array (builder);
}

static void
write_issued (JsonBuilder *builder,
              gint64       modified)
{
  g_autofree char *text = modified == CRAMP_NEVER_MODIFIED ? NULL : cramp_time_to_utc_string (modified);

  cramp_json_write_string (builder, "issued", text);
}

static void
write_night (JsonBuilder   *builder,
             CrampNightDate night,
             GTimeZone     *zone)
{
  g_autoptr (GDateTime) start = cramp_night_date_get_end (night - 1, zone);
  g_autoptr (GDateTime) end = cramp_night_date_get_end (night, zone);

  cramp_fhir_write_period (builder, "effectivePeriod", start, end);
}

/* Of some cramps only the night is known. */
static void
write_when (JsonBuilder  *builder,
            CrampEpisode *episode)
{
  GDateTime *start = cramp_episode_get_start (episode);
  int        duration_s = cramp_episode_get_answer (episode, CRAMP_EPISODE_DURATION_S);

  if (!cramp_episode_knows_time (episode))
    write_night (builder, cramp_episode_get_night (episode), g_date_time_get_timezone (start));
  else if (duration_s <= 0)
    cramp_fhir_write_time (builder, "effectiveDateTime", start);
  else
    {
      g_autoptr (GDateTime) end = g_date_time_add_seconds (start, duration_s);

      cramp_fhir_write_period (builder, "effectivePeriod", start, end);
    }
}

static void
add_episode (const Bundle *bundle,
             CrampEpisode *episode)
{
  JsonBuilder *builder = bundle->builder;

  begin_observation (bundle, cramp_episode_get_id (episode), GUIDE "StructureDefinition/SymptomObservation", &present);
  write_when (builder, episode);
  write_issued (builder, cramp_episode_get_modified (episode));
  if (cramp_episode_is_night_cramp (episode))
    cramp_fhir_write_concept (builder, "valueCodeableConcept", &night_cramp, NULL);
  else
    cramp_fhir_write_concept (builder, "valueCodeableConcept", NULL, "Leg cramp during an activity");
  cramp_fhir_write_note (builder, cramp_episode_get_note (episode));
  cramp_fhir_write_place (builder, episode);
  cramp_fhir_write_answers (builder, episode);
  end_entry (builder);
}

/* A night that nobody answered for is not there: it is not known. */
static void
add_night (const Bundle     *bundle,
           const CrampNight *night)
{
  JsonBuilder     *builder = bundle->builder;
  g_autofree char *date = cramp_night_date_to_string (night->date);

  if (night->answers[CRAMP_NIGHT_CRAMP_FREE] != TRUE)
    return;

  begin_observation (bundle, date, GUIDE "StructureDefinition/SymptomAbsentObservation", &absent);
  write_night (builder, night->date, bundle->zone);
  write_issued (builder, night->modified);
  cramp_fhir_write_concept (builder, "valueCodeableConcept", &night_cramp, NULL);
  cramp_fhir_write_note (builder, night->note);
  cramp_fhir_write_origin (builder, night);
  end_entry (builder);
}

static void
add_entries (const Bundle *bundle,
             CrampDiary   *diary)
{
  GPtrArray *episodes = diary->records[CRAMP_KIND_EPISODES];
  GPtrArray *nights = diary->records[CRAMP_KIND_NIGHTS];

  begin_entry (bundle->builder, bundle->patient, "Patient");
  end_entry (bundle->builder);
  for (guint i = 0; i < episodes->len; i++)
    add_episode (bundle, g_ptr_array_index (episodes, i));
  for (guint i = 0; i < nights->len; i++)
    add_night (bundle, g_ptr_array_index (nights, i));
}

/**
 * cramp_fhir_write:
 * @diary: a diary without ticks that a cramp contradicts; its lists are put into
 *   the order of files
 * @now: the current local time
 * @length: (out): the length of the text in bytes
 *
 * Writes the cramps and the nights without any for the programs of doctors. Who
 * the person is stands nowhere: whoever takes the file in knows.
 *
 * Returns: (transfer full): the text
 */
char *
cramp_fhir_write (CrampDiary *diary,
                  GDateTime  *now,
                  gsize      *length)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *person = g_uuid_string_random ();
  g_autofree char *patient = g_strconcat (URL_BEGINNING, person, NULL);
  Bundle           bundle = { builder, g_date_time_get_timezone (now), patient };

  cramp_diary_sort (diary);
  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "resourceType", "Bundle");
  cramp_json_write_string (builder, "type", "collection");
  cramp_fhir_write_time (builder, "timestamp", now);
  json_builder_set_member_name (builder, "entry");
  json_builder_begin_array (builder);
  add_entries (&bundle, diary);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return cramp_json_to_text (root, length);
}
