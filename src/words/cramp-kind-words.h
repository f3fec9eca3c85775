/* cramp-kind-words.h - what the records of a diary are called
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

const char *cramp_kind_get_words (CrampKindId kind);

G_END_DECLS
