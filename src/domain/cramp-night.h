/* cramp-night.h - what was answered for one night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-kind.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

/**
 * CrampNightField:
 *
 * The questions about a night, in the order of files.
 */
typedef enum
{
  CRAMP_NIGHT_CRAMP_FREE,
  CRAMP_NIGHT_CARE_STRETCH,
  CRAMP_NIGHT_CARE_SOAK,
  CRAMP_NIGHT_CARE_WARMTH,
  CRAMP_NIGHT_SOAK_MIN,
  CRAMP_NIGHT_TINGLING,
  CRAMP_NIGHT_EVENING_SWELLING,
  CRAMP_NIGHT_EXPOSURES,
  CRAMP_NIGHT_RECORDED,
  CRAMP_N_NIGHT_FIELDS,
} CrampNightField;

extern const CrampField cramp_night_fields[CRAMP_N_NIGHT_FIELDS];
extern const CrampKind  cramp_night_kind;

/**
 * CrampNight:
 * @date: the night
 * @answers: the answers by #CrampNightField; those about a day are about the
 *   day and the evening that begin the night
 * @note: (nullable): free text, or %NULL when there was none
 * @modified: when it was last changed, in seconds since 1970 in UTC, or
 *   %CRAMP_NEVER_MODIFIED
 *
 * What was answered for one night, apart from its cramps.
 */
typedef struct
{
  CrampNightDate date;
  int            answers[CRAMP_N_NIGHT_FIELDS];
  char          *note;
  gint64         modified;
} CrampNight;

CrampNight *cramp_night_new (CrampNightDate date) G_GNUC_WARN_UNUSED_RESULT;
CrampNight *cramp_night_copy (const CrampNight *night) G_GNUC_WARN_UNUSED_RESULT;
void        cramp_night_free (CrampNight *night);

gboolean        cramp_night_is_empty (const CrampNight *night);
CrampNightField cramp_night_care_field (CrampCare care);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampNight, cramp_night_free)

G_END_DECLS
