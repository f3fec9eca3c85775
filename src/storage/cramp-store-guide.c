/* cramp-store-guide.c - the guide that is under way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-guide.h"

#include <string.h>

#include "cramp-store-record.h"
#include "cramp-store-table.h"

#define MAX_LENGTH_S (24 * 60 * 60)

typedef struct
{
  CrampGuideRun run;
  char         *boot_id;
} Row;

static const CrampMember members[] = {
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("care", CRAMP_FIELD_CHOICE, &cramp_care_vocabulary), G_STRUCT_OFFSET (Row, run.care), .required = TRUE },
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("night"), G_STRUCT_OFFSET (Row, run.night), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("length_s", .minimum = 1, .maximum = MAX_LENGTH_S), G_STRUCT_OFFSET (Row, run.length_s), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("position_s", .maximum = MAX_LENGTH_S), G_STRUCT_OFFSET (Row, run.position_s), .required = TRUE },
  { CRAMP_MEMBER_MOMENT, CRAMP_FIELD ("since"), G_STRUCT_OFFSET (Row, run.since) },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("skipped_s", .maximum = MAX_LENGTH_S), G_STRUCT_OFFSET (Row, run.skipped_s), .required = TRUE },
  { CRAMP_MEMBER_MOMENT, CRAMP_FIELD ("ended"), G_STRUCT_OFFSET (Row, run.ended) },
  { CRAMP_MEMBER_TEXT, CRAMP_FIELD ("boot_id", .maximum = CRAMP_BOOT_ID_SIZE - 1), G_STRUCT_OFFSET (Row, boot_id) },
  { CRAMP_MEMBER_MOMENT, CRAMP_FIELD ("boot_time"), G_STRUCT_OFFSET (Row, run.boot.time) },
};

static gboolean
accepts (gconstpointer record)
{
  const Row *row = record;

  return row->run.position_s <= row->run.length_s && row->run.skipped_s <= row->run.position_s &&
         row->boot_id != NULL && strlen (row->boot_id) < CRAMP_BOOT_ID_SIZE;
}

static void
free_row (gpointer record)
{
  cramp_kind_free (&cramp_guide_kind, record);
}

const CrampKind cramp_guide_kind = {
  .name = "guide",
  CRAMP_KIND_OF (Row, members),
  .accepts = accepts,
  .free_record = free_row,
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
  g_autoptr (GPtrArray) rows = cramp_store_read_records (self, &cramp_guide_kind, error);

  *run = NULL;
  if (rows == NULL)
    return FALSE;

  if (rows->len > 0)
    {
      const Row *row = g_ptr_array_index (rows, 0);

      *run = g_memdup2 (&row->run, sizeof row->run);
      g_strlcpy ((*run)->boot.id, row->boot_id, CRAMP_BOOT_ID_SIZE);
    }
  return TRUE;
}

/**
 * cramp_store_save_guide:
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
  const Row row = { *run, (char *) run->boot.id };

  g_return_val_if_fail (run->night != 0, FALSE);

  return cramp_store_save_record (self, &cramp_guide_kind, &row, error);
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
  const Row any = { { 0 }, NULL };

  return cramp_store_remove_record (self, &cramp_guide_kind, &any, error);
}
