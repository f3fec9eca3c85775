/* cramp-entry-reader.c - cramps and nights from JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-record-reader.h"

#include "cramp-json-answers.h"
#include "cramp-time.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2100

/**
 * cramp_reading_read_instant:
 * @object: an object
 * @name: the name of a member
 * @seconds: (out): its value in seconds since 1970 in UTC, or
 *   %CRAMP_NEVER_MODIFIED
 *
 * Reads a moment that is written in UTC, where a time at the very end of the
 * range may fall out of it.
 *
 * Returns: %FALSE when it cannot stand in a diary
 */
gboolean
cramp_reading_read_instant (CrampJsonObject *object,
                            const char      *name,
                            gint64          *seconds,
                            GError         **error)
{
  CrampJsonPlace place = { object->place, name };
  g_autoptr (GDateTime) instant = NULL;
  g_autoptr (GDateTime) utc = NULL;

  if (!cramp_json_object_read_time (object, place.member, &instant, error))
    return FALSE;

  *seconds = CRAMP_NEVER_MODIFIED;
  if (instant == NULL)
    return TRUE;

  utc = g_date_time_to_utc (instant);
  if (g_date_time_get_year (utc) < FIRST_YEAR || g_date_time_get_year (utc) > LAST_YEAR)
    return cramp_json_refuse (&place, CRAMP_JSON_NOT_TIME, error);

  *seconds = g_date_time_to_unix (instant);
  return TRUE;
}

static gboolean
read_id (CrampReading      *reading,
         CrampJsonObject   *object,
         CrampEpisodeDraft *draft,
         GError           **error)
{
  CrampJsonPlace   place = { object->place, "id" };
  g_autofree char *id = NULL;

  if (!cramp_json_object_read_text (object, place.member, CRAMP_ID_MAX, &id, error))
    return FALSE;
  if (id == NULL)
    {
      g_clear_pointer (&draft->id, g_free);
      return TRUE;
    }

  if (*id == '\0')
    return cramp_json_refuse (&place, CRAMP_JSON_BLANK, error);
  if (!g_hash_table_add (reading->ids, g_strdup (id)))
    return cramp_json_refuse (&place, CRAMP_JSON_REPEATED, error);

  g_free (draft->id);
  draft->id = g_steal_pointer (&id);
  return TRUE;
}

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

static void
name_episode (CrampReading      *reading,
              CrampEpisodeDraft *draft)
{
  if (draft->id != NULL)
    return;

  for (guint number = 0; draft->id == NULL; number++)
    {
      g_autofree char *id = derive_id (draft, number);

      if (g_hash_table_add (reading->ids, g_strdup (id)))
        draft->id = g_steal_pointer (&id);
    }
  g_hash_table_add (reading->file->unnamed, g_strdup (draft->id));
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
read_night_of (CrampJsonObject   *object,
               CrampEpisodeDraft *draft,
               GError           **error)
{
  CrampJsonPlace start = { object->place, "start" };
  CrampJsonPlace place = { object->place, "night" };
  CrampNightDate given;

  if (!cramp_json_object_read_date (object, place.member, &given, error))
    return FALSE;
  if (given == 0 && draft->night < get_first_night ())
    return cramp_json_refuse (&start, CRAMP_JSON_NOT_TIME, error);
  if (given == 0)
    return TRUE;
  if (given + 1 < draft->night || given > draft->night + 1)
    return cramp_json_refuse (&place, CRAMP_JSON_FAR_NIGHT, error);

  draft->night = given;
  return TRUE;
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
 * cramp_reading_add_episode:
 * @reading: what is read
 * @object: a cramp
 *
 * Adds a cramp to the file.
 *
 * Returns: %FALSE when it cannot stand in a diary
 */
gboolean
cramp_reading_add_episode (CrampReading    *reading,
                           CrampJsonObject *object,
                           GError         **error)
{
  CrampJsonPlace place = { object->place, "start" };
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (CrampEpisodeDraft) draft = NULL;

  if (!cramp_json_object_read_time (object, place.member, &start, error))
    return FALSE;
  if (start == NULL)
    return cramp_json_refuse (&place, CRAMP_JSON_MISSING, error);

  draft = cramp_episode_draft_new (start);
  if (!read_id (reading, object, draft, error) ||
      !read_night_of (object, draft, error) ||
      !cramp_json_read_answers (object, cramp_episode_fields, CRAMP_N_EPISODE_FIELDS, draft->answers, error) ||
      !cramp_json_object_read_text (object, "note", CRAMP_NOTE_MAX, &draft->note, error) ||
      !cramp_reading_read_instant (object, "modified", &draft->modified, error) ||
      !keep_night_only (object, draft, error))
    return FALSE;

  name_episode (reading, draft);
  g_ptr_array_add (reading->file->diary->episodes, cramp_episode_new (draft));
  return TRUE;
}

/**
 * cramp_reading_add_night:
 * @reading: what is read
 * @object: a night
 *
 * Adds a night to the file.
 *
 * Returns: %FALSE when it cannot stand in a diary
 */
gboolean
cramp_reading_add_night (CrampReading    *reading,
                         CrampJsonObject *object,
                         GError         **error)
{
  CrampJsonPlace place = { object->place, "date" };
  CrampNightDate date;
  g_autoptr (CrampNight) night = NULL;

  if (!cramp_json_object_read_date (object, place.member, &date, error))
    return FALSE;
  if (date == 0)
    return cramp_json_refuse (&place, CRAMP_JSON_MISSING, error);
  if (!g_hash_table_add (reading->dates, GUINT_TO_POINTER (date)))
    return cramp_json_refuse (&place, CRAMP_JSON_REPEATED, error);

  night = cramp_night_new (date);
  if (!cramp_json_read_answers (object, cramp_night_fields, CRAMP_N_NIGHT_FIELDS, night->answers, error) ||
      !cramp_json_object_read_text (object, "note", CRAMP_NOTE_MAX, &night->note, error) ||
      !cramp_reading_read_instant (object, "modified", &night->modified, error))
    return FALSE;

  g_ptr_array_add (reading->file->diary->nights, g_steal_pointer (&night));
  return TRUE;
}
