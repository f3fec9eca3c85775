/* cramp-store-check.h - whether the diary is sound
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampStoreProblemKind:
 * @CRAMP_STORE_PROBLEM_FILE: SQLite finds its file damaged; comes once, and @id is
 *   what SQLite says of it, for the log
 * @CRAMP_STORE_PROBLEM_REFERENCE: a row belongs to another one that is not there
 * @CRAMP_STORE_PROBLEM_VALUE: a row holds what no diary can hold
 * @CRAMP_STORE_PROBLEM_NIGHT: a cramp is more than a day from its night
 * @CRAMP_STORE_PROBLEM_TOTAL: the total of a night is not what its entries give
 */
typedef enum
{
  CRAMP_STORE_PROBLEM_FILE,
  CRAMP_STORE_PROBLEM_REFERENCE,
  CRAMP_STORE_PROBLEM_VALUE,
  CRAMP_STORE_PROBLEM_NIGHT,
  CRAMP_STORE_PROBLEM_TOTAL,
} CrampStoreProblemKind;

/**
 * CrampStoreProblem:
 * @kind: what is wrong
 * @table: which kind of record it concerns
 * @id: which record it concerns; never what is in it
 *
 * Something that is wrong with a diary.
 */
typedef struct
{
  CrampStoreProblemKind kind;
  char                 *table;
  char                 *id;
} CrampStoreProblem;

void cramp_store_problem_free (CrampStoreProblem *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampStoreProblem, cramp_store_problem_free)

gboolean cramp_store_check (CrampStore *self,
                            GPtrArray  *problems,
                            GError    **error);

G_END_DECLS
