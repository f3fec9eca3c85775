/* cramp-diary.h - a whole diary in memory
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-night.h"
#include "cramp-profile.h"
#include "cramp-record.h"
#include "cramp-reminder-pause.h"

G_BEGIN_DECLS

/**
 * CrampDiary:
 * @records: by #CrampKindId, as cramp_kind_sort() has them. What there is only
 *   one of has a list of one
 *
 * Everything a diary holds, as one file carries it.
 */
typedef struct
{
  GPtrArray *records[CRAMP_N_KINDS];
} CrampDiary;

CrampDiary *cramp_diary_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        cramp_diary_free (CrampDiary *diary);

CrampProfile *cramp_diary_get_profile (const CrampDiary *diary);
gboolean      cramp_diary_is_empty (const CrampDiary *diary);
void          cramp_diary_sort (CrampDiary *diary);
void          cramp_diary_drop_ticks (CrampDiary *diary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampDiary, cramp_diary_free)

G_END_DECLS
