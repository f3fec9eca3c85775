/* cramp-running-cramp.c - what to do while a cramp lasts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-running-cramp.h"

#include "cramp-danger.h"
#include "cramp-deed-words.h"
#include "cramp-fitting-layout.h"
#include "cramp-large-text.h"
#include "cramp-spoken-news.h"
#include "cramp-spoken.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

/* (choice) A cramp whose end nobody told is let go of after an hour; how long
 * it lasted stays unanswered. */
#define LONGEST_SECONDS (60 * 60)

/* (choice) No cramp has eased so soon: who presses then has pressed twice. */
#define SOON_SECONDS 10

struct _CrampRunningCramp
{
  AdwBin parent_instance;

  GtkLabel  *stopwatch;
  GtkLabel  *logged;
  GtkWidget *hide;
  GtkWidget *too_long;
  GtkLabel  *warning;
  GtkWidget *signs;
  GtkWidget *what;
  GtkWidget *eased;
  GtkWidget *another;
  GtkWidget *undo;
  GtkWidget *details;

  CrampEpisode *episode;
  char         *hidden_id;
  guint         tick_source;
};

G_DEFINE_FINAL_TYPE (CrampRunningCramp, cramp_running_cramp, ADW_TYPE_BIN)

static void
stop (CrampRunningCramp *self)
{
  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_object (&self->episode);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
update_stopwatch (CrampRunningCramp *self,
                  GDateTime         *now)
{
  int              elapsed = cramp_running_cramp_get_elapsed (self->episode, now);
  gboolean         is_long = cramp_danger_is_long (elapsed);
  g_autofree char *text = g_strdup_printf ("%d:%02d", elapsed / 60, elapsed % 60);

  gtk_label_set_label (self->stopwatch, text);
  gtk_widget_set_visible (self->too_long, is_long);
  cramp_spoken_news_tell (self->too_long, is_long ? gtk_label_get_label (self->warning) : NULL);
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
  g_clear_object (&self->episode);
  g_clear_pointer (&self->hidden_id, g_free);

  G_OBJECT_CLASS (cramp_running_cramp_parent_class)->dispose (object);
}

/* What to do is read out by a screen reader that comes here. */
static gboolean
cramp_running_cramp_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CRAMP_RUNNING_CRAMP (widget)->what);
}

/* The one thing to press comes right after what to do, though what is pressed
 * seldom stands between them. */
static gboolean
cramp_running_cramp_focus (GtkWidget       *widget,
                           GtkDirectionType direction)
{
  CrampRunningCramp *self = CRAMP_RUNNING_CRAMP (widget);
  GtkWidget *const   places[] = { self->hide, self->signs, self->what, self->eased, self->another, self->undo, self->details };
  int                step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int                place = step > 0 ? -1 : (int) G_N_ELEMENTS (places);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (cramp_running_cramp_parent_class)->focus (widget, direction);

  for (int i = 0; i < (int) G_N_ELEMENTS (places); i++)
    if (gtk_widget_has_focus (places[i]))
      place = i;
  for (place += step; place >= 0 && place < (int) G_N_ELEMENTS (places); place += step)
    if (gtk_widget_get_mapped (places[place]) && gtk_widget_grab_focus (places[place]))
      return TRUE;

  return FALSE;
}

/* A key that presses what has the keyboard presses the one thing there is to
 * press, and a second press of a sleepy hand only goes there. */
static gboolean
press_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  CrampRunningCramp *self = CRAMP_RUNNING_CRAMP (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  if (self->episode == NULL)
    return FALSE;
  if (cramp_running_cramp_get_elapsed (self->episode, now) < SOON_SECONDS)
    return gtk_widget_grab_focus (self->eased);

  return gtk_widget_activate (self->eased);
}

static void
cramp_running_cramp_class_init (CrampRunningCrampClass *klass)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space, GDK_KEY_KP_Space };
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_running_cramp_dispose;
  widget_class->focus = cramp_running_cramp_focus;
  widget_class->grab_focus = cramp_running_cramp_grab_focus;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i], 0, press_cb, NULL);
  g_type_ensure (CRAMP_TYPE_FITTING_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/tonight/cramp-running-cramp.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, stopwatch);
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, logged);
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, hide);
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, signs);
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, another);
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, too_long);
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, warning);
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, what);
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, eased);
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, undo);
  gtk_widget_class_bind_template_child (widget_class, CrampRunningCramp, details);
  gtk_widget_class_bind_template_callback (widget_class, hide_clicked_cb);
}

static void
cramp_running_cramp_init (CrampRunningCramp *self)
{
  g_autofree char *words = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (GtkWidget *line = gtk_widget_get_first_child (self->what); line != NULL; line = gtk_widget_get_next_sibling (line))
    {
      g_autofree char *before = g_steal_pointer (&words);

      words = cramp_words_sentences (before, gtk_label_get_label (GTK_LABEL (line)));
      cramp_large_text_title (line);
    }
  cramp_spoken_set_name (self->what, words);
  cramp_large_text_title (GTK_WIDGET (self->warning));
  cramp_large_text_title (GTK_WIDGET (self->stopwatch));
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

/* An action that misses its target takes no name. */
static void
set_action (GtkWidget  *button,
            const char *action,
            GVariant   *target)
{
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static void
show_episode (CrampRunningCramp *self,
              GDateTime         *now)
{
  const char      *id = cramp_episode_get_id (self->episode);
  g_autofree char *logged = cramp_deed_words_logged (cramp_episode_get_start (self->episode));

  gtk_label_set_label (self->logged, logged);
  cramp_spoken_news_tell (GTK_WIDGET (self->logged), logged);
  set_action (self->eased, "win.cramp-eased", g_variant_new_string (id));
  set_action (self->details, "win.edit-episode", g_variant_new_string (id));
  update_stopwatch (self, now);
}

/**
 * cramp_running_cramp_set_latest:
 * @latest: (nullable): the latest cramp of the diary
 * @logged: the number of what was done when @latest was logged, or 0 when that
 *   was not what was done last
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
                                gint64             logged,
                                GDateTime         *now)
{
  if (!cramp_running_cramp_is_running (latest, now) || g_strcmp0 (self->hidden_id, cramp_episode_get_id (latest)) == 0)
    {
      stop (self);
      return FALSE;
    }

  g_set_object (&self->episode, latest);
  show_episode (self, now);
  gtk_widget_set_visible (self->undo, logged != 0);
  set_action (self->undo, "win.undo-deed", g_variant_new_int64 (logged));
  if (self->tick_source == 0)
    self->tick_source = g_timeout_add_seconds (1, tick_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);

  return TRUE;
}
