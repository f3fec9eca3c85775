/* cramp-error-words.h - why something could not be done, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cramp_error_words_explain (const GError *error);

char *cramp_error_words_not_saved (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_error_words_answer_not_saved (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
