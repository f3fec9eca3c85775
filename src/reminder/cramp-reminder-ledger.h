/* cramp-reminder-ledger.h - what is decided about reminders, in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"
#include "cramp-reminder-policy.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampReminderLedger:
 *
 * Reads what decides about reminders from a diary, and writes down what is
 * decided before anything is done about it.
 */
typedef struct _CrampReminderLedger CrampReminderLedger;

CrampReminderLedger *cramp_reminder_ledger_new (CrampStore *store,
                                                CrampClock *clock) G_GNUC_WARN_UNUSED_RESULT;
void                 cramp_reminder_ledger_free (CrampReminderLedger *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReminderLedger, cramp_reminder_ledger_free)

gboolean cramp_reminder_ledger_follow_clock (CrampReminderLedger *self, GError **error);

CrampReminderFacts *cramp_reminder_ledger_read (CrampReminderLedger *self,
                                                gint64               now,
                                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GArray             *cramp_reminder_ledger_decide (CrampReminderLedger      *self,
                                                  const CrampReminderFacts *facts,
                                                  gint64                    now) G_GNUC_WARN_UNUSED_RESULT;
GArray             *cramp_reminder_ledger_claim (CrampReminderLedger    *self,
                                                 CrampReminderActionKind kind,
                                                 CrampReminderState      state,
                                                 gint64                  now,
                                                 GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void                cramp_reminder_ledger_record (CrampReminderLedger      *self,
                                                  GArray                   *actions,
                                                  const CrampReminderGroup *group,
                                                  CrampReminderState        state);
void                cramp_reminder_ledger_refuse (CrampReminderLedger      *self,
                                                  const CrampReminderGroup *group);
void                cramp_reminder_ledger_forgive (CrampReminderLedger *self);

G_END_DECLS
