/* cramp-language.h - in which language words are said
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cramp_language_get_code (void);
const char *cramp_language_get_name (void);
gboolean    cramp_language_exists (const char *code);
char       *cramp_language_match (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char      **cramp_language_list (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * CrampLanguageUse:
 *
 * What this thread used before. Made by cramp_language_use(); when it is
 * cleared, that holds again.
 */
typedef struct
{
  gpointer before;
} CrampLanguageUse;

CrampLanguageUse cramp_language_use (const char *code) G_GNUC_WARN_UNUSED_RESULT;
void             cramp_language_use_clear (CrampLanguageUse *use);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampLanguageUse, cramp_language_use_clear)

G_END_DECLS
