/* random-diary.h - diaries to try things on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

CrampDiary *random_diary_new (GRand *random,
                              guint  n_episodes,
                              double answered) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
