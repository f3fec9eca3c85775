/* cramp-reminder-test-row.c - trying a reminder out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-reminder-test-row.h"

#include <glib/gi18n.h>

#include "cramp-large-text.h"
#include "cramp-reminder-names.h"
#include "cramp-reminder-test.h"
#include "cramp-reminder-words.h"
#include "cramp-spoken-news.h"
#include "cramp-spoken-row.h"

/* Long enough to find the notification and one's glasses. (choice) */
#define PATIENCE_SECONDS 60

struct _CrampReminderTestRow
{
  AdwActionRow parent_instance;

  GtkSpinner *spinner;

  CrampReminderWatch *watch;
  GCancellable       *cancellable;
  guint               patience;
};

G_DEFINE_FINAL_TYPE (CrampReminderTestRow, cramp_reminder_test_row, ADW_TYPE_ACTION_ROW)

/* The button stays where it is and keeps the focus while it cannot help. */
static void
show_state (CrampReminderTestRow *self,
            gboolean              is_busy,
            const char           *words)
{
  cramp_spoken_row_set_text (ADW_ACTION_ROW (self), words);
  cramp_spoken_news_tell (GTK_WIDGET (self), words);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_busy);
  gtk_spinner_set_spinning (self->spinner, is_busy);
}

static void
stop_waiting (CrampReminderTestRow *self,
              const char           *words)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->cancellable);
  show_state (self, FALSE, words);
}

static gboolean
patience_cb (gpointer user_data)
{
  CrampReminderTestRow *self = user_data;

  self->patience = 0;
  stop_waiting (self, _ ("Nobody pressed “It works” within a minute. If you saw no notification, see in the settings of your desktop whether Do Not Disturb is on and whether Cramp Diary may show notifications."));

  return G_SOURCE_REMOVE;
}

static void
pressed_cb (CrampReminderTestRow *self)
{
  if (self->cancellable != NULL)
    stop_waiting (self, _ ("It works: the notification came, and so did your answer."));
}

static void
tested_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CrampReminderTestRow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean has_button;

  if (!cramp_reminder_test_finish (CRAMP_REMINDER_WATCH (source), result, &has_button, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      g_message ("Could not show a test reminder: %s", error->message);
      stop_waiting (self, cramp_reminder_words_test_failed (error));
      return;
    }

  /* A quick hand may have pressed by now. */
  if (self->cancellable == NULL)
    return;
  if (!has_button)
    {
      stop_waiting (self, _ ("A notification was sent. Your desktop shows it without buttons, so nobody can tell whether you saw it."));
      return;
    }

  show_state (self, TRUE, _ ("Press “It works” in the notification."));
  self->patience = g_timeout_add_seconds (PATIENCE_SECONDS, patience_cb, self);
}

static void
clicked_cb (CrampReminderTestRow *self)
{
  if (self->watch == NULL || self->cancellable != NULL)
    return;

  self->cancellable = g_cancellable_new ();
  show_state (self, TRUE, _ ("Sending a notification…"));
  cramp_reminder_test_async (self->watch, self->cancellable, tested_cb, g_object_ref (self));
}

static void
cramp_reminder_test_row_dispose (GObject *object)
{
  CrampReminderTestRow *self = CRAMP_REMINDER_TEST_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (cramp_reminder_test_row_parent_class)->dispose (object);
}

static void
cramp_reminder_test_row_class_init (CrampReminderTestRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_reminder_test_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/reminders/cramp-reminder-test-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampReminderTestRow, spinner);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

/* Inside a sandbox the press comes to the application and not to the service. */
static void
follow_application (CrampReminderTestRow *self)
{
  GApplication *application = g_application_get_default ();
  GAction      *action = NULL;

  if (application != NULL)
    action = g_action_map_lookup_action (G_ACTION_MAP (application), CRAMP_REMINDER_TEST_ACTION);
  if (action != NULL)
    g_signal_connect_object (action, "activate", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
}

static void
cramp_reminder_test_row_init (CrampReminderTestRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
  follow_application (self);
}

/**
 * cramp_reminder_test_row_set_watch:
 * @watch: what reaches the reminder service
 *
 * Lets the row show notifications.
 */
void
cramp_reminder_test_row_set_watch (CrampReminderTestRow *self,
                                   CrampReminderWatch   *watch)
{
  g_set_object (&self->watch, watch);
  g_signal_connect_object (watch, "test-pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
}
