/* cramp-reminder-answer.c - what the service says of itself, said and heard
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-status.h"
#include "cramp-time.h"

static const char *const problem_codes[CRAMP_N_REMINDER_PROBLEMS] = {
  [CRAMP_REMINDER_PROBLEM_NO_BUS] = "no_session_bus",
  [CRAMP_REMINDER_PROBLEM_NO_SERVER] = "no_notification_server",
  [CRAMP_REMINDER_PROBLEM_NO_BUTTONS] = "no_buttons",
  [CRAMP_REMINDER_PROBLEM_NOT_RUNNING] = "service_not_running",
  [CRAMP_REMINDER_PROBLEM_AUTOSTART_OFF] = "autostart_off",
  [CRAMP_REMINDER_PROBLEM_NO_AUTOSTART] = "no_autostart",
  [CRAMP_REMINDER_PROBLEM_REFUSED] = "background_refused",
  [CRAMP_REMINDER_PROBLEM_NO_DIARY] = "no_diary",
  [CRAMP_REMINDER_PROBLEM_DIARY] = "diary_does_not_work",
  [CRAMP_REMINDER_PROBLEM_ALL_OFF] = "all_off",
};

static void
add_time (GVariantBuilder           *dict,
          const char                *key,
          const CrampReminderStatus *status,
          gint64                     instant)
{
  g_autoptr (GDateTime) local = cramp_reminder_schedule_get_local (status->facts->schedule, instant);
  g_autofree char *text = cramp_time_to_string (local);

  g_variant_builder_add (dict, "{sv}", key, g_variant_new_string (text));
}

static GVariant *
event_to_variant (const CrampReminderStatus *status,
                  const CrampReminderEvent  *event)
{
  GVariantBuilder  dict;
  g_autofree char *night = cramp_night_date_to_string (event->night);

  g_variant_builder_init (&dict, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&dict, "{sv}", "reminder", g_variant_new_string (cramp_vocabulary_get_code (&cramp_reminder_vocabulary, (int) event->reminder)));
  g_variant_builder_add (&dict, "{sv}", "night", g_variant_new_string (night));
  g_variant_builder_add (&dict, "{sv}", "state", g_variant_new_string (cramp_vocabulary_get_code (&cramp_reminder_state_vocabulary, (int) event->state)));
  add_time (&dict, "due", status, event->due);

  return g_variant_builder_end (&dict);
}

static GVariant *
reminder_to_variant (const CrampReminderStatus *status,
                     CrampReminder              reminder)
{
  GVariantBuilder           dict;
  const CrampReminderEvent *last = cramp_reminder_status_get_last (status, reminder);
  gint64                    next = cramp_reminder_policy_get_next (status->facts, reminder, status->now);

  g_variant_builder_init (&dict, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&dict, "{sv}", "reminder", g_variant_new_string (cramp_vocabulary_get_code (&cramp_reminder_vocabulary, (int) reminder)));
  g_variant_builder_add (&dict, "{sv}", "on", g_variant_new_boolean (cramp_reminder_schedule_is_on (status->facts->schedule, reminder)));
  if (next != 0)
    add_time (&dict, "next", status, next);
  if (last != NULL)
    g_variant_builder_add (&dict, "{sv}", "last", event_to_variant (status, last));

  return g_variant_builder_end (&dict);
}

/* Which signal it was is nobody's business here. */
static GVariant *
signals_to_variant (const CrampReminderStatus *status)
{
  const CrampSignalTold *last = cramp_reminder_status_get_last_told (status);
  GVariantBuilder        dict;

  g_variant_builder_init (&dict, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&dict, "{sv}", "on", g_variant_new_boolean (status->tells_signals));
  if (last != NULL)
    {
      add_time (&dict, "last", status, last->at);
      g_variant_builder_add (&dict, "{sv}", "state", g_variant_new_string (cramp_vocabulary_get_code (&cramp_reminder_state_vocabulary, (int) last->state)));
    }

  return g_variant_builder_end (&dict);
}

static GVariant *
list_to_variant (const CrampReminderStatus *status,
                 GArray                    *events)
{
  GVariantBuilder list;

  g_variant_builder_init (&list, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < events->len; i++)
    g_variant_builder_add_value (&list, event_to_variant (status, &g_array_index (events, CrampReminderEvent, i)));

  return g_variant_builder_end (&list);
}

static GVariant *
reminders_to_variant (const CrampReminderStatus *status)
{
  GVariantBuilder list;

  g_variant_builder_init (&list, G_VARIANT_TYPE ("aa{sv}"));
  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    g_variant_builder_add_value (&list, reminder_to_variant (status, i));

  return g_variant_builder_end (&list);
}

static GVariant *
server_to_variant (const CrampNotifierServer *server)
{
  GVariantBuilder dict;

  g_variant_builder_init (&dict, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&dict, "{sv}", "name", g_variant_new_string (server->name));
  g_variant_builder_add (&dict, "{sv}", "vendor", g_variant_new_string (server->vendor));
  g_variant_builder_add (&dict, "{sv}", "version", g_variant_new_string (server->version));
  g_variant_builder_add (&dict, "{sv}", "capabilities", g_variant_new_strv ((const char *const *) server->capabilities, -1));

  return g_variant_builder_end (&dict);
}

static GVariant *
problems_to_variant (const CrampReminderStatus *status)
{
  GVariantBuilder list;

  g_variant_builder_init (&list, G_VARIANT_TYPE_STRING_ARRAY);
  for (CrampReminderProblem i = 0; i < CRAMP_N_REMINDER_PROBLEMS; i++)
    if (cramp_reminder_status_has (status, i))
      g_variant_builder_add (&list, "s", problem_codes[i]);

  return g_variant_builder_end (&list);
}

static void
add_pause (GVariantBuilder           *dict,
           const CrampReminderStatus *status)
{
  CrampNightDate   end = cramp_reminder_status_get_pause_end (status);
  g_autofree char *date = end == 0 ? NULL : cramp_night_date_to_string (end);

  if (date != NULL)
    g_variant_builder_add (dict, "{sv}", "paused_until", g_variant_new_string (date));
}

/**
 * cramp_reminder_status_to_variant:
 *
 * Puts a status into the form that other programs get, over the bus and as
 * JSON. What is not known is left out.
 *
 * Returns: (transfer floating): an a{sv}
 */
GVariant *
cramp_reminder_status_to_variant (const CrampReminderStatus *status)
{
  GVariantBuilder dict;
  g_autoptr (GArray) missed = cramp_reminder_status_list_missed (status);

  g_variant_builder_init (&dict, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&dict, "{sv}", "program", g_variant_new_string ("cramp-diary-reminders " PACKAGE_VERSION));
  g_variant_builder_add (&dict, "{sv}", "diary", g_variant_new_take_string (g_filename_display_name (status->diary)));
  g_variant_builder_add (&dict, "{sv}", "running", g_variant_new_boolean (status->is_running));
  if (status->autostart != CRAMP_AUTOSTART_UNKNOWN)
    g_variant_builder_add (&dict, "{sv}", "autostart", g_variant_new_string (cramp_autostart_get_code (status->autostart)));
  g_variant_builder_add (&dict, "{sv}", "problems", problems_to_variant (status));
  if (status->trouble != NULL)
    g_variant_builder_add (&dict, "{sv}", "trouble", g_variant_new_string (status->trouble));
  if (status->server != NULL)
    g_variant_builder_add (&dict, "{sv}", "server", server_to_variant (status->server));
  if (status->facts != NULL)
    {
      add_pause (&dict, status);
      g_variant_builder_add (&dict, "{sv}", "reminders", reminders_to_variant (status));
      g_variant_builder_add (&dict, "{sv}", "signals", signals_to_variant (status));
      g_variant_builder_add (&dict, "{sv}", "missed", list_to_variant (status, missed));
    }

  return g_variant_builder_end (&dict);
}

/* What a server does not say of itself is empty, not missing. */
static CrampNotifierServer *
read_server (GVariant *dict)
{
  const char             *nothing[] = { NULL };
  const char             *name = "";
  const char             *vendor = "";
  const char             *version = "";
  g_autofree const char **capabilities = NULL;

  g_variant_lookup (dict, "name", "&s", &name);
  g_variant_lookup (dict, "vendor", "&s", &vendor);
  g_variant_lookup (dict, "version", "&s", &version);
  g_variant_lookup (dict, "capabilities", "^a&s", &capabilities);

  return cramp_notifier_server_new (name, vendor, version, capabilities == NULL ? nothing : capabilities);
}

/**
 * cramp_reminder_status_take_answer:
 * @answer: what the service said when it was asked, as
 *   cramp_reminder_status_to_variant() makes it
 *
 * Takes over what only the service knows. What the diary says, everybody reads
 * there.
 */
void
cramp_reminder_status_take_answer (CrampReminderStatus *status,
                                   GVariant            *answer)
{
  g_autoptr (GVariant) server = g_variant_lookup_value (answer, "server", G_VARIANT_TYPE_VARDICT);
  const char *autostart;

  status->has_bus = TRUE;
  status->is_running = TRUE;
  status->autostart = g_variant_lookup (answer, "autostart", "&s", &autostart)
                          ? cramp_autostart_parse (autostart)
                          : CRAMP_AUTOSTART_UNKNOWN;

  g_clear_pointer (&status->server, cramp_notifier_server_free);
  if (server != NULL)
    status->server = read_server (server);

  g_clear_pointer (&status->trouble, g_free);
  g_variant_lookup (answer, "trouble", "s", &status->trouble);
}
