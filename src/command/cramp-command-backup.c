/* cramp-command-backup.c - a backup after what the command line has changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-command-backup.h"

#include "cramp-backup-list.h"
#include "cramp-daily-backup.h"
#include "cramp-error-words.h"
#include "cramp-standard-streams.h"

/* (choice) Of what is entered in one go, one call waits for a backup, in seconds. */
#define PATIENCE 60

static gboolean
was_just_taken (const char *diary_path,
                GDateTime  *now)
{
  g_autoptr (GPtrArray) backups = cramp_backup_list (diary_path, NULL);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const CrampBackup *backup = g_ptr_array_index (backups, i);
      gint64             age = g_date_time_to_unix (now) - cramp_backup_get_time (backup);

      if (backup->reason == CRAMP_BACKUP_DAILY && age >= 0 && age < PATIENCE)
        return TRUE;
    }

  return FALSE;
}

/**
 * cramp_command_back_up:
 * @store: the diary that was changed
 *
 * Takes the backup of the day. Who enters something here may have neither the
 * window nor the service running, which do so otherwise. What was entered is on
 * the disk and told before; that it could not be backed up is only said.
 */
void
cramp_command_back_up (CrampStore *store,
                       GDateTime  *now)
{
  g_autoptr (GError) error = NULL;
  CrampDailyBackup outcome;

  if (!was_just_taken (cramp_store_get_path (store), now) && !cramp_daily_backup_run (store, now, &outcome, &error))
    cramp_standard_error_print (cramp_error_words_explain (error));
}
