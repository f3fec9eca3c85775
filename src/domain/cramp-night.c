/* cramp-night.c - what was answered for one night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-night.h"

#define MAX_SOAK_MINUTES 240
#define CARE_GROUP "care"

const CrampField cramp_night_fields[CRAMP_N_NIGHT_FIELDS] = {
  [CRAMP_NIGHT_CRAMP_FREE] = { "cramp_free", CRAMP_FIELD_FLAG },
  [CRAMP_NIGHT_CARE_STRETCH] = { "stretch", CRAMP_FIELD_CHOICE, &cramp_care_state_vocabulary, .group = CARE_GROUP },
  [CRAMP_NIGHT_CARE_SOAK] = { "soak", CRAMP_FIELD_CHOICE, &cramp_care_state_vocabulary, .group = CARE_GROUP },
  [CRAMP_NIGHT_CARE_WARMTH] = { "warmth", CRAMP_FIELD_CHOICE, &cramp_care_state_vocabulary, .group = CARE_GROUP },
  [CRAMP_NIGHT_SOAK_MIN] = { "soak_min", CRAMP_FIELD_NUMBER, NULL, 0, MAX_SOAK_MINUTES },
  [CRAMP_NIGHT_TINGLING] = { "tingling", CRAMP_FIELD_CHOICE, &cramp_tingling_vocabulary },
  [CRAMP_NIGHT_EVENING_SWELLING] = { "evening_swelling", CRAMP_FIELD_FLAG },
  [CRAMP_NIGHT_EXPOSURES] = { "exposures", CRAMP_FIELD_SET, &cramp_exposure_vocabulary },
  [CRAMP_NIGHT_RECORDED] = { "recorded", CRAMP_FIELD_CHOICE, &cramp_recorded_vocabulary },
};

static const CrampMember members[] = {
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("date"), G_STRUCT_OFFSET (CrampNight, date), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_MEMBER_RUN (CrampNight, answers, cramp_night_fields, 0, CRAMP_NIGHT_RECORDED) },
  { CRAMP_MEMBER_TEXT, CRAMP_FIELD ("note", .maximum = CRAMP_NOTE_MAX), G_STRUCT_OFFSET (CrampNight, note) },
  { CRAMP_MEMBER_ANSWER, CRAMP_MEMBER_RUN (CrampNight, answers, cramp_night_fields, CRAMP_NIGHT_RECORDED, CRAMP_N_NIGHT_FIELDS), .remark = TRUE },
  CRAMP_MEMBER_MODIFIED (CrampNight),
};

const CrampKind cramp_night_kind = {
  .name = "night",
  .list = "nights",
  CRAMP_KIND_OF (CrampNight, members),
  .n_key = 1,
  .named = TRUE,
  .in_every_file = TRUE,
  .is_answers = TRUE,
  .free_record = (GDestroyNotify) cramp_night_free,
};

/**
 * cramp_night_new:
 * @date: the night
 *
 * Returns: (transfer full): the night, with nothing answered
 */
CrampNight *
cramp_night_new (CrampNightDate date)
{
  CrampNight *night = cramp_kind_new (&cramp_night_kind);

  night->date = date;

  return night;
}

CrampNight *
cramp_night_copy (const CrampNight *night)
{
  return cramp_kind_copy (&cramp_night_kind, night);
}

void
cramp_night_free (CrampNight *night)
{
  cramp_kind_free (&cramp_night_kind, night);
}

/**
 * cramp_night_is_empty:
 *
 * Returns: whether nothing at all was answered for it; how the answers came
 *   into the diary is none
 */
gboolean
cramp_night_is_empty (const CrampNight *night)
{
  return cramp_kind_is_empty (&cramp_night_kind, night);
}

/**
 * cramp_night_care_field:
 *
 * Returns: the question whether it was done
 */
CrampNightField
cramp_night_care_field (CrampCare care)
{
  return CRAMP_NIGHT_CARE_STRETCH + care;
}
