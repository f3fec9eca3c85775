/* cramp-fhir-answers.c - the answers about a cramp as components
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-fhir-answers.h"

#include "cramp-fhir-element.h"

/* Units of UCUM. */
#define SCORE "{score}"
#define SECONDS "s"
#define MINUTES "min"

/* Of cramps and of nights alike. */
#define RECORDED "First recorded on"

static const CrampFhirCode pain_code = {
  "http://loinc.org",
  "72514-3",
  "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
};

/**
 * Answer:
 * @field: the question
 * @code: (nullable): what others call it
 * @text: what we call it
 * @unit: (nullable): the unit of a number
 *
 * What is told of a cramp beside when and where it was. It is for the programs
 * of doctors everywhere, so its words are English.
 */
typedef struct
{
  CrampEpisodeField    field;
  const CrampFhirCode *code;
  const char          *text;
  const char          *unit;
} Answer;

static const Answer answers[] = {
  { CRAMP_EPISODE_PAIN, &pain_code, "Pain, 0 to 10", SCORE },
  { CRAMP_EPISODE_DURATION_S, NULL, "Duration", SECONDS },
  { CRAMP_EPISODE_SETTLED, NULL, "Settled" },
  { CRAMP_EPISODE_CONTEXT, NULL, "During" },
  { CRAMP_EPISODE_TRIGGER, NULL, "Trigger" },
  { CRAMP_EPISODE_WALKING_RELIEF, NULL, "When brought on by walking, relieved by" },
  { CRAMP_EPISODE_SLEEP_DISTURBANCE, NULL, "Sleep disturbance, 0 to 10", SCORE },
  { CRAMP_EPISODE_WOKE, NULL, "Woken up" },
  { CRAMP_EPISODE_AWAKE_MIN, NULL, "Awake afterwards", MINUTES },
  { CRAMP_EPISODE_SORENESS_MIN, NULL, "Soreness afterwards", MINUTES },
  { CRAMP_EPISODE_NUMBNESS_MIN, NULL, "Numbness afterwards", MINUTES },
  { CRAMP_EPISODE_NUMBNESS_AREA, NULL, "Area of numbness" },
  { CRAMP_EPISODE_WEAKNESS_MIN, NULL, "Weakness afterwards", MINUTES },
  { CRAMP_EPISODE_WEAKNESS_SIGNS, NULL, "Signs of weakness" },
  { CRAMP_EPISODE_STILL_THERE, NULL, "Numbness or weakness still there when recorded" },
  { CRAMP_EPISODE_RELIEF, NULL, "What was done" },
  { CRAMP_EPISODE_RELIEF_HELPED, NULL, "What was done helped" },
  { CRAMP_EPISODE_RECORDED, NULL, RECORDED },
};

/* The codes of an answer as words: `thigh_front;calf` is "thigh front, calf". */
static char *
to_words (const CrampField *field,
          int               answer)
{
  g_autofree char *codes = cramp_field_to_text (field, answer);
  g_autoptr (GString) words = g_string_new (*codes == '\0' ? "none" : codes);

  g_string_replace (words, "_", " ", 0);
  g_string_replace (words, CRAMP_LIST_SEPARATOR, ", ", 0);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
write_value (JsonBuilder      *builder,
             const CrampField *field,
             const char       *unit,
             int               value)
{
  g_autofree char *words = to_words (field, value);

  if (unit != NULL)
    cramp_fhir_write_quantity (builder, "valueQuantity", value, unit);
  else if (field->kind != CRAMP_FIELD_FLAG)
    cramp_fhir_write_concept (builder, "valueCodeableConcept", NULL, words);
  else
    {
      json_builder_set_member_name (builder, "valueBoolean");
      json_builder_add_boolean_value (builder, value);
    }
}

/**
 * cramp_fhir_write_answers:
 * @builder: a builder in an observation
 * @episode: what it is of
 *
 * Writes a component for each answer, and nothing for what was not answered.
 */
void
cramp_fhir_write_answers (JsonBuilder  *builder,
                          CrampEpisode *episode)
{
  gboolean is_begun = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      int value = cramp_episode_get_answer (episode, answers[i].field);

      if (value == CRAMP_UNANSWERED)
        continue;
      if (!is_begun)
        {
          json_builder_set_member_name (builder, "component");
          json_builder_begin_array (builder);
          is_begun = TRUE;
        }
      json_builder_begin_object (builder);
      cramp_fhir_write_concept (builder, "code", answers[i].code, answers[i].text);
      write_value (builder, &cramp_episode_fields[answers[i].field], answers[i].unit, value);
      json_builder_end_object (builder);
    }

  if (is_begun)
    json_builder_end_array (builder);
}

/**
 * cramp_fhir_write_origin:
 * @builder: a builder in an observation
 * @night: a night without cramps
 *
 * Writes that it was entered from paper, if it was.
 */
void
cramp_fhir_write_origin (JsonBuilder      *builder,
                         const CrampNight *night)
{
  int recorded = night->answers[CRAMP_NIGHT_RECORDED];

  if (recorded == CRAMP_UNANSWERED)
    return;

  json_builder_set_member_name (builder, "component");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  cramp_fhir_write_concept (builder, "code", NULL, RECORDED);
  write_value (builder, &cramp_night_fields[CRAMP_NIGHT_RECORDED], NULL, recorded);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

static const char *const sides[] = {
  [CRAMP_SIDE_LEFT] = "left leg",
  [CRAMP_SIDE_RIGHT] = "right leg",
  [CRAMP_SIDE_BOTH] = "both legs",
};

/**
 * cramp_fhir_write_place:
 * @builder: a builder in an observation
 * @episode: what it is of
 *
 * Writes where it hurt. An observation has a single place, so several, and the
 * side, are the words of one.
 */
void
cramp_fhir_write_place (JsonBuilder  *builder,
                        CrampEpisode *episode)
{
  int              side = cramp_episode_get_answer (episode, CRAMP_EPISODE_SIDE);
  int              sites = cramp_episode_get_answer (episode, CRAMP_EPISODE_SITES);
  g_autofree char *words = sites > 0 ? to_words (&cramp_episode_fields[CRAMP_EPISODE_SITES], sites) : NULL;
  g_autofree char *both = words != NULL && side != CRAMP_UNANSWERED ? g_strdup_printf ("%s, %s", words, sides[side]) : NULL;

  if (both != NULL)
    cramp_fhir_write_concept (builder, "bodySite", NULL, both);
  else if (words != NULL || side != CRAMP_UNANSWERED)
    cramp_fhir_write_concept (builder, "bodySite", NULL, words != NULL ? words : sides[side]);
}
