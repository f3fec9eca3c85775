/* cramp-diary-format.h - what is the same for reading and writing a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

#define CRAMP_DIARY_FORMAT "cramp-diary"
#define CRAMP_DIARY_VERSION 1

void cramp_diary_sort (CrampDiary *diary);

G_END_DECLS
