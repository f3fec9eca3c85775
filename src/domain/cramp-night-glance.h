/* cramp-night-glance.h - what there is of a night, at a glance
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"

G_BEGIN_DECLS

/**
 * CrampNightGlance:
 * @night: which night
 * @cramps: its night cramps, each entry for itself, as the diary lists them
 * @activities: its cramps during an activity, which are none of the night
 * @pain: the worst pain of its night cramps, 0 to 10, or %CRAMP_UNANSWERED
 * @is_ticked: whether somebody answered that there was no cramp
 * @care: the set of #CrampCare that were done in the evening
 *
 * What a calendar needs to know of one night, without the entries. A plain value.
 */
typedef struct
{
  CrampNightDate night;
  int            cramps, activities;
  int            pain;
  gboolean       is_ticked;
  int            care;
} CrampNightGlance;

G_END_DECLS
