/* cramp-record-reader.c - the records of a diary from JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-record-reader.h"

#include "cramp-json-answers.h"
#include "cramp-value-reader.h"

/* (choice) The longest texts of a record, with each character escaped, take a
 * tenth of it. json-glib takes forty times as much memory as an array of empty
 * arrays has bytes. */
#define MAX_BYTES (4 * 1024 * 1024)

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
cramp_reading_parse (CrampReading        *reading,
                     const CrampJsonText *text,
                     const CrampPlace    *place,
                     GError             **error)
{
  /* What the strict look let through json-glib takes. */
  if (text->length > MAX_BYTES || !json_parser_load_from_data (reading->parser, text->start, text->length, NULL))
    {
      cramp_place_refuse (place, CRAMP_FAULT_TOO_LARGE, error);
      return NULL;
    }

  return json_parser_get_root (reading->parser);
}

static gboolean
read_codes (CrampJsonObject  *object,
            const CrampField *field,
            GByteArray      **values,
            GError          **error)
{
  CrampPlace place = { object->place, field->name };
  JsonArray *list;

  if (!cramp_json_object_find_list (object, place.member, &list, error))
    return FALSE;
  if (list == NULL)
    return TRUE;

  *values = g_byte_array_new ();
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      CrampPlace item = { &place, NULL, i };
      int        value;
      guint8     byte;

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

/* A member that stands in the file as text. */
static gboolean
read_string (CrampJsonObject   *object,
             const CrampMember *member,
             gpointer           record,
             GError           **error)
{
  CrampPlace  place = { object->place, member->field->name };
  const char *text;

  if (!cramp_json_object_find_string (object, place.member, &text, error))
    return FALSE;

  switch (member->type)
    {
    case CRAMP_MEMBER_TEXT:
      return cramp_value_read_text (&place, text, member->field->maximum, &CRAMP_MEMBER_AT (char *, record, member), error);
    case CRAMP_MEMBER_DATE:
      return cramp_value_read_date (&place, text, &CRAMP_MEMBER_AT (CrampNightDate, record, member), error);
    case CRAMP_MEMBER_TIME:
      return cramp_value_read_time (&place, text, object->zone, &CRAMP_MEMBER_AT (GDateTime *, record, member), error);
    case CRAMP_MEMBER_INSTANT:
      return cramp_value_read_instant (&place, text, object->zone, &CRAMP_MEMBER_AT (gint64, record, member), error);
    case CRAMP_MEMBER_ANSWER:
    case CRAMP_MEMBER_CODES:
    case CRAMP_MEMBER_RECORDS:
    case CRAMP_MEMBER_MOMENT:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* A member, or the run that begins with it. */
static gboolean
read_member (CrampReading      *reading,
             CrampJsonObject   *object,
             const CrampMember *member,
             gpointer           record,
             GError           **error)
{
  switch (member->type)
    {
    case CRAMP_MEMBER_ANSWER:
      return cramp_json_read_answers (object, member->field, member->n_fields, &CRAMP_MEMBER_AT (int, record, member), error);
    case CRAMP_MEMBER_CODES:
      return read_codes (object, member->field, &CRAMP_MEMBER_AT (GByteArray *, record, member), error);
    case CRAMP_MEMBER_RECORDS:
      return read_records (reading, object, member, &CRAMP_MEMBER_AT (GPtrArray *, record, member), error);
    case CRAMP_MEMBER_TEXT:
    case CRAMP_MEMBER_DATE:
    case CRAMP_MEMBER_TIME:
    case CRAMP_MEMBER_INSTANT:
      return read_string (object, member, record, error);
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
  CrampPlace place = { object->place, member->field->name };
  JsonArray *list;

  if (!cramp_json_object_find_list (object, place.member, &list, error))
    return FALSE;
  if (list == NULL)
    return TRUE;

  *records = g_ptr_array_new_with_free_func (member->records->free_record);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      CrampPlace      item = { &place, NULL, i };
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
add_record (CrampReading    *reading,
            CrampJsonObject *object,
            CrampKindId      id,
            GError         **error)
{
  gpointer record = cramp_kind_new (cramp_kinds[id]);

  if (read_members (reading, object, cramp_kinds[id], record, error))
    return cramp_reading_take (reading, object->place, id, record, error);

  cramp_kind_free (cramp_kinds[id], record);
  return FALSE;
}

static gboolean
parse_record (CrampReading        *reading,
              CrampKindId          id,
              const CrampPlace    *place,
              const CrampJsonText *text,
              GError             **error)
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
cramp_reading_add_kind (CrampReading        *reading,
                        CrampKindId          id,
                        const CrampPlace    *parent,
                        const CrampJsonText *text,
                        GError             **error)
{
  CrampPlace    place = { parent, cramp_kinds[id]->list };
  CrampJsonWalk walk;
  CrampJsonText item;

  if (text->start == NULL || *text->start == 'n')
    return TRUE;
  if (cramp_kinds[id]->n_key == 0)
    return parse_record (reading, id, &place, text, error);
  if (*text->start != '[')
    return cramp_place_refuse (&place, CRAMP_FAULT_NOT_LIST, error);

  cramp_json_walk_begin (&walk, text);
  for (guint i = 0; cramp_json_walk_next_item (&walk, &item); i++)
    {
      CrampPlace at = { &place, NULL, i };

      if (!parse_record (reading, id, &at, &item, error))
        return FALSE;
    }

  return TRUE;
}
