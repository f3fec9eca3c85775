/* cramp-window-signals.c - what a person can do about the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include "cramp-diary-signs.h"
#include "cramp-signal-reader.h"
#include "cramp-window-clock.h"

static void
show_night_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  CrampNightDate night;

  if (cramp_night_date_parse (g_variant_get_string (parameter, NULL), &night))
    cramp_diary_window_show_night (CRAMP_DIARY_WINDOW (widget), night);
}

static void
shown_to_doctor_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  CrampStore       *store = cramp_diary_window_get_store (self);
  int               signal = cramp_vocabulary_find (&cramp_signal_vocabulary, g_variant_get_string (parameter, NULL));
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (signal < 0)
    return;

  done = g_str_equal (action, "win.shown-to-doctor") ? cramp_diary_mark_shown (store, (CrampSignal) signal, now, NULL, &error)
                                                     : cramp_diary_unmark_shown (store, (CrampSignal) signal, now, NULL, &error);
  cramp_diary_window_end_quietly (self, done, error);
}

/**
 * cramp_window_note_signals_seen:
 * @page: the page of the signals
 * @findings: what it shows
 *
 * Saves that the person sees the signals, if they do: then no notification
 * about them is needed.
 */
void
cramp_window_note_signals_seen (CrampDiaryWindow    *self,
                                GtkWidget           *page,
                                const CrampFindings *findings)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_widget_get_mapped (page) || !gtk_window_is_active (GTK_WINDOW (self)))
    return;

  if (!cramp_signal_save_seen (cramp_diary_window_get_store (self), findings, &error))
    g_warning ("Could not save that the signals were seen: %s", error->message);
}

/* Each takes a date, or the code of a signal. */
const CrampWindowAction cramp_window_signal_actions[] = {
  { "win.show-night", "s", show_night_action },
  { "win.shown-to-doctor", "s", shown_to_doctor_action },
  { "win.not-shown-to-doctor", "s", shown_to_doctor_action },
  { NULL }
};
