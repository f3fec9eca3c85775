/* cramp-record-reader.c - the records of a diary from JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-record-reader.h"

#include "cramp-json-answers.h"
#include "cramp-time.h"

/* (choice) The longest texts of a record, with each character escaped, take a
 * tenth of it. json-glib takes forty times as much memory as an array of empty
 * arrays has bytes. */
#define MAX_BYTES (4 * 1024 * 1024)

#define FIRST_YEAR 1900
#define LAST_YEAR 2100

/**
 * cramp_reading_parse:
 * @reading: what is read
 * @text: a value of the file
 * @place: where it stands
 *
 * Makes a node of a value.
 *
 * Returns: (transfer none) (nullable): the node, until the next one is made;
 *   %NULL when the value is too large to be part of a diary
 */
JsonNode *
cramp_reading_parse (CrampReading         *reading,
                     const CrampJsonText  *text,
                     const CrampJsonPlace *place,
                     GError              **error)
{
  /* What the strict look let through json-glib takes. */
  if (text->length > MAX_BYTES || !json_parser_load_from_data (reading->parser, text->start, text->length, NULL))
    {
      cramp_json_refuse (place, CRAMP_JSON_TOO_LARGE, error);
      return NULL;
    }

  return json_parser_get_root (reading->parser);
}

static gboolean
read_time (CrampJsonObject *object,
           const char      *name,
           GDateTime      **time,
           GError         **error)
{
  g_autoptr (GDateTime) found = NULL;

  if (!cramp_json_object_read_time (object, name, &found, error))
    return FALSE;

  *time = found != NULL ? cramp_time_fix (found) : NULL;
  return TRUE;
}

/* It is written in UTC, where a time at the very end of the range may fall out
 * of it. */
static gboolean
read_instant (CrampJsonObject *object,
              const char      *name,
              gint64          *seconds,
              GError         **error)
{
  CrampJsonPlace place = { object->place, name };
  g_autoptr (GDateTime) instant = NULL;
  g_autoptr (GDateTime) utc = NULL;

  if (!cramp_json_object_read_time (object, place.member, &instant, error))
    return FALSE;
  if (instant == NULL)
    return TRUE;

  utc = g_date_time_to_utc (instant);
  if (g_date_time_get_year (utc) < FIRST_YEAR || g_date_time_get_year (utc) > LAST_YEAR)
    return cramp_json_refuse (&place, CRAMP_JSON_NOT_TIME, error);

  *seconds = g_date_time_to_unix (instant);
  return TRUE;
}

static gboolean
read_codes (CrampJsonObject  *object,
            const CrampField *field,
            GByteArray      **values,
            GError          **error)
{
  CrampJsonPlace place = { object->place, field->name };
  JsonArray     *list;

  if (!cramp_json_object_find_list (object, place.member, &list, error))
    return FALSE;
  if (list == NULL)
    return TRUE;

  *values = g_byte_array_new ();
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      CrampJsonPlace item = { &place, NULL, i };
      int            value;
      guint8         byte;

      if (!cramp_json_read_code (json_array_get_element (list, i), &item, field->vocabulary, &value, error))
        return FALSE;
      byte = (guint8) value;
      g_byte_array_append (*values, &byte, 1);
    }

  return TRUE;
}

static gboolean read_records (CrampReading      *reading,
                              CrampJsonObject   *object,
                              const CrampMember *member,
                              GPtrArray        **records,
                              GError           **error);

/* A member, or the run that begins with it. */
static gboolean
read_member (CrampReading      *reading,
             CrampJsonObject   *object,
             const CrampMember *member,
             gpointer           record,
             GError           **error)
{
  const char *name = member->field->name;

  switch (member->type)
    {
    case CRAMP_MEMBER_ANSWER:
      return cramp_json_read_answers (object, member->field, member->n_fields, &CRAMP_MEMBER_AT (int, record, member), error);
    case CRAMP_MEMBER_TEXT:
      return cramp_json_object_read_text (object, name, member->field->maximum, &CRAMP_MEMBER_AT (char *, record, member), error);
    case CRAMP_MEMBER_DATE:
      return cramp_json_object_read_date (object, name, &CRAMP_MEMBER_AT (CrampNightDate, record, member), error);
    case CRAMP_MEMBER_TIME:
      return read_time (object, name, &CRAMP_MEMBER_AT (GDateTime *, record, member), error);
    case CRAMP_MEMBER_INSTANT:
      return read_instant (object, name, &CRAMP_MEMBER_AT (gint64, record, member), error);
    case CRAMP_MEMBER_CODES:
      return read_codes (object, member->field, &CRAMP_MEMBER_AT (GByteArray *, record, member), error);
    case CRAMP_MEMBER_RECORDS:
      return read_records (reading, object, member, &CRAMP_MEMBER_AT (GPtrArray *, record, member), error);
    case CRAMP_MEMBER_MOMENT:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
read_members (CrampReading    *reading,
              CrampJsonObject *object,
              const CrampKind *kind,
              gpointer         record,
              GError         **error)
{
  CrampMember member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i += member.type == CRAMP_MEMBER_ANSWER ? member.n_fields : 1)
    if (!read_member (reading, object, &member, record, error))
      return FALSE;

  return TRUE;
}

/* No list is no answer, an empty list is the answer that there are none. */
static gboolean
read_records (CrampReading      *reading,
              CrampJsonObject   *object,
              const CrampMember *member,
              GPtrArray        **records,
              GError           **error)
{
  CrampJsonPlace place = { object->place, member->field->name };
  JsonArray     *list;

  if (!cramp_json_object_find_list (object, place.member, &list, error))
    return FALSE;
  if (list == NULL)
    return TRUE;

  *records = g_ptr_array_new_with_free_func (member->records->free_record);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      CrampJsonPlace  item = { &place, NULL, i };
      gpointer        record = cramp_kind_new (member->records);
      CrampJsonObject inner;

      g_ptr_array_add (*records, record);
      if (!cramp_json_object_open (&inner, json_array_get_element (list, i), &item, object->zone, error) ||
          !read_members (reading, &inner, member->records, record, error))
        return FALSE;
      reading->file->n_ignored += cramp_json_object_count_unknown (&inner);
    }

  return TRUE;
}

static gboolean
check_required (CrampJsonObject *object,
                const CrampKind *kind,
                gconstpointer    record,
                GError         **error)
{
  CrampMember member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    if (member.required && !cramp_member_is_answered (&member, record))
      {
        CrampJsonPlace place = { object->place, member.field->name };

        return cramp_json_refuse (&place, CRAMP_JSON_MISSING, error);
      }

  return TRUE;
}

/* Only where the key names a record: of others the file may have several. */
static gboolean
check_key (GHashTable      *keys,
           CrampJsonObject *object,
           const CrampKind *kind,
           gconstpointer    record,
           GError         **error)
{
  CrampMember    member;
  CrampJsonPlace place = { object->place };
  char          *key;

  if (!kind->named || !cramp_kind_get_member (kind, 0, &member) || !cramp_member_is_answered (&member, record))
    return TRUE;

  key = member.type == CRAMP_MEMBER_TEXT ? g_strdup (CRAMP_MEMBER_AT (char *const, record, &member))
                                         : g_strdup_printf ("%d", CRAMP_MEMBER_AT (const int, record, &member));
  place.member = member.field->name;

  return g_hash_table_add (keys, key) || cramp_json_refuse (&place, CRAMP_JSON_REPEATED, error);
}

static gboolean
check_record (CrampReading    *reading,
              CrampJsonObject *object,
              CrampKindId      id,
              gpointer         record,
              GError         **error)
{
  return check_key (reading->keys[id], object, cramp_kinds[id], record, error) &&
         (id != CRAMP_KIND_EPISODES || cramp_reading_settle_episode (reading, object, record, error)) &&
         check_required (object, cramp_kinds[id], record, error);
}

/* Settings that do not say what to remind of say nothing and are ignored. */
static gboolean
says_nothing (CrampKindId   id,
              gconstpointer record)
{
  return id == CRAMP_KIND_REMINDERS && (int) ((const CrampReminderSetting *) record)->reminder == CRAMP_UNANSWERED;
}

static gboolean
add_record (CrampReading    *reading,
            CrampJsonObject *object,
            CrampKindId      id,
            GError         **error)
{
  const CrampKind *kind = cramp_kinds[id];
  GPtrArray       *records = reading->file->diary->records[id];
  gpointer         record = cramp_kind_new (kind);
  gboolean         success = read_members (reading, object, kind, record, error);
  gboolean         is_ignored = success && says_nothing (id, record);

  if (is_ignored || !success || !check_record (reading, object, id, record, error))
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

static gboolean
parse_record (CrampReading         *reading,
              CrampKindId           id,
              const CrampJsonPlace *place,
              const CrampJsonText  *text,
              GError              **error)
{
  JsonNode       *node = cramp_reading_parse (reading, text, place, error);
  CrampJsonObject object;

  if (node == NULL || !cramp_json_object_open (&object, node, place, reading->zone, error) || !add_record (reading, &object, id, error))
    return FALSE;

  reading->file->n_ignored += cramp_json_object_count_unknown (&object);
  return TRUE;
}

/**
 * cramp_reading_add_kind:
 * @reading: what is read
 * @id: a kind of record
 * @parent: the whole file
 * @text: all that the file has of that kind; without a start it has none
 *
 * Reads the records of one kind, one at a time.
 *
 * Returns: %FALSE when one of them cannot stand in a diary
 */
gboolean
cramp_reading_add_kind (CrampReading         *reading,
                        CrampKindId           id,
                        const CrampJsonPlace *parent,
                        const CrampJsonText  *text,
                        GError              **error)
{
  CrampJsonPlace place = { parent, cramp_kinds[id]->list };
  CrampJsonWalk  walk;
  CrampJsonText  item;

  if (text->start == NULL || *text->start == 'n')
    return TRUE;
  if (cramp_kinds[id]->n_key == 0)
    return parse_record (reading, id, &place, text, error);
  if (*text->start != '[')
    return cramp_json_refuse (&place, CRAMP_JSON_NOT_LIST, error);

  cramp_json_walk_begin (&walk, text);
  for (guint i = 0; cramp_json_walk_next_item (&walk, &item); i++)
    {
      CrampJsonPlace at = { &place, NULL, i };

      if (!parse_record (reading, id, &at, &item, error))
        return FALSE;
    }

  return TRUE;
}
