/* cramp-profile.c - what is known of the person
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-profile.h"

/* (choice) Until the person says when they go to bed. */
#define DEFAULT_BEDTIME (22 * 60 + 30)

const CrampField cramp_profile_fields[CRAMP_N_PROFILE_FIELDS] = {
  [CRAMP_PROFILE_BIRTH_YEAR] = { "birth_year", CRAMP_FIELD_NUMBER, NULL, 1900, 2100 },
  [CRAMP_PROFILE_USUAL_BEFORE] = { "usual_before", CRAMP_FIELD_CHOICE, &cramp_usual_before_vocabulary },
  [CRAMP_PROFILE_BEDTIME] = { "bedtime", CRAMP_FIELD_CLOCK },
  [CRAMP_PROFILE_CONDITIONS] = { "conditions", CRAMP_FIELD_SET, &cramp_condition_vocabulary },
  [CRAMP_PROFILE_SIGNAL_NOTICES] = { "signal_notices", CRAMP_FIELD_FLAG },
};

const CrampTextField cramp_profile_texts[CRAMP_N_PROFILE_TEXTS] = {
  [CRAMP_PROFILE_NAME] = { "name", CRAMP_NAME_MAX },
  [CRAMP_PROFILE_QUESTIONS] = { "questions", CRAMP_NOTE_MAX },
  [CRAMP_PROFILE_EMERGENCY_NUMBER] = { "emergency_number", CRAMP_NAME_MAX },
};

/**
 * cramp_medicine_new:
 * @name: (nullable): what it is called
 * @since: the day it was begun, or 0
 *
 * Returns: (transfer full): the medicine
 */
CrampMedicine *
cramp_medicine_new (const char    *name,
                    CrampNightDate since)
{
  CrampMedicine *medicine = g_new0 (CrampMedicine, 1);

  medicine->name = g_strdup (name);
  medicine->since = since;

  return medicine;
}

CrampMedicine *
cramp_medicine_copy (const CrampMedicine *medicine)
{
  CrampMedicine *copy = cramp_medicine_new (medicine->name, medicine->since);

  copy->until = medicine->until;

  return copy;
}

void
cramp_medicine_free (CrampMedicine *medicine)
{
  g_free (medicine->name);
  g_free (medicine);
}

static GPtrArray *
copy_medicines (GPtrArray *medicines)
{
  GPtrArray *copy;

  if (medicines == NULL)
    return NULL;

  copy = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);
  for (guint i = 0; i < medicines->len; i++)
    g_ptr_array_add (copy, cramp_medicine_copy (g_ptr_array_index (medicines, i)));

  return copy;
}

/**
 * cramp_profile_new:
 *
 * Returns: (transfer full): a profile with nothing answered
 */
CrampProfile *
cramp_profile_new (void)
{
  CrampProfile *profile = g_new0 (CrampProfile, 1);

  cramp_answers_clear (profile->answers, CRAMP_N_PROFILE_FIELDS);

  return profile;
}

CrampProfile *
cramp_profile_copy (const CrampProfile *profile)
{
  CrampProfile *copy = cramp_profile_new ();

  cramp_profile_fill (copy, profile);

  return copy;
}

void
cramp_profile_free (CrampProfile *profile)
{
  for (guint i = 0; i < CRAMP_N_PROFILE_TEXTS; i++)
    g_free (profile->texts[i]);
  g_clear_pointer (&profile->medicines, g_ptr_array_unref);
  g_free (profile);
}

/**
 * cramp_profile_fill:
 * @profile: a profile
 * @from: another one
 *
 * Answers from @from what @profile leaves open, and nothing else.
 *
 * Returns: whether that answered anything
 */
gboolean
cramp_profile_fill (CrampProfile       *profile,
                    const CrampProfile *from)
{
  gboolean filled = cramp_answers_fill (profile->answers, from->answers, CRAMP_N_PROFILE_FIELDS);

  for (guint i = 0; i < CRAMP_N_PROFILE_TEXTS; i++)
    if (profile->texts[i] == NULL && from->texts[i] != NULL)
      {
        profile->texts[i] = g_strdup (from->texts[i]);
        filled = TRUE;
      }
  if (profile->diary_start == 0 && from->diary_start != 0)
    {
      profile->diary_start = from->diary_start;
      filled = TRUE;
    }
  if (profile->medicines == NULL && from->medicines != NULL)
    {
      profile->medicines = copy_medicines (from->medicines);
      filled = TRUE;
    }

  return filled;
}

/**
 * cramp_profile_get_bedtime:
 * @profile: a profile
 *
 * Returns: the time the person goes to bed in minutes after local midnight,
 *   22:30 until they say so
 */
int
cramp_profile_get_bedtime (const CrampProfile *profile)
{
  int bedtime = profile->answers[CRAMP_PROFILE_BEDTIME];

  return bedtime == CRAMP_UNANSWERED ? DEFAULT_BEDTIME : bedtime;
}

/**
 * cramp_profile_is_empty:
 * @profile: what is known of the person
 *
 * Returns: whether that is nothing
 */
gboolean
cramp_profile_is_empty (const CrampProfile *profile)
{
  for (guint i = 0; i < CRAMP_N_PROFILE_FIELDS; i++)
    if (profile->answers[i] != CRAMP_UNANSWERED)
      return FALSE;
  for (guint i = 0; i < CRAMP_N_PROFILE_TEXTS; i++)
    if (profile->texts[i] != NULL)
      return FALSE;

  return profile->diary_start == 0 && profile->medicines == NULL;
}

static gboolean
edit_texts (CrampProfile       *profile,
            const CrampProfile *before,
            const CrampProfile *after)
{
  gboolean edited = FALSE;

  for (guint i = 0; i < CRAMP_N_PROFILE_TEXTS; i++)
    if (g_strcmp0 (after->texts[i], before->texts[i]) != 0)
      {
        g_free (profile->texts[i]);
        profile->texts[i] = g_strdup (after->texts[i]);
        edited = TRUE;
      }

  return edited;
}

static gboolean
are_same_medicines (GPtrArray *a,
                    GPtrArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const CrampMedicine *left = a->pdata[i];
      const CrampMedicine *right = b->pdata[i];

      if (g_strcmp0 (left->name, right->name) != 0 || left->since != right->since ||
          left->until != right->until)
        return FALSE;
    }

  return TRUE;
}

static gboolean
edit_medicines (CrampProfile       *profile,
                const CrampProfile *before,
                const CrampProfile *after)
{
  if (are_same_medicines (before->medicines, after->medicines))
    return FALSE;

  g_clear_pointer (&profile->medicines, g_ptr_array_unref);
  profile->medicines = copy_medicines (after->medicines);

  return TRUE;
}

/**
 * cramp_profile_edit:
 * @profile: what is in the diary now
 * @before: what the person was shown
 * @after: what they made of it
 *
 * Brings their changes into @profile. What they did not touch stays as it is
 * there: another window or program may have answered it meanwhile. The first
 * night of the diary is never theirs to change.
 *
 * Returns: whether they changed anything
 */
gboolean
cramp_profile_edit (CrampProfile       *profile,
                    const CrampProfile *before,
                    const CrampProfile *after)
{
  gboolean answers = cramp_answers_edit (profile->answers, before->answers, after->answers, CRAMP_N_PROFILE_FIELDS);
  gboolean texts = edit_texts (profile, before, after);
  gboolean medicines = edit_medicines (profile, before, after);

  return answers || texts || medicines;
}
