/* cramp-store-told.c - what the person was told of the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-told.h"

#include "cramp-store-record.h"
#include "cramp-store-table.h"

static const CrampMember members[] = {
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("signal", CRAMP_FIELD_CHOICE, &cramp_signal_vocabulary), G_STRUCT_OFFSET (CrampSignalTold, signal), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("level", CRAMP_FIELD_CHOICE, &cramp_told_level_vocabulary), G_STRUCT_OFFSET (CrampSignalTold, level), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("state", CRAMP_FIELD_CHOICE, &cramp_reminder_state_vocabulary), G_STRUCT_OFFSET (CrampSignalTold, state), .required = TRUE },
  { CRAMP_MEMBER_MOMENT, CRAMP_FIELD ("at"), G_STRUCT_OFFSET (CrampSignalTold, at) },
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("shown"), G_STRUCT_OFFSET (CrampSignalTold, shown) },
};

const CrampKind cramp_signal_told_kind = {
  .name = "signal_told",
  CRAMP_KIND_OF (CrampSignalTold, members),
  .n_key = 1,
  .named = TRUE,
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
  g_autoptr (GPtrArray) rows = cramp_store_read_records (self, &cramp_signal_told_kind, error);

  if (rows == NULL)
    return FALSE;

  for (CrampSignal i = 0; i < CRAMP_N_SIGNALS; i++)
    told[i] = (CrampSignalTold){ .signal = i, .state = CRAMP_REMINDER_STATE_ANSWERED };
  for (guint i = 0; i < rows->len; i++)
    {
      const CrampSignalTold *row = g_ptr_array_index (rows, i);

      told[row->signal] = *row;
    }

  return TRUE;
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
  return cramp_store_save_record (self, &cramp_signal_told_kind, told, error);
}
