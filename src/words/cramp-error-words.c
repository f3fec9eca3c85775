/* cramp-error-words.c - why something is not in the diary, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-error-words.h"

#include <glib/gi18n.h>

#include "cramp-diary-error.h"

/**
 * cramp_error_words_not_saved:
 * @error: why something could not be done to the diary
 *
 * Returns: one sentence or two, the same wherever it happens
 */
const char *
cramp_error_words_not_saved (const GError *error)
{
  switch (cramp_diary_problem_of (error))
    {
    case CRAMP_DIARY_PROBLEM_FULL:
      return _ ("This could not be saved: the disk is full. What was saved before is still there.");
    case CRAMP_DIARY_PROBLEM_BUSY:
      return _ ("This could not be saved: another program is using the diary. Please try again.");
    case CRAMP_DIARY_PROBLEM_READ_ONLY:
      return _ ("This could not be saved: the diary is write-protected. What was saved before is still there.");
    case CRAMP_DIARY_PROBLEM_NO_DIARY:
      return _ ("This could not be saved: the diary’s file is not in its place any more.");
    case CRAMP_DIARY_PROBLEM_GONE:
      return _ ("This cramp is not in the diary any more.");
    case CRAMP_DIARY_PROBLEM_ANOTHER:
      return _ ("One was just logged. Another one?");
    case CRAMP_DIARY_PROBLEM_HAS_CRAMP:
      return _ ("A cramp is entered for that night, so it was not free of cramps.");
    case CRAMP_DIARY_PROBLEM_TO_COME:
      return _ ("That night is still to come.");
    case CRAMP_DIARY_PROBLEM_OTHER:
    default:
      return _ ("This could not be saved. What was saved before is still there.");
    }
}
