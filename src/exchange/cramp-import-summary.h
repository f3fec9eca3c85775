/* cramp-import-summary.h - what an import did
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

/**
 * CrampImportCount:
 * @added: records that were not there
 * @changed: records that were there and changed
 * @unchanged: records that were there and stayed as they were
 *
 * What became of the records of a file.
 */
typedef struct
{
  guint added;
  guint changed;
  guint unchanged;
} CrampImportCount;

/**
 * CrampImportSummary:
 * @counts: by #CrampKindId
 * @ignored_members: members of the file that nobody knows
 * @contradicted_ticks: nights of the file that are ticked as free of cramps,
 *   in the file or in the diary, and have a cramp. The cramp counts, the tick
 *   is not kept.
 *
 * What an import did, or would do.
 */
typedef struct
{
  CrampImportCount counts[CRAMP_N_KINDS];
  guint            ignored_members;
  guint            contradicted_ticks;
} CrampImportSummary;

G_END_DECLS
