/* cramp-evening-care.h - what to do in the evening, and how the day was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-guide-run.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_EVENING_CARE (cramp_evening_care_get_type ())

G_DECLARE_FINAL_TYPE (CrampEveningCare, cramp_evening_care, CRAMP, EVENING_CARE, AdwBin)

/**
 * CrampEvening:
 * @bedtime: when the person goes to bed, in minutes after midnight
 * @soak_reasons: the set of #CrampSoakReason against the foot soak
 * @run: (nullable): the guide that is under way
 * @is_over: whether it is the evening before
 * @asks_day: whether to ask how the day was
 *
 * What is shown, besides what was answered.
 */
typedef struct
{
  int                  bedtime;
  int                  soak_reasons;
  const CrampGuideRun *run;
  gboolean             is_over;
  gboolean             asks_day;
} CrampEvening;

gboolean cramp_evening_care_refresh (CrampEveningCare   *self,
                                     CrampStore         *store,
                                     const CrampEvening *evening,
                                     GDateTime          *now,
                                     GError            **error);

G_END_DECLS
