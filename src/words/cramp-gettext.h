/* cramp-gettext.h - texts in the language that is used
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The usual names for texts, as in glib/gi18n.h. What they say is in the
 * language of the program, unless this thread uses another one for a while: a
 * page for the doctor can be in another language than the window, and gettext
 * itself has only one for all threads. */
#define _(text) cramp_language_get (text)
#define N_(text) (text)
#define C_(context, text) cramp_language_get_in_context (context "\004" text, sizeof context)
#define ngettext(one, several, number) cramp_language_get_plural (one, several, number)

const char *cramp_language_get (const char *text) G_GNUC_FORMAT (1);
const char *cramp_language_get_in_context (const char *text_with_context,
                                           gsize       context_size) G_GNUC_FORMAT (1);
const char *cramp_language_get_plural (const char *one,
                                       const char *several,
                                       gulong      number) G_GNUC_FORMAT (1) G_GNUC_FORMAT (2);

G_END_DECLS
