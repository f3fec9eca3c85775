/* cramp-command-diary.c - the diary that a command is about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-command.h"

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

/**
 * cramp_command_open_diary:
 * @command: a command
 * @mode: what for; to write, a diary is begun on a machine that never had one
 *
 * Opens the diary, or says in a person's words that there is none.
 *
 * Returns: (transfer full) (nullable): the diary
 */
CrampStore *
cramp_command_open_diary (const CrampCommand *command,
                          CrampStoreMode      mode,
                          GError            **error)
{
  g_autoptr (GError) reason = NULL;
  CrampStore *store = open_diary (command, mode, &reason);

  if (store == NULL && cramp_diary_is_lost (reason))
    {
      g_autofree char *sentence = cramp_diary_explain_lost (command->diary_path, reason);

      g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, sentence);
    }
  else if (store == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return store;
}
