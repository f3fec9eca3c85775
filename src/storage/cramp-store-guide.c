/* cramp-store-guide.c - the guide that is under way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-guide.h"

#include "cramp-store-table.h"
#include "cramp-store-value.h"

#define MAX_LENGTH_S (24 * 60 * 60)

enum
{
  COLUMN_ID,
  COLUMN_CARE,
  COLUMN_NIGHT,
  COLUMN_LENGTH,
  COLUMN_POSITION,
  COLUMN_SINCE,
  COLUMN_SKIPPED,
  COLUMN_ENDED,
  COLUMN_BOOT_ID,
  COLUMN_BOOT_TIME,
};

static const char *const columns[] = { "id", "care", "night", "length_s", "position_s", "since", "skipped_s", "ended",
                                       "boot_id", "boot_time", NULL };

static gboolean
read_progress (CrampStatement *row,
               CrampGuideRun  *run)
{
  return cramp_read_int (row, COLUMN_LENGTH, 1, MAX_LENGTH_S, &run->length_s) &&
         cramp_read_int (row, COLUMN_POSITION, 0, run->length_s, &run->position_s) &&
         cramp_read_int (row, COLUMN_SKIPPED, 0, run->position_s, &run->skipped_s) &&
         cramp_read_moment (row, COLUMN_SINCE, &run->since) && cramp_read_moment (row, COLUMN_ENDED, &run->ended);
}

static gboolean
read_boot (CrampStatement *row,
           CrampBoot      *boot)
{
  const char *id = cramp_read_text (row, COLUMN_BOOT_ID);

  return id != NULL && g_strlcpy (boot->id, id, sizeof boot->id) < sizeof boot->id &&
         cramp_read_moment (row, COLUMN_BOOT_TIME, &boot->time);
}

static gpointer
read_row (CrampStatement *row)
{
  CrampGuideRun run = { 0 };
  int           care;

  if (!cramp_read_code (row, COLUMN_CARE, &cramp_care_vocabulary, &care) ||
      !cramp_read_night (row, COLUMN_NIGHT, &run.night) || run.night == 0 ||
      !read_progress (row, &run) || !read_boot (row, &run.boot))
    return NULL;

  run.care = care;

  return g_memdup2 (&run, sizeof run);
}

const CrampTable cramp_guide_table = {
  .name = "guide",
  .key = "id",
  .columns = columns,
  .read_row = read_row,
  .free_record = g_free,
};

/**
 * cramp_store_find_guide:
 * @run: (out) (transfer full) (nullable): the guide that is under way, to be
 *   freed with g_free(), or %NULL when there is none
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_store_find_guide (CrampStore     *self,
                        CrampGuideRun **run,
                        GError        **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  *run = NULL;
  statement = cramp_store_prepare_select (self, &cramp_guide_table, "", error);

  return statement != NULL && cramp_store_find_row (self, &cramp_guide_table, statement, (gpointer *) run, error);
}

static gboolean
write_row (CrampStore          *self,
           const CrampGuideRun *run,
           GError             **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_replace (self, &cramp_guide_table, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int (statement, COLUMN_ID + 1, 1);
  cramp_bind_text (statement, COLUMN_CARE, cramp_vocabulary_get_code (&cramp_care_vocabulary, (int) run->care));
  cramp_bind_night (statement, COLUMN_NIGHT, run->night);
  sqlite3_bind_int (statement, COLUMN_LENGTH + 1, run->length_s);
  sqlite3_bind_int (statement, COLUMN_POSITION + 1, run->position_s);
  sqlite3_bind_int64 (statement, COLUMN_SINCE + 1, run->since);
  sqlite3_bind_int (statement, COLUMN_SKIPPED + 1, run->skipped_s);
  sqlite3_bind_int64 (statement, COLUMN_ENDED + 1, run->ended);
  cramp_bind_text (statement, COLUMN_BOOT_ID, run->boot.id);
  sqlite3_bind_int64 (statement, COLUMN_BOOT_TIME + 1, run->boot.time);

  return cramp_store_run (self, statement, error);
}

/**
 * cramp_store_save_guide:
 * @run: a guide
 *
 * Saves a guide as the one that is under way.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_guide (CrampStore          *self,
                        const CrampGuideRun *run,
                        GError             **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (run != NULL && run->night != 0, FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, write_row (self, run, error), error);
}

static gboolean
delete_row (CrampStore *self,
            GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "DELETE FROM guide", error);

  return statement != NULL && cramp_store_run (self, statement, error);
}

/**
 * cramp_store_delete_guide:
 *
 * Returns: whether no guide is under way any more, on the disk or in the open
 *   transaction
 */
gboolean
cramp_store_delete_guide (CrampStore *self,
                          GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, delete_row (self, error), error);
}
