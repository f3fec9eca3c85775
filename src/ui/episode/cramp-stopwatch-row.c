/* cramp-stopwatch-row.c - the end of a cramp that is still going on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-stopwatch-row.h"

#include "cramp-large-text.h"
#include "cramp-running-cramp.h"
#include "cramp-window-clock.h"

struct _CrampStopwatchRow
{
  AdwActionRow parent_instance;

  CrampEpisode *episode;
  guint         tick_source;
};

G_DEFINE_FINAL_TYPE (CrampStopwatchRow, cramp_stopwatch_row, ADW_TYPE_ACTION_ROW)

static guint eased_emission;

static void
stop (CrampStopwatchRow *self)
{
  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_object (&self->episode);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
update (CrampStopwatchRow *self,
        GDateTime         *now)
{
  int              elapsed = cramp_running_cramp_get_elapsed (self->episode, now);
  g_autofree char *text = g_strdup_printf ("%d:%02d", elapsed / 60, elapsed % 60);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
}

static gboolean
tick_cb (gpointer user_data)
{
  CrampStopwatchRow *self = user_data;
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  if (!cramp_running_cramp_is_running (self->episode, now))
    {
      self->tick_source = 0;
      stop (self);
      return G_SOURCE_REMOVE;
    }

  update (self, now);
  return G_SOURCE_CONTINUE;
}

static void
eased_clicked_cb (CrampStopwatchRow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  int seconds = cramp_running_cramp_get_elapsed (self->episode, now);

  stop (self);
  g_signal_emit (self, eased_emission, 0, seconds);
}

static void
cramp_stopwatch_row_dispose (GObject *object)
{
  CrampStopwatchRow *self = CRAMP_STOPWATCH_ROW (object);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_object (&self->episode);

  G_OBJECT_CLASS (cramp_stopwatch_row_parent_class)->dispose (object);
}

static void
cramp_stopwatch_row_class_init (CrampStopwatchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_stopwatch_row_dispose;

  /**
   * CrampStopwatchRow::eased:
   * @self: the row
   * @seconds: how long the cramp lasted
   *
   * The person said that the cramp is over.
   */
  eased_emission = g_signal_new ("eased", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode/cramp-stopwatch-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, eased_clicked_cb);
}

static void
cramp_stopwatch_row_init (CrampStopwatchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_stopwatch_row_set_episode:
 *
 * Runs while the cramp still lasts, as far as anybody knows; else it is hidden.
 */
void
cramp_stopwatch_row_set_episode (CrampStopwatchRow *self,
                                 CrampEpisode      *episode)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  if (!cramp_running_cramp_is_running (episode, now))
    {
      stop (self);
      return;
    }

  g_set_object (&self->episode, episode);
  update (self, now);
  if (self->tick_source == 0)
    self->tick_source = g_timeout_add_seconds (1, tick_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
