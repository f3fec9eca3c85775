/* cramp-command-entries.c - commands that enter something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command.h"

#include <glib/gi18n.h>

#include "cramp-command-time.h"
#include "cramp-diary-cramps.h"
#include "cramp-diary-nights.h"
#include "cramp-exchange-error.h"
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
    {
      /* Translators: %s is a date that was typed. */
      g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("The night of %s is still to come."), command->options->night);
      return FALSE;
    }

  return TRUE;
}

static gboolean
tick (const CrampCommand *command,
      CrampStore         *store,
      CrampNightDate      night,
      GError            **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *date = cramp_night_date_to_string (night);

  if (cramp_diary_tick (store, night, command->now, NULL, &reason))
    return TRUE;

  if (g_error_matches (reason, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_HAS_CRAMP))
    /* Translators: %s is a date. */
    g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("A cramp is entered for the night of %s, so it was not free of cramps."), date);
  else
    g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
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
  if (store == NULL || !tick (command, store, night, error))
    return FALSE;

  date = cramp_night_date_to_string (night);
  line = g_strconcat (date, "\n", NULL);
  return cramp_standard_output_print (line, error);
}
