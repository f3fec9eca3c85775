/* cramp-sample.c - a made-up diary to look around in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-sample.h"

#include "cramp-diary-reader.h"
#include "cramp-import-records.h"
#include "cramp-sample-data.h"
#include "cramp-sample-folder.h"

#define RESOURCES "/io/github/crampdiary/CrampDiary/"
#define SECONDS_A_DAY (24 * 60 * 60)

static const char *const codes[] = { "frequency", "posture" };

const CrampVocabulary cramp_sample_vocabulary = { codes, G_N_ELEMENTS (codes) };

static const char *const files[] = {
  [CRAMP_SAMPLE_FREQUENCY] = RESOURCES "sample-diary.json",
  [CRAMP_SAMPLE_POSTURE] = RESOURCES "sample-diary-posture.json",
};

static CrampDiaryFile *
read_sample (CrampSample sample,
             GTimeZone  *zone,
             GError    **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (cramp_sample_get_resource (), files[sample], G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;

  return cramp_diary_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), zone, error);
}

static void
move_modified (gint64 *modified,
               int     days)
{
  if (*modified != CRAMP_NEVER_MODIFIED)
    *modified += (gint64) days * SECONDS_A_DAY;
}

/* The hour on the wall stays, whatever the clocks have done since. */
static CrampEpisode *
move_episode (CrampEpisode *episode,
              int           days,
              GTimeZone    *zone)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_edit (episode);
  g_autoptr (GDateTime) moved = g_date_time_add_days (draft->start, days);
  g_autoptr (GDateTime) start = g_date_time_new (zone,
                                                 g_date_time_get_year (moved),
                                                 g_date_time_get_month (moved),
                                                 g_date_time_get_day_of_month (moved),
                                                 g_date_time_get_hour (moved),
                                                 g_date_time_get_minute (moved),
                                                 g_date_time_get_second (moved));

  cramp_episode_draft_set_start (draft, start);
  move_modified (&draft->modified, days);

  return cramp_episode_new (draft);
}

static void
move_profile (CrampProfile *profile,
              int           days)
{
  profile->diary_start += days;
  for (guint i = 0; i < profile->medicines->len; i++)
    {
      CrampMedicine *medicine = g_ptr_array_index (profile->medicines, i);

      medicine->since += days;
      if (medicine->until != 0)
        medicine->until += days;
    }
}

/* Moves all that the sample has, so that its last night is @last. */
static void
move_diary (CrampDiary    *diary,
            CrampNightDate last,
            GTimeZone     *zone)
{
  GPtrArray        *episodes = diary->records[CRAMP_KIND_EPISODES];
  GPtrArray        *nights = diary->records[CRAMP_KIND_NIGHTS];
  const CrampNight *last_night = g_ptr_array_index (nights, nights->len - 1);
  int               days = (int) last - (int) last_night->date;

  for (guint i = 0; i < episodes->len; i++)
    {
      g_autoptr (CrampEpisode) episode = episodes->pdata[i];

      episodes->pdata[i] = move_episode (episode, days, zone);
    }
  for (guint i = 0; i < nights->len; i++)
    {
      CrampNight *night = g_ptr_array_index (nights, i);

      night->date += days;
      move_modified (&night->modified, days);
    }
  move_profile (cramp_diary_get_profile (diary), days);
}

static CrampStore *
fill_folder (const char     *folder,
             CrampDiaryFile *sample,
             GError        **error)
{
  g_autofree char *path = g_build_filename (folder, CRAMP_SAMPLE_FILE, NULL);
  g_autoptr (CrampStore) store = cramp_store_open (path, CRAMP_STORE_MAKE, NULL, NULL, error);
  CrampImportSummary summary;

  if (store == NULL || !cramp_store_begin (store, error))
    return NULL;
  if (!cramp_store_end (store, cramp_import_records (store, sample, &summary, error), error))
    return NULL;

  return g_steal_pointer (&store);
}

/**
 * cramp_sample_open:
 * @sample: whose diary; somebody
 * @now: the current local time
 * @folder: (out) (transfer full): the folder that the diary is in, for
 *   cramp_sample_folder_remove()
 *
 * Makes a diary of somebody who does not exist, in a folder of its own among
 * the temporary files. Its last night is last night.
 *
 * Returns: (transfer full) (nullable): the diary
 */
CrampStore *
cramp_sample_open (CrampSample sample,
                   GDateTime  *now,
                   char      **folder,
                   GError    **error)
{
  GTimeZone *zone = g_date_time_get_timezone (now);
  g_autoptr (CrampDiaryFile) file = read_sample (sample, zone, error);
  g_autofree char *new_folder = file == NULL ? NULL : cramp_sample_folder_make (error);
  CrampStore      *store;

  if (new_folder == NULL)
    return NULL;

  move_diary (file->diary, cramp_last_night (now), zone);
  store = fill_folder (new_folder, file, error);
  if (store == NULL)
    cramp_sample_folder_remove (new_folder);
  else
    *folder = g_steal_pointer (&new_folder);

  return store;
}
