/* cramp-diary-writer.h - a diary as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

char *cramp_diary_write (CrampDiary *diary,
                         GDateTime  *now,
                         gsize      *length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
