/* cramp-store-log.c - what became of each reminder
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-log.h"

#include "cramp-store-record.h"
#include "cramp-store-rows.h"
#include "cramp-store-value.h"

static const CrampMember members[] = {
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("night"), G_STRUCT_OFFSET (CrampReminderEvent, night), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("reminder", CRAMP_FIELD_CHOICE, &cramp_reminder_vocabulary), G_STRUCT_OFFSET (CrampReminderEvent, reminder), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("state", CRAMP_FIELD_CHOICE, &cramp_reminder_state_vocabulary), G_STRUCT_OFFSET (CrampReminderEvent, state), .required = TRUE },
  { CRAMP_MEMBER_MOMENT, CRAMP_FIELD ("due"), G_STRUCT_OFFSET (CrampReminderEvent, due) },
  { CRAMP_MEMBER_MOMENT, CRAMP_FIELD ("changed"), G_STRUCT_OFFSET (CrampReminderEvent, changed) },
  { CRAMP_MEMBER_MOMENT, CRAMP_FIELD ("until"), G_STRUCT_OFFSET (CrampReminderEvent, until) },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("nudged", CRAMP_FIELD_FLAG), G_STRUCT_OFFSET (CrampReminderEvent, nudged), .required = TRUE },
};

const CrampKind cramp_reminder_event_kind = {
  .name = "reminder_event",
  CRAMP_KIND_OF (CrampReminderEvent, members),
  .n_key = 2,
  .named = TRUE,
  .free_record = g_free,
};

/**
 * cramp_store_read_events:
 * @first: the first night, or 0 for no such bound
 * @last: the last night, or %G_MAXUINT32 for no such bound
 *
 * Returns: (transfer full) (element-type CrampReminderEvent): what became of
 *   the reminders of these nights, by night, then the moment they were due
 */
GArray *
cramp_store_read_events (CrampStore    *self,
                         CrampNightDate first,
                         CrampNightDate last,
                         GError       **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  statement = cramp_store_prepare_select (self, &cramp_reminder_event_kind,
                                          "WHERE night BETWEEN ?1 AND ?2 ORDER BY night, due, reminder", error);
  if (statement == NULL)
    return NULL;
  cramp_bind_night_bound (statement, 0, first);
  cramp_bind_night_bound (statement, 1, last);

  return cramp_store_read_values (self, &cramp_reminder_event_kind, statement, error);
}

/**
 * cramp_store_save_event:
 * @event: what became of a reminder
 *
 * Saves what became of a reminder in place of what was known of the same one
 * in the same night.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_event (CrampStore               *self,
                        const CrampReminderEvent *event,
                        GError                  **error)
{
  g_return_val_if_fail (event != NULL && event->night != 0, FALSE);

  return cramp_store_save_record (self, &cramp_reminder_event_kind, event, error);
}
