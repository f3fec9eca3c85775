/* stored-case.h - a made-up case in a diary, and what reads it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-builder.h"
#include "cramp-assessor.h"
#include "diary-folder.h"

G_BEGIN_DECLS

/**
 * StoredCase:
 * @seed: what the case was made of, so that a failure names it
 * @entries: the case
 * @folder: where it was imported; empty when it was not
 * @store: the diary, in memory unless it was imported
 * @assessor: what reads it, and keeps what it has read
 * @findings: what it said the last time
 */
typedef struct
{
  guint32        seed;
  DiaryCase     *entries;
  DiaryFolder    folder;
  CrampStore    *store;
  CrampAssessor *assessor;
  CrampFindings  findings;
} StoredCase;

StoredCase *stored_case_new (guint32  seed,
                             gboolean imported) G_GNUC_WARN_UNUSED_RESULT;
void        stored_case_free (StoredCase *self);

const CrampFindings *stored_case_assess (StoredCase    *self,
                                         CrampNightDate night);
char                *stored_case_describe (StoredCase    *self,
                                           CrampNightDate night) G_GNUC_WARN_UNUSED_RESULT;

void stored_save_cramp (CrampStore   *store,
                        CrampEpisode *cramp);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoredCase, stored_case_free)

G_END_DECLS
