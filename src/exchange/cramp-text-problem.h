/* cramp-text-problem.h - what is wrong with the text of a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (choice) A diary needs five; json-glib recurses, so there must be a limit. */
#define CRAMP_JSON_MAX_DEPTH 64

/**
 * CrampTextProblem:
 *
 * What is wrong with a file that is not of its format.
 */
typedef enum
{
  CRAMP_TEXT_OK,
  CRAMP_TEXT_EMPTY,
  CRAMP_TEXT_CUT_OFF,
  CRAMP_TEXT_NOT_TEXT,
  CRAMP_TEXT_UNEXPECTED,
  CRAMP_TEXT_TRAILING,
  CRAMP_TEXT_BAD_NUMBER,
  CRAMP_TEXT_HUGE_NUMBER,
  CRAMP_TEXT_CONTROL,
  CRAMP_TEXT_BAD_ESCAPE,
  CRAMP_TEXT_TOO_DEEP,
  CRAMP_TEXT_REPEATED_KEY,
  CRAMP_TEXT_TOO_MANY_KEYS,
} CrampTextProblem;

gboolean cramp_text_refuse_line (CrampTextProblem problem,
                                 guint            line,
                                 GError         **error);

G_END_DECLS
