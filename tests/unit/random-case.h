/* random-case.h - diaries of a few weeks that lie on the edges of the rules
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-builder.h"

G_BEGIN_DECLS

DiaryCase *random_case_new (guint32 seed) G_GNUC_WARN_UNUSED_RESULT;

CrampEpisode *random_case_make_cramp (GRand         *random,
                                      CrampNightDate night,
                                      guint          number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
