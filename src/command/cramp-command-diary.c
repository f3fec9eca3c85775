/* cramp-command-diary.c - the diary that a command is about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command.h"

#include <glib/gi18n.h>

#include "cramp-backup.h"
#include "cramp-exchange-error.h"
#include "cramp-lost-diary.h"

static CrampStore *
open_diary (const CrampCommand *command,
            CrampStoreMode      mode,
            GError            **error)
{
  if (mode == CRAMP_STORE_WRITE)
    return cramp_diary_open_or_begin (command->diary_path, mode, cramp_backup_before_migration, command->now, error);

  return cramp_store_open (command->diary_path, mode, cramp_backup_before_migration, command->now, error);
}

/* What is to be done about a diary that is gone or damaged, or NULL when there is
 * nothing to say but the error. */
static char *
explain (const CrampCommand *command,
         const GError       *reason)
{
  g_autofree char *newest = NULL;
  g_autofree char *shown = NULL;

  if (cramp_diary_is_lost (reason))
    return cramp_diary_explain_lost (command->diary_path, reason);
  if (!g_error_matches (reason, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_DAMAGED) ||
      !cramp_backup_find_newest (command->diary_path, &newest, NULL) || newest == NULL)
    return NULL;

  shown = g_filename_display_name (newest);
  /* Translators: %s is the path of a file. */
  return g_strdup_printf (_ ("The diary’s file is damaged, but its newest backup can be brought back with --restore=%s."), shown);
}

/**
 * cramp_command_open_diary:
 * @command: a command
 * @mode: what for; to write, a diary is begun on a machine that never had one
 *
 * Opens the diary, or says in a person's words what is wrong with it.
 *
 * Returns: (transfer full) (nullable): the diary
 */
CrampStore *
cramp_command_open_diary (const CrampCommand *command,
                          CrampStoreMode      mode,
                          GError            **error)
{
  g_autoptr (GError) reason = NULL;
  CrampStore      *store = open_diary (command, mode, &reason);
  g_autofree char *sentence = store == NULL ? explain (command, reason) : NULL;

  if (sentence != NULL)
    g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, sentence);
  else if (store == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return store;
}
