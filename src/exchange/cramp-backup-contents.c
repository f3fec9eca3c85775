/* cramp-backup-contents.c - what stands in the backups, read one by one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-backup-contents.h"

#include <gio/gio.h>

#include "cramp-diary-reader.h"
#include "cramp-progress.h"

/* It is the thread's and the watcher's; who ends it is not told any more. */
struct _CrampBackupReading
{
  GPtrArray              *paths;
  GTimeZone              *zone;
  CrampProgress          *progress;
  GMainContext           *context;
  CrampBackupContentsRead read;
  gpointer                user_data;
};

static void
clear_reading (CrampBackupReading *self)
{
  g_ptr_array_unref (self->paths);
  g_time_zone_unref (self->zone);
  cramp_progress_unref (self->progress);
  g_main_context_unref (self->context);
}

static void
reading_unref (CrampBackupReading *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_reading);
}

static guint
count_nights (const CrampDiary *diary)
{
  GPtrArray *episodes = diary->records[CRAMP_KIND_EPISODES];
  GPtrArray *nights = diary->records[CRAMP_KIND_NIGHTS];
  g_autoptr (GHashTable) answered = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < episodes->len; i++)
    if (cramp_episode_is_night_cramp (g_ptr_array_index (episodes, i)))
      g_hash_table_add (answered, GUINT_TO_POINTER (cramp_episode_get_night (g_ptr_array_index (episodes, i))));
  for (guint i = 0; i < nights->len; i++)
    {
      const CrampNight *night = g_ptr_array_index (nights, i);

      if (night->answers[CRAMP_NIGHT_CRAMP_FREE] == TRUE)
        g_hash_table_add (answered, GUINT_TO_POINTER (night->date));
    }

  return g_hash_table_size (answered);
}

/**
 * cramp_backup_count_contents:
 * @diary: what was read of a backup
 * @contents: (out caller-allocates): what stands in it
 */
void
cramp_backup_count_contents (const CrampDiary    *diary,
                             CrampBackupContents *contents)
{
  contents->is_sound = TRUE;
  contents->cramps = diary->records[CRAMP_KIND_EPISODES]->len;
  contents->nights = count_nights (diary);
}

/* Reads the whole of it, which takes a while. */
static void
read_contents (const char          *path,
               GTimeZone           *zone,
               CrampBackupContents *contents)
{
  g_autoptr (CrampDiaryFile) file = cramp_diary_read_file (path, zone, NULL);

  *contents = (CrampBackupContents){ 0 };
  if (file != NULL)
    cramp_backup_count_contents (file->diary, contents);
}

/* One backup that was read, on its way to the watcher. */
typedef struct
{
  CrampBackupReading *reading;
  guint               number;
  CrampBackupContents contents;
} Report;

static void
report_free (Report *report)
{
  reading_unref (report->reading);
  g_free (report);
}

static gboolean
report_cb (gpointer user_data)
{
  Report *report = user_data;

  if (!cramp_progress_is_cancelled (report->reading->progress))
    report->reading->read (report->number, &report->contents, report->reading->user_data);

  return G_SOURCE_REMOVE;
}

/* Never run here, as g_main_context_invoke() may. */
static void
send_report (Report *report)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_callback (source, report_cb, report, (GDestroyNotify) report_free);
  g_source_attach (source, report->reading->context);
}

static gpointer
read_in_thread (gpointer data)
{
  CrampBackupReading *self = data;

  for (guint i = 0; i < self->paths->len && !cramp_progress_is_cancelled (self->progress); i++)
    {
      Report *report = g_new0 (Report, 1);

      report->reading = g_atomic_rc_box_acquire (self);
      report->number = i;
      read_contents (g_ptr_array_index (self->paths, i), self->zone, &report->contents);
      send_report (report);
    }

  reading_unref (self);
  return NULL;
}

/**
 * cramp_backup_reading_start:
 * @paths: (element-type filename): the backups, in the order in which to read
 *   them
 * @zone: the person's time zone
 * @read: told of each, in this thread
 *
 * Reads backups in a thread of its own.
 *
 * Returns: (transfer full): the reading, for cramp_backup_reading_end()
 */
CrampBackupReading *
cramp_backup_reading_start (GPtrArray              *paths,
                            GTimeZone              *zone,
                            CrampBackupContentsRead read,
                            gpointer                user_data)
{
  CrampBackupReading *self = g_atomic_rc_box_new0 (CrampBackupReading);

  self->paths = g_ptr_array_ref (paths);
  self->zone = g_time_zone_ref (zone);
  self->progress = cramp_progress_new ();
  self->context = g_main_context_ref_thread_default ();
  self->read = read;
  self->user_data = user_data;
  g_thread_unref (g_thread_new ("backups", read_in_thread, g_atomic_rc_box_acquire (self)));

  return self;
}

/**
 * cramp_backup_reading_end:
 *
 * Nothing is told any more. The thread ends after the backup that it reads.
 */
void
cramp_backup_reading_end (CrampBackupReading *self)
{
  cramp_progress_cancel (self->progress);
  reading_unref (self);
}
