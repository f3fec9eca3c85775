/* cramp-soak-words.h - why the foot soak is left out, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cramp_soak_words_reasons (int reasons) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_soak_words_short (int reasons) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_soak_words_explanation (int reasons) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
