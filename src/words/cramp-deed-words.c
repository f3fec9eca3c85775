/* cramp-deed-words.c - what was done and taken back, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-deed-words.h"

#include "cramp-gettext.h"
#include "cramp-night-words.h"
#include "cramp-reminder-words.h"
#include "cramp-words.h"

/**
 * cramp_deed_words_logged:
 * @start: when a cramp began
 *
 * Returns: (transfer full): that it is in the diary
 */
char *
cramp_deed_words_logged (GDateTime *start)
{
  g_autofree char *time = cramp_words_time (start);

  /* Translators: a cramp is in the diary; %s is a time of day, such as "02:14". */
  return g_strdup_printf (_ ("Logged %s"), time);
}

/**
 * cramp_deed_words_ticked:
 * @today: the night that is running
 *
 * Returns: (transfer full): that it is noted as free of cramps
 */
char *
cramp_deed_words_ticked (CrampNightDate night,
                         CrampNightDate today)
{
  g_autofree char *words = cramp_night_words_within (night, today);

  /* Translators: %s is a night, such as "the night of Tuesday to Wednesday". */
  return g_strdup_printf (_ ("No cramps: %s"), words);
}

/**
 * cramp_deed_words_ticked_nights:
 *
 * Returns: (transfer full): that so many nights are noted as free of cramps
 */
char *
cramp_deed_words_ticked_nights (guint count)
{
  return g_strdup_printf (ngettext ("No cramps: %u night", "No cramps: %u nights", count), count);
}

static char *
describe_cramp (const CrampDeed *deed,
                const char      *time)
{
  switch ((int) deed->kind)
    {
    case CRAMP_DEED_DELETED:
      /* Translators: the %s of the next four is a time of day, such as "02:14". */
      return g_strdup_printf (_ ("The cramp at %s is back"), time);
    case CRAMP_DEED_EASED:
      return g_strdup_printf (_ ("Taken back: how long the cramp at %s lasted"), time);
    case CRAMP_DEED_CHANGED:
    case CRAMP_DEED_SETTLED:
      return g_strdup_printf (_ ("Taken back: your answers about the cramp at %s"), time);
    default:
      return g_strdup_printf (_ ("Taken back: the cramp at %s"), time);
    }
}

static char *
describe_cramp_of_night (const CrampDeed *deed,
                         const char      *night)
{
  switch ((int) deed->kind)
    {
    case CRAMP_DEED_DELETED:
      /* Translators: the %s of the next four is a night, such as "the night of Tuesday to Wednesday". */
      return g_strdup_printf (_ ("The cramp is back: %s"), night);
    case CRAMP_DEED_EASED:
      return g_strdup_printf (_ ("Taken back: how long the cramp lasted, %s"), night);
    case CRAMP_DEED_CHANGED:
    case CRAMP_DEED_SETTLED:
      return g_strdup_printf (_ ("Taken back: your answers about the cramp, %s"), night);
    default:
      return g_strdup_printf (_ ("Taken back: the cramp, %s"), night);
    }
}

static char *
describe_night (const CrampDeed *deed,
                const char      *night)
{
  switch ((int) deed->kind)
    {
    case CRAMP_DEED_TICKED:
      /* Translators: the %s of the next five is a night, such as "the night of Tuesday to Wednesday". */
      return g_strdup_printf (_ ("Taken back: no cramps, %s"), night);
    case CRAMP_DEED_UNTICKED:
      return g_strdup_printf (_ ("Noted again: no cramps, %s"), night);
    case CRAMP_DEED_DAY_ANSWERED:
      return g_strdup_printf (_ ("Taken back: your answer about the day before %s"), night);
    default:
      break;
    }

  if (deed->item == CRAMP_UNANSWERED)
    return g_strdup_printf (_ ("Taken back: your answer to a reminder, %s"), night);

  /* Translators: 1 is a care measure, such as "Warm foot soak", 2 a night. */
  return g_strdup_printf (_ ("Taken back: your mark at “%1$s”, %2$s"), cramp_words_care ((CrampCare) deed->item), night);
}

static char *
describe_person (const CrampDeed *deed)
{
  static const char *const sentences[CRAMP_N_DEEDS] = {
    [CRAMP_DEED_TICKED] = N_ ("Taken back: no cramps in several nights"),
    [CRAMP_DEED_SHOWN] = N_ ("Taken back: that a doctor was shown it"),
    [CRAMP_DEED_NOT_SHOWN] = N_ ("Noted again: a doctor was shown it"),
    [CRAMP_DEED_SIGNS] = N_ ("Taken back: your ticks in the list of urgent signs"),
    [CRAMP_DEED_PERSON] = N_ ("Taken back: what you changed about yourself"),
    [CRAMP_DEED_EMERGENCY_NUMBER] = N_ ("Taken back: the change of the emergency number"),
    [CRAMP_DEED_BEDTIME] = N_ ("Taken back: the change of your bedtime"),
    [CRAMP_DEED_SIGNAL_NOTICES] = N_ ("Taken back: your choice about messages on the signals"),
    [CRAMP_DEED_PAUSED] = N_ ("Taken back: the pause of the reminders"),
    [CRAMP_DEED_RESUMED] = N_ ("The reminders are paused again"),
    [CRAMP_DEED_BEGUN] = N_ ("Taken back: your first answers"),
    [CRAMP_DEED_VISIT] = N_ ("Taken back: what you noted of a visit to the doctor"),
    [CRAMP_DEED_VISIT_DELETED] = N_ ("The visit to the doctor is back"),
    [CRAMP_DEED_BEDSIDE] = N_ ("Taken back: what you typed in from a sheet"),
    [CRAMP_DEED_IMPORTED] = N_ ("Taken back: what came in with the file"),
    [CRAMP_DEED_RESTORED] = N_ ("Taken back: your diary is as it was before the backup was restored"),
  };

  if (deed->kind == CRAMP_DEED_PLAN_BEGUN && deed->item != CRAMP_UNANSWERED)
    /* Translators: %s is something to do in the evening, such as "Warm foot soak". */
    return g_strdup_printf (_ ("Taken back: the plan with and without “%s”"), cramp_words_care ((CrampCare) deed->item));
  if (deed->kind == CRAMP_DEED_PLAN_ENDED && deed->item != CRAMP_UNANSWERED)
    /* Translators: %s is something to do in the evening, such as "Warm foot soak". */
    return g_strdup_printf (_ ("The plan with and without “%s” goes on"), cramp_words_care ((CrampCare) deed->item));
  if (deed->kind == CRAMP_DEED_REMINDER && deed->item != CRAMP_UNANSWERED)
    /* Translators: %s is a reminder, such as "Foot soak". */
    return g_strdup_printf (_ ("Taken back: your change of the reminder “%s”"), cramp_reminder_words_name ((CrampReminder) deed->item));
  if (sentences[deed->kind] == NULL)
    return g_strdup (_ ("Taken back"));

  return g_strdup (_ (sentences[deed->kind]));
}

static char *
describe (const CrampDeed *deed,
          CrampNightDate   today)
{
  gboolean         is_cramp = deed->kind <= CRAMP_DEED_DELETED;
  g_autofree char *time = deed->start == NULL ? NULL : cramp_words_time (deed->start);
  g_autofree char *night = deed->night == 0 ? NULL : cramp_night_words_within (deed->night, today);

  if (is_cramp && time != NULL)
    return describe_cramp (deed, time);
  if (night == NULL)
    return describe_person (deed);

  return is_cramp ? describe_cramp_of_night (deed, night) : describe_night (deed, night);
}

/**
 * cramp_deed_words_undone:
 * @deed: (nullable): the deed, or %NULL when it was taken back before
 * @undo: how much of it was taken back
 * @today: the night that is running
 *
 * Returns: (transfer full): what was taken back
 */
char *
cramp_deed_words_undone (const CrampDeed *deed,
                         CrampUndo        undo,
                         CrampNightDate   today)
{
  g_autofree char *what = NULL;

  if (deed == NULL)
    return g_strdup (_ ("This is taken back already."));
  if (undo == CRAMP_UNDO_NOTHING)
    return g_strdup (_ ("Not taken back: it was changed since."));

  what = describe (deed, today);
  if (undo == CRAMP_UNDO_WHOLLY)
    return g_steal_pointer (&what);

  /* Translators: %s is a sentence without its full stop, such as "Taken back: your answers about the cramp at 02:14". */
  return g_strdup_printf (_ ("%s. What was changed since then stays."), what);
}
