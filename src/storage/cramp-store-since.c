/* cramp-store-since.c - since when each reminder is wanted
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-since.h"

#include "cramp-store-record.h"
#include "cramp-store-table.h"

/* Far more than any reminder can be away from its midnight. */
#define MAX_MINUTES 200000
#define ALL_WEEKDAYS 0x7f

typedef struct
{
  CrampReminder       reminder;
  CrampReminderWanted wanted;
} Row;

static const CrampMember members[] = {
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("reminder", CRAMP_FIELD_CHOICE, &cramp_reminder_vocabulary), G_STRUCT_OFFSET (Row, reminder), .required = TRUE },
  { CRAMP_MEMBER_MOMENT, CRAMP_FIELD ("since"), G_STRUCT_OFFSET (Row, wanted.since) },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("minute", .minimum = -MAX_MINUTES, .maximum = MAX_MINUTES), G_STRUCT_OFFSET (Row, wanted.minute), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("weekdays", .maximum = ALL_WEEKDAYS), G_STRUCT_OFFSET (Row, wanted.weekdays), .required = TRUE },
  { CRAMP_MEMBER_MOMENT, CRAMP_FIELD ("doubted"), G_STRUCT_OFFSET (Row, wanted.doubted) },
};

const CrampKind cramp_reminder_since_kind = {
  .name = "reminder_since",
  CRAMP_KIND_OF (Row, members),
  .n_key = 1,
  .named = TRUE,
  .free_record = g_free,
};

/**
 * cramp_store_find_since:
 * @wanted: (out): since when it is wanted, and for when
 *
 * Returns: whether it could be read
 */
gboolean
cramp_store_find_since (CrampStore          *self,
                        CrampReminder        reminder,
                        CrampReminderWanted *wanted,
                        GError             **error)
{
  const Row asked = { .reminder = reminder };
  g_autoptr (GPtrArray) found = cramp_store_read_like (self, &cramp_reminder_since_kind, &asked, error);

  if (found == NULL)
    return FALSE;

  *wanted = found->len > 0 ? ((const Row *) g_ptr_array_index (found, 0))->wanted
                           : (CrampReminderWanted){ .since = -1, .minute = CRAMP_UNANSWERED };
  return TRUE;
}

/**
 * cramp_store_save_since:
 * @wanted: since when it is wanted, and for when
 *
 * Saves since when a reminder is wanted.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_since (CrampStore                *self,
                        CrampReminder              reminder,
                        const CrampReminderWanted *wanted,
                        GError                   **error)
{
  const Row row = { reminder, *wanted };

  return cramp_store_save_record (self, &cramp_reminder_since_kind, &row, error);
}
