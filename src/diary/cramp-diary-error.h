/* cramp-diary-error.h - why something cannot be done to the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampDiaryError:
 * @CRAMP_DIARY_ERROR_GONE: what it is about is not in the diary any more
 * @CRAMP_DIARY_ERROR_ANOTHER: there is a cramp of the same minute; ask whether
 *   this is another one
 * @CRAMP_DIARY_ERROR_HAS_CRAMP: the night has a cramp, so it was not free of
 *   them
 * @CRAMP_DIARY_ERROR_TO_COME: the night is still to come
 *
 * Why something cannot be done to a diary that can be read and written well. A
 * #CrampStoreError tells the other reasons. The message is for the log.
 */
typedef enum
{
  CRAMP_DIARY_ERROR_GONE,
  CRAMP_DIARY_ERROR_ANOTHER,
  CRAMP_DIARY_ERROR_HAS_CRAMP,
  CRAMP_DIARY_ERROR_TO_COME,
} CrampDiaryError;

/**
 * CrampDiaryProblem:
 * @CRAMP_DIARY_PROBLEM_FULL: the disk is full
 * @CRAMP_DIARY_PROBLEM_BUSY: another program uses the diary
 * @CRAMP_DIARY_PROBLEM_READ_ONLY: the diary can be read but not written
 * @CRAMP_DIARY_PROBLEM_NO_DIARY: the file is not there, or not a diary, any more
 * @CRAMP_DIARY_PROBLEM_GONE: what it is about is not in the diary any more
 * @CRAMP_DIARY_PROBLEM_ANOTHER: there is a cramp of the same minute
 * @CRAMP_DIARY_PROBLEM_HAS_CRAMP: the night has a cramp
 * @CRAMP_DIARY_PROBLEM_TO_COME: the night is still to come
 * @CRAMP_DIARY_PROBLEM_OTHER: anything else
 *
 * What a person can be told of an error, be it one of the diary's rules or of
 * its file.
 */
typedef enum
{
  CRAMP_DIARY_PROBLEM_FULL,
  CRAMP_DIARY_PROBLEM_BUSY,
  CRAMP_DIARY_PROBLEM_READ_ONLY,
  CRAMP_DIARY_PROBLEM_NO_DIARY,
  CRAMP_DIARY_PROBLEM_GONE,
  CRAMP_DIARY_PROBLEM_ANOTHER,
  CRAMP_DIARY_PROBLEM_HAS_CRAMP,
  CRAMP_DIARY_PROBLEM_TO_COME,
  CRAMP_DIARY_PROBLEM_OTHER,
} CrampDiaryProblem;

#define CRAMP_DIARY_ERROR (cramp_diary_error_quark ())

GQuark cramp_diary_error_quark (void);

CrampDiaryProblem cramp_diary_problem_of (const GError *error);

G_END_DECLS
