/* cramp-tonight-page.c - log a cramp, the evening's care, the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-tonight-page.h"

#include <glib/gi18n.h>

#include "cramp-care-row.h"
#include "cramp-day-check.h"
#include "cramp-filled-in.h"
#include "cramp-guide-diary.h"
#include "cramp-large-text.h"
#include "cramp-missing-details.h"
#include "cramp-night-words.h"
#include "cramp-pause-row.h"
#include "cramp-reminder-schedule.h"
#include "cramp-running-cramp.h"
#include "cramp-signal-row.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-store-pauses.h"
#include "cramp-store-person.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

#define MORNING_HOUR 5
#define NOON_HOUR 12

#define N_EMISSIONS 3

struct _CrampTonightPage
{
  AdwBin parent_instance;

  GtkLabel            *today;
  GtkLabel            *last_cramp;
  GtkWidget           *log;
  CrampRunningCramp   *running;
  GtkWidget           *earlier;
  GtkWidget           *cramp_free;
  CrampMissingDetails *missing;
  CrampDayCheck       *day_check;
  AdwPreferencesGroup *care;
  CrampPauseRow       *pause_row;
  CrampCareRow        *care_rows[CRAMP_N_CARES];
  AdwPreferencesGroup *signals;
  CrampSignalRow      *signal_rows[N_EMISSIONS];
};

G_DEFINE_FINAL_TYPE (CrampTonightPage, cramp_tonight_page, ADW_TYPE_BIN)

/* Unknown nights are never counted among the quiet ones. */
static char *
describe_nights_since (GArray        *totals,
                       CrampNightDate since,
                       CrampNightDate last)
{
  guint free_nights = 0;
  guint open;

  for (guint i = 0; i < totals->len; i++)
    {
      const CrampNightTotal *total = &g_array_index (totals, CrampNightTotal, i);

      if (total->night > since && total->night <= last && total->filled_in)
        free_nights++;
    }
  open = last > since ? last - since - free_nights : 0;

  if (free_nights == 0)
    return NULL;
  if (open == 0)
    return g_strdup_printf (ngettext ("%u night without cramps since.", "%u nights without cramps since.", free_nights), free_nights);

  /* Translators: 1 is a number of nights without cramps, 2 of nights that nobody answered for. */
  return g_strdup_printf (ngettext ("%1$u night without cramps since, %2$u not answered.",
                                    "%1$u nights without cramps since, %2$u not answered.", free_nights),
                          free_nights, open);
}

static char *
describe_cramp (CrampEpisode *episode,
                GDateTime    *now)
{
  g_autofree char *night = cramp_night_words_within (cramp_episode_get_night (episode), cramp_night_of (now));
  g_autofree char *time = cramp_words_time (cramp_episode_get_start (episode));

  if (!cramp_episode_knows_time (episode))
    /* Translators: %s is a night: "Last cramp: the night of Tuesday to Wednesday." */
    return g_strdup_printf (_ ("Last cramp: %s."), night);

  /* Translators: 1 is a night, 2 a time of day: "Last cramp: the night of Tuesday to Wednesday, 02:14." */
  return g_strdup_printf (_ ("Last cramp: %1$s, %2$s."), night, time);
}

static char *
describe_last_cramp (CrampEpisode *latest,
                     GArray       *totals,
                     GDateTime    *now)
{
  g_autofree char *text = NULL;
  g_autofree char *since = NULL;

  if (latest == NULL)
    return g_strdup (_ ("No cramp logged yet."));

  text = describe_cramp (latest, now);
  since = describe_nights_since (totals, cramp_episode_get_night (latest), cramp_last_night (now));
  if (since == NULL)
    return g_steal_pointer (&text);

  return cramp_words_sentences (text, since);
}

/* Since the last cramp, and of last night in any case. */
static GArray *
read_totals_since (CrampStore   *store,
                   CrampEpisode *latest,
                   GDateTime    *now,
                   GError      **error)
{
  CrampNightDate first = cramp_last_night (now);

  if (latest != NULL)
    first = MIN (first, cramp_episode_get_night (latest));

  return cramp_store_read_totals (store, first, cramp_night_of (now), error);
}

static gboolean
refresh_cramps (CrampTonightPage *self,
                CrampStore       *store,
                GDateTime        *now,
                GError          **error)
{
  g_autoptr (GArray) totals = NULL;
  g_autoptr (CrampEpisode) latest = NULL;
  g_autofree char *text = NULL;
  gboolean         running;

  if (!cramp_store_find_latest_episode (store, now, &latest, error))
    return FALSE;
  totals = read_totals_since (store, latest, now, error);
  if (totals == NULL)
    return FALSE;

  text = describe_last_cramp (latest, totals, now);
  gtk_label_set_label (self->last_cramp, text);
  running = cramp_running_cramp_set_latest (self->running, latest, now);
  gtk_widget_set_visible (self->earlier, !running);
  gtk_widget_set_visible (self->cramp_free, !running && !cramp_filled_in_by_totals (cramp_last_night (now), totals));

  return TRUE;
}

static GDateTime *
dup_time (const CrampReminderSchedule *schedule,
          CrampCare                    care,
          CrampNightDate               night)
{
  /* The evening reminders come first in the vocabulary, in the order of the
   * care measures. */
  gint64 time = cramp_reminder_schedule_get_time (schedule, (CrampReminder) care, night);

  return cramp_reminder_schedule_get_local (schedule, time);
}

static gboolean
refresh_care (CrampTonightPage *self,
              CrampStore       *store,
              int               soak_reasons,
              GDateTime        *now,
              GError          **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, error);
  g_autoptr (GPtrArray) settings = NULL;
  g_autoptr (CrampReminderSchedule) schedule = NULL;
  g_autoptr (CrampNight) night = NULL;

  if (profile == NULL)
    return FALSE;
  settings = cramp_store_read_records (store, &cramp_reminder_kind, error);
  if (settings == NULL || !cramp_store_find_night (store, cramp_night_of (now), &night, error))
    return FALSE;

  schedule = cramp_reminder_schedule_new (settings, cramp_profile_get_bedtime (profile), soak_reasons, g_date_time_get_timezone (now));
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    {
      g_autoptr (GDateTime) time = dup_time (schedule, care, cramp_night_of (now));

      cramp_care_row_set_night (self->care_rows[care], night, time);
      cramp_care_row_set_reasons_against (self->care_rows[care], cramp_reminder_schedule_get_reasons_against (schedule, (CrampReminder) care));
    }
  cramp_day_check_set_night (self->day_check, night, now);

  return TRUE;
}

static gboolean
refresh_pause (CrampTonightPage *self,
               CrampStore       *store,
               GDateTime        *now,
               GError          **error)
{
  g_autoptr (GPtrArray) pauses = cramp_store_read_records (store, &cramp_reminder_pause_kind, error);

  if (pauses == NULL)
    return FALSE;

  cramp_pause_row_set_end (self->pause_row, cramp_reminder_pauses_get_end (pauses, cramp_night_of (now)));

  return TRUE;
}

static void
refresh_signals (CrampTonightPage    *self,
                 const CrampFindings *findings,
                 CrampNightDate       today)
{
  for (guint i = 0; i < N_EMISSIONS; i++)
    {
      g_autoptr (CrampSignalWords) words = cramp_signal_words_new (findings, (CrampSignal) i, today);

      cramp_signal_row_set_words (self->signal_rows[i], words);
    }
}

static gboolean
refresh_guide (CrampTonightPage *self,
               CrampStore       *store,
               GDateTime        *now,
               GError          **error)
{
  CrampBoot                 boot = cramp_clock_read_boot (cramp_window_clock_get (self));
  g_autofree CrampGuideRun *run = NULL;

  if (!cramp_guide_find (store, g_date_time_to_unix (now), &boot, &run, error))
    return FALSE;

  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    cramp_care_row_set_guide (self->care_rows[care], run, g_date_time_to_unix (now));

  return TRUE;
}

/* The large button has the keyboard: a sleepy hand need not look for it. */
static gboolean
cramp_tonight_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CRAMP_TONIGHT_PAGE (widget)->log);
}

static void
cramp_tonight_page_class_init (CrampTonightPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = cramp_tonight_page_grab_focus;

  g_type_ensure (CRAMP_TYPE_DAY_CHECK);
  g_type_ensure (CRAMP_TYPE_MISSING_DETAILS);
  g_type_ensure (CRAMP_TYPE_RUNNING_CRAMP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/tonight/cramp-tonight-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, today);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, last_cramp);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, log);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, running);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, earlier);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, cramp_free);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, missing);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, day_check);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, care);
  gtk_widget_class_bind_template_child (widget_class, CrampTonightPage, signals);
}

static void
cramp_tonight_page_init (CrampTonightPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));

  self->pause_row = CRAMP_PAUSE_ROW (cramp_pause_row_new ());
  adw_preferences_group_add (self->care, GTK_WIDGET (self->pause_row));
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    {
      GtkWidget *row = cramp_care_row_new (care);

      self->care_rows[care] = CRAMP_CARE_ROW (row);
      adw_preferences_group_add (self->care, row);
    }
  for (guint i = 0; i < N_EMISSIONS; i++)
    {
      GtkWidget *row = cramp_signal_row_new ();

      self->signal_rows[i] = CRAMP_SIGNAL_ROW (row);
      adw_preferences_group_add (self->signals, row);
    }
}

static void
update_headings (CrampTonightPage *self,
                 GDateTime        *now)
{
  g_autofree char *today = cramp_words_now (now);
  int              hour = g_date_time_get_hour (now);
  gboolean         morning = hour >= MORNING_HOUR && hour < NOON_HOUR;

  gtk_label_set_label (self->today, today);
  /* The care of the running night is that of the evening before, until noon. */
  adw_preferences_group_set_title (self->care, morning ? _ ("Last evening") : _ ("Tonight"));
}

/**
 * cramp_tonight_page_refresh:
 * @now: the current local time
 *
 * Shows what the diary says now.
 */
void
cramp_tonight_page_refresh (CrampTonightPage    *self,
                            CrampStore          *store,
                            const CrampFindings *findings,
                            GDateTime           *now)
{
  g_autoptr (GError) error = NULL;

  update_headings (self, now);
  refresh_signals (self, findings, cramp_night_of (now));
  if (!refresh_cramps (self, store, now, &error) ||
      !cramp_missing_details_refresh (self->missing, store, now, &error) ||
      !refresh_pause (self, store, now, &error) ||
      !refresh_care (self, store, findings->soak, now, &error) ||
      !refresh_guide (self, store, now, &error))
    g_warning ("Could not read the diary: %s", error->message);
}
