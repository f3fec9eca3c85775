/* cramp-store-told.c - what the person was told of the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-told.h"

#include "cramp-store-table.h"
#include "cramp-store-value.h"

enum
{
  COLUMN_SIGNAL,
  COLUMN_LEVEL,
  COLUMN_STATE,
  COLUMN_AT,
  COLUMN_SHOWN,
};

static const char *const columns[] = { "signal", "level", "state", "at", "shown", NULL };

static gpointer
read_row (CrampStatement *row)
{
  CrampSignalTold told = { 0 };
  int             signal, level, state;

  if (!cramp_read_code (row, COLUMN_SIGNAL, &cramp_signal_vocabulary, &signal) ||
      !cramp_read_code (row, COLUMN_LEVEL, &cramp_told_level_vocabulary, &level) ||
      !cramp_read_code (row, COLUMN_STATE, &cramp_reminder_state_vocabulary, &state) ||
      !cramp_read_moment (row, COLUMN_AT, &told.at) ||
      !cramp_read_night (row, COLUMN_SHOWN, &told.shown))
    return NULL;

  told.signal = signal;
  told.level = level;
  told.state = state;

  return g_memdup2 (&told, sizeof told);
}

const CrampTable cramp_signal_told_table = {
  .name = "signal_told",
  .key = "signal",
  .columns = columns,
  .read_row = read_row,
  .free_record = g_free,
};

/**
 * cramp_store_read_told:
 * @told: (out caller-allocates) (array fixed-size=3): where to put what the
 *   person was told of each #CrampSignal
 *
 * Reads what the person was told of the signals. Of one that is not in the
 * diary they were told nothing.
 *
 * Returns: whether it could be read
 */
gboolean
cramp_store_read_told (CrampStore     *self,
                       CrampSignalTold told[CRAMP_N_SIGNALS],
                       GError        **error)
{
  g_autoptr (CrampStatement) statement = NULL;
  g_autoptr (GArray) rows = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  statement = cramp_store_prepare_select (self, &cramp_signal_told_table, "", error);
  if (statement == NULL)
    return FALSE;
  rows = cramp_store_read_values (self, &cramp_signal_told_table, statement, sizeof (CrampSignalTold), error);
  if (rows == NULL)
    return FALSE;

  for (CrampSignal i = 0; i < CRAMP_N_SIGNALS; i++)
    told[i] = (CrampSignalTold){ .signal = i, .state = CRAMP_REMINDER_STATE_ANSWERED };
  for (guint i = 0; i < rows->len; i++)
    {
      const CrampSignalTold *row = &g_array_index (rows, CrampSignalTold, i);

      told[row->signal] = *row;
    }

  return TRUE;
}

static gboolean
write_row (CrampStore            *self,
           const CrampSignalTold *told,
           GError               **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_replace (self, &cramp_signal_told_table, error);

  if (statement == NULL)
    return FALSE;

  cramp_bind_text (statement, COLUMN_SIGNAL, cramp_vocabulary_get_code (&cramp_signal_vocabulary, (int) told->signal));
  cramp_bind_text (statement, COLUMN_LEVEL, cramp_vocabulary_get_code (&cramp_told_level_vocabulary, (int) told->level));
  cramp_bind_text (statement, COLUMN_STATE, cramp_vocabulary_get_code (&cramp_reminder_state_vocabulary, (int) told->state));
  sqlite3_bind_int64 (statement, COLUMN_AT + 1, told->at);
  cramp_bind_night (statement, COLUMN_SHOWN, told->shown);

  return cramp_store_run (self, statement, error);
}

/**
 * cramp_store_save_told:
 * @told: what the person was told of a signal
 *
 * Saves what the person was told of a signal, in place of what they were told
 * of it before.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_told (CrampStore            *self,
                       const CrampSignalTold *told,
                       GError               **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (told != NULL, FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, write_row (self, told, error), error);
}
