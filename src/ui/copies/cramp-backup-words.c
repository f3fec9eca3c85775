/* cramp-backup-words.c - backups, and what restoring one would change, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-backup-words.h"

#include <glib/gi18n.h>

#include "cramp-words.h"

/* A weekday tells more of a day not long ago, a year more of others. */
#define NOT_LONG_DAYS 180

#define SEPARATOR " · "

/**
 * cramp_backup_words_moment:
 * @now: the current local time
 *
 * Returns: (transfer full): when a backup was taken, in a few words, with a
 *   capital where there are any
 */
char *
cramp_backup_words_moment (const CrampBackup *backup,
                           GDateTime         *now)
{
  GTimeZone *zone = g_date_time_get_timezone (now);
  g_autoptr (GDateTime) moment = backup->taken == NULL ? NULL : g_date_time_to_timezone (backup->taken, zone);
  g_autofree char *time = moment == NULL ? NULL : cramp_words_time (moment);
  g_autofree char *date = NULL;
  CrampNightDate   day;

  if (moment == NULL)
    return g_strdup (_ ("It is not known when"));

  day = cramp_date_of (moment);
  if (day == cramp_date_of (now))
    /* Translators: %s is a time of day, such as "08:10". */
    return g_strdup_printf (_ ("Today, %s"), time);
  if (day + 1 == cramp_date_of (now))
    /* Translators: %s is a time of day, such as "08:10". */
    return g_strdup_printf (_ ("Yesterday, %s"), time);
  if (day < cramp_date_of (now) && day + NOT_LONG_DAYS > cramp_date_of (now))
    return cramp_words_moment (moment);

  date = cramp_words_short_date (day);
  /* Translators: a moment; 1 is the date, 2 the time of day: "19 November 2024, 22:00". */
  return g_strdup_printf (C_ ("moment", "%1$s, %2$s"), date, time);
}

static const char *
get_reason (CrampBackupReason reason)
{
  switch (reason)
    {
    case CRAMP_BACKUP_IMPORT:
      /* Translators: when a backup was taken; stands among other remarks. */
      return _ ("before a file was brought in");
    case CRAMP_BACKUP_RESTORE:
      return _ ("before a backup was restored");
    case CRAMP_BACKUP_MIGRATION:
      return _ ("before the program was updated");
    case CRAMP_BACKUP_DAILY:
    case CRAMP_N_BACKUP_REASONS:
    default:
      return NULL;
    }
}

static char *
count_cramps (guint n)
{
  return g_strdup_printf (ngettext ("%u cramp", "%u cramps", n), n);
}

static char *
count_nights (guint n)
{
  return g_strdup_printf (ngettext ("%u answered night", "%u answered nights", n), n);
}

/* Remarks, one after the other. */
static void
add (GString    *text,
     const char *remark)
{
  if (remark == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, SEPARATOR);
  g_string_append (text, remark);
}

/**
 * cramp_backup_words_describe:
 * @contents: (nullable): what stands in it, or %NULL while that is not known
 *
 * Returns: (transfer full): what stands in a backup, what it was taken for and
 *   how large it is
 */
char *
cramp_backup_words_describe (const CrampBackup         *backup,
                             const CrampBackupContents *contents)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *size = g_format_size ((guint64) backup->size);

  if (contents != NULL && !contents->is_sound)
    add (text, _ ("Damaged: it cannot be restored"));
  if (contents != NULL && contents->is_sound)
    {
      g_autofree char *cramps = count_cramps (contents->cramps);
      g_autofree char *nights = count_nights (contents->nights);

      add (text, cramps);
      add (text, nights);
    }
  add (text, get_reason (backup->reason));
  add (text, size);

  return g_string_free (text, FALSE);
}

/**
 * cramp_backup_words_contents:
 *
 * Returns: (transfer full): one sentence
 */
char *
cramp_backup_words_contents (const CrampBackupContents *contents)
{
  g_autofree char *cramps = count_cramps (contents->cramps);
  g_autofree char *nights = count_nights (contents->nights);

  /* Translators: the first %s is such as "12 cramps", the second one such as "80
   * answered nights". */
  return g_strdup_printf (_ ("It holds %s and %s."), cramps, nights);
}
