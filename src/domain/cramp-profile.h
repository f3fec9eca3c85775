/* cramp-profile.h - what is known of the person
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-kind.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

/**
 * CrampProfileField:
 *
 * The questions about the person that are answered by a number or a code.
 */
typedef enum
{
  CRAMP_PROFILE_BIRTH_YEAR,
  CRAMP_PROFILE_USUAL_BEFORE,
  CRAMP_PROFILE_BEDTIME,
  CRAMP_PROFILE_CONDITIONS,
  CRAMP_PROFILE_SIGNAL_NOTICES,
  CRAMP_N_PROFILE_FIELDS,
} CrampProfileField;

extern const CrampField cramp_profile_fields[CRAMP_N_PROFILE_FIELDS];

/**
 * CrampProfileText:
 *
 * The questions about the person that are answered in words.
 */
typedef enum
{
  CRAMP_PROFILE_NAME,
  CRAMP_PROFILE_QUESTIONS,
  CRAMP_PROFILE_EMERGENCY_NUMBER,
  CRAMP_N_PROFILE_TEXTS,
} CrampProfileText;

/* Each with the greatest length in characters as its maximum. */
extern const CrampField cramp_profile_texts[CRAMP_N_PROFILE_TEXTS];

/**
 * CrampMedicine:
 * @name: (nullable): what it is called
 * @since: the day it was begun, as the date of a night, or 0
 * @until: the last day it was taken, likewise
 */
typedef struct
{
  char          *name;
  CrampNightDate since;
  CrampNightDate until;
} CrampMedicine;

extern const CrampKind cramp_medicine_kind;

CrampMedicine *cramp_medicine_new (const char    *name,
                                   CrampNightDate since) G_GNUC_WARN_UNUSED_RESULT;
void           cramp_medicine_free (CrampMedicine *medicine);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampMedicine, cramp_medicine_free)

/**
 * CrampProfile:
 * @answers: the answers by #CrampProfileField
 * @texts: (nullable): the words by #CrampProfileText; %NULL is unanswered
 * @diary_start: the first night of the diary, or 0
 * @medicines: (nullable) (element-type CrampMedicine): the medicines taken;
 *   %NULL is unanswered, empty is none
 *
 * What is known of the person.
 */
typedef struct
{
  int            answers[CRAMP_N_PROFILE_FIELDS];
  char          *texts[CRAMP_N_PROFILE_TEXTS];
  CrampNightDate diary_start;
  GPtrArray     *medicines;
} CrampProfile;

extern const CrampKind cramp_profile_kind;

CrampProfile *cramp_profile_new (void) G_GNUC_WARN_UNUSED_RESULT;
CrampProfile *cramp_profile_copy (const CrampProfile *profile) G_GNUC_WARN_UNUSED_RESULT;
void          cramp_profile_free (CrampProfile *profile);

gboolean cramp_profile_edit (CrampProfile       *profile,
                             const CrampProfile *before,
                             const CrampProfile *after);
int      cramp_profile_get_bedtime (const CrampProfile *profile);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampProfile, cramp_profile_free)

G_END_DECLS
