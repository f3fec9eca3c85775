/* diary-window.c - the window on a diary that is thrown away
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "diary-window.h"

#include "cramp-store-person.h"

void
diary_window_set_up (DiaryWindow  *self,
                     gconstpointer data)
{
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
 * diary_window_pass:
 * @msec: a time in thousandths of a second
 *
 * Lets the window do what it does in that time.
 */
void
diary_window_pass (guint msec)
{
  gboolean stopped = FALSE;

  g_timeout_add_full (G_PRIORITY_LOW, msec, stop_cb, &stopped, NULL);
  while (!stopped)
    g_main_context_iteration (NULL, TRUE);
}

/* Until nothing is left to do: a window draws at most 60 times a second, and the
 * keyboard finds its place again after a tenth of one. */
void
diary_window_settle (void)
{
  diary_window_pass (200);
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
      diary_window_settle ();
      g_assert_null (window);
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
  cramp_store_save_profile (self->diary.store, profile, &error);
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
