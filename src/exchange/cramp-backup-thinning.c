/* cramp-backup-thinning.c - which backups stay, as arithmetic on dates
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-backup-thinning.h"

#define MAX_PERIODS MAX (CRAMP_BACKUP_DAYS, MAX (CRAMP_BACKUP_WEEKS, CRAMP_BACKUP_MONTHS))

/* (choice) A backup that is so many times as large as the one that would stand
 * in its place holds what that one lost: a diary was begun anew, say. */
#define TOO_LARGE 2

typedef guint32 (*GetPeriod) (guint32 day);

static guint32
get_day (guint32 day)
{
  return day;
}

/* The first day of all was a Monday. */
static guint32
get_week (guint32 day)
{
  return (day - 1) / 7;
}

static guint32
get_month (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return g_date_get_year (&date) * 12u + g_date_get_month (&date);
}

typedef struct
{
  guint n;
  struct
  {
    guint32 period;
    int     holder;
  } of[MAX_PERIODS];
} Periods;

static int
find_holder (const Periods *periods,
             guint32        period)
{
  for (guint i = 0; i < periods->n; i++)
    if (periods->of[i].period == period)
      return periods->of[i].holder;

  return CRAMP_BACKUP_STAYS;
}

/* The first of a period, from the newest on, stands for the others. */
static void
keep_periods (const CrampBackupAge *backups,
              guint                 n,
              GetPeriod             get_period,
              guint                 max,
              gboolean             *kept,
              int                  *instead)
{
  Periods periods = { 0 };

  for (guint i = 0; i < n; i++)
    {
      guint32 period = get_period == NULL ? i : get_period (backups[i].day);
      int     holder = find_holder (&periods, period);

      if (backups[i].is_damaged)
        continue;
      if (holder == CRAMP_BACKUP_STAYS && periods.n < max)
        {
          periods.of[periods.n].period = period;
          periods.of[periods.n++].holder = (int) i;
          kept[i] = TRUE;
        }
      else if (instead[i] == CRAMP_BACKUP_STAYS)
        instead[i] = holder;
    }
}

static int
find_newest (const CrampBackupAge *backups,
             guint                 n)
{
  for (guint i = 0; i < n; i++)
    if (!backups[i].is_damaged)
      return (int) i;

  return CRAMP_BACKUP_STAYS;
}

/**
 * cramp_backup_thin:
 * @backups: (array length=n): the newest first
 * @each: whether each of the newest counts as a day of its own
 * @instead: (out) (array length=n): for each, %CRAMP_BACKUP_STAYS, or the number
 *   of the backup that stands in its place when it goes
 *
 * Finds out which backups may go. The newest one that can be restored always
 * stays; one that cannot is left as it is and stands for no other.
 */
void
cramp_backup_thin (const CrampBackupAge *backups,
                   guint                 n,
                   gboolean              each,
                   int                  *instead)
{
  g_autofree gboolean *kept = g_new0 (gboolean, n);
  int                  newest = find_newest (backups, n);

  for (guint i = 0; i < n; i++)
    instead[i] = CRAMP_BACKUP_STAYS;
  keep_periods (backups, n, each ? NULL : get_day, CRAMP_BACKUP_DAYS, kept, instead);
  keep_periods (backups, n, get_week, CRAMP_BACKUP_WEEKS, kept, instead);
  keep_periods (backups, n, get_month, CRAMP_BACKUP_MONTHS, kept, instead);

  for (guint i = 0; i < n; i++)
    {
      int      other = instead[i] == CRAMP_BACKUP_STAYS ? newest : instead[i];
      gboolean stays = kept[i] || backups[i].is_damaged || backups[i].size / TOO_LARGE > backups[other].size;

      instead[i] = stays ? CRAMP_BACKUP_STAYS : other;
    }
}
