/* cramp-window-actions.c - what a person can do to the diary in the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include <glib/gi18n.h>

#include "cramp-care-answer.h"
#include "cramp-deed-words.h"
#include "cramp-diary-cramps.h"
#include "cramp-diary-nights.h"
#include "cramp-diary-person.h"
#include "cramp-error-words.h"
#include "cramp-night-words.h"
#include "cramp-unanswered.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

/* A key that is held or a second press is no second cramp. */
static void
ask_for_another (CrampDiaryWindow *self,
                 const GError     *error,
                 int               minutes)
{
  cramp_diary_window_ask (self, cramp_error_words_explain (error), _ ("Log another one"), "win.log-another", g_variant_new_int32 (minutes));
}

/* The page says that it is logged, and takes it back: nothing is to stand before
 * what helps now. */
static void
show_lasting (CrampDiaryWindow *self)
{
  cramp_diary_window_hush (self);
  cramp_diary_window_update_undo (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "tonight");
}

static void
log_cramp (CrampDiaryWindow *self,
           int               minutes,
           CrampLog          how)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GDateTime) start = g_date_time_add_minutes (now, -minutes);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *message = cramp_deed_words_logged (start);

  if (minutes > 0)
    how |= CRAMP_LOG_ABOUT;
  if (cramp_diary_log (cramp_diary_window_get_store (self), start, how, now, &id, &deed, &error))
    {
      cramp_diary_window_show_page (self, "diary");
      if (minutes > 0)
        cramp_diary_window_offer_undo (self, message, id, deed);
      else
        show_lasting (self);
    }
  else if (g_error_matches (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_ANOTHER))
    ask_for_another (self, error, minutes);
  else
    cramp_diary_window_tell_not_saved (self, error);
}

static void
log_cramp_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  log_cramp (CRAMP_DIARY_WINDOW (widget), 0, CRAMP_LOG_PLAIN);
}

static void
log_earlier_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  log_cramp (CRAMP_DIARY_WINDOW (widget), g_variant_get_int32 (parameter), CRAMP_LOG_PLAIN);
}

static void
log_another_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  log_cramp (CRAMP_DIARY_WINDOW (widget), g_variant_get_int32 (parameter), CRAMP_LOG_ANOTHER);
}

static void
cramp_eased_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  const char       *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *duration = NULL;
  g_autofree char *message = NULL;
  int              seconds;

  if (!cramp_diary_ease (cramp_diary_window_get_store (self), id, now, &seconds, &deed, &error))
    {
      cramp_diary_window_tell_not_saved (self, error);
      return;
    }

  duration = cramp_words_duration (seconds);
  /* Translators: %s is a length of time, such as "3 minutes". */
  message = g_strdup_printf (_ ("It lasted %s"), duration);
  cramp_diary_window_offer_undo (self, message, id, deed);
}

static void
delete_cramp_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;

  if (cramp_diary_delete_cramp (cramp_diary_window_get_store (self), g_variant_get_string (parameter, NULL), now, &deed, &error))
    cramp_diary_window_offer_undo (self, _ ("Cramp deleted"), NULL, deed);
  else
    cramp_diary_window_tell_not_saved (self, error);
}

static void
tick_night (CrampDiaryWindow *self,
            CrampNightDate    date,
            gboolean          free_of_cramps)
{
  CrampStore *store = cramp_diary_window_get_store (self);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  CrampNightDate   today = cramp_night_of (now);
  g_autofree char *night = cramp_night_words_within (date, today);
  g_autofree char *message = NULL;
  gboolean         done;

  done = free_of_cramps ? cramp_diary_tick (store, date, now, &deed, &error)
                        : cramp_diary_untick (store, date, now, &deed, &error);
  if (!done)
    {
      cramp_diary_window_tell_not_saved (self, error);
      return;
    }

  /* Translators: %s is a night, such as "the night of Tuesday to Wednesday". */
  message = free_of_cramps ? cramp_deed_words_ticked (date, today)
                           : g_strdup_printf (_ ("Taken back: %s"), night);
  cramp_diary_window_offer_undo (self, message, NULL, deed);
}

static void
cramp_free_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (widget);

  tick_night (CRAMP_DIARY_WINDOW (widget), cramp_last_night (now), TRUE);
}

static void
tick_night_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  CrampNightDate night;

  if (cramp_night_date_parse (g_variant_get_string (parameter, NULL), &night))
    tick_night (CRAMP_DIARY_WINDOW (widget), night, g_str_equal (action, "win.tick-night"));
}

static GArray *
parse_nights (GVariant *parameter)
{
  GArray      *nights = g_array_new (FALSE, FALSE, sizeof (CrampNightDate));
  GVariantIter iter;
  const char  *text;

  g_variant_iter_init (&iter, parameter);
  while (g_variant_iter_next (&iter, "&s", &text))
    {
      CrampNightDate night;

      if (cramp_night_date_parse (text, &night))
        g_array_append_val (nights, night);
    }

  return nights;
}

static void
tick_nights_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GArray) nights = parse_nights (parameter);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = cramp_deed_words_ticked_nights (nights->len);

  if (cramp_unanswered_tick (cramp_diary_window_get_store (self), nights, now, &deed, &error))
    cramp_diary_window_offer_undo (self, message, NULL, deed);
  else
    cramp_diary_window_tell_not_saved (self, error);
}

static void
care_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  CrampStore       *store = cramp_diary_window_get_store (self);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  CrampNightDate tonight = cramp_night_of (now);
  int            care = cramp_vocabulary_find (&cramp_care_vocabulary, g_variant_get_string (parameter, NULL));
  gboolean       done;

  if (care < 0)
    return;

  done = g_str_equal (action, "win.care-done")
             ? cramp_care_answer (store, tonight, (CrampCare) care, CRAMP_CARE_ANSWER_DONE, g_date_time_to_unix (now), &error)
             : cramp_diary_open_care (store, tonight, (CrampCare) care, now, NULL, &error);
  cramp_diary_window_end_quietly (self, done, error);
}

static void
answer_day_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  gboolean done;
  int      field, answer;

  g_variant_get (parameter, "(ii)", &field, &answer);
  if (field < 0 || field >= CRAMP_N_NIGHT_FIELDS || !cramp_field_accepts (&cramp_night_fields[field], answer))
    return;

  done = cramp_diary_answer_day (cramp_diary_window_get_store (self), cramp_night_of (now), (CrampNightField) field, answer, now, NULL, &error);
  cramp_diary_window_end_quietly (self, done, error);
}

static void
resume_reminders_action (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  gboolean done = cramp_diary_resume (cramp_diary_window_get_store (self), now, NULL, &error);

  cramp_diary_window_end_quietly (self, done, error);
}

static void
refresh_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  cramp_diary_window_refresh (CRAMP_DIARY_WINDOW (widget));
}

const CrampWindowAction cramp_window_actions[] = {
  { "win.log-cramp", NULL, log_cramp_action },
  { "win.log-earlier", "i", log_earlier_action },
  { "win.log-another", "i", log_another_action },
  { "win.cramp-eased", "s", cramp_eased_action },
  { "win.delete-cramp", "s", delete_cramp_action },
  { "win.cramp-free", NULL, cramp_free_action },
  { "win.tick-night", "s", tick_night_action },
  { "win.tick-nights", "as", tick_nights_action },
  { "win.untick-night", "s", tick_night_action },
  { "win.care-done", "s", care_action },
  { "win.care-open", "s", care_action },
  { "win.answer-day", "(ii)", answer_day_action },
  { "win.resume-reminders", NULL, resume_reminders_action },
  { "win.refresh", NULL, refresh_action },
  { NULL }
};
