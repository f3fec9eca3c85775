/* cramp-running-cramp.c - what to do while a cramp lasts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-running-cramp.h"

#include "cramp-danger.h"
#include "cramp-large-text.h"
#include "cramp-window-clock.h"

/* (choice) A cramp whose end nobody told is let go of after an hour; how long
 * it lasted stays unanswered. */
#define LONGEST_SECONDS (60 * 60)

/* By then the window has drawn it, and the message that it is saved. */
#define PLACE_MSEC 400

struct _CrampRunningCramp
{
  AdwBin parent_instance;

  GtkLabel  *stopwatch;
  GtkWidget *too_long;
  GtkWidget *what;

  CrampEpisode *episode;
  char         *hidden_id;
  guint         tick_source;
  guint         place_source;
};

G_DEFINE_FINAL_TYPE (CrampRunningCramp, cramp_running_cramp, ADW_TYPE_BIN)

static void
stop (CrampRunningCramp *self)
{
  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_handle_id (&self->place_source, g_source_remove);
  g_clear_object (&self->episode);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
update_stopwatch (CrampRunningCramp *self,
                  GDateTime         *now)
{
  int              elapsed = cramp_running_cramp_get_elapsed (self->episode, now);
  g_autofree char *text = g_strdup_printf ("%d:%02d", elapsed / 60, elapsed % 60);

  gtk_label_set_label (self->stopwatch, text);
  gtk_widget_set_visible (self->too_long, cramp_danger_is_long (elapsed));
}

static gboolean
tick_cb (gpointer user_data)
{
  CrampRunningCramp *self = user_data;
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  if (!cramp_running_cramp_is_running (self->episode, now))
    {
      self->tick_source = 0;
      stop (self);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.refresh", NULL);
      return G_SOURCE_REMOVE;
    }

  update_stopwatch (self, now);
  return G_SOURCE_CONTINUE;
}

static gboolean
is_in_sight (const graphene_rect_t *bounds,
             double                 height)
{
  return bounds->origin.y >= 0 && bounds->origin.y + bounds->size.height <= height;
}

/* With large text in a small window there is no room for what stands before and
 * for what to do: that comes first then, and before the stopwatch, too. */
static gboolean
place_cb (gpointer user_data)
{
  CrampRunningCramp *self = user_data;
  GtkWidget         *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment     *place;
  graphene_rect_t    whole, what;

  self->place_source = 0;
  if (page == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (self), page, &whole) || !gtk_widget_compute_bounds (self->what, page, &what))
    return G_SOURCE_REMOVE;

  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  if (whole.size.height > gtk_adjustment_get_page_size (place))
    whole = what;
  if (!is_in_sight (&whole, gtk_adjustment_get_page_size (place)))
    gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + whole.origin.y);

  return G_SOURCE_REMOVE;
}

static void
eased_clicked_cb (CrampRunningCramp *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.cramp-eased", "s", cramp_episode_get_id (self->episode));
}

static void
hide_clicked_cb (CrampRunningCramp *self)
{
  g_free (self->hidden_id);
  self->hidden_id = g_strdup (cramp_episode_get_id (self->episode));
  stop (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.refresh", NULL);
}

static void
cramp_running_cramp_dispose (GObject *object)
{
  CrampRunningCramp *self = CRAMP_RUNNING_CRAMP (object);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_handle_id (&self->place_source, g_source_remove);
  g_clear_object (&self->episode);
  g_clear_pointer (&self->hidden_id, g_free);

  G_OBJECT_CLASS (cramp_running_cramp_parent_class)->dispose (object);
}

static void
cramp_running_cramp_class_init (CrampRunningCrampClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_running_cramp_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/tonight/cramp-running-cramp.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, stopwatch);
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, too_long);
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, what);
  gtk_widget_class_bind_template_callback (widget_class, eased_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_clicked_cb);
}

static void
cramp_running_cramp_init (CrampRunningCramp *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (GtkWidget *line = gtk_widget_get_first_child (self->what); line != NULL; line = gtk_widget_get_next_sibling (line))
    cramp_large_text_title (line);
}

/**
 * cramp_running_cramp_get_elapsed:
 * @now: the current local time
 *
 * Returns: the seconds since it began, negative when that is still to come
 */
int
cramp_running_cramp_get_elapsed (CrampEpisode *episode,
                                 GDateTime    *now)
{
  gint64 seconds = g_date_time_difference (now, cramp_episode_get_start (episode)) / G_TIME_SPAN_SECOND;

  return (int) CLAMP (seconds, G_MININT, G_MAXINT);
}

/**
 * cramp_running_cramp_is_running:
 * @episode: (nullable): a cramp
 * @now: the current local time
 *
 * Returns: whether the cramp still lasts, as far as anybody knows: it began
 *   within the last hour, at a known moment, and nobody has told its end
 */
gboolean
cramp_running_cramp_is_running (CrampEpisode *episode,
                                GDateTime    *now)
{
  int elapsed;

  if (episode == NULL || !cramp_episode_knows_time (episode) ||
      cramp_episode_get_answer (episode, CRAMP_EPISODE_DURATION_S) != CRAMP_UNANSWERED ||
      cramp_episode_get_answer (episode, CRAMP_EPISODE_ABOUT) == TRUE)
    return FALSE;

  elapsed = cramp_running_cramp_get_elapsed (episode, now);

  return elapsed >= 0 && elapsed < LONGEST_SECONDS;
}

/**
 * cramp_running_cramp_set_latest:
 * @latest: (nullable): the latest cramp of the diary
 * @now: the current local time
 *
 * Runs while @latest still lasts. That the state is read from the diary makes
 * it survive closing the window.
 *
 * Returns: whether a cramp is running
 */
gboolean
cramp_running_cramp_set_latest (CrampRunningCramp *self,
                                CrampEpisode      *latest,
                                GDateTime         *now)
{
  gboolean is_new;

  if (!cramp_running_cramp_is_running (latest, now) || g_strcmp0 (self->hidden_id, cramp_episode_get_id (latest)) == 0)
    {
      stop (self);
      return FALSE;
    }

  is_new = self->episode == NULL || !g_str_equal (cramp_episode_get_id (self->episode), cramp_episode_get_id (latest));
  g_set_object (&self->episode, latest);
  update_stopwatch (self, now);
  if (self->tick_source == 0)
    self->tick_source = g_timeout_add_seconds (1, tick_cb, self);
  if (is_new && self->place_source == 0)
    self->place_source = g_timeout_add (PLACE_MSEC, place_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);

  return TRUE;
}
