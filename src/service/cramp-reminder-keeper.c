/* cramp-reminder-keeper.c - carrying out what is decided about reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-reminder-keeper.h"

#include "cramp-care.h"
#include "cramp-day-answer.h"
#include "cramp-reminder-ledger.h"
#include "cramp-reminder-reader.h"
#include "cramp-reminder-screen.h"
#include "cramp-reminder-text.h"

/* How soon to try again after the diary could not be read or written, in
 * seconds. (choice) */
#define RETRY_AFTER 60

#define NOT_SAVED_ID "not-saved"

struct _CrampReminderKeeper
{
  GObject parent_instance;

  CrampStore    *store;
  CrampNotifier *notifier;
  CrampClock     clock;
  GCancellable  *cancellable;
  GError        *problem;
  gint64         wake;
  gboolean       is_checking;

  CrampReminderLedger *ledger;
  CrampReminderScreen *screen;
};

enum
{
  PLANNED,
  CRAMP_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrampReminderKeeper, cramp_reminder_keeper, G_TYPE_OBJECT)

static gint64
get_now (CrampReminderKeeper *self)
{
  return self->clock.get_now (self->clock.user_data);
}

static void
set_wake (CrampReminderKeeper *self,
          gint64               wake)
{
  self->wake = wake;
  g_signal_emit (self, signals[PLANNED], 0);
}

/* A reminder is never shown whose state is not on the disk, so without the
 * diary there is only trying again. */
static void
take_problem (CrampReminderKeeper *self,
              GError              *problem)
{
  if (self->problem == NULL)
    g_warning ("The diary does not work, trying again: %s", problem->message);
  g_clear_error (&self->problem);
  self->problem = problem;
  set_wake (self, get_now (self) + RETRY_AFTER);
}

static gint64
get_earlier (gint64 a,
             gint64 b)
{
  if (a == 0 || b == 0)
    return MAX (a, b);

  return MIN (a, b);
}

static void
plan (CrampReminderKeeper      *self,
      const CrampReminderFacts *facts,
      gint64                    now)
{
  gint64 wake = get_earlier (cramp_reminder_policy_get_wake (facts, now),
                             cramp_reminder_screen_get_end (self->screen, facts->schedule));

  g_clear_error (&self->problem);
  set_wake (self, wake);
}

/* What may have been shown stays as intended: possibly missed, but never shown
 * twice. */
static void
show_claimed (CrampReminderKeeper      *self,
              GArray                   *actions,
              const CrampReminderGroup *group,
              gboolean                  has_buttons)
{
  CrampReminderState state = CRAMP_REMINDER_STATE_SHOWN;
  g_autoptr (GError) failure = NULL;

  if (!cramp_reminder_screen_show (self->screen, group, has_buttons, &failure))
    {
      g_warning ("Could not show the reminder: %s", failure->message);
      if (g_error_matches (failure, CRAMP_NOTIFIER_ERROR, CRAMP_NOTIFIER_ERROR_UNCERTAIN))
        return;
      state = CRAMP_REMINDER_STATE_MISSED;
      cramp_reminder_ledger_refuse (self->ledger, group);
    }

  cramp_reminder_ledger_record (self->ledger, actions, group, state);
}

static void
show_groups (CrampReminderKeeper *self,
             GArray              *actions,
             gboolean             has_buttons,
             gint64               now)
{
  g_autoptr (GArray) groups = cramp_reminder_policy_gather (actions);
  g_autoptr (CrampReminderFacts) facts = cramp_reminder_ledger_read (self->ledger, now, NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      CrampReminderGroup *group = &g_array_index (groups, CrampReminderGroup, i);

      if (facts != NULL)
        cramp_reminder_screen_widen (self->screen, facts, group, now);
      show_claimed (self, actions, group, has_buttons);
    }
}

static void
show_due (CrampReminderKeeper       *self,
          const CrampNotifierServer *server,
          gint64                     now)
{
  gboolean has_buttons = server != NULL && cramp_notifier_server_can (server, "actions");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) actions = cramp_reminder_ledger_claim (self->ledger, CRAMP_REMINDER_ACTION_SHOW,
                                                            server == NULL ? CRAMP_REMINDER_STATE_MISSED : CRAMP_REMINDER_STATE_INTENDED,
                                                            now, &error);

  if (actions == NULL)
    {
      take_problem (self, g_steal_pointer (&error));
      return;
    }
  if (server != NULL)
    show_groups (self, actions, has_buttons, now);
}

static void
look_again (CrampReminderKeeper *self,
            gint64               now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampReminderFacts) facts = cramp_reminder_ledger_read (self->ledger, now, &error);

  if (facts == NULL)
    {
      take_problem (self, g_steal_pointer (&error));
      return;
    }

  cramp_reminder_screen_clean (self->screen, facts, now);
  plan (self, facts, now);
}

static void
server_checked_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CrampReminderKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNotifierServer) server = cramp_notifier_check_finish (CRAMP_NOTIFIER (source), result, &error);
  gint64 now = get_now (self);

  self->is_checking = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (server == NULL)
    g_message ("Reminders cannot be shown: %s", error->message);
  show_due (self, server, now);
  if (self->problem == NULL)
    look_again (self, now);
}

static gboolean
has_action (GArray                 *actions,
            CrampReminderActionKind kind)
{
  for (guint i = 0; i < actions->len; i++)
    if (g_array_index (actions, CrampReminderAction, i).kind == kind)
      return TRUE;

  return FALSE;
}

static gboolean
has_notice (GArray *actions)
{
  return has_action (actions, CRAMP_REMINDER_ACTION_SHOW) || has_action (actions, CRAMP_REMINDER_ACTION_NUDGE);
}

/* Everything but showing needs nobody else and is done at once. */
static gboolean
carry_out (CrampReminderKeeper *self,
           GArray              *actions,
           gint64               now,
           GError             **error)
{
  g_autoptr (GArray) missed = NULL;
  g_autoptr (GArray) settled = NULL;

  if (has_action (actions, CRAMP_REMINDER_ACTION_MISS))
    {
      missed = cramp_reminder_ledger_claim (self->ledger, CRAMP_REMINDER_ACTION_MISS, CRAMP_REMINDER_STATE_MISSED, now, error);
      if (missed == NULL)
        return FALSE;
    }
  if (has_action (actions, CRAMP_REMINDER_ACTION_SETTLE))
    {
      settled = cramp_reminder_ledger_claim (self->ledger, CRAMP_REMINDER_ACTION_SETTLE, CRAMP_REMINDER_STATE_ANSWERED, now, error);
      if (settled == NULL)
        return FALSE;
    }

  return TRUE;
}

/* The notice may be of a service that is no more, so the log tells its night. */
static gboolean
answer (CrampReminderKeeper *self,
        const char          *name,
        char               **episode,
        GError             **error)
{
  gint64 now = get_now (self);
  g_autoptr (GTimeZone) zone = self->clock.dup_zone (self->clock.user_data);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  CrampCareAnswer care_answer;
  CrampDayAnswer  day_answer;
  int             cares;

  if (cramp_care_action_parse (name, &cares, &care_answer))
    return cramp_care_answer_notice (self->store, cramp_night_of (local), cares, care_answer, now, error);
  if (cramp_day_action_parse (name, &day_answer))
    return cramp_day_answer_notice (self->store, day_answer, local, episode, error);

  return TRUE;
}

/* The notice is gone, and the person believes it. */
static void
tell_not_saved (CrampReminderKeeper *self)
{
  const CrampNotice notice = {
    NOT_SAVED_ID, cramp_reminder_text_get_not_saved_title (), cramp_reminder_text_get_not_saved_body (), NULL
  };
  g_autoptr (GError) error = NULL;

  if (!cramp_notifier_show (self->notifier, &notice, &error))
    g_warning ("Could not tell so: %s", error->message);
}

static void
pressed_cb (CrampReminderKeeper *self,
            const char          *name)
{
  g_autofree char *episode = NULL;
  g_autoptr (GError) error = NULL;

  if (!answer (self, name, &episode, &error))
    {
      g_warning ("Could not save the answer: %s", error->message);
      tell_not_saved (self);
    }
  cramp_reminder_keeper_run (self);
  if (episode != NULL)
    g_signal_emit (self, signals[CRAMP_ENTERED], 0, episode);
}

static void
server_came_cb (CrampReminderKeeper *self)
{
  cramp_reminder_ledger_forgive (self->ledger);
  cramp_reminder_keeper_run (self);
}

static void
cramp_reminder_keeper_dispose (GObject *object)
{
  CrampReminderKeeper *self = CRAMP_REMINDER_KEEPER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->screen, cramp_reminder_screen_free);
  g_clear_pointer (&self->ledger, cramp_reminder_ledger_free);
  g_clear_object (&self->notifier);
  g_clear_object (&self->store);
  g_clear_error (&self->problem);

  G_OBJECT_CLASS (cramp_reminder_keeper_parent_class)->dispose (object);
}

static void
cramp_reminder_keeper_class_init (CrampReminderKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_reminder_keeper_dispose;

  /**
   * CrampReminderKeeper::planned:
   *
   * The reminders were looked at, and it is known when to look again.
   */
  signals[PLANNED] = g_signal_new ("planned", CRAMP_TYPE_REMINDER_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  /**
   * CrampReminderKeeper::cramp-entered:
   * @id: the id of a cramp
   *
   * A press entered a cramp of which no more than the night is known. It is on
   * the disk.
   */
  signals[CRAMP_ENTERED] = g_signal_new ("cramp-entered", CRAMP_TYPE_REMINDER_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cramp_reminder_keeper_init (CrampReminderKeeper *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * cramp_reminder_keeper_new:
 * @store: the diary, which should watch what others write
 * @notifier: what shows the reminders
 * @clock: where the time comes from
 *
 * Makes what keeps the reminders of a diary. It looks at them when
 * cramp_reminder_keeper_run() is called, when the diary changes, when somebody
 * presses a button, and when a notification server comes.
 *
 * Returns: (transfer full): the keeper
 */
CrampReminderKeeper *
cramp_reminder_keeper_new (CrampStore       *store,
                           CrampNotifier    *notifier,
                           const CrampClock *clock)
{
  CrampReminderKeeper *self = g_object_new (CRAMP_TYPE_REMINDER_KEEPER, NULL);

  self->store = g_object_ref (store);
  self->notifier = g_object_ref (notifier);
  self->screen = cramp_reminder_screen_new (notifier);
  self->clock = *clock;
  self->ledger = cramp_reminder_ledger_new (store, clock);
  g_signal_connect_object (store, "changed", G_CALLBACK (cramp_reminder_keeper_run), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notifier, "server-came", G_CALLBACK (server_came_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notifier, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * cramp_reminder_keeper_run:
 * @self: a keeper
 *
 * Looks at the reminders: lists what was missed, takes away what was answered,
 * and shows what is due as soon as the notification server has given a sign of
 * life. Calling it again changes nothing.
 */
void
cramp_reminder_keeper_run (CrampReminderKeeper *self)
{
  gint64 now;
  g_autoptr (CrampReminderFacts) facts = NULL;
  g_autoptr (GArray) actions = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (CRAMP_IS_REMINDER_KEEPER (self));

  now = get_now (self);
  facts = cramp_reminder_ledger_read (self->ledger, now, &error);
  if (facts != NULL)
    actions = cramp_reminder_ledger_decide (self->ledger, facts, now);
  if (actions == NULL || !carry_out (self, actions, now, &error) ||
      !cramp_reminder_save_since (self->store, facts->schedule, now, &error))
    {
      take_problem (self, g_steal_pointer (&error));
      return;
    }

  cramp_reminder_screen_restore (self->screen, facts);
  if (has_notice (actions) && !self->is_checking)
    {
      self->is_checking = TRUE;
      cramp_notifier_check_async (self->notifier, self->cancellable, server_checked_cb, g_object_ref (self));
    }
  cramp_reminder_screen_clean (self->screen, facts, now);
  plan (self, facts, now);
}

/**
 * cramp_reminder_keeper_get_wake:
 * @self: a keeper
 *
 * Returns: when cramp_reminder_keeper_run() is to be called again, in seconds
 *   since 1970 in UTC, or 0 when nothing is to come
 */
gint64
cramp_reminder_keeper_get_wake (CrampReminderKeeper *self)
{
  return self->wake;
}

/**
 * cramp_reminder_keeper_get_problem:
 * @self: a keeper
 *
 * Returns: (nullable): why the diary could not be read or written when it was
 *   last needed
 */
const GError *
cramp_reminder_keeper_get_problem (CrampReminderKeeper *self)
{
  return self->problem;
}
