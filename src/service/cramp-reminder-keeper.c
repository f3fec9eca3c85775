/* cramp-reminder-keeper.c - carrying out what is decided about reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-reminder-keeper.h"

#include "cramp-care-answer.h"
#include "cramp-day-answer.h"
#include "cramp-error-words.h"
#include "cramp-reminder-ledger.h"
#include "cramp-reminder-reader.h"
#include "cramp-notices-on-screen.h"
#include "cramp-store-deeds.h"
#include "cramp-reminder-text.h"

#define NOT_SAVED_ID "not-saved"

struct _CrampReminderKeeper
{
  CrampKeeper parent_instance;

  CrampReminderLedger  *ledger;
  CrampNoticesOnScreen *screen;
};

enum
{
  CRAMP_ENTERED,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

G_DEFINE_FINAL_TYPE (CrampReminderKeeper, cramp_reminder_keeper, CRAMP_TYPE_KEEPER)

static gint64
get_earlier (gint64 a,
             gint64 b)
{
  if (a == 0 || b == 0)
    return MAX (a, b);

  return MIN (a, b);
}

/* A notice on its way to the server. */
typedef struct
{
  CrampReminderKeeper *keeper;
  GArray              *actions;
  CrampReminderGroup   group;
} Showing;

static void
showing_free (Showing *showing)
{
  g_object_unref (showing->keeper);
  g_array_unref (showing->actions);
  g_free (showing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, showing_free)

/* What may have been shown stays as intended: possibly missed, but never shown
 * twice. */
static void
record (const Showing *showing,
        const GError  *failure)
{
  CrampReminderKeeper *self = showing->keeper;

  if (failure == NULL)
    {
      cramp_notices_on_screen_put (self->screen, &showing->group);
      cramp_reminder_ledger_record (self->ledger, showing->actions, &showing->group, CRAMP_REMINDER_STATE_SHOWN);
      return;
    }

  g_warning ("Could not show the reminder: %s", failure->message);
  if (g_error_matches (failure, CRAMP_NOTIFIER_ERROR, CRAMP_NOTIFIER_ERROR_UNCERTAIN))
    return;
  cramp_reminder_ledger_refuse (self->ledger, &showing->group);
  cramp_reminder_ledger_record (self->ledger, showing->actions, &showing->group, CRAMP_REMINDER_STATE_MISSED);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Showing) showing = user_data;
  g_autoptr (GError) failure = NULL;

  cramp_notifier_show_finish (CRAMP_NOTIFIER (source), result, &failure);
  record (showing, failure);
  cramp_keeper_plan (showing->keeper);
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
      Showing *showing = g_new0 (Showing, 1);

      showing->keeper = g_object_ref (self);
      showing->actions = g_array_ref (actions);
      showing->group = g_array_index (groups, CrampReminderGroup, i);
      if (facts != NULL)
        cramp_notices_on_screen_widen (self->screen, facts, &showing->group, now);
      cramp_notices_on_screen_show (self->screen, &showing->group, has_buttons, shown_cb, showing);
    }
}

static void
cramp_reminder_keeper_tell (CrampKeeper               *keeper,
                            const CrampNotifierServer *server,
                            gint64                     now,
                            GError                   **error)
{
  CrampReminderKeeper *self = CRAMP_REMINDER_KEEPER (keeper);
  CrampReminderState   state = server == NULL ? CRAMP_REMINDER_STATE_MISSED : CRAMP_REMINDER_STATE_INTENDED;
  g_autoptr (GArray) actions = cramp_reminder_ledger_claim (self->ledger, CRAMP_REMINDER_ACTION_SHOW, state, now, error);

  if (actions != NULL && server != NULL)
    show_groups (self, actions, cramp_notifier_server_can (server, "actions"), now);
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

static gboolean
cramp_reminder_keeper_look (CrampKeeper     *keeper,
                            gint64           now,
                            CrampKeeperPlan *plan,
                            GError         **error)
{
  CrampReminderKeeper *self = CRAMP_REMINDER_KEEPER (keeper);
  g_autoptr (CrampReminderFacts) facts = NULL;
  g_autoptr (GArray) actions = NULL;

  if (!cramp_reminder_ledger_follow_clock (self->ledger, error))
    return FALSE;
  facts = cramp_reminder_ledger_read (self->ledger, now, error);
  if (facts == NULL)
    return FALSE;

  actions = cramp_reminder_ledger_decide (self->ledger, facts, now);
  if (!carry_out (self, actions, now, error) ||
      !cramp_reminder_save_since (cramp_keeper_get_store (self), facts->schedule, now, error) ||
      !cramp_store_forget_deeds (cramp_keeper_get_store (self), now, error))
    return FALSE;

  cramp_notices_on_screen_restore (self->screen, facts);
  cramp_notices_on_screen_clean (self->screen, facts, now);
  plan->has_news = has_notice (actions);
  plan->wake = get_earlier (cramp_reminder_policy_get_wake (facts, now),
                            cramp_notices_on_screen_get_end (self->screen, facts->schedule));

  return TRUE;
}

/* The notice may be of a service that is no more, so the log tells its night. */
static gboolean
answer (CrampReminderKeeper *self,
        const char          *name,
        char               **episode,
        GError             **error)
{
  CrampStore *store = cramp_keeper_get_store (self);
  gint64      now = cramp_clock_get_now (cramp_keeper_get_clock (self));
  g_autoptr (GDateTime) local = cramp_clock_dup_local (cramp_keeper_get_clock (self), now);
  CrampCareAnswer care_answer;
  CrampDayAnswer  day_answer;
  int             cares;

  if (cramp_care_action_parse (name, &cares, &care_answer))
    return cramp_care_answer_notice (store, cramp_night_of (local), cares, care_answer, now, error);
  if (cramp_day_action_parse (name, &day_answer))
    return cramp_day_answer_notice (store, day_answer, local, episode, error);

  return TRUE;
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_notifier_show_finish (CRAMP_NOTIFIER (source), result, &error))
    g_warning ("Could not tell so: %s", error->message);
}

/* The notice is gone, and the person believes it. */
static void
tell_not_saved (CrampReminderKeeper *self,
                const GError        *error)
{
  g_autofree char  *body = cramp_error_words_answer_not_saved (error);
  const CrampNotice notice = { NOT_SAVED_ID, cramp_reminder_text_get_not_saved_title (), body, NULL };

  cramp_notifier_show_async (cramp_keeper_get_notifier (self), &notice, told_cb, NULL);
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
      tell_not_saved (self, error);
    }
  cramp_keeper_run (CRAMP_KEEPER (self));
  if (episode != NULL)
    g_signal_emit (self, emissions[CRAMP_ENTERED], 0, episode);
}

static void
cramp_reminder_keeper_forgive (CrampKeeper *keeper)
{
  cramp_reminder_ledger_forgive (CRAMP_REMINDER_KEEPER (keeper)->ledger);
}

static void
cramp_reminder_keeper_dispose (GObject *object)
{
  CrampReminderKeeper *self = CRAMP_REMINDER_KEEPER (object);

  g_clear_pointer (&self->screen, cramp_notices_on_screen_free);
  g_clear_pointer (&self->ledger, cramp_reminder_ledger_free);

  G_OBJECT_CLASS (cramp_reminder_keeper_parent_class)->dispose (object);
}

static void
cramp_reminder_keeper_class_init (CrampReminderKeeperClass *klass)
{
  CrampKeeperClass *keeper_class = CRAMP_KEEPER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_reminder_keeper_dispose;
  keeper_class->look = cramp_reminder_keeper_look;
  keeper_class->tell = cramp_reminder_keeper_tell;
  keeper_class->forgive = cramp_reminder_keeper_forgive;

  /**
   * CrampReminderKeeper::cramp-entered:
   * @id: the id of a cramp
   *
   * A press entered a cramp of which no more than the night is known. It is on
   * the disk.
   */
  emissions[CRAMP_ENTERED] = g_signal_new ("cramp-entered", CRAMP_TYPE_REMINDER_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cramp_reminder_keeper_init (CrampReminderKeeper *self)
{
}

/**
 * cramp_reminder_keeper_new:
 * @store: the diary, which should watch what others write
 * @notifier: what shows the reminders
 * @clock: where the time comes from
 *
 * Makes what keeps the reminders of a diary: it lists what was missed, takes
 * away what was answered, and shows what is due. It also takes the presses of
 * their buttons.
 *
 * Returns: (transfer full): the keeper
 */
CrampKeeper *
cramp_reminder_keeper_new (CrampStore    *store,
                           CrampNotifier *notifier,
                           CrampClock    *clock)
{
  CrampReminderKeeper *self = cramp_keeper_new (CRAMP_TYPE_REMINDER_KEEPER, store, notifier, clock);

  self->screen = cramp_notices_on_screen_new (notifier);
  self->ledger = cramp_reminder_ledger_new (store, clock);
  g_signal_connect_object (notifier, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);

  return CRAMP_KEEPER (self);
}
