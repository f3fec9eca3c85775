/* cramp-helps.h - what helps this person, as far as the diary knows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-care-effect.h"
#include "cramp-plan-result.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampHelps:
 * @nights: how many nights are compared: those of a year, or of the diary
 * @unknown: how many of them nobody answered for
 * @effects: what the diary says of each care measure, the most helpful first
 * @tonight: the night that is running, or from the morning on the coming one
 * @plan: (nullable): the plan that began last
 * @result: what came of @plan so far; nights of a pause are unknown in it
 * @is_paused: whether the reminders are paused tonight
 *
 * All that the page about it shows.
 */
typedef struct
{
  guint           nights, unknown;
  CrampCareEffect effects[CRAMP_N_CARES];
  CrampNightDate  tonight;
  CrampPlan      *plan;
  CrampPlanResult result;
  gboolean        is_paused;
} CrampHelps;

CrampHelps *cramp_helps_read (CrampStore    *store,
                              CrampNightDate first,
                              CrampNightDate as_of,
                              GDateTime     *now,
                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void        cramp_helps_free (CrampHelps *self);
gboolean    cramp_helps_plan_runs (const CrampHelps *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampHelps, cramp_helps_free)

G_END_DECLS
