/* cramp-signal-notice.c - the notification that a signal has changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-signal-notice.h"

#include <glib/gi18n-lib.h>

/* Others may see the screen, or the phone that mirrors it, so a notice does not
 * say what it found: that stands in the window, with its evidence. (choice) */
static const char *
get_body (gboolean has_warning,
          gboolean has_buttons)
{
  if (has_warning && has_buttons)
    return _ ("It is about your entries of the last weeks. Please look at it today.");
  if (has_warning)
    /* translators: "Signals" is the name of the page in the window */
    return _ ("It is about your entries of the last weeks. Please look at it today: open Cramp Diary and choose “Signals”.");
  if (has_buttons)
    return _ ("It is about your entries of the last weeks. Look at it when you have a quiet moment.");

  /* translators: "Signals" is the name of the page in the window */
  return _ ("It is about your entries of the last weeks. When you have a quiet moment, open Cramp Diary and choose “Signals”.");
}

/**
 * cramp_signal_notice_show:
 * @notifier: what shows it
 * @has_warning: whether it says to talk to a doctor soon
 * @has_buttons: whether the server can show buttons
 * @callback: called as by cramp_notifier_show_async()
 * @user_data: passed to @callback
 *
 * Shows that the diary says something new.
 */
void
cramp_signal_notice_show (CrampNotifier      *notifier,
                          gboolean            has_warning,
                          gboolean            has_buttons,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  /* translators: a button that opens the window at the signals */
  const char *const buttons[] = { CRAMP_SIGNAL_NOTICE_ACTION, _ ("Show"), NULL };
  const CrampNotice notice = {
    .id = CRAMP_SIGNAL_NOTICE_ID,
    .title = _ ("Your diary shows something new"),
    .body = get_body (has_warning, has_buttons),
    .actions = has_buttons ? buttons : NULL,
  };

  cramp_notifier_show_async (notifier, &notice, callback, user_data);
}
