/* cramp-backup-thinner.c - taking away the backups that others stand for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-backup-thinner.h"

#include "cramp-backup.h"
#include "cramp-backup-thinning.h"
#include "cramp-diary-reader.h"

/* The backups that were taken for one reason, the newest first. */
typedef struct
{
  GPtrArray *backups; /* (element-type CrampBackup), borrowed */
  GArray    *ages;
  GArray    *instead;
  GPtrArray *sound; /* (element-type CrampBackup): those that were read */
  GTimeZone *zone;
} Thinner;

/* One that does not say when it was taken is none to count on. */
static void
add (Thinner           *self,
     const CrampBackup *backup)
{
  CrampBackupAge age = { .size = backup->size, .is_damaged = backup->taken == NULL };
  int            stays = CRAMP_BACKUP_STAYS;

  if (backup->taken != NULL)
    age.day = cramp_date_of (backup->taken);
  g_ptr_array_add (self->backups, (gpointer) backup);
  g_array_append_val (self->ages, age);
  g_array_append_val (self->instead, stays);
}

/* To read one takes a while: only those that others give way to are read, and
 * each of them once. */
static gboolean
is_sound (Thinner *self,
          int      number)
{
  CrampBackup *backup = g_ptr_array_index (self->backups, number);
  g_autoptr (CrampDiaryFile) file = NULL;

  if (g_ptr_array_find (self->sound, backup, NULL))
    return TRUE;

  file = cramp_diary_read_file (backup->path, self->zone, NULL);
  if (file == NULL)
    return FALSE;

  g_ptr_array_add (self->sound, backup);
  return TRUE;
}

/* Finds one that others would give way to although it cannot be restored. */
static gboolean
find_damaged (Thinner *self)
{
  for (guint i = 0; i < self->instead->len; i++)
    {
      int other = g_array_index (self->instead, int, i);

      if (other != CRAMP_BACKUP_STAYS && !is_sound (self, other))
        {
          g_array_index (self->ages, CrampBackupAge, other).is_damaged = TRUE;
          return TRUE;
        }
    }

  return FALSE;
}

static void
thin (Thinner          *self,
      CrampBackupReason reason)
{
  do
    cramp_backup_thin ((const CrampBackupAge *) (gpointer) self->ages->data, self->ages->len,
                       reason != CRAMP_BACKUP_DAILY, (int *) (gpointer) self->instead->data);
  while (find_damaged (self));

  for (guint i = 0; i < self->instead->len; i++)
    if (g_array_index (self->instead, int, i) != CRAMP_BACKUP_STAYS)
      cramp_backup_drop (((const CrampBackup *) g_ptr_array_index (self->backups, i))->path);
}

static void
thin_reason (GPtrArray        *backups,
             CrampBackupReason reason,
             GTimeZone        *zone)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GArray) ages = g_array_new (FALSE, FALSE, sizeof (CrampBackupAge));
  g_autoptr (GArray) instead = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GPtrArray) sound = g_ptr_array_new ();
  Thinner self = { chosen, ages, instead, sound, zone };

  for (guint i = backups->len; i > 0; i--)
    {
      const CrampBackup *backup = g_ptr_array_index (backups, i - 1);

      if (backup->reason == reason)
        add (&self, backup);
    }

  thin (&self, reason);
}

/* The clock may have gone back since the others were taken. */
static void
put_last (GPtrArray  *backups,
          const char *path)
{
  for (guint i = 0; i < backups->len; i++)
    {
      CrampBackup *backup = g_ptr_array_index (backups, i);

      if (g_str_equal (backup->path, path))
        {
          g_ptr_array_add (backups, g_ptr_array_steal_index (backups, i));
          return;
        }
    }
}

/**
 * cramp_backup_thin_out:
 * @diary_path: the diary's file, whose backups nobody else thins meanwhile
 * @newest: the path of the backup that was taken now
 * @zone: the person's time zone
 *
 * Removes the backups that cramp_backup_thin() finds, of each reason on its own.
 * What another one stands for goes only once that one was read.
 */
void
cramp_backup_thin_out (const char *diary_path,
                       const char *newest,
                       GTimeZone  *zone)
{
  g_autoptr (GPtrArray) backups = cramp_backup_list (diary_path, NULL);

  if (backups != NULL)
    put_last (backups, newest);
  for (CrampBackupReason reason = 0; backups != NULL && reason < CRAMP_N_BACKUP_REASONS; reason++)
    thin_reason (backups, reason, zone);
}
