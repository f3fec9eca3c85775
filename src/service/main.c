/* main.c - the program that keeps the reminders, and what it can tell of them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "cramp-arguments.h"
#include "cramp-autostart.h"
#include "cramp-desktop-notifier.h"
#include "cramp-diary-opener.h"
#include "cramp-json-text.h"
#include "cramp-reminder-names.h"
#include "cramp-reminder-service.h"
#include "cramp-reminder-status-text.h"
#include "cramp-system-clock.h"
#include "cramp-memory-rest.h"
#include "cramp-standard-streams.h"

/* The exit statuses of both programs. */
enum
{
  EXIT_DONE,
  EXIT_COULD_NOT,
  EXIT_USAGE,
};

typedef struct
{
  char    *help;
  char    *diary;
  gboolean status;
  gboolean json;
  gboolean version;
} Options;

static int
complain (const GError *error,
          int           status)
{
  cramp_standard_error_print (error->message);
  return status;
}

static gboolean
parse_options (Options *options,
               int     *argc,
               char  ***argv,
               GError **error)
{
  const GOptionEntry entries[] = {
    { "status", 0, 0, G_OPTION_ARG_NONE, &options->status, N_ ("Tell whether reminders can come, and which were missed"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_ ("With --status, as JSON"), NULL },
    /* translators: what stands for the name of a file in the help */
    { "diary", 0, 0, G_OPTION_ARG_FILENAME, &options->diary, N_ ("Use another diary"), N_ ("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_ ("Print the version"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!cramp_arguments_parse (entries, _ ("Keeps the reminders of Cramp Diary in the background."), NULL, argc, argv, &options->help, error))
    return FALSE;
  if (options->json && !options->status)
    {
      /* translators: do not translate options, which begin with two hyphens */
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("--json can only be used with --status."));
      return FALSE;
    }

  return TRUE;
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static CrampNotifierServer *
find_server (GDBusConnection *bus)
{
  g_autoptr (CrampNotifier) notifier = cramp_desktop_notifier_new (bus);
  g_autoptr (GAsyncResult) result = NULL;

  cramp_notifier_check_async (notifier, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return cramp_notifier_check_finish (notifier, result, NULL);
}

static gboolean
is_running (GDBusConnection *bus)
{
  gboolean has_owner = FALSE;
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                                             "org.freedesktop.DBus", "NameHasOwner",
                                                             g_variant_new ("(s)", CRAMP_REMINDER_SERVICE_ID),
                                                             G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

  if (answer != NULL)
    g_variant_get (answer, "(b)", &has_owner);

  return has_owner;
}

/* The service need not run for this, and is not asked. */
static CrampReminderStatus *
read_status (const char *diary,
             CrampClock *clock)
{
  CrampReminderStatus *status = cramp_reminder_status_new (diary, cramp_clock_get_now (clock));
  g_autoptr (CrampDiaryOpener) opener = cramp_diary_opener_new (diary, CRAMP_STORE_LOOK, clock);
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GTimeZone) zone = cramp_clock_dup_zone (clock);

  status->autostart = cramp_autostart_find ();
  if (bus != NULL)
    {
      status->has_bus = TRUE;
      status->is_running = is_running (bus);
      status->server = find_server (bus);
    }

  cramp_diary_opener_run (opener);
  status->has_diary = cramp_diary_opener_has_diary (opener);
  if (cramp_diary_opener_get_problem (opener) != NULL)
    status->trouble = g_strdup (cramp_diary_opener_get_problem (opener)->message);
  else if (status->has_diary)
    cramp_reminder_status_read (status, cramp_diary_opener_get_store (opener), zone);

  return status;
}

static int
print_status (const Options *options,
              CrampClock    *clock)
{
  g_autoptr (CrampReminderStatus) status = read_status (options->diary, clock);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean printed;

  if (options->json)
    {
      text = cramp_variant_to_json (cramp_reminder_status_to_variant (status));
      printed = cramp_standard_output_write (text, strlen (text), &error);
    }
  else
    {
      text = cramp_reminder_status_to_text (status);
      printed = cramp_standard_output_print (text, &error);
    }
  if (!printed)
    return complain (error, EXIT_COULD_NOT);

  return status->trouble == NULL ? EXIT_DONE : EXIT_COULD_NOT;
}

static int
run_service (const Options *options,
             CrampClock    *clock)
{
  g_autoptr (CrampReminderService) service = cramp_reminder_service_new (options->diary, clock);
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GError) error = NULL;

  /* GLib would say that it cannot register, which helps nobody. */
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  if (bus == NULL)
    {
      cramp_standard_error_print (_ ("There is no session bus, so reminders cannot be shown. Run this inside a desktop session."));
      return EXIT_COULD_NOT;
    }
  if (is_running (bus))
    {
      cramp_standard_error_print (_ ("The reminder service is running already."));
      return EXIT_DONE;
    }

  return g_application_run (G_APPLICATION (service), 0, NULL);
}

static int
print (const char *text)
{
  g_autoptr (GError) error = NULL;

  return cramp_standard_output_print (text, &error) ? EXIT_DONE : complain (error, EXIT_COULD_NOT);
}

static int
run (const Options *options)
{
  g_autoptr (CrampClock) clock = cramp_system_clock_new ();

  if (options->help != NULL)
    return print (options->help);
  if (options->version)
    return print ("cramp-diary-reminders " PACKAGE_VERSION "\n");

  return options->status ? print_status (options, clock) : run_service (options, clock);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *usual = cramp_store_dup_usual_path ();
  g_autoptr (GError) error = NULL;
  Options options = { NULL };
  int     result;

  cramp_standard_streams_prepare ();
  cramp_memory_rest_prepare ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!parse_options (&options, &argc, &argv, &error))
    return complain (error, EXIT_USAGE);
  if (options.diary == NULL)
    options.diary = g_steal_pointer (&usual);

  result = run (&options);
  g_free (options.diary);
  g_free (options.help);
  return result;
}
