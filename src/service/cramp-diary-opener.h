/* cramp-diary-opener.h - waiting for a diary that can be opened
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"
#include "cramp-clock.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DIARY_OPENER (cramp_diary_opener_get_type ())

G_DECLARE_FINAL_TYPE (CrampDiaryOpener, cramp_diary_opener, CRAMP, DIARY_OPENER, GObject)

CrampDiaryOpener *cramp_diary_opener_new (const char *path, CrampStoreMode mode, CrampClock *clock) G_GNUC_WARN_UNUSED_RESULT;

void          cramp_diary_opener_run (CrampDiaryOpener *self);
const char   *cramp_diary_opener_get_path (CrampDiaryOpener *self);
gboolean      cramp_diary_opener_has_diary (CrampDiaryOpener *self);
CrampStore   *cramp_diary_opener_get_store (CrampDiaryOpener *self);
const GError *cramp_diary_opener_get_problem (CrampDiaryOpener *self);
gboolean      cramp_diary_opener_may_pass (CrampDiaryOpener *self);

G_END_DECLS
