/* cramp-care-answer.h - marking a care measure of an evening
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"
#include "cramp-night-date.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/* How long "Later" puts a reminder off, in minutes. */
#define CRAMP_CARE_LATER_MIN 10

/* All sets of care measures that a notice can be about are below this. */
#define CRAMP_CARE_SETS CRAMP_SET (CRAMP_N_CARES)

/**
 * CrampCareAnswer:
 * @CRAMP_CARE_ANSWER_DONE: it was done
 * @CRAMP_CARE_ANSWER_LATER: remind again in a while
 * @CRAMP_CARE_ANSWER_SKIP: not tonight
 *
 * What a person can say to a reminder, in the order of its buttons.
 */
typedef enum
{
  CRAMP_CARE_ANSWER_DONE,
  CRAMP_CARE_ANSWER_LATER,
  CRAMP_CARE_ANSWER_SKIP,
  CRAMP_N_CARE_ANSWERS,
} CrampCareAnswer;

gboolean cramp_care_answer (CrampStore     *store,
                            CrampNightDate  night,
                            CrampCare       care,
                            CrampCareAnswer answer,
                            gint64          now,
                            GError        **error);

gboolean cramp_care_write_answer (CrampStore     *store,
                                  CrampNightDate  night,
                                  CrampCare       care,
                                  CrampCareAnswer answer,
                                  gint64          now,
                                  GError        **error);

gboolean cramp_care_answer_notice (CrampStore     *store,
                                   CrampNightDate  tonight,
                                   int             cares,
                                   CrampCareAnswer answer,
                                   gint64          now,
                                   GError        **error);

char    *cramp_care_action_to_string (int             cares,
                                      CrampCareAnswer answer) G_GNUC_WARN_UNUSED_RESULT;
gboolean cramp_care_action_parse (const char      *name,
                                  int             *cares,
                                  CrampCareAnswer *answer);

G_END_DECLS
