/* cramp-store-check.c - whether the diary is sound
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-check.h"

#include "cramp-episode.h"
#include "cramp-store-rows.h"
#include "cramp-store-value.h"

#define FILE_IS_SOUND "ok"

/* It looks at every page. (choice) */
#define CHECK_PATIENCE_SEC 600

/**
 * cramp_store_problem_free:
 * @problem: (transfer full): a problem
 *
 * Frees a problem.
 */
void
cramp_store_problem_free (CrampStoreProblem *problem)
{
  g_free (problem->table);
  g_free (problem->id);
  g_free (problem);
}

static void
add_problem (GPtrArray            *problems,
             CrampStoreProblemKind kind,
             const char           *table,
             const char           *id)
{
  CrampStoreProblem *problem = g_new0 (CrampStoreProblem, 1);

  problem->kind = kind;
  problem->table = g_strdup (table);
  problem->id = g_utf8_make_valid (id != NULL ? id : "", -1);
  g_ptr_array_add (problems, problem);
}

/* SQLite finds one damage in many places. */
static gboolean
check_file (CrampStore *self,
            GPtrArray  *problems,
            gboolean   *sound,
            GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "PRAGMA integrity_check", error);
  gboolean success;
  int      code;

  if (statement == NULL)
    return FALSE;

  /* A value that breaks a rule of ours is no damage of the file. */
  cramp_store_execute (self, "PRAGMA ignore_check_constraints = ON", NULL);
  cramp_store_set_patience (self, CHECK_PATIENCE_SEC);
  *sound = TRUE;
  while (*sound && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *sentence = cramp_read_text (statement, 0);

      *sound = g_strcmp0 (sentence, FILE_IS_SOUND) == 0;
      if (!*sound)
        add_problem (problems, CRAMP_STORE_PROBLEM_FILE, "", sentence);
    }

  success = !*sound || code == SQLITE_DONE || cramp_store_fail (self, error);
  cramp_store_execute (self, "PRAGMA ignore_check_constraints = OFF", NULL);
  return success;
}

static gboolean
check_references (CrampStore *self,
                  GPtrArray  *problems,
                  GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "PRAGMA foreign_key_check", error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    add_problem (problems, CRAMP_STORE_PROBLEM_REFERENCE,
                 cramp_read_text (statement, 0), cramp_read_text (statement, 1));

  return code == SQLITE_DONE || cramp_store_fail (self, error);
}

/* A given night may differ from the one that the start tells, for a journey
 * say, but not by more than a day. */
static gboolean
is_near_its_night (CrampEpisode *episode)
{
  CrampNightDate given = cramp_episode_get_night (episode);
  CrampNightDate derived = cramp_night_of (cramp_episode_get_start (episode));

  return given + 1 >= derived && given <= derived + 1;
}

static void
check_row (const CrampKind *kind,
           CrampStatement  *row,
           GPtrArray       *problems)
{
  const char *key = cramp_row_get_label (row);
  gpointer    record = cramp_row_read (kind, row);

  if (record == NULL)
    {
      add_problem (problems, CRAMP_STORE_PROBLEM_VALUE, kind->name, key);
      return;
    }

  if (kind == &cramp_episode_kind && !is_near_its_night (record))
    add_problem (problems, CRAMP_STORE_PROBLEM_NIGHT, kind->name, key);
  kind->free_record (record);
}

static gboolean
check_rows (CrampStore      *self,
            const CrampKind *kind,
            GPtrArray       *problems,
            GError         **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_select (self, kind, "", error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    check_row (kind, statement, problems);

  return code == SQLITE_DONE || cramp_store_fail (self, error);
}

static gboolean
check_totals (CrampStore *self,
              GPtrArray  *problems,
              GError    **error)
{
  g_autoptr (GPtrArray) nights = g_ptr_array_new_with_free_func (g_free);

  if (!cramp_store_find_wrong_totals (self, nights, error))
    return FALSE;

  for (guint i = 0; i < nights->len; i++)
    add_problem (problems, CRAMP_STORE_PROBLEM_TOTAL, "night_total", g_ptr_array_index (nights, i));

  return TRUE;
}

static gboolean
check_tables (CrampStore *self,
              GPtrArray  *problems,
              GError    **error)
{
  const CrampKind *kind;

  for (guint i = 0; (kind = cramp_table_get (i)) != NULL; i++)
    if (!check_rows (self, kind, problems, error))
      return FALSE;

  return TRUE;
}

static gboolean
check (CrampStore *self,
       GPtrArray  *problems,
       GError    **error)
{
  gboolean sound;

  if (!check_file (self, problems, &sound, error) || !check_tables (self, problems, error))
    return FALSE;

  /* Of a damaged file one learns which records suffered, as far as they can be
   * read. What hangs together with what is beside the point then. */
  return !sound || (check_references (self, problems, error) && check_totals (self, problems, error));
}

static gboolean
knows_of_damage (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    if (((CrampStoreProblem *) g_ptr_array_index (problems, i))->kind == CRAMP_STORE_PROBLEM_FILE)
      return TRUE;

  return FALSE;
}

/**
 * cramp_store_check:
 * @problems: (element-type CrampStoreProblem): where to add what is wrong
 *
 * Checks the whole diary: the file, every row, and, if the file is sound, what
 * rows refer to and the totals. The cost grows with the diary.
 *
 * Returns: whether the check could be made, not whether all is well
 */
gboolean
cramp_store_check (CrampStore *self,
                   GPtrArray  *problems,
                   GError    **error)
{
  g_autoptr (GError) reason = NULL;
  gboolean begun;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  if (!cramp_store_begin_read (self, &begun, error))
    return FALSE;
  check (self, problems, &reason);
  cramp_store_end_read (self, begun);

  /* Damage that SQLite cannot look past is what the check is there to find. */
  if (g_error_matches (reason, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_DAMAGED))
    {
      if (!knows_of_damage (problems))
        add_problem (problems, CRAMP_STORE_PROBLEM_FILE, "", reason->message);
      return TRUE;
    }
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}
