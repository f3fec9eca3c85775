/* cramp-reminder-row.c - when and whether to remind of one thing
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-row.h"

#include <glib/gi18n.h>

#include "cramp-clock-button.h"
#include "cramp-large-text.h"
#include "cramp-reminder-policy.h"
#include "cramp-reminder-times.h"
#include "cramp-reminder-words.h"
#include "cramp-spoken.h"
#include "cramp-typing-rest.h"
#include "cramp-weekday-buttons.h"

#define MINUTES_A_DAY (24 * 60)

/* (choice) What is further from bedtime has nothing to do with it. */
#define MOST_BEFORE_BEDTIME (6 * 60)

/* After how many minutes to remind once more; 0 is not to. (choice) */
static const int again_choices[] = { 0, 15, 30, 45, 60 };

#define N_AGAIN_CHOICES G_N_ELEMENTS (again_choices)

struct _CrampReminderRow
{
  AdwExpanderRow parent_instance;

  AdwActionRow        *hour_row;
  CrampClockButton    *hour;
  GtkSpinButton       *late;
  AdwComboRow         *again;
  AdwPreferencesRow   *weekdays_row;
  CrampWeekdayButtons *weekdays;

  CrampReminderSetting *setting;
  int                   bedtime;
  int                   brought_again;
  CrampTypingRest       late_typing;
  gboolean              left_out;
  gboolean              updating;
};

G_DEFINE_FINAL_TYPE (CrampReminderRow, cramp_reminder_row, ADW_TYPE_EXPANDER_ROW)

static guint changed_emission;

/* A reminder of the day has an hour of its own. */
static gboolean
is_of_the_day (CrampReminderRow *self)
{
  return self->setting->reminder >= CRAMP_N_EVENING_REMINDERS;
}

static int
get_minute_of_day (CrampReminderRow *self)
{
  return cramp_reminder_times_get_minute_of_day (self->setting, self->bedtime);
}

/* What a time of the evening hangs on. */
static const char *
describe_time (CrampReminderRow *self)
{
  if (is_of_the_day (self))
    return "";
  if (cramp_reminder_setting_get (self->setting, CRAMP_REMINDER_AT) != CRAMP_UNANSWERED)
    return _ ("At this time, whenever you go to bed");

  return _ ("It moves with your bedtime");
}

/* Each reminder has such a time: it is said of which it is. */
static void
show_time (CrampReminderRow *self)
{
  const char *name = cramp_reminder_words_name (self->setting->reminder);
  const char *note = describe_time (self);
  /* Translators: for a screen reader; 1 is a reminder, 2 a sentence about its time. */
  g_autofree char *question = *note == '\0' ? g_strdup (name) : g_strdup_printf (C_ ("time", "%1$s: %2$s"), name, note);

  self->updating = TRUE;
  cramp_clock_button_set_minute_of_day (self->hour, get_minute_of_day (self));
  self->updating = FALSE;
  adw_action_row_set_subtitle (self->hour_row, note);
  g_object_set (self->hour, "question", question, NULL);
}

static void
update_subtitle (CrampReminderRow *self)
{
  int              weekdays = cramp_reminder_setting_get (self->setting, CRAMP_REMINDER_WEEKDAYS);
  g_autofree char *text = NULL;

  if (!cramp_reminder_setting_get (self->setting, CRAMP_REMINDER_ON) || weekdays == 0)
    text = g_strdup (_ ("Off"));
  else if (self->left_out)
    text = g_strdup (_ ("Left out, see below"));
  else
    text = cramp_reminder_times_words (self->setting, self->bedtime);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
}

/* Who leaves it as it is has not answered, and follows what is usual. */
static void
take_late (CrampReminderRow *self)
{
  int late = gtk_spin_button_get_value_as_int (self->late);

  if (late != cramp_reminder_setting_get (self->setting, CRAMP_REMINDER_LATE_MIN))
    self->setting->answers[CRAMP_REMINDER_LATE_MIN] = late;
}

/* A file may have brought minutes that are not offered: those come last. */
static int
read_again (CrampReminderRow *self)
{
  guint selected = adw_combo_row_get_selected (self->again);

  return selected < N_AGAIN_CHOICES ? again_choices[selected] : self->brought_again;
}

static void
take_again (CrampReminderRow *self)
{
  int again = read_again (self);

  if (again != cramp_reminder_setting_get (self->setting, CRAMP_REMINDER_AGAIN_MIN))
    self->setting->answers[CRAMP_REMINDER_AGAIN_MIN] = again;
}

/* A time of the evening is told as a time, and kept as what it is before
 * bedtime: it moves with that. One that is not before bedtime stays where it
 * is. */
static void
take_time (CrampReminderRow *self)
{
  int     *answers = self->setting->answers;
  int      hour = cramp_clock_button_get_minute_of_day (self->hour);
  int      before = (self->bedtime - hour + MINUTES_A_DAY) % MINUTES_A_DAY;
  gboolean follows = !is_of_the_day (self) && before <= MOST_BEFORE_BEDTIME;

  if (hour == get_minute_of_day (self))
    return;

  answers[CRAMP_REMINDER_AT] = follows ? CRAMP_UNANSWERED : hour;
  if (follows)
    answers[CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME] = before;
}

static void
changed_cb (CrampReminderRow *self)
{
  int *answers = self->setting->answers;

  if (self->updating)
    return;

  cramp_typing_rest_end (&self->late_typing);
  answers[CRAMP_REMINDER_ON] = adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (self));
  answers[CRAMP_REMINDER_WEEKDAYS] = cramp_weekday_buttons_get (self->weekdays);
  take_time (self);
  take_late (self);
  take_again (self);
  show_time (self);
  update_subtitle (self);
  g_signal_emit (self, changed_emission, 0);
}

static void
late_rested_cb (gpointer user_data)
{
  changed_cb (user_data);
}

/* Minutes that are only passed on the way to others are nobody's wish. */
static void
late_changed_cb (CrampReminderRow *self)
{
  if (self->updating)
    return;

  cramp_typing_rest_await (&self->late_typing, late_rested_cb, self);
}

static void
cramp_reminder_row_unmap (GtkWidget *widget)
{
  CrampReminderRow *self = CRAMP_REMINDER_ROW (widget);

  if (cramp_typing_rest_end (&self->late_typing))
    changed_cb (self);

  GTK_WIDGET_CLASS (cramp_reminder_row_parent_class)->unmap (widget);
}

static void
cramp_reminder_row_finalize (GObject *object)
{
  CrampReminderRow *self = CRAMP_REMINDER_ROW (object);

  cramp_typing_rest_end (&self->late_typing);
  g_clear_pointer (&self->setting, cramp_reminder_setting_free);

  G_OBJECT_CLASS (cramp_reminder_row_parent_class)->finalize (object);
}

static void
cramp_reminder_row_class_init (CrampReminderRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_reminder_row_finalize;
  widget_class->unmap = cramp_reminder_row_unmap;

  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_CLOCK_BUTTON);
  g_type_ensure (CRAMP_TYPE_WEEKDAY_BUTTONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/reminders/cramp-reminder-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampReminderRow, hour_row);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderRow, hour);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderRow, late);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderRow, again);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderRow, weekdays_row);
  gtk_widget_class_bind_template_child (widget_class, CrampReminderRow, weekdays);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, late_changed_cb);
}

static void
cramp_reminder_row_init (CrampReminderRow *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

static void
append_again (GtkStringList *list,
              int            minutes)
{
  /* Translators: when to remind once more; %d is a number of minutes. */
  g_autofree char *after = g_strdup_printf (ngettext ("After %d minute", "After %d minutes", (gulong) minutes), minutes);

  /* Translators: whether to remind once more. */
  gtk_string_list_append (list, minutes == 0 ? C_ ("once more", "No") : after);
}

static void
show_again (CrampReminderRow *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  int   again = cramp_reminder_setting_get (self->setting, CRAMP_REMINDER_AGAIN_MIN);
  guint selected = 0;

  for (guint i = 0; i < N_AGAIN_CHOICES; i++)
    append_again (list, again_choices[i]);
  while (selected < N_AGAIN_CHOICES && again_choices[selected] != again)
    selected++;
  if (selected == N_AGAIN_CHOICES)
    append_again (list, again);

  self->brought_again = again;
  adw_combo_row_set_model (self->again, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->again, selected);
}

static GtkWidget *
find_switch (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_SWITCH (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_switch (child);

  return found;
}

/* The switch is libadwaita's own and has no name for a screen reader. */
static void
name_controls (CrampReminderRow *self,
               const char       *name)
{
  GtkWidget *enable = find_switch (GTK_WIDGET (self));

  cramp_spoken_set_name (GTK_WIDGET (self), name);
  if (enable != NULL)
    cramp_spoken_set_name (enable, name);
}

/**
 * cramp_reminder_row_new:
 * @setting: how the person is reminded
 * @bedtime: when the person goes to bed, in minutes after local midnight
 *
 * Returns: (transfer floating): a row that changes it
 */
GtkWidget *
cramp_reminder_row_new (const CrampReminderSetting *setting,
                        int                         bedtime)
{
  CrampReminderRow *self = g_object_new (CRAMP_TYPE_REMINDER_ROW, NULL);

  self->setting = cramp_reminder_setting_copy (setting);
  self->bedtime = bedtime;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), cramp_reminder_words_name (setting->reminder));
  name_controls (self, cramp_reminder_words_name (setting->reminder));
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), cramp_reminder_setting_get (setting, CRAMP_REMINDER_ON));
  if (is_of_the_day (self))
    adw_preferences_row_set_title (self->weekdays_row, _ ("Days"));
  gtk_spin_button_set_value (self->late, cramp_reminder_setting_get (setting, CRAMP_REMINDER_LATE_MIN));
  show_again (self);
  cramp_weekday_buttons_set (self->weekdays, cramp_reminder_setting_get (setting, CRAMP_REMINDER_WEEKDAYS));
  show_time (self);
  update_subtitle (self);

  return GTK_WIDGET (self);
}

const CrampReminderSetting *
cramp_reminder_row_get_setting (CrampReminderRow *self)
{
  return self->setting;
}

/**
 * cramp_reminder_row_set_bedtime:
 * @bedtime: when the person goes to bed, in minutes after local midnight
 *
 * Shows the time that follows from another bedtime.
 */
void
cramp_reminder_row_set_bedtime (CrampReminderRow *self,
                                int               bedtime)
{
  self->bedtime = bedtime;
  show_time (self);
  update_subtitle (self);
}

/**
 * cramp_reminder_row_set_despite:
 * @despite: the set of #CrampSoakReason that the person has agreed to, or
 *   %CRAMP_UNANSWERED
 * @left_out: whether the reminder is left out for another reason
 *
 * Takes over what was answered elsewhere, so that the next change of this row
 * does not undo it.
 */
void
cramp_reminder_row_set_despite (CrampReminderRow *self,
                                int               despite,
                                gboolean          left_out)
{
  self->setting->answers[CRAMP_REMINDER_DESPITE] = despite;
  self->left_out = left_out;
  update_subtitle (self);
}
