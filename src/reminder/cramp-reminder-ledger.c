/* cramp-reminder-ledger.c - what is decided about reminders, in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-reminder-ledger.h"

#include "cramp-reminder-reader.h"
#include "cramp-store-log.h"

/* (choice) Less is how the clock is kept right. */
#define CLOCK_SET_S 60

struct _CrampReminderLedger
{
  CrampStore *store;
  CrampClock *clock;
  gint64      since; /* when this process began to look */
  CrampBoot   boot;  /* by the clock as it was last seen */
  /* For each reminder the night whose notice the server refused, or 0. */
  CrampNightDate refused[CRAMP_N_REMINDERS];
};

/**
 * cramp_reminder_ledger_new:
 * @clock: where the time comes from
 *
 * Returns: (transfer full): the ledger of a process that begins to look now
 */
CrampReminderLedger *
cramp_reminder_ledger_new (CrampStore *store,
                           CrampClock *clock)
{
  CrampReminderLedger *self = g_new0 (CrampReminderLedger, 1);

  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->since = cramp_clock_get_now (self->clock);
  self->boot = cramp_clock_read_boot (clock);

  return self;
}

void
cramp_reminder_ledger_free (CrampReminderLedger *self)
{
  g_object_unref (self->clock);
  g_object_unref (self->store);
  g_free (self);
}

/**
 * cramp_reminder_ledger_follow_clock:
 *
 * Notices that the clock was set since the last time. A reminder that was
 * switched on a minute before was switched on a minute before, whatever the
 * clock showed then.
 *
 * Returns: whether the diary knows
 */
gboolean
cramp_reminder_ledger_follow_clock (CrampReminderLedger *self,
                                    GError             **error)
{
  CrampBoot boot = cramp_clock_read_boot (self->clock);
  gint64    shift = boot.time - self->boot.time;

  if (boot.id[0] == '\0' || !g_str_equal (boot.id, self->boot.id) || ABS (shift) < CLOCK_SET_S)
    return TRUE;
  if (!cramp_reminder_shift_since (self->store, self->boot.time, shift, error))
    return FALSE;

  self->since += shift;
  self->boot = boot;
  return TRUE;
}

/**
 * cramp_reminder_ledger_read:
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: (transfer full): what decides about the reminders
 */
CrampReminderFacts *
cramp_reminder_ledger_read (CrampReminderLedger *self,
                            gint64               now,
                            GError             **error)
{
  g_autoptr (GTimeZone) zone = cramp_clock_dup_zone (self->clock);

  return cramp_reminder_read_facts (self->store, zone, now, self->since, error);
}

static gboolean
save_state (CrampReminderLedger       *self,
            const CrampReminderAction *action,
            CrampReminderState         state,
            GError                   **error)
{
  const CrampReminderEvent event = {
    .night = action->night,
    .reminder = action->reminder,
    .state = state,
    .due = action->due,
    .changed = cramp_clock_get_now (self->clock),
    .nudged = action->nudged,
  };

  g_debug ("%s of night %u: %s", cramp_vocabulary_get_code (&cramp_reminder_vocabulary, (int) action->reminder),
           action->night, cramp_vocabulary_get_code (&cramp_reminder_state_vocabulary, (int) state));
  return cramp_store_save_event (self->store, &event, error);
}

/**
 * cramp_reminder_ledger_decide:
 * @facts: what is known
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Decides as cramp_reminder_policy_decide() does. What a server refused it
 * would refuse again, so that waits for another one.
 *
 * Returns: (transfer full) (element-type CrampReminderAction): the actions
 */
GArray *
cramp_reminder_ledger_decide (CrampReminderLedger      *self,
                              const CrampReminderFacts *facts,
                              gint64                    now)
{
  GArray *actions = cramp_reminder_policy_decide (facts, now);

  for (guint i = actions->len; i > 0; i--)
    {
      const CrampReminderAction *action = &g_array_index (actions, CrampReminderAction, i - 1);

      if (action->kind == CRAMP_REMINDER_ACTION_SHOW && self->refused[action->reminder] == action->night)
        g_array_remove_index (actions, i - 1);
    }

  return actions;
}

/* What comes once more has come before: also when the power fails now, it was
 * shown and not missed. */
static CrampReminderState
get_claimed_state (const CrampReminderAction *action,
                   CrampReminderState         state)
{
  return action->kind == CRAMP_REMINDER_ACTION_NUDGE ? CRAMP_REMINDER_STATE_SHOWN : state;
}

/* Who shows what is due shows what is due once more as well; who cannot show
 * has missed only the first. */
static gboolean
is_claimed (const CrampReminderAction *action,
            CrampReminderActionKind    kind,
            CrampReminderState         state)
{
  return action->kind == kind ||
         (action->kind == CRAMP_REMINDER_ACTION_NUDGE && state == CRAMP_REMINDER_STATE_INTENDED);
}

static gboolean
claim_one (CrampReminderLedger       *self,
           const CrampReminderFacts  *facts,
           const CrampReminderAction *action,
           CrampReminderState         state,
           GError                   **error)
{
  const CrampReminderEvent *event = cramp_reminder_facts_find_event (facts, action->reminder, action->night);

  return (event != NULL && event->state == state && event->nudged == action->nudged) ||
         save_state (self, action, state, error);
}

/**
 * cramp_reminder_ledger_claim:
 * @kind: what is about to be done
 * @state: what it makes of those reminders
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Looks at the diary once more and keeps others from writing meanwhile: two
 * sessions of the same person must not both show a reminder. The actions of
 * @kind get @state.
 *
 * Returns: (transfer full) (nullable) (element-type CrampReminderAction): all
 *   actions, once the claim is on the disk
 */
GArray *
cramp_reminder_ledger_claim (CrampReminderLedger    *self,
                             CrampReminderActionKind kind,
                             CrampReminderState      state,
                             gint64                  now,
                             GError                **error)
{
  g_autoptr (CrampReminderFacts) facts = NULL;
  g_autoptr (GArray) actions = NULL;
  gboolean saved;

  if (!cramp_store_begin (self->store, error))
    return NULL;

  facts = cramp_reminder_ledger_read (self, now, error);
  saved = facts != NULL;
  if (saved)
    actions = cramp_reminder_ledger_decide (self, facts, now);

  for (guint i = 0; saved && i < actions->len; i++)
    {
      const CrampReminderAction *action = &g_array_index (actions, CrampReminderAction, i);

      if (is_claimed (action, kind, state))
        saved = claim_one (self, facts, action, get_claimed_state (action, state), error);
    }

  return cramp_store_end (self->store, saved, error) ? g_steal_pointer (&actions) : NULL;
}

/* Meanwhile the person may have answered, here or in the window. */
static gboolean
is_still_claimed (GArray                    *events,
                  const CrampReminderAction *action)
{
  for (guint i = 0; i < events->len; i++)
    {
      const CrampReminderEvent *event = &g_array_index (events, CrampReminderEvent, i);

      if (event->reminder == action->reminder && event->night == action->night)
        return event->state == CRAMP_REMINDER_STATE_INTENDED;
    }

  return FALSE;
}

static gboolean
record_all (CrampReminderLedger      *self,
            GArray                   *actions,
            const CrampReminderGroup *group,
            CrampReminderState        state,
            GError                  **error)
{
  g_autoptr (GArray) events = cramp_store_read_events (self->store, group->night, group->night, error);

  if (events == NULL)
    return FALSE;

  for (guint i = 0; i < actions->len; i++)
    {
      const CrampReminderAction *action = &g_array_index (actions, CrampReminderAction, i);

      if (action->kind == CRAMP_REMINDER_ACTION_SHOW && action->night == group->night &&
          (group->reminders & CRAMP_SET (action->reminder)) && is_still_claimed (events, action) &&
          !save_state (self, action, state, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cramp_reminder_ledger_record:
 * @actions: (element-type CrampReminderAction): what was claimed
 * @group: those of them whose notice was to be shown
 * @state: what became of it
 *
 * Writes down what became of a notice, unless the person answered before that
 * was known. When that fails the reminders stay claimed, which shows none of
 * them twice.
 */
void
cramp_reminder_ledger_record (CrampReminderLedger      *self,
                              GArray                   *actions,
                              const CrampReminderGroup *group,
                              CrampReminderState        state)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_store_begin (self->store, &error) ||
      !cramp_store_end (self->store, record_all (self, actions, group, state, &error), &error))
    g_warning ("Could not save what became of the reminder: %s", error->message);
}

/**
 * cramp_reminder_ledger_refuse:
 * @group: reminders whose notice the server did not take
 *
 * Leaves them alone until another server comes.
 */
void
cramp_reminder_ledger_refuse (CrampReminderLedger      *self,
                              const CrampReminderGroup *group)
{
  for (guint i = 0; i < CRAMP_N_REMINDERS; i++)
    if (group->reminders & CRAMP_SET (i))
      self->refused[i] = group->night;
}

/**
 * cramp_reminder_ledger_forgive:
 *
 * Another server has come, which may take what the last one refused.
 */
void
cramp_reminder_ledger_forgive (CrampReminderLedger *self)
{
  memset (self->refused, 0, sizeof self->refused);
}
