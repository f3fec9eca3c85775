/* cramp-command-entries.c - commands that enter something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command.h"

#include <glib/gi18n.h>

#include "cramp-command-time.h"
#include "cramp-exchange-error.h"
#include "cramp-standard-streams.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"

static CrampEpisode *
make_episode (const CrampCommand *command,
              GError            **error)
{
  const char *at = command->options->at;
  g_autoptr (GDateTime) start = at == NULL ? g_date_time_ref (command->now) : cramp_command_time_parse (at, command->now, error);
  g_autoptr (CrampEpisodeDraft) draft = NULL;

  if (start == NULL)
    return NULL;

  draft = cramp_episode_draft_new (start);
  draft->modified = g_date_time_to_unix (command->now);

  return cramp_episode_new (draft);
}

/**
 * cramp_command_log:
 * @command: the command
 * @error: return location for an error
 *
 * Logs a cramp of which only the start is known. Its id is printed when it is
 * on the disk, and it stays there when the id cannot be printed.
 *
 * Returns: %FALSE when either failed
 */
gboolean
cramp_command_log (const CrampCommand *command,
                   GError            **error)
{
  g_autoptr (CrampEpisode) episode = make_episode (command, error);
  g_autoptr (CrampStore) store = episode == NULL ? NULL : cramp_command_open_diary (command, CRAMP_STORE_WRITE, error);
  g_autofree char *line = NULL;

  if (store == NULL || !cramp_store_save_episode (store, episode, error))
    return FALSE;

  line = g_strconcat (cramp_episode_get_id (episode), "\n", NULL);
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

/* Who ticks such a night has mistaken it for another one: say so, rather than
 * keep a tick that counts for nothing. */
static gboolean
check_no_cramp (CrampStore    *store,
                CrampNightDate night,
                GError       **error)
{
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (store, night, night, error);
  g_autofree char *date = cramp_night_date_to_string (night);

  if (episodes == NULL)
    return FALSE;

  for (guint i = 0; i < episodes->len; i++)
    if (cramp_episode_is_night_cramp (g_ptr_array_index (episodes, i)))
      {
        /* Translators: %s is a date. */
        g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("A cramp is entered for the night of %s, so it was not free of cramps."), date);
        return FALSE;
      }

  return TRUE;
}

/**
 * cramp_command_cramp_free:
 * @command: the command
 * @error: return location for an error
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
  gboolean         ticked;

  if (!find_night (command, &night, error))
    return FALSE;
  store = cramp_command_open_diary (command, CRAMP_STORE_WRITE, error);
  if (store == NULL || !cramp_store_begin (store, error))
    return FALSE;

  ticked = check_no_cramp (store, night, error) &&
           cramp_store_tick_night (store, night, g_date_time_to_unix (command->now), error);
  if (!cramp_store_end (store, ticked, error))
    return FALSE;

  date = cramp_night_date_to_string (night);
  line = g_strconcat (date, "\n", NULL);
  return cramp_standard_output_print (line, error);
}
