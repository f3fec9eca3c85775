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

/**
 * cramp_night_new:
 * @date: the night
 *
 * Returns: (transfer full): the night, with nothing answered
 */
CrampNight *
cramp_night_new (CrampNightDate date)
{
  CrampNight *night = g_new0 (CrampNight, 1);

  night->date = date;
  night->modified = CRAMP_NEVER_MODIFIED;
  cramp_answers_clear (night->answers, CRAMP_N_NIGHT_FIELDS);

  return night;
}

CrampNight *
cramp_night_copy (const CrampNight *night)
{
  CrampNight *copy = g_memdup2 (night, sizeof *night);

  copy->note = g_strdup (night->note);

  return copy;
}

void
cramp_night_free (CrampNight *night)
{
  g_free (night->note);
  g_free (night);
}

/**
 * cramp_night_is_empty:
 * @night: a night
 *
 * Returns: whether nothing at all was answered for it; how the answers came
 *   into the diary is none
 */
gboolean
cramp_night_is_empty (const CrampNight *night)
{
  for (guint i = 0; i < CRAMP_N_NIGHT_FIELDS; i++)
    if (i != CRAMP_NIGHT_RECORDED && night->answers[i] != CRAMP_UNANSWERED)
      return FALSE;

  return night->note == NULL;
}

/**
 * cramp_night_care_field:
 * @care: a care measure
 *
 * Returns: the question whether it was done
 */
CrampNightField
cramp_night_care_field (CrampCare care)
{
  return CRAMP_NIGHT_CARE_STRETCH + care;
}

/**
 * cramp_night_compare:
 * @a: a night
 * @b: another one
 *
 * Orders nights by date.
 *
 * Returns: less than, equal to or greater than 0, as for qsort()
 */
int
cramp_night_compare (const CrampNight *a,
                     const CrampNight *b)
{
  return a->date < b->date ? -1 : a->date > b->date;
}
