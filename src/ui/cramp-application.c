/* cramp-application.c - the program with a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "cramp-accelerators.h"
#include "cramp-backup.h"
#include "cramp-clock-setting.h"
#include "cramp-clock-words.h"
#include "cramp-closing-keys.h"
#include "cramp-daily-keeper.h"
#include "cramp-dialogs.h"
#include "cramp-every-window.h"
#include "cramp-focus-keeper.h"
#include "cramp-focus-teller.h"
#include "cramp-large-text.h"
#include "cramp-lost-diary.h"
#include "cramp-reminder-start.h"
#include "cramp-sample-run.h"
#include "cramp-shortcuts-window.h"
#include "cramp-single-press.h"
#include "cramp-spoken-toolkit.h"
#include "cramp-wheel.h"
#include "cramp-window.h"

struct _CrampApplication
{
  AdwApplication parent_instance;

  char       *diary_path;
  gboolean    usual_diary;
  CrampSample sample, next_sample;
  CrampClock *clock;
  GSettings  *settings;
  CrampStore *store;

  CrampSinglePress *presses;

  CrampDailyKeeper *backups;
  gboolean          is_held; /* until the last look for a backup has ended */
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

static CrampWindow *
find_window (CrampApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CRAMP_IS_WINDOW (l->data))
      return CRAMP_WINDOW (l->data);

  return NULL;
}

static void
backup_ended_cb (CrampApplication *self)
{
  if (self->is_held)
    g_application_release (G_APPLICATION (self));
  self->is_held = FALSE;
}

/**
 * cramp_application_ensure_store:
 * @self: the application
 *
 * Opens the diary unless it is open.
 *
 * Returns: (transfer none) (nullable): the diary, or %NULL if it could not be
 *   opened
 */
CrampStore *
cramp_application_ensure_store (CrampApplication *self,
                                GError          **error)
{
  if (self->store != NULL)
    return self->store;

  self->store = cramp_diary_open_or_begin (self->diary_path, CRAMP_STORE_LOOK, back_up_cb, self->clock, error);
  if (self->store == NULL)
    return NULL;

  cramp_store_watch (self->store);
  self->backups = cramp_daily_keeper_new (self->store, self->clock, CRAMP_DAILY_KEEPER_WINDOW);
  g_signal_connect_object (self->backups, "ended", G_CALLBACK (backup_ended_cb), self, G_CONNECT_SWAPPED);
  if (self->usual_diary)
    cramp_reminder_start_follow (self->store, g_application_get_dbus_connection (G_APPLICATION (self)));

  return self->store;
}

/**
 * cramp_application_dup_now:
 * @self: the application
 *
 * Returns: (transfer full): the time by the clock of the application
 */
GDateTime *
cramp_application_dup_now (CrampApplication *self)
{
  return cramp_clock_dup_now (self->clock);
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

  if (cramp_application_ensure_store (self, &error) != NULL)
    {
      cramp_window_set_store (window, self->store);
      if (self->sample != CRAMP_SAMPLE_NONE)
        cramp_window_set_sample (window, self->sample);
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

/* Whoever closes the window has entered what there was to enter. The program
 * goes on, without a window, until that is backed up. */
static void
cramp_application_window_removed (GtkApplication *application,
                                  GtkWindow      *window)
{
  CrampApplication *self = CRAMP_APPLICATION (application);

  if (CRAMP_IS_WINDOW (window) && self->backups != NULL && !self->is_held && cramp_daily_keeper_look (self->backups))
    {
      self->is_held = TRUE;
      g_application_hold (G_APPLICATION (self));
    }

  GTK_APPLICATION_CLASS (cramp_application_parent_class)->window_removed (application, window);
}

/**
 * cramp_application_act_in_window:
 * @action: an action of the window
 * @target: (nullable): what it is given
 *
 * Does it in the window, so that what was done can be seen and undone there.
 */
void
cramp_application_act_in_window (CrampApplication *self,
                                 const char       *action,
                                 const char       *target)
{
  CrampWindow *window = ensure_window (self);

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action_variant (GTK_WIDGET (window), action, target == NULL ? NULL : g_variant_new_string (target));
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
  /* Told now: GTK 4.8 forgets it where something in the window is told of first. */
  g_object_set (window, "accessible-role", GTK_ACCESSIBLE_ROLE_WINDOW, NULL);
  cramp_closing_keys_add_to (window);
  cramp_focus_keeper_add_to (window);
  cramp_focus_teller_add_to (window);
  cramp_large_text_grow (window);
}

static void
cramp_application_startup (GApplication *application)
{
  CrampApplication *self = CRAMP_APPLICATION (application);

  G_APPLICATION_CLASS (cramp_application_parent_class)->startup (application);

  follow_clock (self);
  self->settings = g_settings_new (APP_ID);
  cramp_accelerators_set (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (APP_ID);
  cramp_spoken_toolkit_complete ();
  cramp_wheel_change_nothing ();
  self->presses = cramp_single_press_new ();
  cramp_every_window (add_window, self);

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

/* From one sample to the next the window changes, and from the diary of somebody
 * there is a second one. */
static void
sample_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  CrampApplication *self = CRAMP_APPLICATION (user_data);
  int               sample = cramp_vocabulary_find (&cramp_sample_vocabulary, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (sample < 0)
    return;

  if (self->sample != CRAMP_SAMPLE_NONE)
    {
      self->next_sample = (CrampSample) sample;
      cramp_closing_keys_close_all ();
    }
  else if (!cramp_sample_run_beside ((CrampSample) sample, &error))
    {
      g_warning ("Could not open the sample diary: %s", error->message);
      cramp_diary_window_tell (CRAMP_DIARY_WINDOW (find_window (self)), _ ("The sample diary could not be opened."));
    }
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  gtk_window_present (cramp_shortcuts_window_new (gtk_application_get_active_window (user_data)));
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
  g_clear_object (&self->backups);

  G_OBJECT_CLASS (cramp_application_parent_class)->finalize (object);
}

static void
cramp_application_class_init (CrampApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_application_finalize;
  G_APPLICATION_CLASS (klass)->activate = cramp_application_activate;
  G_APPLICATION_CLASS (klass)->startup = cramp_application_startup;
  GTK_APPLICATION_CLASS (klass)->window_removed = cramp_application_window_removed;
}

static void
cramp_application_init (CrampApplication *self)
{
  static const GActionEntry entries[] = {
    { "about", about_action },
    { "shortcuts", shortcuts_action },
    { "quit", quit_action },
    { "bring-back", bring_back_action },
    { "begin-diary", begin_diary_action },
    { "sample", sample_action, "s" },
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
  self->sample = CRAMP_SAMPLE_NONE;
  self->next_sample = CRAMP_SAMPLE_NONE;
  self->diary_path = g_strdup (diary_path);
  self->clock = g_object_ref (clock);

  return self;
}

/**
 * cramp_application_set_sample:
 * @sample: whose sample diary it shows
 *
 * Has the window say that the diary is a sample.
 */
void
cramp_application_set_sample (CrampApplication *self,
                              CrampSample       sample)
{
  self->sample = sample;
}

/**
 * cramp_application_get_next_sample:
 *
 * Returns: the sample diary that was asked for when the window was closed, or
 *   %CRAMP_SAMPLE_NONE
 */
CrampSample
cramp_application_get_next_sample (CrampApplication *self)
{
  return self->next_sample;
}
