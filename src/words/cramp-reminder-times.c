/* cramp-reminder-times.c - when a reminder comes, as people say it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-times.h"

#include "cramp-gettext.h"
#include "cramp-reminder-policy.h"
#include "cramp-words.h"

#define MINUTES_A_DAY (24 * 60)
#define N_WEEKDAYS 7
#define EVERY_DAY 0x7f

/* From how many days in a row on only the first and the last are named. */
#define SHORTEST_RUN 3

/* Translators: how long before bedtime a reminder comes, in round words. */
static const struct
{
  int         minutes;
  const char *words;
} before_bed[] = {
  { 0, N_ ("at bedtime") },
  { 15, N_ ("a quarter of an hour before bed") },
  { 30, N_ ("half an hour before bed") },
  { 60, N_ ("an hour before bed") },
  { 90, N_ ("an hour and a half before bed") },
  { 120, N_ ("two hours before bed") },
  { 150, N_ ("two and a half hours before bed") },
  { 180, N_ ("three hours before bed") },
};

static gboolean
is_of_the_day (const CrampReminderSetting *setting)
{
  return setting->reminder >= CRAMP_N_EVENING_REMINDERS;
}

static gboolean
follows_bedtime (const CrampReminderSetting *setting)
{
  return !is_of_the_day (setting) && cramp_reminder_setting_get (setting, CRAMP_REMINDER_AT) == CRAMP_UNANSWERED;
}

static int
get_before (const CrampReminderSetting *setting)
{
  return MAX (0, cramp_reminder_setting_get (setting, CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME));
}

/**
 * cramp_reminder_times_get_minute_of_day:
 * @setting: how the person is reminded
 * @bedtime: when the person goes to bed, in minutes after local midnight
 *
 * Returns: when the reminder comes, in minutes after local midnight
 */
int
cramp_reminder_times_get_minute_of_day (const CrampReminderSetting *setting,
                                        int                         bedtime)
{
  int at = cramp_reminder_setting_get (setting, CRAMP_REMINDER_AT);

  if (at != CRAMP_UNANSWERED)
    return at;

  return (bedtime - get_before (setting) % MINUTES_A_DAY + MINUTES_A_DAY) % MINUTES_A_DAY;
}

static guint
find_end_of_run (int   weekdays,
                 guint first)
{
  guint end = first;

  while (end < N_WEEKDAYS && (weekdays & CRAMP_SET (end)) != 0)
    end++;

  return end;
}

static void
add_run (GPtrArray *parts,
         guint      first,
         guint      end)
{
  if (end - first >= SHORTEST_RUN)
    {
      /* Translators: days in a row; 1 is the first and 2 the last of them: "Monday to Friday". */
      g_ptr_array_add (parts, g_strdup_printf (C_ ("weekdays", "%1$s to %2$s"), cramp_words_weekday (first), cramp_words_weekday (end - 1)));
      return;
    }

  for (guint day = first; day < end; day++)
    g_ptr_array_add (parts, g_strdup (cramp_words_weekday (day)));
}

static char *
join (GPtrArray *parts)
{
  g_autofree char *last = g_ptr_array_steal_index (parts, parts->len - 1);
  g_autofree char *others = NULL;

  if (parts->len == 0)
    return g_steal_pointer (&last);

  g_ptr_array_add (parts, NULL);
  /* Translators: what stands between the days of a list, but for the last. */
  others = g_strjoinv (C_ ("weekdays", ", "), (char **) parts->pdata);

  /* Translators: the end of a list of days; 1 is all but the last, 2 the last. */
  return g_strdup_printf (C_ ("weekdays", "%1$s and %2$s"), others, last);
}

static char *
describe_days (const CrampReminderSetting *setting)
{
  int weekdays = cramp_reminder_setting_get (setting, CRAMP_REMINDER_WEEKDAYS);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (weekdays == EVERY_DAY)
    return g_strdup (is_of_the_day (setting) ? _ ("every day") : _ ("every evening"));

  for (guint day = 0; day < N_WEEKDAYS; day++)
    if ((weekdays & CRAMP_SET (day)) != 0)
      {
        guint end = find_end_of_run (weekdays, day);

        add_run (parts, day, end);
        day = end;
      }

  return join (parts);
}

static char *
describe_before (int minutes)
{
  g_autofree char *duration = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (before_bed); i++)
    if (before_bed[i].minutes == minutes)
      return g_strdup (_ (before_bed[i].words));

  duration = cramp_words_duration (minutes * 60);

  /* Translators: %s is a length of time, such as "45 minutes". */
  return g_strdup_printf (_ ("%s before bed"), duration);
}

/**
 * cramp_reminder_times_words:
 * @setting: how the person is reminded, on one day a week at least
 * @bedtime: when the person goes to bed, in minutes after local midnight
 *
 * Says when it comes as people do: by the clock and the days, and how long
 * before bed that is where it moves with bedtime.
 *
 * Returns: (transfer full): such as "21:00, Monday to Friday (an hour before bed)"
 */
char *
cramp_reminder_times_words (const CrampReminderSetting *setting,
                            int                         bedtime)
{
  g_autofree char *time = cramp_words_clock (cramp_reminder_times_get_minute_of_day (setting, bedtime));
  g_autofree char *days = describe_days (setting);
  g_autofree char *before = NULL;

  if (!follows_bedtime (setting))
    /* Translators: when a reminder comes; 1 is a time of day, 2 the days. */
    return g_strdup_printf (C_ ("reminder", "%1$s, %2$s"), time, days);

  before = describe_before (get_before (setting));

  /* Translators: when a reminder comes; 1 is a time of day, 2 the days, 3 how
   * long before bed that is: "21:00, Monday to Friday (an hour before bed)". */
  return g_strdup_printf (C_ ("reminder", "%1$s, %2$s (%3$s)"), time, days, before);
}
