/* cramp-profile.c - what is known of the person
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-profile.h"

#include "cramp-kind-order.h"

/* (choice) Until the person says when they go to bed. */
#define DEFAULT_BEDTIME (22 * 60 + 30)

const CrampField cramp_profile_fields[CRAMP_N_PROFILE_FIELDS] = {
  [CRAMP_PROFILE_BIRTH_YEAR] = { "birth_year", CRAMP_FIELD_NUMBER, NULL, 1900, 2100 },
  [CRAMP_PROFILE_USUAL_BEFORE] = { "usual_before", CRAMP_FIELD_CHOICE, &cramp_usual_before_vocabulary },
  [CRAMP_PROFILE_BEDTIME] = { "bedtime", CRAMP_FIELD_CLOCK },
  [CRAMP_PROFILE_CONDITIONS] = { "conditions", CRAMP_FIELD_SET, &cramp_condition_vocabulary },
  [CRAMP_PROFILE_SIGNAL_NOTICES] = { "signal_notices", CRAMP_FIELD_FLAG },
};

const CrampField cramp_profile_texts[CRAMP_N_PROFILE_TEXTS] = {
  [CRAMP_PROFILE_NAME] = { "name", .maximum = CRAMP_NAME_MAX },
  [CRAMP_PROFILE_QUESTIONS] = { "questions", .maximum = CRAMP_NOTE_MAX },
  [CRAMP_PROFILE_EMERGENCY_NUMBER] = { "emergency_number", .maximum = CRAMP_NAME_MAX },
};

static const CrampMember medicine_members[] = {
  { CRAMP_MEMBER_TEXT, CRAMP_FIELD ("name", .maximum = CRAMP_NAME_MAX), G_STRUCT_OFFSET (CrampMedicine, name) },
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("since"), G_STRUCT_OFFSET (CrampMedicine, since) },
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("until"), G_STRUCT_OFFSET (CrampMedicine, until) },
};

const CrampKind cramp_medicine_kind = {
  .name = "medicine",
  .list = "medicines",
  CRAMP_KIND_OF (CrampMedicine, medicine_members),
  .n_key = CRAMP_KEY_WHOLE,
  .inner = TRUE,
  .free_record = (GDestroyNotify) cramp_medicine_free,
};

static const CrampMember members[] = {
  { CRAMP_MEMBER_TEXT, CRAMP_MEMBER_RUN (CrampProfile, texts, cramp_profile_texts, CRAMP_PROFILE_NAME, CRAMP_PROFILE_QUESTIONS) },
  { CRAMP_MEMBER_ANSWER, CRAMP_MEMBER_RUN (CrampProfile, answers, cramp_profile_fields, CRAMP_PROFILE_BIRTH_YEAR, CRAMP_PROFILE_USUAL_BEFORE) },
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("diary_start"), G_STRUCT_OFFSET (CrampProfile, diary_start) },
  { CRAMP_MEMBER_ANSWER, CRAMP_MEMBER_RUN (CrampProfile, answers, cramp_profile_fields, CRAMP_PROFILE_USUAL_BEFORE, CRAMP_PROFILE_SIGNAL_NOTICES) },
  { CRAMP_MEMBER_RECORDS, CRAMP_FIELD ("medicines"), G_STRUCT_OFFSET (CrampProfile, medicines), .records = &cramp_medicine_kind },
  { CRAMP_MEMBER_TEXT, CRAMP_MEMBER_RUN (CrampProfile, texts, cramp_profile_texts, CRAMP_PROFILE_QUESTIONS, CRAMP_N_PROFILE_TEXTS) },
  { CRAMP_MEMBER_ANSWER, CRAMP_MEMBER_RUN (CrampProfile, answers, cramp_profile_fields, CRAMP_PROFILE_SIGNAL_NOTICES, CRAMP_N_PROFILE_FIELDS) },
};

static const char *const together[] = { "medicines_answered", "medicine", NULL };

const CrampKind cramp_profile_kind = {
  .name = "profile",
  .list = "profile",
  CRAMP_KIND_OF (CrampProfile, members),
  .in_every_file = TRUE,
  .is_answers = TRUE,
  .partly = TRUE,
  .together = together,
  .free_record = (GDestroyNotify) cramp_profile_free,
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
  CrampMedicine *medicine = cramp_kind_new (&cramp_medicine_kind);

  medicine->name = g_strdup (name);
  medicine->since = since;

  return medicine;
}

void
cramp_medicine_free (CrampMedicine *medicine)
{
  cramp_kind_free (&cramp_medicine_kind, medicine);
}

/**
 * cramp_profile_new:
 *
 * Returns: (transfer full): a profile with nothing answered
 */
CrampProfile *
cramp_profile_new (void)
{
  return cramp_kind_new (&cramp_profile_kind);
}

CrampProfile *
cramp_profile_copy (const CrampProfile *profile)
{
  return cramp_kind_copy (&cramp_profile_kind, profile);
}

void
cramp_profile_free (CrampProfile *profile)
{
  cramp_kind_free (&cramp_profile_kind, profile);
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
  gboolean    edited = FALSE;
  CrampMember member;

  for (guint i = 0; cramp_kind_get_member (&cramp_profile_kind, i, &member); i++)
    if (member.type != CRAMP_MEMBER_DATE && cramp_member_compare (&member, before, after) != 0)
      {
        cramp_member_clear (&member, profile);
        cramp_member_take (&member, profile, after);
        edited = TRUE;
      }

  return edited;
}

/**
 * cramp_profile_get_bedtime:
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
