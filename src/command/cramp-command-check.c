/* cramp-command-check.c - the command that looks for damage
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cramp-backup.h"
#include "cramp-diary-reader.h"
#include "cramp-error-words.h"
#include "cramp-exchange-error.h"
#include "cramp-standard-streams.h"
#include "cramp-store-ahead.h"
#include "cramp-store-check.h"

static char *
describe_problem (const CrampStoreProblem *problem)
{
  switch (problem->kind)
    {
    case CRAMP_STORE_PROBLEM_REFERENCE:
      /* Translators: the first %s is a table of the database, the second the
       * record in it. */
      return g_strdup_printf (_ ("%s %s belongs to a record that is not there."), problem->table, problem->id);
    case CRAMP_STORE_PROBLEM_VALUE:
      /* Translators: the first %s is a table of the database, the second the
       * record in it. */
      return g_strdup_printf (_ ("%s %s holds what no diary can hold."), problem->table, problem->id);
    case CRAMP_STORE_PROBLEM_NIGHT:
      /* Translators: the first %s is a table of the database, the second the
       * record in it. */
      return g_strdup_printf (_ ("%s %s is more than a day away from its night."), problem->table, problem->id);
    case CRAMP_STORE_PROBLEM_TOTAL:
      /* Translators: %s is the date of a night. */
      return g_strdup_printf (_ ("The total of the night of %s is wrong."), problem->id);
    case CRAMP_STORE_PROBLEM_FILE:
    default:
      return g_strdup (_ ("The diary’s file is damaged."));
    }
}

static gboolean
check_store (CrampStore *store,
             GPtrArray  *findings,
             GError    **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);

  if (!cramp_store_check (store, problems, error))
    return FALSE;

  for (guint i = 0; i < problems->len; i++)
    g_ptr_array_add (findings, describe_problem (g_ptr_array_index (problems, i)));

  return TRUE;
}

static gboolean
check_dates (CrampStore *store,
             GDateTime  *now,
             GPtrArray  *findings,
             GError    **error)
{
  g_autoptr (GPtrArray) ahead = cramp_store_read_ahead (store, g_date_time_to_unix (now), error);

  if (ahead == NULL)
    return FALSE;

  for (guint i = 0; i < ahead->len; i++)
    /* Translators: %s is the record of a cramp. */
    g_ptr_array_add (findings, g_strdup_printf (_ ("The cramp %s is dated in the future and does not count."), cramp_episode_get_id (g_ptr_array_index (ahead, i))));

  return TRUE;
}

static gboolean
check_backups (const CrampCommand *command,
               GPtrArray          *findings,
               guint              *n_backups,
               GError            **error)
{
  g_autoptr (GPtrArray) backups = cramp_backup_list (command->diary_path, error);

  if (backups == NULL)
    return FALSE;

  for (guint i = 0; i < backups->len; i++)
    {
      const char *path = ((const CrampBackup *) g_ptr_array_index (backups, i))->path;
      g_autoptr (GError) problem = NULL;
      g_autoptr (CrampDiaryFile) file = cramp_diary_read_file (path, g_date_time_get_timezone (command->now), &problem);
      g_autofree char *name = g_filename_display_basename (path);

      if (file == NULL)
        /* Translators: the first %s is the name of a file, the second a whole
         * sentence that says what is wrong with it. */
        g_ptr_array_add (findings, g_strdup_printf (_ ("Backup %s: %s"), name, problem->message));
    }

  *n_backups = backups->len;
  return TRUE;
}

static void
append_all_is_well (GString *text,
                    gboolean is_there,
                    guint    n_backups)
{
  if (is_there)
    /* Translators: %u is a number of backups. */
    g_string_append_printf (text, ngettext ("The diary and its %u backup are sound.", "The diary and its %u backups are sound.", n_backups), n_backups);
  else
    g_string_append (text, _ ("There is no diary yet."));
  g_string_append_c (text, '\n');
}

/* Whatever a name holds, a finding is one line. */
static void
append_finding (GString    *text,
                const char *finding)
{
  g_autofree char *line = cramp_printable (finding, NULL);

  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

static gboolean
report (GPtrArray *findings,
        gboolean   is_there,
        guint      n_backups,
        GError   **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    append_finding (text, g_ptr_array_index (findings, i));
  if (findings->len == 0)
    append_all_is_well (text, is_there, n_backups);
  if (!cramp_standard_output_print (text->str, error))
    return FALSE;

  if (findings->len > 0)
    /* Translators: %u is a number of problems. */
    g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, ngettext ("%u problem was found.", "%u problems were found.", findings->len), findings->len);
  return findings->len == 0;
}

/* A diary that does not open is a finding too, and the backups are then what
 * the person most wants to know about. */
static gboolean
check_diary (const CrampCommand *command,
             GPtrArray          *findings,
             gboolean           *is_there,
             GError            **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (command->diary_path, CRAMP_STORE_LOOK,
                                                   cramp_backup_before_migration, command->now, &problem);

  *is_there = !g_error_matches (problem, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_MISSING);
  if (!*is_there)
    return TRUE;
  if (store == NULL)
    {
      g_ptr_array_add (findings, g_strdup (cramp_error_words_explain (problem)));
      return TRUE;
    }

  return check_store (store, findings, error) && check_dates (store, command->now, findings, error);
}

/**
 * cramp_command_check:
 *
 * Checks the diary's file, what it holds, and its backups, and prints what is
 * wrong.
 *
 * Returns: %FALSE when anything is wrong or the check could not be made
 */
gboolean
cramp_command_check (const CrampCommand *command,
                     GError            **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  gboolean is_there;
  guint    n_backups = 0;

  if (!check_diary (command, findings, &is_there, error))
    return FALSE;
  if (!check_backups (command, findings, &n_backups, error))
    return FALSE;
  if (!is_there && n_backups > 0)
    g_ptr_array_add (findings, g_strdup (_ ("The diary is gone, but it has backups.")));

  return report (findings, is_there, n_backups, error);
}
