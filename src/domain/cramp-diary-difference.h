/* cramp-diary-difference.h - by what one diary differs from another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

/**
 * CrampDifferenceCount:
 * @added: records that only the second diary has
 * @removed: records that only the first one has
 * @changed: records that both have, but not the same
 * @unchanged: records that are the same in both
 */
typedef struct
{
  guint added;
  guint removed;
  guint changed;
  guint unchanged;
} CrampDifferenceCount;

/**
 * CrampDiaryDifference:
 * @counts: by #CrampKindId
 *
 * By what one diary differs from another.
 */
typedef struct
{
  CrampDifferenceCount counts[CRAMP_N_KINDS];
} CrampDiaryDifference;

void     cramp_diary_compare (const CrampDiary     *first,
                              const CrampDiary     *second,
                              CrampDiaryDifference *difference);
gboolean cramp_diary_difference_is_none (const CrampDiaryDifference *difference);

G_END_DECLS
