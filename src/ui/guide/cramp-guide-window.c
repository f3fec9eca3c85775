/* cramp-guide-window.c - being led through a stretch or a soak
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-guide-window.h"

#include <glib/gi18n.h>

#include "cramp-article-window.h"
#include "cramp-guide-buttons.h"
#include "cramp-guide-diary.h"
#include "cramp-guide-sheet.h"
#include "cramp-guide-words.h"
#include "cramp-sound-button.h"
#include "cramp-store-guide.h"
#include "cramp-toast.h"
#include "cramp-window-clock.h"

/* Often enough that no second of the count is seen to be longer than others. */
#define TICK_MSEC 200

struct _CrampGuideWindow
{
  AdwWindow parent_instance;

  CrampToast        *toast;
  CrampSoundButton  *sound;
  CrampGuideSheet   *sheet;
  CrampGuideButtons *buttons;

  CrampStore     *store;
  CrampCare       care;
  CrampGuideState state;
  CrampGuideRun   run;     /* while it is running, and its end afterwards */
  int             heard_s; /* where the step began that was last seen, or -1 */
  guint           tick_source;
};

G_DEFINE_FINAL_TYPE (CrampGuideWindow, cramp_guide_window, ADW_TYPE_WINDOW)

static gint64
get_now (CrampGuideWindow *self)
{
  return cramp_clock_get_now (cramp_window_clock_get (self));
}

static void
sound_failed_cb (CrampGuideWindow *self)
{
  cramp_toast_tell (self->toast, _ ("No sound can be played here."));
}

/* The guide goes on meanwhile. */
static void
article_clicked_cb (CrampGuideWindow *self)
{
  gtk_window_present (cramp_article_window_new (GTK_WINDOW (self), self->store, "care"));
}

/* The first step begins with the press of a button, and a window that opens in
 * the middle is looked at anyway. */
static void
sound_step (CrampGuideWindow     *self,
            const CrampGuideStep *step)
{
  if (self->heard_s >= 0 && step->start_s > self->heard_s)
    cramp_sound_button_play (self->sound, CRAMP_SOUND_STEP);
  self->heard_s = step->start_s;
}

static void
show_running (CrampGuideWindow *self,
              gint64            now)
{
  CrampGuideStep step;

  cramp_guide_get_step (&self->run, now, &step);
  sound_step (self, &step);
  cramp_guide_sheet_show_running (self->sheet, &self->run, now);
}

static void
show (CrampGuideWindow *self,
      CrampGuideState   state)
{
  self->state = state;
  if (state == CRAMP_GUIDE_STATE_RUNNING)
    show_running (self, get_now (self));
  else if (state == CRAMP_GUIDE_STATE_OVER)
    cramp_guide_sheet_show_over (self->sheet, &self->run, get_now (self));
  else if (state == CRAMP_GUIDE_STATE_HURT)
    cramp_guide_sheet_show_hurt (self->sheet, self->care);
  else
    cramp_guide_sheet_show_ready (self->sheet, self->care);
  cramp_guide_buttons_show (self->buttons, self->care, state, &self->run);
}

/* Whoever looks at the window has been told. Otherwise the service tells. */
static void
be_told (CrampGuideWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->state == CRAMP_GUIDE_STATE_OVER && gtk_window_is_active (GTK_WINDOW (self)) && !cramp_store_delete_guide (self->store, &error))
    g_warning ("Could not put the guide away: %s", error->message);
}

static void
end (CrampGuideWindow *self,
     gboolean          early)
{
  CrampBoot boot = cramp_clock_read_boot (cramp_window_clock_get (self));
  g_autoptr (GError) error = NULL;
  gint64 now = get_now (self);

  if (!cramp_guide_finish (self->store, early, now, &boot, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return;
    }

  self->run.position_s = cramp_guide_get_position (&self->run, now);
  self->run.ended = now;
  show (self, CRAMP_GUIDE_STATE_OVER);
  if (!early)
    cramp_sound_button_play (self->sound, CRAMP_SOUND_END);
  be_told (self);
}

/* The diary has to know as well, or it would end at another moment there. */
static void
catch_up (CrampGuideWindow *self,
          gint64            now)
{
  CrampBoot boot = cramp_clock_read_boot (cramp_window_clock_get (self));
  g_autoptr (GError) error = NULL;

  if (cramp_guide_catch_up (&self->run, now, &boot) && !cramp_store_save_guide (self->store, &self->run, &error))
    cramp_toast_tell_not_saved (self->toast, error);
}

static gboolean
tick_cb (gpointer user_data)
{
  CrampGuideWindow *self = user_data;
  gint64            now = get_now (self);

  if (self->state != CRAMP_GUIDE_STATE_RUNNING)
    return G_SOURCE_CONTINUE;

  catch_up (self, now);
  if (cramp_guide_is_over (&self->run, now))
    end (self, FALSE);
  else
    show_running (self, now);

  return G_SOURCE_CONTINUE;
}

/* What the service or another window has done to the guide. */
static void
reload (CrampGuideWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree CrampGuideRun *run = NULL;

  if (!cramp_store_find_guide (self->store, &run, &error))
    {
      g_warning ("Could not read the guide: %s", error->message);
      return;
    }

  if (run != NULL && run->ended == 0)
    {
      self->run = *run;
      self->care = run->care;
      catch_up (self, get_now (self));
      show (self, CRAMP_GUIDE_STATE_RUNNING);
    }
  else if (self->state == CRAMP_GUIDE_STATE_RUNNING)
    {
      gboolean is_over = run != NULL || cramp_guide_is_over (&self->run, get_now (self));

      if (run != NULL)
        self->run = *run;
      show (self, is_over ? CRAMP_GUIDE_STATE_OVER : CRAMP_GUIDE_STATE_READY);
    }
}

/* Saved before it is shown. */
static void
save (CrampGuideWindow *self,
      CrampGuideRun    *run)
{
  g_autoptr (GError) error = NULL;

  run->boot = cramp_clock_read_boot (cramp_window_clock_get (self));

  if (!cramp_store_save_guide (self->store, run, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return;
    }

  self->run = *run;
  show (self, CRAMP_GUIDE_STATE_RUNNING);
}

static void
begin_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  CrampGuideWindow *self = CRAMP_GUIDE_WINDOW (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  CrampGuideRun run;

  cramp_guide_begin (&run, self->care, cramp_night_of (now), g_date_time_to_unix (now));
  save (self, &run);
}

static gboolean
change (CrampGuideRun *run,
        const char    *action,
        gint64         now)
{
  if (g_str_equal (action, "guide.pause"))
    return cramp_guide_pause (run, now) || cramp_guide_resume (run, now);

  return g_str_equal (action, "guide.skip") ? cramp_guide_skip (run, now) : cramp_guide_extend (run);
}

static void
change_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  CrampGuideWindow *self = CRAMP_GUIDE_WINDOW (widget);
  gint64            now = get_now (self);
  CrampGuideRun     run;

  catch_up (self, now);
  run = self->run;
  if (change (&run, action, now))
    save (self, &run);
}

static void
finish_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  end (CRAMP_GUIDE_WINDOW (widget), TRUE);
}

static void
stop_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  CrampGuideWindow *self = CRAMP_GUIDE_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!cramp_store_delete_guide (self->store, &error))
    cramp_toast_tell_not_saved (self->toast, error);
  else if (g_str_equal (action, "guide.hurts"))
    show (self, CRAMP_GUIDE_STATE_HURT);
  else
    show (self, CRAMP_GUIDE_STATE_READY);
}

static void
cramp_guide_window_dispose (GObject *object)
{
  CrampGuideWindow *self = CRAMP_GUIDE_WINDOW (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, reload, self);
  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cramp_guide_window_parent_class)->dispose (object);
}

static void
cramp_guide_window_class_init (CrampGuideWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_guide_window_dispose;

  g_type_ensure (CRAMP_TYPE_GUIDE_BUTTONS);
  g_type_ensure (CRAMP_TYPE_GUIDE_SHEET);
  g_type_ensure (CRAMP_TYPE_SOUND_BUTTON);
  g_type_ensure (CRAMP_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/guide/cramp-guide-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampGuideWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampGuideWindow, sound);
  gtk_widget_class_bind_template_child (widget_class, CrampGuideWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, CrampGuideWindow, buttons);
  gtk_widget_class_bind_template_callback (widget_class, sound_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, article_clicked_cb);
  gtk_widget_class_install_action (widget_class, "guide.begin", NULL, begin_action);
  gtk_widget_class_install_action (widget_class, "guide.pause", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "guide.skip", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "guide.longer", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "guide.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "guide.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "guide.hurts", NULL, stop_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_guide_window_init (CrampGuideWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (be_told), NULL);
}

/**
 * cramp_guide_window_new:
 * @parent: the window it belongs to
 * @care: %CRAMP_CARE_STRETCH or %CRAMP_CARE_SOAK; a guide that is under way
 *   goes first
 * @is_numb: whether the diary shows a reason to be careful with heat
 *
 * Makes a window that leads through a stretch or a soak. Closing it ends
 * nothing.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
cramp_guide_window_new (GtkWindow  *parent,
                        CrampStore *store,
                        CrampCare   care,
                        gboolean    is_numb)
{
  CrampGuideWindow *self = g_object_new (CRAMP_TYPE_GUIDE_WINDOW, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  self->care = care;
  self->heard_s = -1;
  show (self, CRAMP_GUIDE_STATE_READY);
  reload (self);
  gtk_window_set_title (GTK_WINDOW (self), cramp_guide_words_get_title (self->care));
  cramp_guide_sheet_set_caution (self->sheet, cramp_guide_words_get_caution (self->care, is_numb));
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  self->tick_source = g_timeout_add (TICK_MSEC, tick_cb, self);

  return GTK_WINDOW (self);
}
