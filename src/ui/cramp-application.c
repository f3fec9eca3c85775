/* cramp-application.c - the program with a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-application.h"

#include <glib-unix.h>

#include "cramp-backup.h"
#include "cramp-care-answer.h"
#include "cramp-clock-setting.h"
#include "cramp-clock-words.h"
#include "cramp-closing-keys.h"
#include "cramp-day-answer.h"
#include "cramp-deed-report.h"
#include "cramp-deed-words.h"
#include "cramp-diary-cramps.h"
#include "cramp-diary-nights.h"
#include "cramp-dialogs.h"
#include "cramp-error-words.h"
#include "cramp-every-window.h"
#include "cramp-focus-keeper.h"
#include "cramp-lost-diary.h"
#include "cramp-reminder-names.h"
#include "cramp-reminder-start.h"
#include "cramp-reminder-text.h"
#include "cramp-signal-notice.h"
#include "cramp-single-press.h"
#include "cramp-window.h"

/* How long the program stays after an action of the launcher. One pressed twice
 * came while the program was going, and the bus lost it. */
#define AGAIN_MS 5000

struct _CrampApplication
{
  AdwApplication parent_instance;

  char       *diary_path;
  gboolean    usual_diary;
  CrampClock *clock;
  GSettings  *settings;
  CrampStore *store;

  CrampSinglePress *presses;
};

G_DEFINE_FINAL_TYPE (CrampApplication, cramp_application, ADW_TYPE_APPLICATION)

static gboolean
back_up_cb (CrampStore *old,
            const char *path,
            gpointer    user_data,
            GError    **error)
{
  g_autoptr (GDateTime) now = cramp_clock_dup_now (user_data);

  return cramp_backup_before_migration (old, path, now, error);
}

static gboolean
ensure_store (CrampApplication *self,
              GError          **error)
{
  if (self->store != NULL)
    return TRUE;

  self->store = cramp_diary_open_or_begin (self->diary_path, CRAMP_STORE_LOOK, back_up_cb, self->clock, error);
  if (self->store == NULL)
    return FALSE;

  cramp_store_watch (self->store);
  if (self->usual_diary)
    cramp_reminder_start_follow (self->store, g_application_get_dbus_connection (G_APPLICATION (self)));

  return TRUE;
}

static CrampWindow *
find_window (CrampApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CRAMP_IS_WINDOW (l->data))
      return CRAMP_WINDOW (l->data);

  return NULL;
}

/* A diary that could not be opened is tried again each time the program is
 * asked for. */
static CrampWindow *
ensure_window (CrampApplication *self)
{
  CrampWindow *window = find_window (self);
  g_autoptr (GError) error = NULL;

  if (window != NULL && self->store != NULL)
    return window;
  if (window == NULL)
    {
      window = cramp_window_new (GTK_APPLICATION (self), self->settings, self->clock);
      g_application_set_inactivity_timeout (G_APPLICATION (self), 0);
    }

  if (ensure_store (self, &error))
    {
      cramp_window_set_store (window, self->store);
      return window;
    }

  g_warning ("Could not open the diary: %s", error->message);
  cramp_window_set_trouble (window, error, self->diary_path);

  return window;
}

/* What the page says that there is no diary is asked for. The store that is
 * open already, if the diary was lost under it, follows by itself. */
static void
recover (CrampApplication *self,
         CrampStore       *store,
         const GError     *error)
{
  CrampWindow *window = find_window (self);

  if (store != NULL)
    ensure_window (self);
  else if (window != NULL)
    {
      g_warning ("Could not bring the diary back: %s", error->message);
      cramp_window_set_trouble (window, error, self->diary_path);
    }
}

static void
bring_back_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  CrampApplication *self = CRAMP_APPLICATION (user_data);
  g_autoptr (GDateTime) now = cramp_clock_dup_now (self->clock);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_diary_bring_back (self->diary_path, now, &error);

  recover (self, store, error);
}

static void
begin_diary_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  CrampApplication *self = CRAMP_APPLICATION (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (self->diary_path, CRAMP_STORE_MAKE, back_up_cb, self->clock, &error);

  recover (self, store, error);
}

static void
cramp_application_activate (GApplication *application)
{
  CrampApplication *self = CRAMP_APPLICATION (application);

  gtk_window_present (GTK_WINDOW (ensure_window (self)));
}

/* Nobody looks at the window, and the notification is gone. */
static void
tell_not_saved (CrampApplication *self,
                const GError     *error)
{
  g_autoptr (GNotification) notice = g_notification_new (cramp_reminder_text_get_not_saved_title ());
  g_autofree char *body = cramp_error_words_answer_not_saved (error);

  g_warning ("Could not take an answer to a reminder: %s", error->message);
  g_notification_set_body (notice, body);
  g_application_send_notification (G_APPLICATION (self), "not-saved", notice);
}

/* The buttons of a notification that came through the portal. They never raise
 * the window. */
static void
care_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  CrampApplication *self = CRAMP_APPLICATION (user_data);
  g_autoptr (GDateTime) now = cramp_clock_dup_now (self->clock);
  g_autoptr (GError) error = NULL;
  CrampCareAnswer answer;
  int             cares;

  if (!cramp_care_action_parse (g_action_get_name (G_ACTION (action)), &cares, &answer))
    return;

  if (!ensure_store (self, &error) ||
      !cramp_care_answer_notice (self->store, cramp_night_of (now), cares, answer, g_date_time_to_unix (now), &error))
    tell_not_saved (self, error);
}

/* In the window, so that what was done can be seen and undone there. */
static void
act_in_window (CrampApplication *self,
               const char       *action,
               const char       *target)
{
  CrampWindow *window = ensure_window (self);

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action_variant (GTK_WIDGET (window), action, target == NULL ? NULL : g_variant_new_string (target));
}

/* Who had a cramp is asked for more; no other answer raises the window. */
static void
day_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  CrampApplication *self = CRAMP_APPLICATION (user_data);
  g_autoptr (GDateTime) now = cramp_clock_dup_now (self->clock);
  g_autoptr (GError) error = NULL;
  g_autofree char *episode = NULL;
  CrampDayAnswer   answer;

  if (!cramp_day_action_parse (g_action_get_name (G_ACTION (action)), &answer))
    return;

  if (!ensure_store (self, &error) || !cramp_day_answer_notice (self->store, answer, now, &episode, &error))
    tell_not_saved (self, error);
  if (episode != NULL)
    act_in_window (self, "win.edit-episode", episode);
}

/* The reminder service has entered a cramp. */
static void
ask_for_details_action (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  act_in_window (CRAMP_APPLICATION (user_data), "win.edit-episode", g_variant_get_string (parameter, NULL));
}

static void
add_action (CrampApplication *self,
            const char       *name,
            GCallback         activate)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  if (activate != NULL)
    g_signal_connect (action, "activate", activate, self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/* Inside a sandbox the press of the test notification comes here as well. Who
 * waits for it follows the action. */
static void
add_notice_actions (CrampApplication *self)
{
  for (int cares = 1; cares < CRAMP_CARE_SETS; cares++)
    for (CrampCareAnswer answer = 0; answer < CRAMP_N_CARE_ANSWERS; answer++)
      {
        g_autofree char *name = cramp_care_action_to_string (cares, answer);

        add_action (self, name, G_CALLBACK (care_action));
      }
  for (CrampDayAnswer answer = 0; answer < CRAMP_N_DAY_ANSWERS; answer++)
    add_action (self, cramp_day_action_to_string (answer), G_CALLBACK (day_action));
  add_action (self, CRAMP_REMINDER_TEST_ACTION, NULL);
}

static gboolean
terminate_cb (gpointer user_data)
{
  g_application_quit (user_data);

  return G_SOURCE_REMOVE;
}

/* What is on the screen is written anew. */
static void
clock_told_cb (gboolean twelve_hours,
               gpointer user_data)
{
  CrampWindow *window = find_window (user_data);

  cramp_clock_words_use (twelve_hours ? CRAMP_CLOCK_HOURS_TWELVE : CRAMP_CLOCK_HOURS_TWENTY_FOUR);
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.refresh", NULL);
}

static void
follow_clock (CrampApplication *self)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self));

  if (bus != NULL)
    cramp_clock_setting_follow (bus, clock_told_cb, self);
}

static void
add_window (GtkWindow *window,
            gpointer   user_data)
{
  cramp_closing_keys_add_to (window);
  cramp_focus_keeper_add_to (window);
}

static void
cramp_application_startup (GApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[2];
  } accels[] = {
    { "win.log-cramp", { "<Control>l" } },
    { "win.undo", { "<Control>z" } },
    { "win.urgent-signs", { "<Control>u" } },
    { "win.reminders", { "<Control>comma" } },
    { "win.article('')", { "F1" } },
    { "win.show-page::tonight", { "<Alt>1" } },
    { "win.show-page::nights", { "<Alt>2" } },
    { "win.show-page::signals", { "<Alt>3" } },
    { "window.close", { "<Control>w" } },
    { "app.quit", { "<Control>q" } },
  };
  CrampApplication *self = CRAMP_APPLICATION (application);

  G_APPLICATION_CLASS (cramp_application_parent_class)->startup (application);

  follow_clock (self);
  self->settings = g_settings_new (APP_ID);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].accels);
  gtk_window_set_default_icon_name (APP_ID);
  self->presses = cramp_single_press_new ();
  cramp_every_window (add_window, self);
  add_notice_actions (self);

  /* Ended by the session, a sample diary is still thrown away. */
  g_unix_signal_add (SIGTERM, terminate_cb, self);
  g_unix_signal_add (SIGINT, terminate_cb, self);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  cramp_closing_keys_close_all ();
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  cramp_dialogs_show_about (gtk_application_get_active_window (user_data));
}

static void
reported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CrampApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!cramp_deed_report_finish (G_DBUS_CONNECTION (source), result, &error))
    g_warning ("Could not tell what was done: %s", error->message);
  g_application_release (G_APPLICATION (self));
}

/* Who came by the bus is answered by a notification. */
static void
report (CrampApplication *self,
        const char       *title,
        const CrampDeed  *deed,
        const GError     *trouble)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self));

  if (gtk_application_get_windows (GTK_APPLICATION (self)) == NULL)
    g_application_set_inactivity_timeout (G_APPLICATION (self), AGAIN_MS);
  g_application_hold (G_APPLICATION (self));
  cramp_deed_report_async (bus, title, deed, trouble, reported_cb, g_object_ref (self));
}

/* The launcher's actions. They raise no window: whoever presses one at night
 * wants to sleep on. */
static void
log_cramp_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  CrampApplication *self = CRAMP_APPLICATION (user_data);
  g_autoptr (GDateTime) now = cramp_clock_dup_now (self->clock);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = cramp_deed_words_logged (now);

  if (ensure_store (self, &error))
    cramp_diary_log (self->store, now, CRAMP_LOG_PLAIN, now, NULL, &deed, &error);
  report (self, title, deed, error);
}

static void
cramp_free_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  CrampApplication *self = CRAMP_APPLICATION (user_data);
  g_autoptr (GDateTime) now = cramp_clock_dup_now (self->clock);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  CrampNightDate   night = cramp_last_night (now);
  g_autofree char *title = cramp_deed_words_ticked (night, cramp_night_of (now));

  if (ensure_store (self, &error))
    cramp_diary_tick (self->store, night, now, &deed, &error);
  report (self, title, deed, error);
}

/* The button of such a notification, when it came through the portal. The
 * service takes the deed back, as it does without a sandbox, and tells so. */
static void
undo_deed_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  CrampApplication *self = CRAMP_APPLICATION (user_data);

  g_dbus_connection_call (g_application_get_dbus_connection (G_APPLICATION (self)), CRAMP_REMINDER_SERVICE_ID,
                          CRAMP_REMINDER_SERVICE_PATH, CRAMP_REMINDER_SERVICE_INTERFACE, "UndoDeed",
                          g_variant_new ("(x)", g_variant_get_int64 (parameter)), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
}

/* The notification about the signals leads here, within a sandbox and without. */
static void
show_signals_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  act_in_window (CRAMP_APPLICATION (user_data), "win.show-page", "signals");
}

static void
cramp_application_finalize (GObject *object)
{
  CrampApplication *self = CRAMP_APPLICATION (object);

  g_clear_pointer (&self->diary_path, g_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_clear_object (&self->store);
  g_clear_object (&self->presses);

  G_OBJECT_CLASS (cramp_application_parent_class)->finalize (object);
}

static void
cramp_application_class_init (CrampApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_application_finalize;
  G_APPLICATION_CLASS (klass)->activate = cramp_application_activate;
  G_APPLICATION_CLASS (klass)->startup = cramp_application_startup;
}

static void
cramp_application_init (CrampApplication *self)
{
  static const GActionEntry entries[] = {
    { "about", about_action },
    { "quit", quit_action },
    { "log-cramp", log_cramp_action },
    { "cramp-free", cramp_free_action },
    { "undo-deed", undo_deed_action, "x" },
    { "bring-back", bring_back_action },
    { "begin-diary", begin_diary_action },
    { "ask-for-details", ask_for_details_action, "s" },
    { CRAMP_SIGNAL_NOTICE_ACTION, show_signals_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cramp_application_new:
 * @diary_path: the diary
 * @usual: whether it is the usual one
 * @service: whether to wait until somebody asks for the window on the bus
 * @clock: where the time comes from
 *
 * Makes the application. With another diary than the usual one it stands
 * beside a running one instead of raising its window.
 *
 * Returns: (transfer full): the application
 */
CrampApplication *
cramp_application_new (const char *diary_path,
                       gboolean    usual,
                       gboolean    service,
                       CrampClock *clock)
{
  CrampApplication *self;
  GApplicationFlags flags = usual ? G_APPLICATION_DEFAULT_FLAGS : G_APPLICATION_NON_UNIQUE;

  if (service)
    flags |= G_APPLICATION_IS_SERVICE;
  self = g_object_new (CRAMP_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "resource-base-path", "/io/github/crampdiary/CrampDiary",
                       "flags", flags,
                       NULL);
  self->usual_diary = usual;
  self->diary_path = g_strdup (diary_path);
  self->clock = g_object_ref (clock);

  return self;
}
