/* diary-window.c - the window on a diary that is thrown away
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "diary-window.h"

#include "cramp-store-episodes.h"
#include "cramp-store-person.h"

/* The keyboard finds its place again after a tenth of a second. */
#define REST_MSEC 120

/* Something may turn or tick for as long as it is on the screen, and a scroll bar
 * takes seconds to fade. A busy machine does little in that time, but something is
 * done with each turn of the main loop. */
#define MOST_MSEC 1200
#define LEAST_TURNS 100

#define PATIENCE_SECONDS 60

void
diary_window_set_up (DiaryWindow  *self,
                     gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  diary_folder_set_up (&self->diary, data);
  self->clock = fake_clock_new ("Europe/Berlin", "2026-11-22T22:04:05");
}

static gboolean
stop_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/**
 * diary_window_wait:
 * @has_come: (scope call): whether what is waited for has come
 * @user_data: passed to @has_come
 *
 * Lets the window do what it does, and asks after each thing that it did.
 *
 * Returns: whether it came within a time that no busy machine needs
 */
gboolean
diary_window_wait (DiaryWindowFunc has_come,
                   gpointer        user_data)
{
  gboolean is_late = FALSE;
  guint    id = g_timeout_add_seconds (PATIENCE_SECONDS, stop_cb, &is_late);

  while (!has_come (user_data) && !is_late)
    g_main_context_iteration (NULL, TRUE);
  if (!is_late)
    g_source_remove (id);

  return !is_late;
}

/* Whether nothing is to be done within a time; what X has to say is known. */
static gboolean
is_at_rest (guint msec)
{
  GMainContext *context = g_main_context_default ();
  int           priority, next_msec;

  if (g_main_context_pending (context) || !g_main_context_acquire (context))
    return FALSE;

  g_main_context_prepare (context, &priority);
  g_main_context_query (context, G_MAXINT, &next_msec, NULL, 0);
  g_main_context_release (context);

  return next_msec < 0 || next_msec > (int) msec;
}

/**
 * diary_window_rest:
 * @msec: a time in thousandths of a second
 *
 * Lets the window do what it does until it is at rest: all is drawn, nothing
 * moves, and nothing is to be done within a time.
 */
void
diary_window_rest (guint msec)
{
  gint64 end = g_get_monotonic_time () + MOST_MSEC * 1000;

  gdk_display_sync (gdk_display_get_default ());
  for (guint turn = 0; !is_at_rest (msec) && (turn < LEAST_TURNS || g_get_monotonic_time () < end); turn++)
    {
      g_main_context_iteration (NULL, TRUE);
      gdk_display_sync (gdk_display_get_default ());
    }
}

/* Also until the keyboard has found its place again. */
void
diary_window_settle (void)
{
  diary_window_rest (REST_MSEC);
}

static gboolean
is_gone (gpointer window)
{
  return *(CrampWindow **) window == NULL;
}

/* Nothing may keep a closed window, and through it the diary, alive. */
void
diary_window_tear_down (DiaryWindow  *self,
                        gconstpointer data)
{
  CrampWindow *window = self->window;

  if (window != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
      gtk_window_destroy (GTK_WINDOW (window));
      g_assert_true (diary_window_wait (is_gone, &window));
    }
  diary_folder_tear_down (&self->diary, data);
  g_assert_finalize_object (self->clock);
}

/**
 * diary_window_dup_now:
 *
 * Returns: (transfer full): the time by its clock
 */
GDateTime *
diary_window_dup_now (DiaryWindow *self)
{
  return cramp_clock_dup_now (CRAMP_CLOCK (self->clock));
}

/**
 * diary_window_start:
 * @self: a window
 * @nights_ago: how many nights before the running one the diary begins
 *
 * Answers the questions of the first start.
 */
void
diary_window_start (DiaryWindow *self,
                    guint        nights_ago)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (self);
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  g_autoptr (GError) error = NULL;

  profile->diary_start = cramp_night_of (now) - nights_ago;
  cramp_store_save_record (self->diary.store, &cramp_profile_kind, profile, &error);
  g_assert_no_error (error);
}

/**
 * diary_window_open:
 * @self: a window
 * @width: its width in pixels
 * @height: its height in pixels
 *
 * Opens the window on the diary as it is.
 */
void
diary_window_open (DiaryWindow *self,
                   int          width,
                   int          height)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  self->window = cramp_window_new (NULL, settings, CRAMP_CLOCK (self->clock));
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  cramp_window_set_store (self->window, self->diary.store);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
}

/* With a diary of a few nights, as wide as a phone. */
void
diary_window_set_up_open (DiaryWindow  *self,
                          gconstpointer data)
{
  diary_window_set_up (self, data);
  diary_window_start (self, 3);
  diary_window_open (self, 360, 640);
}

/**
 * diary_window_find:
 * @widget: where to look
 * @type: a class
 *
 * Returns: (nullable): @widget or the first widget below it of the class
 */
GtkWidget *
diary_window_find (GtkWidget *widget,
                   GType      type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = diary_window_find (child, type);

  return found;
}

/**
 * diary_window_find_label:
 * @widget: where to look
 * @text: the words of a label
 *
 * Returns: (nullable): the first label that says so, hidden or not
 */
GtkWidget *
diary_window_find_label (GtkWidget  *widget,
                         const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = diary_window_find_label (child, text);

  return found;
}

/**
 * diary_window_get_newest:
 *
 * Returns: (transfer none): the window that was opened last and is still there
 */
GtkWidget *
diary_window_get_newest (DiaryWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget  *newest = GTK_WIDGET (self->window);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != GTK_WIDGET (self->window) && gtk_widget_get_mapped (window))
        newest = window;
    }

  return newest;
}

/**
 * diary_window_act:
 * @self: a window
 * @detailed_name: an action and its target, such as "win.show-page::nights"
 *
 * Does what a press does, and lets the window come to rest.
 */
void
diary_window_act (DiaryWindow *self,
                  const char  *detailed_name)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed_name, &action, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action, target));
  diary_window_settle ();
}

/**
 * diary_window_add_cramp:
 * @self: a window
 * @id: the id of the cramp
 * @nights_ago: how many nights before the running one
 *
 * Enters a cramp of which no more than the night is known.
 */
void
diary_window_add_cramp (DiaryWindow *self,
                        const char  *id,
                        guint        nights_ago)
{
  g_autoptr (GDateTime) now = diary_window_dup_now (self);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new_night_only (cramp_night_of (now) - nights_ago, g_date_time_get_timezone (now));
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  g_free (draft->id);
  draft->id = g_strdup (id);
  episode = cramp_episode_new (draft);
  cramp_store_save_episode (self->diary.store, episode, &error);
  g_assert_no_error (error);
}

/**
 * diary_window_load_style:
 *
 * Gives widgets the looks that an application loads by itself.
 */
void
diary_window_load_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/io/github/crampdiary/CrampDiary/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}
