/* cramp-deed-words.h - what was done and taken back, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-deed.h"

G_BEGIN_DECLS

char *cramp_deed_words_logged (GDateTime *start) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_deed_words_ticked (CrampNightDate night,
                               CrampNightDate today) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_deed_words_ticked_nights (guint count) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_deed_words_undone (const CrampDeed *deed,
                               CrampUndo        undo,
                               CrampNightDate   today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
