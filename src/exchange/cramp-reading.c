/* cramp-reading.c - a diary while it is read from a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reading.h"

#include "cramp-derived-id.h"
#include "cramp-time.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2100

/* The same cramp gets the same id however often, and in whatever order, it is
 * read: of cramps that begin together the ids decide which comes first. */
static char *
derive_id (const CrampEpisodeDraft *draft,
           guint                    number)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT " %d %u", g_date_time_to_unix (draft->start), draft->answers[CRAMP_EPISODE_SIDE], number);

  return cramp_derived_id_new (name);
}

static gboolean
name_episode (CrampReading      *reading,
              const CrampPlace  *parent,
              CrampEpisodeDraft *draft,
              GError           **error)
{
  CrampPlace place = { parent, "id" };

  if (draft->id != NULL)
    return *draft->id != '\0' || cramp_place_refuse (&place, CRAMP_FAULT_BLANK, error);

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
settle_night (const CrampPlace  *parent,
              CrampEpisodeDraft *draft,
              GError           **error)
{
  CrampPlace     start = { parent, "start" };
  CrampPlace     place = { parent, "night" };
  CrampNightDate derived = cramp_night_of (draft->start);

  if (draft->night == 0 && derived < get_first_night ())
    return cramp_place_refuse (&start, CRAMP_FAULT_NOT_TIME, error);
  if (draft->night == 0)
    draft->night = derived;

  return (draft->night + 1 >= derived && draft->night <= derived + 1) || cramp_place_refuse (&place, CRAMP_FAULT_FAR_NIGHT, error);
}

/* Of a cramp without a time the night decides; what a file gives as its start
 * may be any moment near it. */
static gboolean
keep_night_only (const CrampPlace  *parent,
                 CrampEpisodeDraft *draft,
                 GError           **error)
{
  CrampPlace place = { parent, "start" };
  g_autoptr (GTimeZone) zone = NULL;

  if (draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] != TRUE)
    return TRUE;

  zone = g_time_zone_new_offset (cramp_time_get_offset_minutes (draft->start) * 60);
  cramp_episode_draft_set_night_only (draft, draft->night, zone);

  return g_date_time_get_year (draft->start) <= LAST_YEAR || cramp_place_refuse (&place, CRAMP_FAULT_NOT_TIME, error);
}

/* Adds what follows from the rest: an id, and the night. */
static gboolean
settle_episode (CrampReading      *reading,
                const CrampPlace  *parent,
                CrampEpisodeDraft *draft,
                GError           **error)
{
  CrampPlace place = { parent, "start" };

  if (draft->start == NULL)
    return cramp_place_refuse (&place, CRAMP_FAULT_MISSING, error);

  return settle_night (parent, draft, error) && keep_night_only (parent, draft, error) &&
         name_episode (reading, parent, draft, error);
}

static gboolean
check_required (const CrampPlace *parent,
                const CrampKind  *kind,
                gconstpointer     record,
                GError          **error)
{
  CrampMember member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    if (member.required && !cramp_member_is_answered (&member, record))
      {
        CrampPlace place = { parent, member.field->name };

        return cramp_place_refuse (&place, CRAMP_FAULT_MISSING, error);
      }

  return TRUE;
}

/* Only where the key names a record: of others the file may have several. */
static gboolean
check_key (GHashTable       *keys,
           const CrampPlace *parent,
           const CrampKind  *kind,
           gconstpointer     record,
           GError          **error)
{
  CrampMember member;
  CrampPlace  place = { parent };
  char       *key;

  if (!kind->named || !cramp_kind_get_member (kind, 0, &member) || !cramp_member_is_answered (&member, record))
    return TRUE;

  key = member.type == CRAMP_MEMBER_TEXT ? g_strdup (CRAMP_MEMBER_AT (char *const, record, &member))
                                         : g_strdup_printf ("%d", CRAMP_MEMBER_AT (const int, record, &member));
  place.member = member.field->name;

  return g_hash_table_add (keys, key) || cramp_place_refuse (&place, CRAMP_FAULT_REPEATED, error);
}

static gboolean
check_record (CrampReading     *reading,
              const CrampPlace *place,
              CrampKindId       id,
              gpointer          record,
              GError          **error)
{
  return check_key (reading->keys[id], place, cramp_kinds[id], record, error) &&
         (id != CRAMP_KIND_EPISODES || settle_episode (reading, place, record, error)) &&
         check_required (place, cramp_kinds[id], record, error);
}

/* Settings that do not say what to remind of say nothing and are ignored. */
static gboolean
says_nothing (CrampKindId   id,
              gconstpointer record)
{
  return id == CRAMP_KIND_REMINDERS && (int) ((const CrampReminderSetting *) record)->reminder == CRAMP_UNANSWERED;
}

/**
 * cramp_reading_begin:
 * @reading: (out): a file of which nothing was read; it ends with
 *   cramp_reading_end()
 * @zone: the zone of times without an offset
 */
void
cramp_reading_begin (CrampReading *reading,
                     GTimeZone    *zone)
{
  *reading = (CrampReading){ .file = cramp_diary_file_new (), .zone = zone };
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    reading->keys[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * cramp_reading_take:
 * @reading: what is read
 * @place: where the record stands
 * @id: its kind
 * @record: (transfer full): its struct, with what the file says of it
 *
 * Adds a record to what was read, with what follows from the rest of it.
 *
 * Returns: %FALSE when it cannot stand in a diary
 */
gboolean
cramp_reading_take (CrampReading     *reading,
                    const CrampPlace *place,
                    CrampKindId       id,
                    gpointer          record,
                    GError          **error)
{
  const CrampKind *kind = cramp_kinds[id];
  GPtrArray       *records = reading->file->diary->records[id];
  gboolean         is_ignored = says_nothing (id, record);

  if (is_ignored || !check_record (reading, place, id, record, error))
    {
      cramp_kind_free (kind, record);
      reading->file->n_ignored += is_ignored;
      return is_ignored;
    }

  if (kind->n_key == 0)
    g_ptr_array_set_size (records, 0);
  g_ptr_array_add (records, cramp_kind_seal (kind, record));
  return TRUE;
}

/**
 * cramp_reading_end:
 * @success: whether all of the file was read
 *
 * Returns: (transfer full) (nullable): what was read, in the order of files, or
 *   %NULL without success
 */
CrampDiaryFile *
cramp_reading_end (CrampReading *reading,
                   gboolean      success)
{
  g_autoptr (CrampDiaryFile) file = g_steal_pointer (&reading->file);

  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    g_hash_table_unref (reading->keys[i]);
  if (!success)
    return NULL;

  cramp_diary_sort (file->diary);
  return g_steal_pointer (&file);
}
