/* cramp-person-words.c - what can be answered about the person
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-person-words.h"

#include "cramp-gettext.h"

const CrampAnswer cramp_condition_answers[CRAMP_N_CONDITION_ANSWERS] = {
  { CRAMP_SET (CRAMP_CONDITION_DIABETES), N_ ("Diabetes") },
  { CRAMP_SET (CRAMP_CONDITION_PREGNANCY), N_ ("Pregnancy") },
  { CRAMP_SET (CRAMP_CONDITION_KIDNEY_DISEASE), N_ ("Kidney disease or dialysis") },
  { CRAMP_SET (CRAMP_CONDITION_LIVER_DISEASE), N_ ("Liver disease") },
  { CRAMP_SET (CRAMP_CONDITION_THYROID), N_ ("Thyroid disease") },
  { CRAMP_SET (CRAMP_CONDITION_ARTERY_DISEASE), N_ ("Narrowed or blocked leg arteries") },
  { CRAMP_SET (CRAMP_CONDITION_VARICOSE_VEINS), N_ ("Varicose veins") },
  { CRAMP_SET (CRAMP_CONDITION_BACK_PROBLEM), N_ ("Back problem (slipped disc, narrow spinal canal)") },
  { CRAMP_SET (CRAMP_CONDITION_NERVE_DISEASE), N_ ("Nerve disease (peripheral neuropathy), numb feet") },
  { CRAMP_SET (CRAMP_CONDITION_OPEN_SKIN), N_ ("Open skin on the legs or feet") },
  { 0, N_ ("None of these"), TRUE },
};

const CrampAnswer cramp_usual_answers[CRAMP_N_USUAL_ANSWERS] = {
  { CRAMP_USUAL_LESS_THAN_MONTHLY, N_ ("Never or rarely") },
  { CRAMP_USUAL_1_TO_3_A_MONTH, N_ ("1 to 3 a month") },
  { CRAMP_USUAL_1_TO_2_A_WEEK, N_ ("1 or 2 a week") },
  { CRAMP_USUAL_3_OR_MORE_A_WEEK, N_ ("3 or more a week") },
  { CRAMP_USUAL_NOT_SURE, N_ ("Not sure") },
};
