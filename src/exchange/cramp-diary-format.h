/* cramp-diary-format.h - what is the same for reading and writing a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

#define CRAMP_DIARY_FORMAT "cramp-diary"
#define CRAMP_DIARY_VERSION 1

CrampKindId cramp_diary_format_get_kind (guint place);

G_END_DECLS
