/* cramp-welcome-page.c - the three questions of the first start
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-welcome-page.h"

#include "cramp-answer-row.h"
#include "cramp-bin-focus.h"
#include "cramp-clock-button.h"
#include "cramp-diary-person.h"
#include "cramp-error-words.h"
#include "cramp-large-text.h"
#include "cramp-person-words.h"
#include "cramp-store-episodes.h"
#include "cramp-store-person.h"
#include "cramp-tonight-face.h"
#include "cramp-tonight-words.h"
#include "cramp-window-clock.h"

struct _CrampWelcomePage
{
  AdwBin parent_instance;

  GtkWidget        *questions;
  GtkWidget        *picture;
  GtkLabel         *logged;
  GtkWidget        *title;
  GtkWidget        *start;
  GtkWidget        *log;
  CrampAnswerRow   *usual;
  CrampClockButton *bedtime;
  GtkSwitch        *reminders;
  GtkLabel         *problem;

  CrampStore   *store;
  CrampProfile *profile; /* what of it is answered, as far as that could be read */
  CrampDeed    *visit;   /* what was answered here, or NULL */
  gboolean      loading;
};

G_DEFINE_FINAL_TYPE (CrampWelcomePage, cramp_welcome_page, ADW_TYPE_BIN)

static guint done_emission;

static void
tell_not_saved (CrampWelcomePage *self,
                const GError     *error)
{
  g_autofree char *problem = cramp_error_words_not_saved (error);

  g_warning ("Could not save the first answers: %s", error->message);
  gtk_label_set_label (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
finish (CrampWelcomePage *self,
        gboolean          skipped)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampProfile) answers = cramp_profile_new ();
  g_autoptr (GError) error = NULL;

  answers->answers[CRAMP_PROFILE_USUAL_BEFORE] = cramp_answer_row_get_value (self->usual);
  answers->answers[CRAMP_PROFILE_BEDTIME] = cramp_clock_button_get_minute_of_day (self->bedtime);
  if (cramp_diary_begin (self->store, skipped ? NULL : answers, gtk_switch_get_active (self->reminders), now, &error))
    g_signal_emit (self, done_emission, 0);
  else
    tell_not_saved (self, error);
}

/* Who logs a cramp first, or closes the window, finds the answers again. */
static void
keep (CrampWelcomePage *self,
      int               reminders)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;

  self->profile->answers[CRAMP_PROFILE_USUAL_BEFORE] = cramp_answer_row_get_value (self->usual);
  if (cramp_diary_keep_first_answers (self->store, self->profile, reminders, now, &self->visit, &error))
    gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  else
    tell_not_saved (self, error);
}

static void
answered_cb (CrampWelcomePage *self)
{
  if (!self->loading)
    keep (self, CRAMP_UNANSWERED);
}

/* The time that is only offered is no answer yet. */
static void
bedtime_answered_cb (CrampWelcomePage *self)
{
  if (self->loading)
    return;

  self->profile->answers[CRAMP_PROFILE_BEDTIME] = cramp_clock_button_get_minute_of_day (self->bedtime);
  keep (self, CRAMP_UNANSWERED);
}

static void
reminders_answered_cb (CrampWelcomePage *self)
{
  if (!self->loading)
    keep (self, gtk_switch_get_active (self->reminders));
}

static void
start_clicked_cb (CrampWelcomePage *self)
{
  finish (self, FALSE);
}

static void
skip_clicked_cb (CrampWelcomePage *self)
{
  finish (self, TRUE);
}

static void
cramp_welcome_page_dispose (GObject *object)
{
  CrampWelcomePage *self = CRAMP_WELCOME_PAGE (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->profile, cramp_profile_free);
  g_clear_pointer (&self->visit, cramp_deed_free);

  G_OBJECT_CLASS (cramp_welcome_page_parent_class)->dispose (object);
}

/* At night who comes here has been woken by a cramp. */
static gboolean
cramp_welcome_page_grab_focus (GtkWidget *widget)
{
  CrampWelcomePage *self = CRAMP_WELCOME_PAGE (widget);

  if (gtk_widget_has_css_class (self->log, "suggested-action"))
    return gtk_widget_grab_focus (self->log);

  return gtk_widget_child_focus (self->questions, GTK_DIR_TAB_FORWARD);
}

static void
cramp_welcome_page_class_init (CrampWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_welcome_page_dispose;
  widget_class->focus = cramp_bin_focus;
  widget_class->grab_focus = cramp_welcome_page_grab_focus;

  done_emission = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_ANSWER_ROW);
  g_type_ensure (CRAMP_TYPE_CLOCK_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/welcome/cramp-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampWelcomePage, questions);
  gtk_widget_class_bind_template_child (widget_class, CrampWelcomePage, picture);
  gtk_widget_class_bind_template_child (widget_class, CrampWelcomePage, logged);
  gtk_widget_class_bind_template_child (widget_class, CrampWelcomePage, title);
  gtk_widget_class_bind_template_child (widget_class, CrampWelcomePage, start);
  gtk_widget_class_bind_template_child (widget_class, CrampWelcomePage, log);
  gtk_widget_class_bind_template_child (widget_class, CrampWelcomePage, usual);
  gtk_widget_class_bind_template_child (widget_class, CrampWelcomePage, bedtime);
  gtk_widget_class_bind_template_child (widget_class, CrampWelcomePage, reminders);
  gtk_widget_class_bind_template_child (widget_class, CrampWelcomePage, problem);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, bedtime_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, reminders_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_clicked_cb);
}

static void
cramp_welcome_page_init (CrampWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
  cramp_answer_row_set_answers (self->usual, cramp_usual_answers, CRAMP_N_USUAL_ANSWERS);
  self->profile = cramp_profile_new ();
}

/* They are offered until they are turned off. */
static gboolean
are_reminders_on (GPtrArray *settings)
{
  gboolean is_said = FALSE;

  for (guint i = 0; i < settings->len; i++)
    {
      const CrampReminderSetting *setting = g_ptr_array_index (settings, i);

      if (setting->reminder >= (CrampReminder) CRAMP_N_CARES)
        continue;
      if (cramp_reminder_setting_get (setting, CRAMP_REMINDER_ON))
        return TRUE;
      is_said = TRUE;
    }

  return !is_said;
}

static void
load (CrampWelcomePage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (self->store, &error);
  g_autoptr (GPtrArray) settings = profile == NULL ? NULL : cramp_store_read_records (self->store, &cramp_reminder_kind, &error);

  if (settings == NULL)
    {
      g_warning ("Could not read the first answers: %s", error->message);
      return;
    }

  self->loading = TRUE;
  cramp_answer_row_set_value (self->usual, profile->answers[CRAMP_PROFILE_USUAL_BEFORE]);
  cramp_clock_button_set_minute_of_day (self->bedtime, cramp_profile_get_bedtime (profile));
  gtk_switch_set_active (self->reminders, are_reminders_on (settings));
  self->loading = FALSE;

  g_clear_pointer (&self->profile, cramp_profile_free);
  self->profile = g_steal_pointer (&profile);
}

/**
 * cramp_welcome_page_set_store:
 * @store: the diary that takes the answers
 *
 * Sets the diary, and shows what is answered in it already.
 */
void
cramp_welcome_page_set_store (CrampWelcomePage *self,
                              CrampStore       *store)
{
  g_set_object (&self->store, store);
  load (self);
}

static void
set_styles (GtkWidget  *button,
            gboolean    is_filled,
            const char *size)
{
  const char *const styles[] = { size, is_filled ? "suggested-action" : NULL, NULL };

  gtk_widget_set_css_classes (button, (const char **) styles);
}

/**
 * cramp_welcome_page_refresh:
 * @now: the current local time
 *
 * Says what was logged before the questions were answered and what is answered,
 * and has the button that logs stand out at night.
 */
void
cramp_welcome_page_refresh (CrampWelcomePage *self,
                            GDateTime        *now)
{
  gboolean is_night = cramp_tonight_is_night (now);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (self->store, cramp_last_night (now), cramp_night_of (now), &error);
  g_autofree char *logged = NULL;

  load (self);
  set_styles (self->start, !is_night, "cramp-large");
  set_styles (self->log, is_night, is_night ? "cramp-log" : "cramp-large");
  if (episodes == NULL)
    {
      g_warning ("Could not read the cramps: %s", error->message);
      return;
    }

  logged = cramp_tonight_words_logged (episodes);
  gtk_label_set_label (self->logged, logged == NULL ? "" : logged);
  gtk_widget_set_visible (GTK_WIDGET (self->logged), logged != NULL);
  gtk_widget_set_visible (self->picture, logged == NULL);
  gtk_widget_set_visible (self->title, logged == NULL);
}
