/* cramp-reminder-status.c - whether reminders can come, and what became of them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "config.h"

#include "cramp-reminder-status.h"

#include "cramp-reminder-reader.h"
#include "cramp-signal-reader.h"
#include "cramp-store-told.h"
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

/**
 * cramp_reminder_status_new:
 * @diary: the path of the diary
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: (transfer full): a status of which nothing else is known
 */
CrampReminderStatus *
cramp_reminder_status_new (const char *diary,
                           gint64      now)
{
  CrampReminderStatus *status = g_new0 (CrampReminderStatus, 1);

  status->diary = g_strdup (diary);
  status->now = now;

  return status;
}

void
cramp_reminder_status_free (CrampReminderStatus *status)
{
  g_clear_pointer (&status->server, cramp_notifier_server_free);
  g_clear_pointer (&status->facts, cramp_reminder_facts_free);
  g_free (status->diary);
  g_free (status->trouble);
  g_free (status);
}

/**
 * cramp_reminder_status_read:
 * @status: a status
 * @store: the diary
 * @zone: the zone the person is in
 *
 * Adds what the diary says about reminders, or that it cannot be read.
 */
void
cramp_reminder_status_read (CrampReminderStatus *status,
                            CrampStore          *store,
                            GTimeZone           *zone)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&status->facts, cramp_reminder_facts_free);
  status->facts = cramp_reminder_read_facts (store, zone, status->now, status->now, &error);
  if (status->facts == NULL || !cramp_signal_read_wanted (store, &status->tells_signals, &error) ||
      !cramp_store_read_told (store, status->told, &error))
    {
      g_free (status->trouble);
      status->trouble = g_strdup (error->message);
    }
}

/**
 * cramp_reminder_status_is_any_on:
 * @status: a status
 *
 * Returns: whether the person is waiting for a reminder, %FALSE when the diary
 *   cannot be read
 */
gboolean
cramp_reminder_status_is_any_on (const CrampReminderStatus *status)
{
  for (CrampReminder i = 0; status->facts != NULL && i < CRAMP_N_REMINDERS; i++)
    if (cramp_reminder_schedule_is_on (status->facts->schedule, i))
      return TRUE;

  return FALSE;
}

/* One that is left out for a reason is not off: the person switched it on. */
static gboolean
is_all_off (const CrampReminderStatus *status)
{
  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    if (cramp_reminder_schedule_is_on (status->facts->schedule, i) ||
        cramp_reminder_schedule_is_left_out (status->facts->schedule, i))
      return FALSE;

  return TRUE;
}

/**
 * cramp_reminder_status_has:
 * @status: a status
 * @problem: a problem
 *
 * Returns: whether there is that problem
 */
gboolean
cramp_reminder_status_has (const CrampReminderStatus *status,
                           CrampReminderProblem       problem)
{
  switch (problem)
    {
    case CRAMP_REMINDER_PROBLEM_NO_BUS:
      return !status->has_bus;
    case CRAMP_REMINDER_PROBLEM_NO_SERVER:
      return status->has_bus && status->server == NULL;
    case CRAMP_REMINDER_PROBLEM_NO_BUTTONS:
      return status->server != NULL && !cramp_notifier_server_can (status->server, "actions");
    case CRAMP_REMINDER_PROBLEM_NOT_RUNNING:
      return status->has_bus && !status->is_running;
    case CRAMP_REMINDER_PROBLEM_AUTOSTART_OFF:
      return status->autostart == CRAMP_AUTOSTART_OFF;
    case CRAMP_REMINDER_PROBLEM_NO_AUTOSTART:
      return status->autostart == CRAMP_AUTOSTART_MISSING;
    case CRAMP_REMINDER_PROBLEM_REFUSED:
      return status->autostart == CRAMP_AUTOSTART_REFUSED;
    case CRAMP_REMINDER_PROBLEM_NO_DIARY:
      return !status->has_diary;
    case CRAMP_REMINDER_PROBLEM_DIARY:
      return status->trouble != NULL;
    case CRAMP_REMINDER_PROBLEM_ALL_OFF:
      return status->facts != NULL && is_all_off (status);
    case CRAMP_N_REMINDER_PROBLEMS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* The worst first. Buttons are a comfort: without them reminders come. */
static const CrampReminderProblem faults[] = {
  CRAMP_REMINDER_PROBLEM_NO_BUS,
  CRAMP_REMINDER_PROBLEM_NOT_RUNNING,
  CRAMP_REMINDER_PROBLEM_NO_SERVER,
  CRAMP_REMINDER_PROBLEM_DIARY,
  CRAMP_REMINDER_PROBLEM_REFUSED,
  CRAMP_REMINDER_PROBLEM_AUTOSTART_OFF,
  CRAMP_REMINDER_PROBLEM_NO_AUTOSTART,
};

/**
 * cramp_reminder_status_get_fault:
 * @status: a status
 *
 * Finds the worst thing that keeps reminders from a person who waits for them,
 * now or after the next login.
 *
 * Returns: the problem, or %CRAMP_N_REMINDER_PROBLEMS when there is none or
 *   nobody waits
 */
CrampReminderProblem
cramp_reminder_status_get_fault (const CrampReminderStatus *status)
{
  for (guint i = 0; cramp_reminder_status_is_any_on (status) && i < G_N_ELEMENTS (faults); i++)
    if (cramp_reminder_status_has (status, faults[i]))
      return faults[i];

  return CRAMP_N_REMINDER_PROBLEMS;
}

static gboolean
has_come (const CrampReminderEvent *event)
{
  return event->state == CRAMP_REMINDER_STATE_SHOWN || event->state == CRAMP_REMINDER_STATE_SNOOZED ||
         event->state == CRAMP_REMINDER_STATE_ANSWERED;
}

/**
 * cramp_reminder_status_get_last:
 * @status: a status
 * @reminder: a reminder
 *
 * Returns: (nullable): the last one that came, if it did within a week
 */
const CrampReminderEvent *
cramp_reminder_status_get_last (const CrampReminderStatus *status,
                                CrampReminder              reminder)
{
  const CrampReminderEvent *last = NULL;

  for (guint i = 0; status->facts != NULL && i < status->facts->events->len; i++)
    {
      const CrampReminderEvent *event = &g_array_index (status->facts->events, CrampReminderEvent, i);

      if (event->reminder == reminder && has_come (event) && (last == NULL || event->night > last->night))
        last = event;
    }

  return last;
}

/**
 * cramp_reminder_status_get_last_told:
 * @status: a status
 *
 * Returns: (nullable): the signal that the person was last told of, if they
 *   ever were
 */
const CrampSignalTold *
cramp_reminder_status_get_last_told (const CrampReminderStatus *status)
{
  const CrampSignalTold *last = NULL;

  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    if (status->told[i].at != 0 && (last == NULL || status->told[i].at > last->at))
      last = &status->told[i];

  return last;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const CrampReminderEvent *first = a;
  const CrampReminderEvent *second = b;

  if (first->due != second->due)
    return first->due < second->due ? -1 : 1;

  return (int) first->reminder - (int) second->reminder;
}

/* What was missed while no service ran is not in the log yet. */
static void
add_unlisted (GArray                    *missed,
              const CrampReminderStatus *status)
{
  g_autoptr (GArray) actions = cramp_reminder_policy_decide (status->facts, status->now);

  for (guint i = 0; i < actions->len; i++)
    {
      const CrampReminderAction *action = &g_array_index (actions, CrampReminderAction, i);
      CrampReminderEvent         event = {
                .night = action->night,
                .reminder = action->reminder,
                .state = CRAMP_REMINDER_STATE_MISSED,
                .due = action->due,
      };

      if (action->kind == CRAMP_REMINDER_ACTION_MISS)
        g_array_append_val (missed, event);
    }
}

/**
 * cramp_reminder_status_list_missed:
 * @status: a status
 *
 * Lists the reminders of the last nights that did not come, and those of which
 * nobody knows: %CRAMP_REMINDER_STATE_INTENDED.
 *
 * Returns: (transfer full) (element-type CrampReminderEvent): by time
 */
GArray *
cramp_reminder_status_list_missed (const CrampReminderStatus *status)
{
  GArray *missed = g_array_new (FALSE, FALSE, sizeof (CrampReminderEvent));

  if (status->facts == NULL)
    return missed;

  for (guint i = 0; i < status->facts->events->len; i++)
    {
      const CrampReminderEvent *event = &g_array_index (status->facts->events, CrampReminderEvent, i);

      if (event->state == CRAMP_REMINDER_STATE_MISSED || event->state == CRAMP_REMINDER_STATE_INTENDED)
        g_array_append_vals (missed, event, 1);
    }
  add_unlisted (missed, status);
  g_array_sort (missed, compare_events);

  return missed;
}

/**
 * cramp_reminder_status_get_pause_end:
 * @status: a status
 *
 * Returns: the first night that is not paused any more, or 0 when there is no
 *   pause now or the diary cannot be read
 */
CrampNightDate
cramp_reminder_status_get_pause_end (const CrampReminderStatus *status)
{
  if (status->facts == NULL)
    return 0;

  return cramp_reminder_policy_get_pause_end (status->facts, cramp_reminder_schedule_get_night (status->facts->schedule, status->now));
}

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
 * @status: a status
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
