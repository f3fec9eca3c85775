/* cramp-bedside-merge.h - a line of the bedside sheet and what the diary has
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-bedside-line.h"
#include "cramp-episode.h"
#include "cramp-night.h"

G_BEGIN_DECLS

/**
 * CrampBedsideChange:
 * @night: the night
 * @column: what it is about
 * @before: what the diary says, as #CrampBedsideColumn has it; no set at all where
 *   that is a place for which the sheet has no word
 * @after: what the sheet says
 *
 * An answer of the diary that a sheet contradicts. A plain value.
 */
typedef struct
{
  CrampNightDate     night;
  CrampBedsideColumn column;
  int                before;
  int                after;
} CrampBedsideChange;

/**
 * CrampBedsideKeep:
 * @CRAMP_BEDSIDE_KEEP_DIARY: what the diary says; the sheet fills in the rest
 * @CRAMP_BEDSIDE_KEEP_SHEET: what the sheet says
 *
 * Which of two answers stays.
 */
typedef enum
{
  CRAMP_BEDSIDE_KEEP_DIARY,
  CRAMP_BEDSIDE_KEEP_SHEET,
} CrampBedsideKeep;

/**
 * CrampBedsideCramp:
 * @draft: the cramp
 * @is_changed: whether it is to be saved
 * @is_gone: whether it is to be deleted
 *
 * A night cramp of the night.
 */
typedef struct
{
  CrampEpisodeDraft *draft;
  gboolean           is_changed, is_gone;
} CrampBedsideCramp;

/**
 * CrampBedsideMerge:
 * @line: the line
 * @zone: where the night was
 * @note: what a note says of a cramp after which a leg was numb or weak, as the
 *   sheet asks for no more
 * @keep: which answer stays
 * @night: (nullable): what the diary has of the night, and then what it is to have
 * @cramps: (element-type CrampBedsideCramp): its night cramps, likewise
 * @changes: (element-type CrampBedsideChange): what was found to differ
 * @night_is_changed: whether @night is to be saved
 * @noted: (nullable): the cramp that was given @note
 *
 * A line on its way into the diary.
 */
typedef struct
{
  const CrampBedsideLine  *line;
  GTimeZone               *zone;
  const char              *note;
  CrampBedsideKeep         keep;
  CrampNight              *night;
  GPtrArray               *cramps;
  GArray                  *changes;
  gboolean                 night_is_changed;
  const CrampEpisodeDraft *noted;
} CrampBedsideMerge;

void cramp_bedside_merge_init (CrampBedsideMerge      *self,
                               const CrampBedsideLine *line,
                               CrampNight             *night,
                               GPtrArray              *episodes);
void cramp_bedside_merge_clear (CrampBedsideMerge *self);
void cramp_bedside_merge_run (CrampBedsideMerge *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampBedsideMerge, cramp_bedside_merge_clear)

G_END_DECLS
