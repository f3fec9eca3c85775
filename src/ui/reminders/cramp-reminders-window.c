/* cramp-reminders-window.c - when and of what to remind
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-reminders-window.h"

#include <glib/gi18n.h>

#include "cramp-article-window.h"
#include "cramp-article.h"
#include "cramp-assessor.h"
#include "cramp-clock-button.h"
#include "cramp-diary-person.h"
#include "cramp-large-text.h"
#include "cramp-pause-chooser.h"
#include "cramp-pause-row.h"
#include "cramp-plan-row.h"
#include "cramp-reminder-health.h"
#include "cramp-reminder-list.h"
#include "cramp-reminder-row.h"
#include "cramp-signal-notice-row.h"
#include "cramp-soak-row.h"
#include "cramp-store-pauses.h"
#include "cramp-store-person.h"
#include "cramp-toast.h"
#include "cramp-window-clock.h"

struct _CrampRemindersWindow
{
  AdwWindow parent_instance;

  CrampToast           *toast;
  CrampClockButton     *bedtime;
  AdwPreferencesGroup  *reminders;
  AdwPreferencesGroup  *day_reminders;
  CrampReminderRow     *rows[CRAMP_N_REMINDERS];
  CrampReminderSetting *shown[CRAMP_N_REMINDERS]; /* in the rows, as last saved */
  GtkWidget            *soak;
  CrampSoakRow         *soak_row;
  GtkWidget            *pause;
  GtkWidget            *pausing;
  CrampPauseRow        *paused;
  CrampPauseChooser    *chooser;
  CrampPlanRow         *plan;
  CrampReminderList    *faults;
  CrampSignalNoticeRow *signal_notices;
  CrampReminderHealth  *health;
  CrampReminderList    *history;

  CrampStore    *store;
  CrampAssessor *assessor;
  gboolean       loading;
};

G_DEFINE_FINAL_TYPE (CrampRemindersWindow, cramp_reminders_window, ADW_TYPE_WINDOW)

static void
row_changed_cb (CrampRemindersWindow *self,
                CrampReminderRow     *row)
{
  const CrampReminderSetting *setting = cramp_reminder_row_get_setting (row);
  CrampReminderSetting      **shown = &self->shown[setting->reminder];
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;

  if (!cramp_diary_save_reminder (self->store, *shown, setting, now, NULL, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return;
    }

  cramp_reminder_setting_free (*shown);
  *shown = cramp_reminder_setting_copy (setting);
}

static void
bedtime_changed_cb (CrampRemindersWindow *self)
{
  int bedtime = cramp_clock_button_get_minute_of_day (self->bedtime);
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GError) error = NULL;

  if (self->loading)
    return;

  now = cramp_window_clock_dup_now (self);
  if (!cramp_diary_answer_person (self->store, CRAMP_PROFILE_BEDTIME, bedtime, now, NULL, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return;
    }

  for (guint i = 0; i < CRAMP_N_REMINDERS; i++)
    cramp_reminder_row_set_bedtime (self->rows[i], bedtime);
}

static CrampReminderSetting *
take_setting (GPtrArray    *settings,
              CrampReminder reminder)
{
  for (guint i = 0; i < settings->len; i++)
    {
      const CrampReminderSetting *setting = g_ptr_array_index (settings, i);

      if (setting->reminder == reminder)
        return cramp_reminder_setting_copy (setting);
    }

  return cramp_reminder_setting_new (reminder);
}

static void
refresh_soak (CrampRemindersWindow *self,
              GPtrArray            *settings,
              int                   reasons)
{
  g_autoptr (CrampReminderSetting) soak = take_setting (settings, CRAMP_REMINDER_SOAK);

  cramp_reminder_row_set_despite (self->rows[CRAMP_REMINDER_SOAK], soak->answers[CRAMP_REMINDER_DESPITE],
                                  cramp_reminder_setting_get_reasons_against (soak, reasons) != 0);
  cramp_soak_row_set (self->soak_row, reasons, cramp_reminder_setting_get (soak, CRAMP_REMINDER_DESPITE));
  gtk_widget_set_visible (self->soak, reasons != 0);
}

static gboolean
is_any_on (GPtrArray *settings)
{
  for (guint i = 0; i < settings->len; i++)
    if (cramp_reminder_setting_get (g_ptr_array_index (settings, i), CRAMP_REMINDER_ON) == TRUE)
      return TRUE;

  return FALSE;
}

/* Where nothing would come there is nothing to pause. */
static void
refresh_pause (CrampRemindersWindow *self,
               GPtrArray            *settings,
               GPtrArray            *pauses,
               GDateTime            *now)
{
  CrampNightDate end = cramp_reminder_pauses_get_end (pauses, cramp_night_of (now));

  cramp_pause_row_set_end (self->paused, end);
  cramp_pause_chooser_set_first (self->chooser, cramp_tonight (now));
  gtk_widget_set_visible (self->pause, end != 0);
  gtk_widget_set_visible (self->pausing, end == 0 && is_any_on (settings));
}

/* It is shown among the trends. */
static void
plan_pressed_cb (CrampRemindersWindow *self)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (parent, "win.show-plan", NULL);
}

static void
refresh (CrampRemindersWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) settings = cramp_store_read_records (self->store, &cramp_reminder_kind, &error);
  g_autoptr (GPtrArray) pauses = settings == NULL ? NULL : cramp_store_read_records (self->store, &cramp_reminder_pause_kind, &error);
  g_autoptr (GPtrArray) plans = pauses == NULL ? NULL : cramp_store_read_records (self->store, &cramp_plan_kind, &error);
  int soak_reasons;

  if (plans == NULL || !cramp_assessor_assess_soak (self->assessor, now, &soak_reasons, &error))
    {
      g_warning ("Could not read the reminders: %s", error->message);
      return;
    }

  refresh_soak (self, settings, soak_reasons);
  refresh_pause (self, settings, pauses, now);
  cramp_plan_row_set (self->plan, plans, cramp_tonight (now));
}

/* The control that was pressed goes away: the keyboard goes on to the one that
 * takes it back. */
static void
pause_reminders_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  CrampRemindersWindow *self = CRAMP_REMINDERS_WINDOW (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  CrampNightDate until = cramp_tonight (now) + (CrampNightDate) g_variant_get_int32 (parameter);

  if (!cramp_diary_pause (self->store, until, now, NULL, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return;
    }

  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->paused));
}

static void
resume_reminders_action (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  CrampRemindersWindow *self = CRAMP_REMINDERS_WINDOW (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;

  if (!cramp_diary_resume (self->store, now, NULL, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return;
    }

  refresh (self);
  gtk_widget_child_focus (GTK_WIDGET (self->chooser), GTK_DIR_TAB_FORWARD);
}

static void
cramp_reminders_window_dispose (GObject *object)
{
  CrampRemindersWindow *self = CRAMP_REMINDERS_WINDOW (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, refresh, self);
  for (guint i = 0; i < CRAMP_N_REMINDERS; i++)
    g_clear_pointer (&self->shown[i], cramp_reminder_setting_free);
  g_clear_object (&self->assessor);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cramp_reminders_window_parent_class)->dispose (object);
}

static void
cramp_reminders_window_class_init (CrampRemindersWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_reminders_window_dispose;

  g_type_ensure (CRAMP_TYPE_CLOCK_BUTTON);
  g_type_ensure (CRAMP_TYPE_PAUSE_CHOOSER);
  g_type_ensure (CRAMP_TYPE_PAUSE_ROW);
  g_type_ensure (CRAMP_TYPE_PLAN_ROW);
  g_type_ensure (CRAMP_TYPE_REMINDER_HEALTH);
  g_type_ensure (CRAMP_TYPE_REMINDER_LIST);
  g_type_ensure (CRAMP_TYPE_SIGNAL_NOTICE_ROW);
  g_type_ensure (CRAMP_TYPE_SOAK_ROW);
  g_type_ensure (CRAMP_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/reminders/cramp-reminders-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, bedtime);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, reminders);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, day_reminders);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, soak);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, soak_row);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, pause);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, pausing);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, paused);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, chooser);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, plan);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, faults);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, signal_notices);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, health);
  gtk_widget_class_bind_template_child (widget_class, CrampRemindersWindow, history);
  gtk_widget_class_bind_template_callback (widget_class, bedtime_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_pressed_cb);
  gtk_widget_class_install_action (widget_class, "win.pause-reminders", "i", pause_reminders_action);
  gtk_widget_class_install_action (widget_class, "win.resume-reminders", NULL, resume_reminders_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_reminders_window_init (CrampRemindersWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

static void
add_row (CrampRemindersWindow       *self,
         const CrampReminderSetting *setting,
         int                         bedtime)
{
  GtkWidget *row = cramp_reminder_row_new (setting, bedtime);

  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (setting->reminder < CRAMP_N_EVENING_REMINDERS ? self->reminders : self->day_reminders, row);
  self->rows[setting->reminder] = CRAMP_REMINDER_ROW (row);
  self->shown[setting->reminder] = cramp_reminder_setting_copy (setting);
}

static void
article_activated_cb (CrampRemindersWindow *self)
{
  gtk_window_present (cramp_article_window_new (GTK_WINDOW (self), self->store, "care"));
}

static void
add_article_row (CrampRemindersWindow *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", _ ("What the article says"),
                                 "subtitle", _ (cramp_article_find ("care")->summary),
                                 "activatable", TRUE,
                                 NULL);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-next-symbolic",
                                   NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_signal_connect_object (row, "activated", G_CALLBACK (article_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->reminders, row);
}

static gboolean
load (CrampRemindersWindow *self,
      GError              **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (self->store, error);
  g_autoptr (GPtrArray) settings = NULL;
  int bedtime;

  if (profile == NULL)
    return FALSE;
  settings = cramp_store_read_records (self->store, &cramp_reminder_kind, error);
  if (settings == NULL)
    return FALSE;

  bedtime = cramp_profile_get_bedtime (profile);
  self->loading = TRUE;
  cramp_clock_button_set_minute_of_day (self->bedtime, bedtime);
  self->loading = FALSE;
  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    {
      g_autoptr (CrampReminderSetting) setting = take_setting (settings, i);

      add_row (self, setting, bedtime);
    }
  add_article_row (self);

  return TRUE;
}

static void
follow (CrampRemindersWindow *self,
        CrampReminderWatch   *watch)
{
  cramp_reminder_list_set_watch (self->faults, watch, cramp_reminder_list_make_faults);
  cramp_reminder_health_set_watch (self->health, watch);
  cramp_signal_notice_row_set_watch (self->signal_notices, watch);
  cramp_reminder_list_set_watch (self->history, watch, cramp_reminder_list_make_history);
}

/**
 * cramp_reminders_window_new:
 * @parent: the window it belongs to
 * @store: the diary that keeps the settings
 * @watch: what knows whether reminders can come
 *
 * Returns: (transfer none) (nullable): a window that changes the reminders;
 *   each change is saved at once
 */
GtkWindow *
cramp_reminders_window_new (GtkWindow          *parent,
                            CrampStore         *store,
                            CrampReminderWatch *watch,
                            GError            **error)
{
  CrampRemindersWindow *self = g_object_new (CRAMP_TYPE_REMINDERS_WINDOW, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  self->assessor = cramp_assessor_new (store);
  if (!load (self, error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }

  cramp_signal_notice_row_set_store (self->signal_notices, store);
  follow (self, watch);
  refresh (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return GTK_WINDOW (self);
}
