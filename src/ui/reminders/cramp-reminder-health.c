/* cramp-reminder-health.c - whether reminders reach the person
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-health.h"

#include <glib/gi18n.h>

#include "cramp-large-text.h"
#include "cramp-reminder-login-row.h"
#include "cramp-reminder-test-row.h"
#include "cramp-words.h"

struct _CrampReminderHealth
{
  AdwPreferencesGroup parent_instance;

  CrampReminderTestRow  *test;
  AdwActionRow          *service;
  CrampReminderLoginRow *login;
  AdwActionRow          *server;
};

G_DEFINE_FINAL_TYPE (CrampReminderHealth, cramp_reminder_health, ADW_TYPE_PREFERENCES_GROUP)

static const char *
describe_abilities (const CrampNotifierServer *server)
{
  gboolean buttons = cramp_notifier_server_can (server, "actions");
  gboolean stays = cramp_notifier_server_can (server, "persistence");

  if (buttons && stays)
    return _ ("It shows buttons, and keeps what you did not see.");
  if (buttons)
    return _ ("It shows buttons. What you do not see in time may go away by itself.");
  if (stays)
    return _ ("It shows no buttons, and keeps what you did not see.");

  return _ ("It shows no buttons. What you do not see in time may go away by itself.");
}

static char *
describe_server (const CrampNotifierServer *server)
{
  g_autofree char *who = NULL;

  if (server == NULL)
    return g_strdup (_ ("No program shows notifications."));

  /* Translators: the name and the version of the program that shows notifications. */
  who = g_strdup_printf (_ ("Shown by %s %s."), server->name, server->version);

  return cramp_words_sentences (who, describe_abilities (server));
}

static void
refresh (CrampReminderWatch  *watch,
         CrampReminderHealth *self)
{
  const CrampReminderStatus *status = cramp_reminder_watch_get_status (watch);
  g_autofree char           *server = NULL;
  g_autofree char           *escaped = NULL;

  if (status == NULL)
    return;

  server = describe_server (status->server);
  escaped = g_markup_escape_text (server, -1);
  adw_action_row_set_subtitle (self->service, status->is_running ? _ ("Running.") : _ ("Not running."));
  adw_action_row_set_subtitle (self->server, escaped);
}

static void
cramp_reminder_health_class_init (CrampReminderHealthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CRAMP_TYPE_REMINDER_LOGIN_ROW);
  g_type_ensure (CRAMP_TYPE_REMINDER_TEST_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/reminders/cramp-reminder-health.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampReminderHealth, test);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderHealth, service);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderHealth, login);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderHealth, server);
}

static void
cramp_reminder_health_init (CrampReminderHealth *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_reminder_health_set_watch:
 * @watch: what knows whether reminders can come
 *
 * Follows @watch. For a diary that nobody reminds of the group only says so.
 */
void
cramp_reminder_health_set_watch (CrampReminderHealth *self,
                                 CrampReminderWatch  *watch)
{
  gboolean is_usual = cramp_reminder_watch_is_usual (watch);

  cramp_reminder_test_row_set_watch (self->test, watch);
  gtk_widget_set_visible (GTK_WIDGET (self->test), is_usual);
  gtk_widget_set_visible (GTK_WIDGET (self->login), is_usual);
  gtk_widget_set_visible (GTK_WIDGET (self->server), is_usual);
  if (!is_usual)
    {
      adw_action_row_set_subtitle (self->service, _ ("This is not your usual diary. Reminders come only for the usual one."));
      return;
    }

  cramp_reminder_login_row_set_watch (self->login, watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (refresh), self, 0);
  refresh (watch, self);
}
