/* cramp-diary-error.c - why something cannot be done to the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary-error.h"

#include "cramp-store.h"

G_DEFINE_QUARK (cramp_diary_error, cramp_diary_error)

/**
 * cramp_diary_problem_of:
 * @error: why something could not be done to the diary
 *
 * Returns: what a person can be told of it
 */
CrampDiaryProblem
cramp_diary_problem_of (const GError *error)
{
  static const struct
  {
    GQuark (*get_domain) (void);
    int               code;
    CrampDiaryProblem problem;
  } problems[] = {
    { cramp_store_error_quark, CRAMP_STORE_ERROR_FULL, CRAMP_DIARY_PROBLEM_FULL },
    { cramp_store_error_quark, CRAMP_STORE_ERROR_BUSY, CRAMP_DIARY_PROBLEM_BUSY },
    { cramp_store_error_quark, CRAMP_STORE_ERROR_READ_ONLY, CRAMP_DIARY_PROBLEM_READ_ONLY },
    { cramp_store_error_quark, CRAMP_STORE_ERROR_MISSING, CRAMP_DIARY_PROBLEM_NO_DIARY },
    { cramp_store_error_quark, CRAMP_STORE_ERROR_EMPTY, CRAMP_DIARY_PROBLEM_NO_DIARY },
    { cramp_store_error_quark, CRAMP_STORE_ERROR_FOREIGN, CRAMP_DIARY_PROBLEM_NO_DIARY },
    { cramp_diary_error_quark, CRAMP_DIARY_ERROR_GONE, CRAMP_DIARY_PROBLEM_GONE },
    { cramp_diary_error_quark, CRAMP_DIARY_ERROR_ANOTHER, CRAMP_DIARY_PROBLEM_ANOTHER },
    { cramp_diary_error_quark, CRAMP_DIARY_ERROR_HAS_CRAMP, CRAMP_DIARY_PROBLEM_HAS_CRAMP },
    { cramp_diary_error_quark, CRAMP_DIARY_ERROR_TO_COME, CRAMP_DIARY_PROBLEM_TO_COME },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (problems); i++)
    if (g_error_matches (error, problems[i].get_domain (), problems[i].code))
      return problems[i].problem;

  return CRAMP_DIARY_PROBLEM_OTHER;
}
