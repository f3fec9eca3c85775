/* cramp-bus-answers.c - what the service is asked on the bus
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bus-answers.h"

#include "cramp-autostart.h"
#include "cramp-deed-teller.h"
#include "cramp-memory-rest.h"
#include "cramp-reminder-status.h"
#include "cramp-reminders-bus.h"
#include "cramp-test-notice.h"

struct _CrampBusAnswers
{
  GObject parent_instance;

  CrampNotifier    *notifier;
  CrampDiaryOpener *opener;
  CrampClock       *clock;
  CrampKeeper      *reminders; /* NULL until the diary is open */
  CrampReminders1  *object;
};

G_DEFINE_FINAL_TYPE (CrampBusAnswers, cramp_bus_answers, G_TYPE_OBJECT)

enum
{
  UNDO_DEED,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

static CrampReminderStatus *
make_status (CrampBusAnswers *self)
{
  CrampReminderStatus *status = cramp_reminder_status_new (cramp_diary_opener_get_path (self->opener),
                                                           cramp_clock_get_now (self->clock));
  CrampStore          *store = cramp_diary_opener_get_store (self->opener);
  const GError        *problem = cramp_diary_opener_get_problem (self->opener);
  g_autoptr (GTimeZone) zone = cramp_clock_dup_zone (self->clock);

  if (self->reminders != NULL)
    problem = cramp_keeper_get_problem (self->reminders);

  status->has_bus = TRUE;
  status->is_running = TRUE;
  status->autostart = cramp_autostart_find ();
  status->has_diary = cramp_diary_opener_has_diary (self->opener);
  status->trouble = problem == NULL ? NULL : g_strdup (problem->message);
  if (store != NULL)
    {
      cramp_reminder_status_read (status, store, zone);
      cramp_memory_rest_queue (store);
    }

  return status;
}

/* One question from the bus, while the notification server is asked. */
typedef struct
{
  CrampBusAnswers       *answers;
  GDBusMethodInvocation *invocation;
} Question;

static Question *
question_new (CrampBusAnswers       *self,
              GDBusMethodInvocation *invocation)
{
  Question *question = g_new0 (Question, 1);

  question->answers = g_object_ref (self);
  question->invocation = invocation;

  return question;
}

static void
question_free (Question *question)
{
  g_object_unref (question->answers);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
status_checked_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (CrampReminderStatus) status = make_status (question->answers);

  status->server = cramp_notifier_check_finish (CRAMP_NOTIFIER (source), result, NULL);
  cramp_reminders1_complete_get_status (question->answers->object, question->invocation,
                                        cramp_reminder_status_to_variant (status));
}

static gboolean
get_status_cb (CrampBusAnswers       *self,
               GDBusMethodInvocation *invocation)
{
  cramp_notifier_check_async (self->notifier, NULL, status_checked_cb, question_new (self, invocation));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
test_shown_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  gboolean has_button;

  if (!cramp_test_notice_show_finish (CRAMP_NOTIFIER (source), result, &has_button, &error))
    g_dbus_method_invocation_return_gerror (question->invocation, error);
  else
    cramp_reminders1_complete_test (question->answers->object, question->invocation, has_button);
}

static gboolean
test_cb (CrampBusAnswers       *self,
         GDBusMethodInvocation *invocation)
{
  cramp_test_notice_show_async (self->notifier, test_shown_cb, question_new (self, invocation));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;

  if (!cramp_deed_teller_tell_finish (CRAMP_NOTIFIER (source), result, &error))
    g_dbus_method_invocation_return_gerror (question->invocation, error);
  else
    cramp_reminders1_complete_tell (question->answers->object, question->invocation);
}

static gboolean
tell_cb (CrampBusAnswers       *self,
         GDBusMethodInvocation *invocation,
         const char            *title,
         const char            *text,
         gint64                 deed)
{
  cramp_deed_teller_tell_async (self->notifier, title, text, deed, told_cb, question_new (self, invocation));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
undo_deed_cb (CrampBusAnswers       *self,
              GDBusMethodInvocation *invocation,
              gint64                 deed)
{
  g_signal_emit (self, emissions[UNDO_DEED], 0, deed);
  cramp_reminders1_complete_undo_deed (self->object, invocation);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
cramp_bus_answers_dispose (GObject *object)
{
  CrampBusAnswers *self = CRAMP_BUS_ANSWERS (object);

  g_clear_object (&self->notifier);
  g_clear_object (&self->opener);
  g_clear_object (&self->clock);
  g_clear_object (&self->reminders);
  g_clear_object (&self->object);

  G_OBJECT_CLASS (cramp_bus_answers_parent_class)->dispose (object);
}

static void
cramp_bus_answers_class_init (CrampBusAnswersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_bus_answers_dispose;

  /* A deed, by its number, is to be taken back. */
  emissions[UNDO_DEED] = g_signal_new ("undo-deed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
cramp_bus_answers_init (CrampBusAnswers *self)
{
  self->object = cramp_reminders1_skeleton_new ();
  g_signal_connect_object (self->object, "handle-get-status", G_CALLBACK (get_status_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->object, "handle-test", G_CALLBACK (test_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->object, "handle-tell", G_CALLBACK (tell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->object, "handle-undo-deed", G_CALLBACK (undo_deed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cramp_bus_answers_new:
 * @notifier: by whom a test is shown
 * @opener: who has the diary, if it can be opened
 * @clock: where the time comes from
 *
 * Returns: (transfer full): answers that nobody can ask for yet
 */
CrampBusAnswers *
cramp_bus_answers_new (CrampNotifier    *notifier,
                       CrampDiaryOpener *opener,
                       CrampClock       *clock)
{
  CrampBusAnswers *self = g_object_new (CRAMP_TYPE_BUS_ANSWERS, NULL);

  self->notifier = g_object_ref (notifier);
  self->opener = g_object_ref (opener);
  self->clock = g_object_ref (clock);

  return self;
}

/**
 * cramp_bus_answers_export:
 * @path: where the object is found
 *
 * Lets programs on @bus ask.
 */
gboolean
cramp_bus_answers_export (CrampBusAnswers *self,
                          GDBusConnection *bus,
                          const char      *path,
                          GError         **error)
{
  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->object), bus, path, error);
}

/**
 * cramp_bus_answers_withdraw:
 *
 * Nobody can ask any longer. May be called where nobody could.
 */
void
cramp_bus_answers_withdraw (CrampBusAnswers *self)
{
  if (g_dbus_interface_skeleton_get_connection (G_DBUS_INTERFACE_SKELETON (self->object)) != NULL)
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->object));
}

/**
 * cramp_bus_answers_set_keeper:
 * @reminders: (nullable): who keeps the reminders, whose problem is told
 */
void
cramp_bus_answers_set_keeper (CrampBusAnswers *self,
                              CrampKeeper     *reminders)
{
  g_set_object (&self->reminders, reminders);
}

/**
 * cramp_bus_answers_tell_changed:
 *
 * Tells who listens that the status is another one.
 */
void
cramp_bus_answers_tell_changed (CrampBusAnswers *self)
{
  cramp_reminders1_emit_changed (self->object);
}

/**
 * cramp_bus_answers_tell_test_pressed:
 *
 * Tells who listens that the button of the test was pressed.
 */
void
cramp_bus_answers_tell_test_pressed (CrampBusAnswers *self)
{
  cramp_reminders1_emit_test_pressed (self->object);
}
