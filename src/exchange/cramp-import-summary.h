/* cramp-import-summary.h - what an import did
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampImportKind:
 *
 * What an import counts.
 */
typedef enum
{
  CRAMP_IMPORT_EPISODES,
  CRAMP_IMPORT_NIGHTS,
  CRAMP_IMPORT_PROFILE,
  CRAMP_IMPORT_REMINDERS,
  CRAMP_IMPORT_DANGER_CHECKS,
  CRAMP_IMPORT_SHOWN,
  CRAMP_IMPORT_PLANS,
  CRAMP_IMPORT_PAUSES,
  CRAMP_IMPORT_VISITS,
  CRAMP_N_IMPORT_KINDS,
} CrampImportKind;

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
 * @counts: by #CrampImportKind
 * @ignored_members: members of the file that nobody knows
 * @contradicted_ticks: nights of the file that are ticked as free of cramps,
 *   in the file or in the diary, and have a cramp. The cramp counts, the tick
 *   is not kept.
 *
 * What an import did, or would do.
 */
typedef struct
{
  CrampImportCount counts[CRAMP_N_IMPORT_KINDS];
  guint            ignored_members;
  guint            contradicted_ticks;
} CrampImportSummary;

G_END_DECLS
