/* cramp-helps-words.h - what helps this person, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-chart-table.h"
#include "cramp-helps.h"

G_BEGIN_DECLS

char *cramp_helps_words_intro (const CrampHelps *helps) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_helps_words_counts (const CrampTwoGroups *groups) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_helps_words_effect (const CrampCareEffect *effect) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_helps_words_counted (void) G_GNUC_WARN_UNUSED_RESULT;

CrampChartTable *cramp_helps_words_table (const CrampHelps *helps) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
