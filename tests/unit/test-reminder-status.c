/* test-reminder-status.c - whether reminders can come
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "cramp-reminder-service.h"
#include "cramp-autostart.h"
#include "cramp-reminder-names.h"
#include "cramp-reminder-status-text.h"

#define NO_FAULT CRAMP_N_REMINDER_PROBLEMS

/* An entry in the person's folder hides the one of the system. */
static const struct
{
  const char    *what;
  const char    *own;
  const char    *system;
  CrampAutostart expected;
} autostart_cases[] = {
  { "nothing installed", NULL, NULL, CRAMP_AUTOSTART_MISSING },
  { "installed", NULL, "", CRAMP_AUTOSTART_READY },
  { "switched on", NULL, "X-GNOME-Autostart-enabled=true\n", CRAMP_AUTOSTART_READY },
  { "hidden", "Hidden=true\n", "", CRAMP_AUTOSTART_OFF },
  { "switched off", "X-GNOME-Autostart-enabled=false\n", "", CRAMP_AUTOSTART_OFF },
  { "switched off for everybody", NULL, "Hidden=true\n", CRAMP_AUTOSTART_OFF },
  { "switched on again", "", "Hidden=true\n", CRAMP_AUTOSTART_READY },
  { "own entry alone", "", NULL, CRAMP_AUTOSTART_READY },
};

static char *
make_folder (const char *lines)
{
  g_autoptr (GError) error = NULL;
  char            *folder = g_dir_make_tmp ("cramp-autostart-XXXXXX", &error);
  g_autofree char *autostart = g_build_filename (folder, "autostart", NULL);
  g_autofree char *path = g_build_filename (autostart, CRAMP_REMINDER_SERVICE_ID ".desktop", NULL);
  g_autofree char *text = g_strconcat ("[Desktop Entry]\nExec=/bin/sh\n", lines, NULL);

  g_assert_no_error (error);
  if (lines == NULL)
    return folder;
  g_assert_cmpint (g_mkdir (autostart, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return folder;
}

static void
remove_folder (char *folder)
{
  g_autofree char *autostart = g_build_filename (folder, "autostart", NULL);
  g_autofree char *path = g_build_filename (autostart, CRAMP_REMINDER_SERVICE_ID ".desktop", NULL);

  g_remove (path);
  g_rmdir (autostart);
  g_rmdir (folder);
  g_free (folder);
}

static void
test_autostart (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (autostart_cases); i++)
    {
      char             *own = make_folder (autostart_cases[i].own);
      char             *system = make_folder (autostart_cases[i].system);
      const char *const folders[] = { own, system, NULL };

      g_test_message ("%s", autostart_cases[i].what);
      g_assert_cmpint (cramp_autostart_find_in (folders), ==, autostart_cases[i].expected);
      remove_folder (own);
      remove_folder (system);
    }
}

static CrampReminderStatus *
make_status_against (gboolean soak,
                     int      reasons)
{
  CrampReminderStatus *status = cramp_reminder_status_new ("/nowhere/diary.db", 0);
  g_autoptr (GPtrArray) settings = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_setting_free);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  CrampReminderSetting *setting = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);

  setting->answers[CRAMP_REMINDER_ON] = soak;
  g_ptr_array_add (settings, setting);
  status->has_bus = TRUE;
  status->is_running = TRUE;
  status->has_diary = TRUE;
  status->autostart = CRAMP_AUTOSTART_READY;
  status->server = g_new0 (CrampNotifierServer, 1);
  status->server->capabilities = g_new0 (char *, 1);
  status->facts = cramp_reminder_facts_new (cramp_reminder_schedule_new (settings, 22 * 60, reasons, zone),
                                            g_array_new (FALSE, FALSE, sizeof (CrampReminderEvent)),
                                            g_ptr_array_new (), 0);

  return status;
}

static CrampReminderStatus *
make_status (gboolean soak)
{
  return make_status_against (soak, 0);
}

/* The worst one counts, and what does not keep a reminder from coming is no
 * fault. */
static void
test_fault (void)
{
  g_autoptr (CrampReminderStatus) status = make_status (TRUE);

  g_assert_cmpint (cramp_reminder_status_get_fault (status), ==, NO_FAULT);
  g_assert_true (cramp_reminder_status_has (status, CRAMP_REMINDER_PROBLEM_NO_BUTTONS));
  status->autostart = CRAMP_AUTOSTART_UNKNOWN;
  g_assert_cmpint (cramp_reminder_status_get_fault (status), ==, NO_FAULT);
  status->autostart = CRAMP_AUTOSTART_MISSING;
  g_assert_cmpint (cramp_reminder_status_get_fault (status), ==, CRAMP_REMINDER_PROBLEM_NO_AUTOSTART);
  status->autostart = CRAMP_AUTOSTART_OFF;
  g_assert_cmpint (cramp_reminder_status_get_fault (status), ==, CRAMP_REMINDER_PROBLEM_AUTOSTART_OFF);
  status->autostart = CRAMP_AUTOSTART_REFUSED;
  g_assert_cmpint (cramp_reminder_status_get_fault (status), ==, CRAMP_REMINDER_PROBLEM_REFUSED);
  status->trouble = g_strdup ("disk full");
  g_assert_cmpint (cramp_reminder_status_get_fault (status), ==, CRAMP_REMINDER_PROBLEM_DIARY);
  g_clear_pointer (&status->server, cramp_notifier_server_free);
  g_assert_cmpint (cramp_reminder_status_get_fault (status), ==, CRAMP_REMINDER_PROBLEM_NO_SERVER);
  status->is_running = FALSE;
  g_assert_cmpint (cramp_reminder_status_get_fault (status), ==, CRAMP_REMINDER_PROBLEM_NOT_RUNNING);
  status->has_bus = FALSE;
  g_assert_cmpint (cramp_reminder_status_get_fault (status), ==, CRAMP_REMINDER_PROBLEM_NO_BUS);
}

static void
test_nobody_waits (void)
{
  g_autoptr (CrampReminderStatus) status = make_status (FALSE);

  status->is_running = FALSE;
  g_assert_cmpint (cramp_reminder_status_get_fault (status), ==, NO_FAULT);
  g_assert_true (cramp_reminder_status_has (status, CRAMP_REMINDER_PROBLEM_ALL_OFF));
}

/* Switched on by the person, and left out for a reason: that is not off. */
static void
test_left_out (void)
{
  g_autoptr (CrampReminderStatus) status = make_status_against (TRUE, CRAMP_SET (CRAMP_SOAK_DIABETES));

  g_assert_false (cramp_reminder_status_is_any_on (status));
  g_assert_false (cramp_reminder_status_has (status, CRAMP_REMINDER_PROBLEM_ALL_OFF));
}

/* The window takes from the service what the service says of itself. */
static void
test_answer (void)
{
  g_autoptr (CrampReminderStatus) service = make_status (TRUE);
  g_autoptr (CrampReminderStatus) window = cramp_reminder_status_new ("/nowhere/diary.db", 0);
  g_autoptr (GVariant) answer = NULL;

  service->server->name = g_strdup ("server");
  service->server->vendor = g_strdup ("vendor");
  service->server->version = g_strdup ("1.2");
  service->trouble = g_strdup ("disk full");
  service->autostart = CRAMP_AUTOSTART_OFF;
  g_strfreev (service->server->capabilities);
  service->server->capabilities = g_strsplit ("body actions", " ", -1);
  answer = g_variant_ref_sink (cramp_reminder_status_to_variant (service));

  cramp_reminder_status_take_answer (window, answer);
  g_assert_true (window->has_bus);
  g_assert_true (window->is_running);
  g_assert_cmpint (window->autostart, ==, CRAMP_AUTOSTART_OFF);
  g_assert_cmpstr (window->trouble, ==, "disk full");
  g_assert_cmpstr (window->server->name, ==, "server");
  g_assert_cmpstr (window->server->version, ==, "1.2");
  g_assert_true (cramp_notifier_server_can (window->server, "actions"));
  g_assert_false (cramp_notifier_server_can (window->server, "persistence"));
}

static void
test_paused (void)
{
  g_autoptr (CrampReminderStatus) status = make_status (TRUE);
  GPtrArray *pauses = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_pause_free);
  g_autoptr (GVariant) dict = NULL;
  g_autofree char *text = NULL;
  CrampNightDate   night = cramp_reminder_schedule_get_night (status->facts->schedule, 0);
  const char      *until;

  g_test_summary ("A pause is told, and what comes after it");

  g_assert_cmpuint (cramp_reminder_status_get_pause_end (status), ==, 0);
  g_ptr_array_add (pauses, cramp_reminder_pause_new (night, night + 30));
  status->facts->pauses = pauses;
  g_assert_cmpuint (cramp_reminder_status_get_pause_end (status), ==, night + 30);

  g_clear_pointer (&status->server, cramp_notifier_server_free);
  dict = g_variant_ref_sink (cramp_reminder_status_to_variant (status));
  g_assert_true (g_variant_lookup (dict, "paused_until", "&s", &until));
  g_assert_cmpstr (until, ==, "1970-01-30");
  text = cramp_reminder_status_to_text (status);
  g_assert_nonnull (strstr (text, "All reminders are paused until Friday 30 January.\n"));
  g_assert_nonnull (strstr (text, "Warm foot soak\n  Next: Friday 30 January, 21:30\n"));
}

/* A service of another version leaves out what it does not know. */
static void
test_poor_answer (void)
{
  g_autoptr (CrampReminderStatus) window = make_status (TRUE);
  g_autoptr (GVariant) answer = g_variant_ref_sink (g_variant_new_parsed ("@a{sv} {'autostart': <'sometimes'>}"));

  cramp_reminder_status_take_answer (window, answer);
  g_assert_true (window->is_running);
  g_assert_cmpint (window->autostart, ==, CRAMP_AUTOSTART_UNKNOWN);
  g_assert_null (window->server);
  g_assert_null (window->trouble);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-status/autostart", test_autostart);
  g_test_add_func ("/reminder-status/fault", test_fault);
  g_test_add_func ("/reminder-status/nobody-waits", test_nobody_waits);
  g_test_add_func ("/reminder-status/left-out", test_left_out);
  g_test_add_func ("/reminder-status/answer", test_answer);
  g_test_add_func ("/reminder-status/paused", test_paused);
  g_test_add_func ("/reminder-status/poor-answer", test_poor_answer);

  return g_test_run ();
}
