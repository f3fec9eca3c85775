/* cramp-json-problem.h - what is not JSON about a text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (choice) A diary needs five; json-glib recurses, so there must be a limit. */
#define CRAMP_JSON_MAX_DEPTH 64

/**
 * CrampJsonProblem:
 *
 * What is wrong with a piece of JSON.
 */
typedef enum
{
  CRAMP_JSON_OK,
  CRAMP_JSON_EMPTY,
  CRAMP_JSON_CUT_OFF,
  CRAMP_JSON_NOT_TEXT,
  CRAMP_JSON_UNEXPECTED,
  CRAMP_JSON_TRAILING,
  CRAMP_JSON_BAD_NUMBER,
  CRAMP_JSON_HUGE_NUMBER,
  CRAMP_JSON_CONTROL,
  CRAMP_JSON_BAD_ESCAPE,
  CRAMP_JSON_TOO_DEEP,
  CRAMP_JSON_REPEATED_KEY,
  CRAMP_JSON_TOO_MANY_KEYS,
} CrampJsonProblem;

char *cramp_json_problem_describe (CrampJsonProblem problem,
                                   guint            line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
