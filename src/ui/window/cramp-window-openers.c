/* cramp-window-openers.c - the windows in which the diary is filled in and shown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include <glib/gi18n.h>

#include "cramp-article-window.h"
#include "cramp-bedside-printer.h"
#include "cramp-bedside-window.h"
#include "cramp-doctor-window.h"
#include "cramp-episode-editor.h"
#include "cramp-error-words.h"
#include "cramp-profile-window.h"
#include "cramp-reminders-window.h"
#include "cramp-store-episodes.h"
#include "cramp-visits-window.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

static const char *
get_done_words (CrampDeedKind kind)
{
  if (kind == CRAMP_DEED_ADDED)
    return _ ("Cramp added");

  return kind == CRAMP_DEED_DELETED ? _ ("Cramp deleted") : _ ("Changes saved");
}

static gboolean
editor_closed_cb (CrampEpisodeEditor *editor,
                  CrampDiaryWindow   *self)
{
  CrampDeed *deed = cramp_episode_editor_get_deed (editor);

  if (deed != NULL)
    cramp_diary_window_offer_undo (self, get_done_words (deed->kind), NULL, deed);

  return GDK_EVENT_PROPAGATE;
}

static void
open_editor (CrampDiaryWindow  *self,
             CrampEpisodeDraft *draft,
             gboolean           is_new)
{
  CrampEpisodeEditor *editor = cramp_episode_editor_new (GTK_WINDOW (self), cramp_diary_window_get_store (self), draft, is_new);

  g_signal_connect_object (editor, "close-request", G_CALLBACK (editor_closed_cb), self, 0);
  gtk_window_present (GTK_WINDOW (editor));
}

/* A window that would show nothing where something is stays closed. */
static void
tell_not_read (CrampDiaryWindow *self,
               const GError     *error)
{
  if (error->domain != CRAMP_DIARY_ERROR)
    g_warning ("Could not read the diary: %s", error->message);

  cramp_diary_window_tell (self, cramp_error_words_explain (error));
}

static void
edit_episode_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  GtkWindow        *editor = cramp_diary_window_find (self, CRAMP_TYPE_EPISODE_EDITOR);
  const char       *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampEpisode) episode = NULL;

  if (editor != NULL)
    {
      gtk_window_present (editor);
      return;
    }

  if (cramp_store_find_episode (cramp_diary_window_get_store (self), id, &episode, &error) && episode == NULL)
    g_set_error (&error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_GONE, "there is no cramp %s", id);
  if (error != NULL)
    tell_not_read (self, error);
  else
    open_editor (self, cramp_episode_edit (episode), FALSE);
}

/* Nothing is in the diary before the person says something of the cramp. */
static void
add_cramp_to (CrampDiaryWindow *self,
              CrampNightDate    night)
{
  g_autoptr (GTimeZone) zone = cramp_clock_dup_zone (cramp_window_clock_get (self));

  if (cramp_diary_window_find (self, CRAMP_TYPE_EPISODE_EDITOR) == NULL)
    open_editor (self, cramp_episode_draft_new_night_only (night, zone), TRUE);
}

static void
log_last_night_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (widget);

  add_cramp_to (CRAMP_DIARY_WINDOW (widget), cramp_last_night (now));
}

static void
add_cramp_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  CrampNightDate night;

  if (cramp_night_date_parse (g_variant_get_string (parameter, NULL), &night))
    add_cramp_to (CRAMP_DIARY_WINDOW (widget), night);
}

static void
reminders_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  GtkWindow *window = cramp_reminders_window_new (GTK_WINDOW (self), cramp_diary_window_get_store (self),
                                                  cramp_diary_window_get_reminder_watch (self), &error);

  if (window != NULL)
    gtk_window_present (window);
  else
    tell_not_read (self, error);
}

static gboolean
profile_closed_cb (CrampProfileWindow *window,
                   CrampDiaryWindow   *self)
{
  CrampDeed *deed = cramp_profile_window_get_deed (window);

  if (deed != NULL)
    cramp_diary_window_offer_undo (self, _ ("Changes saved"), NULL, deed);

  return GDK_EVENT_PROPAGATE;
}

static void
profile_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  CrampProfileWindow *window = cramp_profile_window_new (GTK_WINDOW (self), cramp_diary_window_get_store (self), &error);

  if (window == NULL)
    {
      tell_not_read (self, error);
      return;
    }

  g_signal_connect_object (window, "close-request", G_CALLBACK (profile_closed_cb), self, 0);
  gtk_window_present (GTK_WINDOW (window));
}

static void
doctor_page_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  CrampDoctorWindow *window = cramp_doctor_window_new (GTK_WINDOW (widget), cramp_diary_window_get_store (CRAMP_DIARY_WINDOW (widget)));

  gtk_window_present (GTK_WINDOW (window));
}

static void
visits_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  CrampFindings findings;

  if (cramp_assessor_assess (cramp_diary_window_get_assessor (self), now, &findings, &error))
    gtk_window_present (GTK_WINDOW (cramp_visits_window_new (GTK_WINDOW (self), cramp_diary_window_get_store (self), &findings)));
  else
    tell_not_read (self, error);
}

/* Which sheet lies beside the bed: it is the one to be typed in afterwards. */
static void
remember_printed (CrampNightDate first)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *date = cramp_night_date_to_string (first);

  g_settings_set_string (settings, "bedside-sheet", date);
}

static CrampNightDate
recall_printed (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *date = g_settings_get_string (settings, "bedside-sheet");
  CrampNightDate   first;

  return cramp_night_date_parse (date, &first) ? first : 0;
}

static void
printed_cb (CrampDiaryWindow       *self,
            GtkPrintOperationResult result,
            GtkPrintOperation      *operation)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember_printed (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (operation), "first")));
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  message = cramp_words_sentences (_ ("The sheet was not printed."), error == NULL ? NULL : error->message);
  cramp_diary_window_tell (self, message);
}

/* It is filled in from tonight on. */
static void
bedside_sheet_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (widget);
  CrampNightDate first = cramp_night_of (now);
  g_autoptr (GtkPrintOperation) operation = cramp_bedside_printer_new (cramp_paper_of_locale (), first);

  g_object_set_data (G_OBJECT (operation), "first", GUINT_TO_POINTER (first));
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), widget, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (widget), NULL);
}

static gboolean
sheet_closed_cb (CrampBedsideWindow *window,
                 CrampDiaryWindow   *self)
{
  guint            count = cramp_bedside_window_get_count (window);
  CrampDeed       *deed = cramp_bedside_window_get_deed (window);
  const char      *noted = cramp_bedside_window_get_noted (window);
  g_autofree char *entered = g_strdup_printf (ngettext ("%u night entered from the sheet.", "%u nights entered from the sheet.", count), count);
  g_autofree char *more = cramp_words_sentences (entered, noted == NULL ? NULL : _ ("Say what was numb or weak, and for how long: the signals need it."));

  if (count > 0 && deed == NULL)
    cramp_diary_window_tell (self, _ ("Your diary has all of this already. Nothing has changed."));
  else if (count > 0)
    cramp_diary_window_offer_undo (self, more, noted, deed);

  return GDK_EVENT_PROPAGATE;
}

static void
enter_bedside_sheet_action (GtkWidget  *widget,
                            const char *action,
                            GVariant   *parameter)
{
  CrampStore         *store = cramp_diary_window_get_store (CRAMP_DIARY_WINDOW (widget));
  CrampBedsideWindow *window = cramp_bedside_window_new (GTK_WINDOW (widget), store, recall_printed ());

  g_signal_connect_object (window, "close-request", G_CALLBACK (sheet_closed_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (window));
}

static void
article_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  CrampStore *store = cramp_diary_window_get_store (CRAMP_DIARY_WINDOW (widget));

  gtk_window_present (cramp_article_window_new (GTK_WINDOW (widget), store, g_variant_get_string (parameter, NULL)));
}

const CrampWindowAction cramp_window_reading_actions[] = {
  { "win.article", "s", article_action },
  { NULL }
};

const CrampWindowAction cramp_window_opener_actions[] = {
  { "win.edit-episode", "s", edit_episode_action },
  { "win.add-cramp", "s", add_cramp_action },
  { "win.log-last-night", NULL, log_last_night_action },
  { "win.reminders", NULL, reminders_action },
  { "win.profile", NULL, profile_action },
  { "win.doctor-page", NULL, doctor_page_action },
  { "win.visits", NULL, visits_action },
  { "win.bedside-sheet", NULL, bedside_sheet_action },
  { "win.enter-bedside-sheet", NULL, enter_bedside_sheet_action },
  { NULL }
};
