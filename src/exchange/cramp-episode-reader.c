/* cramp-episode-reader.c - what a file leaves open of a cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-episode-reader.h"

#include "cramp-time.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2100

/* The same cramp gets the same id however often, and in whatever order, it is
 * read: of cramps that begin together the ids decide which comes first. Laid
 * out as RFC 4122 has it for names (version 5). */
static char *
derive_id (const CrampEpisodeDraft *draft,
           guint                    number)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT " %d %u", g_date_time_to_unix (draft->start), draft->answers[CRAMP_EPISODE_SIDE], number);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA1, name, -1);

  return g_strdup_printf ("%.8s-%.4s-5%.3s-8%.3s-%.12s", hash, hash + 8, hash + 13, hash + 17, hash + 20);
}

static gboolean
name_episode (CrampReading      *reading,
              CrampJsonObject   *object,
              CrampEpisodeDraft *draft,
              GError           **error)
{
  CrampJsonPlace place = { object->place, "id" };

  if (draft->id != NULL)
    return *draft->id != '\0' || cramp_json_refuse (&place, CRAMP_JSON_BLANK, error);

  for (guint number = 0; draft->id == NULL; number++)
    {
      g_autofree char *id = derive_id (draft, number);

      if (g_hash_table_add (reading->keys[CRAMP_KIND_EPISODES], g_strdup (id)))
        draft->id = g_steal_pointer (&id);
    }
  g_hash_table_add (reading->file->unnamed, g_strdup (draft->id));
  return TRUE;
}

static CrampNightDate
get_first_night (void)
{
  GDate first;

  g_date_clear (&first, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, FIRST_YEAR);

  return g_date_get_julian (&first);
}

/* The night was fixed where the cramp was entered, so travel may have moved
 * it, but by no more than a day. */
static gboolean
settle_night (CrampJsonObject   *object,
              CrampEpisodeDraft *draft,
              GError           **error)
{
  CrampJsonPlace start = { object->place, "start" };
  CrampJsonPlace place = { object->place, "night" };
  CrampNightDate derived = cramp_night_of (draft->start);

  if (draft->night == 0 && derived < get_first_night ())
    return cramp_json_refuse (&start, CRAMP_JSON_NOT_TIME, error);
  if (draft->night == 0)
    draft->night = derived;

  return (draft->night + 1 >= derived && draft->night <= derived + 1) || cramp_json_refuse (&place, CRAMP_JSON_FAR_NIGHT, error);
}

/* Of a cramp without a time the night decides; what a file gives as its start
 * may be any moment near it. */
static gboolean
keep_night_only (CrampJsonObject   *object,
                 CrampEpisodeDraft *draft,
                 GError           **error)
{
  CrampJsonPlace place = { object->place, "start" };
  g_autoptr (GTimeZone) zone = NULL;

  if (draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] != TRUE)
    return TRUE;

  zone = g_time_zone_new_offset (cramp_time_get_offset_minutes (draft->start) * 60);
  cramp_episode_draft_set_night_only (draft, draft->night, zone);

  return g_date_time_get_year (draft->start) <= LAST_YEAR || cramp_json_refuse (&place, CRAMP_JSON_NOT_TIME, error);
}

/**
 * cramp_reading_settle_episode:
 * @reading: what is read
 * @object: a cramp
 * @draft: what was read of it
 *
 * Adds what follows from the rest: an id, and the night.
 *
 * Returns: %FALSE when it cannot stand in a diary
 */
gboolean
cramp_reading_settle_episode (CrampReading      *reading,
                              CrampJsonObject   *object,
                              CrampEpisodeDraft *draft,
                              GError           **error)
{
  CrampJsonPlace place = { object->place, "start" };

  if (draft->start == NULL)
    return cramp_json_refuse (&place, CRAMP_JSON_MISSING, error);

  return settle_night (object, draft, error) && keep_night_only (object, draft, error) &&
         name_episode (reading, object, draft, error);
}
