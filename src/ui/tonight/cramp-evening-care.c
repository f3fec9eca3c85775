/* cramp-evening-care.c - what to do in the evening, and how the day was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-evening-care.h"

#include <glib/gi18n.h>

#include "cramp-care-row.h"
#include "cramp-day-check.h"
#include "cramp-large-text.h"
#include "cramp-pause-row.h"
#include "cramp-reminder-schedule.h"
#include "cramp-store-nights.h"
#include "cramp-store-pauses.h"
#include "cramp-store-person.h"

struct _CrampEveningCare
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  CrampDayCheck       *day_check;
  CrampPauseRow       *pause_row;
  CrampCareRow        *rows[CRAMP_N_CARES];
};

G_DEFINE_FINAL_TYPE (CrampEveningCare, cramp_evening_care, ADW_TYPE_BIN)

static void
cramp_evening_care_class_init (CrampEveningCareClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CRAMP_TYPE_DAY_CHECK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/tonight/cramp-evening-care.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampEveningCare, group);
  gtk_widget_class_bind_template_child (widget_class, CrampEveningCare, day_check);
}

static void
cramp_evening_care_init (CrampEveningCare *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));

  self->pause_row = CRAMP_PAUSE_ROW (cramp_pause_row_new ());
  adw_preferences_group_add (self->group, GTK_WIDGET (self->pause_row));
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    {
      GtkWidget *row = cramp_care_row_new (care);

      self->rows[care] = CRAMP_CARE_ROW (row);
      adw_preferences_group_add (self->group, row);
    }
}

static void
show_care (CrampCareRow                *row,
           CrampCare                    care,
           const CrampNight            *night,
           const CrampReminderSchedule *schedule,
           const CrampEvening          *evening,
           GDateTime                   *now)
{
  /* The evening reminders come first in the vocabulary, in the order of the
   * care measures. */
  CrampReminder reminder = (CrampReminder) care;
  g_autoptr (GDateTime) time = cramp_reminder_schedule_get_local (schedule, cramp_reminder_schedule_get_time (schedule, reminder, cramp_night_of (now)));

  cramp_care_row_set_night (row, night, time, cramp_reminder_schedule_get_arm (schedule, reminder, cramp_night_of (now)));
  cramp_care_row_set_reasons_against (row, cramp_reminder_schedule_get_reasons_against (schedule, reminder));
  cramp_care_row_set_guide (row, evening->run, !evening->is_over, g_date_time_to_unix (now));
}

/**
 * cramp_evening_care_refresh:
 * @now: the current local time
 *
 * Shows what was done of the care of the running night, which in the morning is
 * that of the evening before.
 *
 * Returns: %FALSE when the diary could not be read
 */
gboolean
cramp_evening_care_refresh (CrampEveningCare   *self,
                            CrampStore         *store,
                            const CrampEvening *evening,
                            GDateTime          *now,
                            GError            **error)
{
  g_autoptr (GPtrArray) settings = cramp_store_read_records (store, &cramp_reminder_kind, error);
  g_autoptr (GPtrArray) pauses = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (CrampReminderSchedule) schedule = NULL;
  g_autoptr (CrampNight) night = NULL;

  if (settings == NULL || !cramp_store_find_night (store, cramp_night_of (now), &night, error))
    return FALSE;
  pauses = cramp_store_read_records (store, &cramp_reminder_pause_kind, error);
  plans = pauses == NULL ? NULL : cramp_store_read_records (store, &cramp_plan_kind, error);
  if (plans == NULL)
    return FALSE;

  adw_preferences_group_set_title (self->group, evening->is_over ? _ ("Last evening") : _ ("Tonight"));
  cramp_pause_row_set_end (self->pause_row, cramp_reminder_pauses_get_end (pauses, cramp_night_of (now)));
  schedule = cramp_reminder_schedule_new (settings, evening->bedtime, evening->soak_reasons, g_date_time_get_timezone (now));
  cramp_reminder_schedule_set_plans (schedule, g_steal_pointer (&plans));
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    show_care (self->rows[care], care, night, schedule, evening, now);
  cramp_day_check_set_night (self->day_check, night);
  gtk_widget_set_visible (GTK_WIDGET (self->day_check), evening->asks_day);

  return TRUE;
}
