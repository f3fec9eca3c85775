/* cramp-dialogs.c - what newer toolkits do in another way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * cramp_dialogs_show_about:
 * @parent: (nullable): the window it belongs to
 *
 * Shows what the program is and what it is not.
 */
void
cramp_dialogs_show_about (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", _ ("Cramp Diary"),
                         "application-icon", APP_ID,
                         "version", PACKAGE_VERSION,
                         "developer-name", _ ("The Cramp Diary developers"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _ ("A diary for night leg cramps. It is for information only: it is not a medical device and does not diagnose. See a doctor if you are worried."),
                         /* Translators: put your name here; it is shown in the About window. */
                         "translator-credits", _ ("translator-credits"),
                         NULL);
}
