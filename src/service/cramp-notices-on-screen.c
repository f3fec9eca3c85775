/* cramp-notices-on-screen.c - the notices of reminders that are on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-notices-on-screen.h"

#include "cramp-reminder-notice.h"

struct _CrampNoticesOnScreen
{
  CrampNotifier *notifier;
  /* For each reminder the notice on the screen that it is in, or none. */
  CrampReminderGroup on_screen[CRAMP_N_REMINDERS];
  gboolean           is_restored;
};

/**
 * cramp_notices_on_screen_new:
 * @notifier: what shows the notices
 *
 * Returns: (transfer full): a screen without notices
 */
CrampNoticesOnScreen *
cramp_notices_on_screen_new (CrampNotifier *notifier)
{
  CrampNoticesOnScreen *self = g_new0 (CrampNoticesOnScreen, 1);

  self->notifier = g_object_ref (notifier);

  return self;
}

/* The notices stay: whoever comes next restores them. */
void
cramp_notices_on_screen_free (CrampNoticesOnScreen *self)
{
  g_object_unref (self->notifier);
  g_free (self);
}

static gboolean
is_stale (const CrampReminderFacts *facts,
          CrampReminder             reminder,
          CrampNightDate            night,
          gint64                    now)
{
  const CrampReminderEvent *event = cramp_reminder_facts_find_event (facts, reminder, night);

  return now >= cramp_reminder_schedule_get_end (facts->schedule, reminder, night) ||
         cramp_reminder_facts_is_answered (facts, reminder, night) ||
         cramp_reminder_pauses_get_end (facts->pauses, night) != 0 ||
         (event != NULL && (event->state == CRAMP_REMINDER_STATE_ANSWERED || event->state == CRAMP_REMINDER_STATE_SNOOZED));
}

/* A notice about several things stays while one of them is open. */
static gboolean
is_all_stale (const CrampReminderFacts *facts,
              const CrampReminderGroup *group,
              gint64                    now)
{
  for (guint i = 0; i < CRAMP_N_REMINDERS; i++)
    if ((group->reminders & CRAMP_SET (i)) && !is_stale (facts, i, group->night, now))
      return FALSE;

  return TRUE;
}

static void
forget_group (CrampNoticesOnScreen *self,
              CrampReminderGroup    group)
{
  for (guint i = 0; i < CRAMP_N_REMINDERS; i++)
    if (group.reminders & CRAMP_SET (i))
      self->on_screen[i] = (CrampReminderGroup){ 0 };
}

static void
withdraw (CrampNoticesOnScreen *self,
          CrampReminderGroup    group)
{
  g_autofree char *id = cramp_reminder_notice_dup_id (group.reminders);

  cramp_notifier_withdraw (self->notifier, id);
  forget_group (self, group);
}

/**
 * cramp_notices_on_screen_clean:
 * @facts: what is known about the reminders
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Takes away what was answered, put off or paused, and what is over.
 */
void
cramp_notices_on_screen_clean (CrampNoticesOnScreen     *self,
                               const CrampReminderFacts *facts,
                               gint64                    now)
{
  for (guint i = 0; i < CRAMP_N_REMINDERS; i++)
    if (self->on_screen[i].reminders != 0 && is_all_stale (facts, &self->on_screen[i], now))
      withdraw (self, self->on_screen[i]);
}

/**
 * cramp_notices_on_screen_put:
 * @group: reminders whose notice the server took
 *
 * Remembers a notice. What was put off comes again: of two notices about one
 * thing the older one goes.
 */
void
cramp_notices_on_screen_put (CrampNoticesOnScreen     *self,
                             const CrampReminderGroup *group)
{
  for (guint i = 0; i < CRAMP_N_REMINDERS; i++)
    {
      if (!(group->reminders & CRAMP_SET (i)))
        continue;
      if (self->on_screen[i].reminders != 0 && self->on_screen[i].reminders != group->reminders)
        withdraw (self, self->on_screen[i]);
      self->on_screen[i] = *group;
    }
}

/**
 * cramp_notices_on_screen_show:
 * @group: the reminders
 * @has_buttons: whether the server shows buttons
 * @callback: called as by cramp_notifier_show_async()
 * @user_data: passed to @callback
 *
 * Shows the notice of some reminders, to be put on the screen once the server
 * took it.
 */
void
cramp_notices_on_screen_show (CrampNoticesOnScreen     *self,
                              const CrampReminderGroup *group,
                              gboolean                  has_buttons,
                              GAsyncReadyCallback       callback,
                              gpointer                  user_data)
{
  g_autoptr (CrampReminderNotice) text = cramp_reminder_notice_new (group->reminders, group->night, has_buttons);
  const CrampNotice notice = { text->id, text->title, text->body, (const char *const *) text->buttons };

  cramp_notifier_show_async (self->notifier, &notice, callback, user_data);
}

/* The night whose reminders of a set came last, or 0. */
static CrampNightDate
find_last_night (const CrampReminderFacts *facts,
                 int                       reminders)
{
  CrampNightDate night = 0;

  for (guint i = 0; i < facts->events->len; i++)
    {
      const CrampReminderEvent *event = &g_array_index (facts->events, CrampReminderEvent, i);

      if ((reminders & CRAMP_SET (event->reminder)) && event->state != CRAMP_REMINDER_STATE_MISSED)
        night = MAX (night, event->night);
    }

  return night;
}

/**
 * cramp_notices_on_screen_restore:
 * @facts: what is known about the reminders
 *
 * Takes over, the first time it is called, what a service left that ended
 * without a word. What nobody knows anything of any more goes.
 */
void
cramp_notices_on_screen_restore (CrampNoticesOnScreen     *self,
                                 const CrampReminderFacts *facts)
{
  if (self->is_restored)
    return;

  self->is_restored = TRUE;
  for (int reminders = 1; reminders < CRAMP_SET (CRAMP_N_REMINDERS); reminders++)
    {
      g_autofree char         *id = cramp_reminder_notice_dup_id (reminders);
      const CrampReminderGroup group = { .night = find_last_night (facts, reminders), .reminders = reminders };

      if (!cramp_notifier_has_shown (self->notifier, id))
        continue;
      if (group.night == 0)
        cramp_notifier_withdraw (self->notifier, id);
      else
        cramp_notices_on_screen_put (self, &group);
    }
}

/**
 * cramp_notices_on_screen_widen:
 * @facts: what is known about the reminders
 * @group: (inout): reminders that are to come
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Adds to @group what a notice on the screen says beside it and is still open:
 * a notice about several things, of which one is to come once more, takes its
 * own place with the others.
 */
void
cramp_notices_on_screen_widen (const CrampNoticesOnScreen *self,
                               const CrampReminderFacts   *facts,
                               CrampReminderGroup         *group,
                               gint64                      now)
{
  const int reminders = group->reminders;

  for (guint i = 0; i < CRAMP_N_EVENING_REMINDERS; i++)
    for (guint j = 0; (reminders & CRAMP_SET (i)) && j < CRAMP_N_EVENING_REMINDERS; j++)
      if (self->on_screen[i].night == group->night && (self->on_screen[i].reminders & CRAMP_SET (j)) &&
          !is_stale (facts, j, group->night, now))
        group->reminders |= CRAMP_SET (j);
}

/**
 * cramp_notices_on_screen_get_end:
 * @schedule: when the reminders are due
 *
 * A notice goes when its night ends, since its buttons would speak of another
 * one then.
 *
 * Returns: when the first of them is over, in seconds since 1970 in UTC, or 0
 *   when there is none
 */
gint64
cramp_notices_on_screen_get_end (const CrampNoticesOnScreen  *self,
                                 const CrampReminderSchedule *schedule)
{
  gint64 end = 0;

  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    {
      gint64 candidate;

      if (self->on_screen[i].reminders == 0)
        continue;
      candidate = cramp_reminder_schedule_get_end (schedule, i, self->on_screen[i].night);
      end = end == 0 ? candidate : MIN (end, candidate);
    }

  return end;
}
