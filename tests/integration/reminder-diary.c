/* reminder-diary.c - prepares diaries for the tests of reminders, and reads them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>

#include "cramp-care-answer.h"
#include "cramp-guide.h"
#include "cramp-reminder-event.h"
#include "cramp-store-episodes.h"
#include "cramp-store-guide.h"
#include "cramp-store-log.h"
#include "cramp-store-nights.h"
#include "cramp-store-pauses.h"
#include "cramp-store-person.h"
#include "cramp-time.h"

/* reminder-diary DIARY COMMAND ARGUMENTS, where the command is one of
 *   bedtime 22:30
 *   on soak | off soak
 *   again soak 20             once more after 20 minutes
 *   silence 2026-11-20 2026-11-27          pauses the reminders
 *   resume 2026-11-20 2026-11-20T22:10:00+01:00   ends that
 *   condition diabetes
 *   despite diabetes          has read why the soak is left out
 *   answer 2026-11-20 care-done-soak
 *   event 2026-11-20 soak intended 2026-11-20T22:00:00+01:00
 *   guide soak 2026-11-20T21:50:00+01:00   begins a guide
 *   pause 2026-11-20T21:50:00+01:00        pauses it
 *   notices on | notices off  whether to tell of the signals
 *   cramp 2026-11-20T02:50:00 60           a cramp, and the minutes it was numb
 *   read-guide 2026-11-20     prints the minutes of the soak, and whether a
 *                             guide is under way
 *   read 2026-11-20 soak      prints its answer and what became of it; for the
 *                             check-in the answer is free, cramp or - */

static CrampNightDate
parse_night (const char *text)
{
  CrampNightDate night;

  if (!cramp_night_date_parse (text, &night))
    g_error ("no night: %s", text);

  return night;
}

static int
parse_code (const CrampVocabulary *vocabulary,
            const char            *code)
{
  int value = cramp_vocabulary_find (vocabulary, code);

  if (value < 0)
    g_error ("no such word: %s", code);

  return value;
}

static gint64
parse_instant (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) instant = cramp_time_parse (text, zone);

  if (instant == NULL)
    g_error ("no time: %s", text);

  return g_date_time_to_unix (instant);
}

static void
set_bedtime (CrampStore *store,
             const char *clock,
             GError    **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, error);

  if (profile == NULL)
    return;

  profile->answers[CRAMP_PROFILE_BEDTIME] = cramp_clock_parse (clock);
  cramp_store_save_record (store, &cramp_profile_kind, profile, error);
}

static void
turn (CrampStore *store,
      const char *code,
      gboolean    on,
      GError    **error)
{
  g_autoptr (CrampReminderSetting) setting = cramp_reminder_setting_new (parse_code (&cramp_reminder_vocabulary, code));

  setting->answers[CRAMP_REMINDER_ON] = on;
  cramp_store_save_record (store, &cramp_reminder_kind, setting, error);
}

static void
turn_on_again (CrampStore *store,
               const char *code,
               const char *minutes,
               GError    **error)
{
  g_autoptr (CrampReminderSetting) setting = cramp_reminder_setting_new (parse_code (&cramp_reminder_vocabulary, code));

  setting->answers[CRAMP_REMINDER_ON] = TRUE;
  setting->answers[CRAMP_REMINDER_AGAIN_MIN] = atoi (minutes);
  cramp_store_save_record (store, &cramp_reminder_kind, setting, error);
}

static void
add_condition (CrampStore *store,
               const char *code,
               GError    **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, error);

  if (profile == NULL)
    return;

  profile->answers[CRAMP_PROFILE_CONDITIONS] = CRAMP_SET (parse_code (&cramp_condition_vocabulary, code));
  cramp_store_save_record (store, &cramp_profile_kind, profile, error);
}

static void
agree (CrampStore *store,
       const char *code,
       GError    **error)
{
  g_autoptr (CrampReminderSetting) setting = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);

  setting->answers[CRAMP_REMINDER_ON] = TRUE;
  setting->answers[CRAMP_REMINDER_DESPITE] = CRAMP_SET (parse_code (&cramp_soak_reason_vocabulary, code));
  cramp_store_save_record (store, &cramp_reminder_kind, setting, error);
}

static void
answer (CrampStore *store,
        const char *night,
        const char *action,
        GError    **error)
{
  int             cares;
  CrampCareAnswer what;

  if (!cramp_care_action_parse (action, &cares, &what))
    g_error ("no action: %s", action);

  cramp_care_answer_notice (store, parse_night (night), cares, what, g_get_real_time () / G_USEC_PER_SEC, error);
}

static void
save_event (CrampStore *store,
            char       *arguments[],
            GError    **error)
{
  const CrampReminderEvent event = {
    .night = parse_night (arguments[0]),
    .reminder = parse_code (&cramp_reminder_vocabulary, arguments[1]),
    .state = parse_code (&cramp_reminder_state_vocabulary, arguments[2]),
    .due = parse_instant (arguments[3]),
    .changed = parse_instant (arguments[3]),
  };

  cramp_store_save_event (store, &event, error);
}

static void
begin_guide (CrampStore *store,
             const char *code,
             const char *time,
             GError    **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) start = cramp_time_parse (time, zone);
  CrampGuideRun run;

  cramp_guide_begin (&run, parse_code (&cramp_care_vocabulary, code), cramp_night_of (start), g_date_time_to_unix (start));
  cramp_store_save_guide (store, &run, error);
}

static void
pause_guide (CrampStore *store,
             const char *time,
             GError    **error)
{
  g_autofree CrampGuideRun *run = NULL;

  if (cramp_store_find_guide (store, &run, error) && run != NULL && cramp_guide_pause (run, parse_instant (time)))
    cramp_store_save_guide (store, run, error);
}

static void
set_notices (CrampStore *store,
             gboolean    on,
             GError    **error)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, error);

  if (profile == NULL)
    return;

  profile->answers[CRAMP_PROFILE_SIGNAL_NOTICES] = on;
  cramp_store_save_record (store, &cramp_profile_kind, profile, error);
}

static void
add_cramp (CrampStore *store,
           const char *time,
           const char *numbness_min,
           GError    **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) start = cramp_time_parse (time, zone);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = NULL;

  draft->answers[CRAMP_EPISODE_NUMBNESS_MIN] = atoi (numbness_min);
  episode = cramp_episode_new (draft);
  cramp_store_save_episode (store, episode, error);
}

static void
print_guide (CrampStore *store,
             const char *date,
             GError    **error)
{
  g_autoptr (CrampNight) night = NULL;
  g_autofree CrampGuideRun *run = NULL;

  if (!cramp_store_find_night (store, parse_night (date), &night, error) || !cramp_store_find_guide (store, &run, error))
    return;

  g_print ("%d %s\n", night == NULL ? CRAMP_UNANSWERED : night->answers[CRAMP_NIGHT_SOAK_MIN],
           run == NULL ? "none" : run->ended != 0 ? "ended"
                                                  : "running");
}

static const char *
get_word (const CrampVocabulary *vocabulary,
          int                    value)
{
  return value < 0 ? "-" : cramp_vocabulary_get_code (vocabulary, value);
}

static const char *
describe_night (CrampStore    *store,
                CrampNightDate night,
                GError       **error)
{
  g_autoptr (GArray) totals = cramp_store_read_totals (store, night, night, error);

  if (totals == NULL || totals->len == 0)
    return "-";

  return g_array_index (totals, CrampNightTotal, 0).cramps > 0 ? "cramp" : "free";
}

static const char *
describe_answer (CrampStore    *store,
                 CrampNightDate night,
                 int            reminder,
                 GError       **error)
{
  g_autoptr (CrampNight) record = NULL;

  if (reminder == CRAMP_REMINDER_CHECK_IN)
    return describe_night (store, night, error);
  if (reminder == CRAMP_REMINDER_DAY_STRETCH)
    return "-";

  if (!cramp_store_find_night (store, night, &record, error) || record == NULL)
    return "-";

  return get_word (&cramp_care_state_vocabulary, record->answers[cramp_night_care_field ((CrampCare) reminder)]);
}

static void
print_reminder (CrampStore *store,
                const char *date,
                const char *code,
                GError    **error)
{
  CrampNightDate night = parse_night (date);
  int            reminder = parse_code (&cramp_reminder_vocabulary, code);
  const char    *answer_word = describe_answer (store, night, reminder, error);
  g_autoptr (GArray) events = NULL;
  int state = -1;

  if (*error == NULL)
    events = cramp_store_read_events (store, night, night, error);
  for (guint i = 0; events != NULL && i < events->len; i++)
    if ((int) g_array_index (events, CrampReminderEvent, i).reminder == reminder)
      state = (int) g_array_index (events, CrampReminderEvent, i).state;

  g_print ("%s %s\n", answer_word, get_word (&cramp_reminder_state_vocabulary, state));
}

static void
run (CrampStore *store,
     int         argc,
     char       *argv[],
     GError    **error)
{
  const char *command = argv[2];

  if (g_str_equal (command, "bedtime") && argc == 4)
    set_bedtime (store, argv[3], error);
  else if ((g_str_equal (command, "on") || g_str_equal (command, "off")) && argc == 4)
    turn (store, argv[3], g_str_equal (command, "on"), error);
  else if (g_str_equal (command, "again") && argc == 5)
    turn_on_again (store, argv[3], argv[4], error);
  else if (g_str_equal (command, "silence") && argc == 5)
    cramp_store_begin_pause (store, parse_night (argv[3]), parse_night (argv[4]), 0, error);
  else if (g_str_equal (command, "resume") && argc == 5)
    cramp_store_end_pause (store, parse_night (argv[3]), parse_instant (argv[4]), error);
  else if (g_str_equal (command, "condition") && argc == 4)
    add_condition (store, argv[3], error);
  else if (g_str_equal (command, "despite") && argc == 4)
    agree (store, argv[3], error);
  else if (g_str_equal (command, "answer") && argc == 5)
    answer (store, argv[3], argv[4], error);
  else if (g_str_equal (command, "event") && argc == 7)
    save_event (store, argv + 3, error);
  else if (g_str_equal (command, "guide") && argc == 5)
    begin_guide (store, argv[3], argv[4], error);
  else if (g_str_equal (command, "pause") && argc == 4)
    pause_guide (store, argv[3], error);
  else if (g_str_equal (command, "notices") && argc == 4)
    set_notices (store, g_str_equal (argv[3], "on"), error);
  else if (g_str_equal (command, "cramp") && argc == 5)
    add_cramp (store, argv[3], argv[4], error);
  else if (g_str_equal (command, "read-guide") && argc == 4)
    print_guide (store, argv[3], error);
  else if (g_str_equal (command, "read") && argc == 5)
    print_reminder (store, argv[3], argv[4], error);
  else
    g_error ("no command: %s", command);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 3)
    g_error ("no command");

  store = cramp_store_open (argv[1], CRAMP_STORE_MAKE, NULL, NULL, &error);
  if (store != NULL)
    run (store, argc, argv, &error);
  if (error == NULL)
    return EXIT_SUCCESS;

  g_printerr ("%s\n", error->message);
  return EXIT_FAILURE;
}
