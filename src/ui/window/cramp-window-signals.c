/* cramp-window-signals.c - what a person can do about the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include <glib/gi18n.h>

#include "cramp-signal-reader.h"
#include "cramp-store-person.h"

static void
show_night_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  CrampNightDate night;

  if (cramp_night_date_parse (g_variant_get_string (parameter, NULL), &night))
    cramp_window_show_night (CRAMP_WINDOW (widget), night);
}

static void
shown_to_doctor_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  CrampWindow *self = CRAMP_WINDOW (widget);
  int          signal = cramp_vocabulary_find (&cramp_signal_vocabulary, g_variant_get_string (parameter, NULL));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (CrampShown) shown = cramp_shown_new (signal, cramp_last_night (now) + 1);
  g_autoptr (GError) error = NULL;

  if (signal >= 0 && !cramp_store_add_shown (cramp_window_get_store (self), shown, NULL, &error))
    cramp_window_tell_not_saved (self, error);
}

/* Only the latest time: an earlier one was another talk. */
static gboolean
remove_latest_shown (CrampStore *store,
                     int         signal,
                     GError    **error)
{
  g_autoptr (GPtrArray) all = cramp_store_read_shown (store, error);
  const CrampShown *latest = NULL;

  if (all == NULL)
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      const CrampShown *shown = g_ptr_array_index (all, i);

      if (shown->signal == signal && (latest == NULL || shown->date >= latest->date))
        latest = shown;
    }

  return latest == NULL || cramp_store_remove_shown (store, latest, error);
}

static void
not_shown_to_doctor_action (GtkWidget  *widget,
                            const char *action,
                            GVariant   *parameter)
{
  CrampWindow *self = CRAMP_WINDOW (widget);
  int          signal = cramp_vocabulary_find (&cramp_signal_vocabulary, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (signal >= 0 && !remove_latest_shown (cramp_window_get_store (self), signal, &error))
    cramp_window_tell_not_saved (self, error);
}

/**
 * cramp_window_note_signals_seen:
 * @self: the window
 * @page: the page of the signals
 * @findings: what it shows
 *
 * Saves that the person sees the signals, if they do: then no notification
 * about them is needed.
 */
void
cramp_window_note_signals_seen (CrampWindow         *self,
                                GtkWidget           *page,
                                const CrampFindings *findings)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_widget_get_mapped (page) || !gtk_window_is_active (GTK_WINDOW (self)))
    return;

  if (!cramp_signal_save_seen (cramp_window_get_store (self), findings, &error))
    g_warning ("Could not save that the signals were seen: %s", error->message);
}

static const struct
{
  const char                 *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.show-night", show_night_action },
  { "win.shown-to-doctor", shown_to_doctor_action },
  { "win.not-shown-to-doctor", not_shown_to_doctor_action },
};

/**
 * cramp_window_class_install_signal_actions:
 * @widget_class: the class of the window
 *
 * Installs the actions about the signals. Each takes a text: a date, or the
 * code of a signal.
 */
void
cramp_window_class_install_signal_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, "s", actions[i].activate);
}
