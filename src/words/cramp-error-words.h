/* cramp-error-words.h - why something is not in the diary, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cramp_error_words_not_saved (const GError *error);

G_END_DECLS
