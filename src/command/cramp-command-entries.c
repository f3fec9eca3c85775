/* cramp-command-entries.c - commands that enter something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command.h"

#include "cramp-command-time.h"
#include "cramp-diary-cramps.h"
#include "cramp-diary-nights.h"
#include "cramp-standard-streams.h"

/**
 * cramp_command_log:
 * @command: the command
 *
 * Logs a cramp of which only the start is known, also right after another one:
 * whoever types it twice, or has a script, means it. Its id is printed when it
 * is on the disk, and it stays there when the id cannot be printed.
 *
 * Returns: %FALSE when either failed
 */
gboolean
cramp_command_log (const CrampCommand *command,
                   GError            **error)
{
  const char *at = command->options->at;
  g_autoptr (GDateTime) start = at == NULL ? g_date_time_ref (command->now) : cramp_command_time_parse (at, command->now, error);
  g_autoptr (CrampStore) store = start == NULL ? NULL : cramp_command_open_diary (command, CRAMP_STORE_WRITE, error);
  g_autofree char *id = NULL;
  g_autofree char *line = NULL;

  if (store == NULL || !cramp_diary_log (store, start, CRAMP_LOG_ANOTHER, command->now, &id, NULL, error))
    return FALSE;

  line = g_strconcat (id, "\n", NULL);
  return cramp_standard_output_print (line, error);
}

static gboolean
find_night (const CrampCommand *command,
            CrampNightDate     *night,
            GError            **error)
{
  if (command->options->night == NULL)
    {
      *night = cramp_last_night (command->now);
      return TRUE;
    }
  if (!cramp_command_night_parse (command->options->night, night, error))
    return FALSE;
  if (*night > cramp_night_of (command->now))
    g_set_error_literal (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_TO_COME, "the night is still to come");

  return *night <= cramp_night_of (command->now);
}

/**
 * cramp_command_cramp_free:
 * @command: the command
 *
 * Enters a night as free of cramps and prints its date.
 *
 * Returns: %FALSE when that failed or the night has a cramp
 */
gboolean
cramp_command_cramp_free (const CrampCommand *command,
                          GError            **error)
{
  CrampNightDate night;
  g_autoptr (CrampStore) store = NULL;
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;

  if (!find_night (command, &night, error))
    return FALSE;
  store = cramp_command_open_diary (command, CRAMP_STORE_WRITE, error);
  if (store == NULL || !cramp_diary_tick (store, night, command->now, NULL, error))
    return FALSE;

  date = cramp_night_date_to_string (night);
  line = g_strconcat (date, "\n", NULL);
  return cramp_standard_output_print (line, error);
}
