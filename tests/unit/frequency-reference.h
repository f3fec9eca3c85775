/* frequency-reference.h - signal 1 as slowly as it can be written down
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#define REFERENCE_MAX_NIGHTS 800

/* A diary without gaps in it: night 0 is its first one. */
typedef struct
{
  int      n_nights;
  guint    cramps[REFERENCE_MAX_NIGHTS];
  gboolean filled_in[REFERENCE_MAX_NIGHTS];
  int      usual_before;
} ReferenceDiary;

/* What the rules say on one night. Nights are counted from 0; -1 is none. */
typedef struct
{
  guint    e7, x7, n7, x14, n14, m14, e0, x0, n0, filled_in_14;
  gboolean known, occasional, fewer;
  double   p7, p14;
  char     rules[32];
  char     state[16];
  int      weeks_before;
  int      last_warning;
  int      baseline_first, baseline_last;
  gboolean baseline_frozen;
} ReferenceNight;

void reference_replay (const ReferenceDiary *diary,
                       ReferenceNight       *nights);
