/* cramp-command-entries.c - commands that enter something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command.h"

#include <glib/gi18n.h>

#include "cramp-command-backup.h"
#include "cramp-command-time.h"
#include "cramp-deed-report.h"
#include "cramp-deed-words.h"
#include "cramp-diary-cramps.h"
#include "cramp-diary-nights.h"
#include "cramp-standard-streams.h"

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
report (const char      *title,
        const CrampDeed *deed,
        const GError    *trouble)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  if (bus == NULL)
    return FALSE;

  cramp_deed_report_async (bus, title, deed, trouble, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return cramp_deed_report_finish (bus, result, NULL);
}

/* Ends a command that enters something: a launcher has nothing that could show
 * what it prints. That it could not be told changes nothing in the diary. */
static gboolean
end_entry (const CrampCommand *command,
           const char         *title,
           CrampStore         *store,
           const CrampDeed    *deed,
           const char         *output,
           GError             *trouble,
           GError            **error)
{
  g_autofree char *line = NULL;
  gboolean         is_told;

  if (command->options->notify && !report (title, deed, trouble))
    cramp_standard_error_print (_ ("No notification could be shown."));
  if (trouble != NULL)
    {
      g_propagate_error (error, trouble);
      return FALSE;
    }

  line = g_strconcat (output, "\n", NULL);
  is_told = cramp_standard_output_print (line, error);
  cramp_command_back_up (store, command->now);

  return is_told;
}

/**
 * cramp_command_log:
 *
 * Logs a cramp of which only the start is known. Whoever types it twice, or has
 * a script, means it also right after another one; a launcher that is pressed
 * twice does not. Its id is printed when it is on the disk, and it stays there
 * when the id cannot be printed.
 *
 * Returns: %FALSE when either failed
 */
gboolean
cramp_command_log (const CrampCommand *command,
                   GError            **error)
{
  const CrampCommandOptions *options = command->options;
  GError                    *trouble = NULL;
  g_autoptr (GDateTime) start = options->at == NULL ? g_date_time_ref (command->now) : cramp_command_time_parse (options->at, command->now, &trouble);
  g_autoptr (CrampStore) store = start == NULL ? NULL : cramp_command_open_diary (command, CRAMP_STORE_WRITE, &trouble);
  g_autoptr (CrampDeed) deed = NULL;
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;

  if (store != NULL && cramp_diary_log (store, start, options->notify ? CRAMP_LOG_PLAIN : CRAMP_LOG_ANOTHER, command->now, &id, &deed, &trouble))
    title = cramp_deed_words_logged (start);

  return end_entry (command, title, store, deed, id, trouble, error);
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
 *
 * Enters a night as free of cramps and prints its date.
 *
 * Returns: %FALSE when that failed or the night has a cramp
 */
gboolean
cramp_command_cramp_free (const CrampCommand *command,
                          GError            **error)
{
  CrampNightDate night = 0;
  GError        *trouble = NULL;
  g_autoptr (CrampStore) store = find_night (command, &night, &trouble) ? cramp_command_open_diary (command, CRAMP_STORE_WRITE, &trouble) : NULL;
  g_autoptr (CrampDeed) deed = NULL;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;

  if (store != NULL && cramp_diary_tick (store, night, command->now, &deed, &trouble))
    {
      date = cramp_night_date_to_string (night);
      title = cramp_deed_words_ticked (night, cramp_night_of (command->now));
    }

  return end_entry (command, title, store, deed, date, trouble, error);
}
