/* cramp-search-words.h - what the answers of the diary are found by
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-search.h"

G_BEGIN_DECLS

CrampSearch *cramp_search_words_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
