/* cramp-reminder-start.c - starting the program that reminds
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-reminder-start.h"

#include "cramp-program.h"
#include "cramp-signal-reader.h"
#include "cramp-store-person.h"

/* Who wants to hear of the signals alone needs the service, too. What cannot be
 * read may ask for it. */
static gboolean
wants_reminders (CrampStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) settings = cramp_store_read_records (store, &cramp_reminder_kind, &error);
  gboolean wants_signals;

  if (settings == NULL)
    {
      g_warning ("Could not read the reminders: %s", error->message);
      return TRUE;
    }

  for (guint i = 0; i < settings->len; i++)
    if (cramp_reminder_setting_get (g_ptr_array_index (settings, i), CRAMP_REMINDER_ON))
      return TRUE;

  if (cramp_signal_read_wanted (store, &wants_signals, &error))
    return wants_signals;

  g_warning ("Could not read the profile: %s", error->message);
  return TRUE;
}

static void
changed_cb (CrampStore      *store,
            GDBusConnection *bus)
{
  if (wants_reminders (store))
    cramp_program_start_async (bus, CRAMP_PROGRAM_REMINDERS, NULL, NULL, NULL);
}

/**
 * cramp_reminder_start_follow:
 * @store: the usual diary
 * @bus: (nullable): the session bus
 *
 * Starts the program as soon as the person wants to be reminded. It runs since
 * login on most machines; this is for the day the diary was installed, and for
 * when the program has ended.
 */
void
cramp_reminder_start_follow (CrampStore      *store,
                             GDBusConnection *bus)
{
  if (bus == NULL)
    return;

  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), bus, 0);
  changed_cb (store, bus);
}
