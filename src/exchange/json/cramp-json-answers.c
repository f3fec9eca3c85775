/* cramp-json-answers.c - the answers of a record from its object
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-json-answers.h"

#include "cramp-value-reader.h"

#define DAYS_A_WEEK 7

/* A number written 7.0 is a double to json-glib, and is refused. */
static gboolean
read_whole (JsonNode         *node,
            const CrampPlace *place,
            int               minimum,
            int               maximum,
            int              *value,
            GError          **error)
{
  gint64 number;

  if (!cramp_json_holds (node, G_TYPE_INT64))
    return cramp_place_refuse (place, CRAMP_FAULT_NOT_WHOLE, error);

  number = json_node_get_int (node);
  if (number < minimum || number > maximum)
    return cramp_place_refuse_range (place, minimum, maximum, error);

  *value = (int) number;
  return TRUE;
}

static gboolean
read_flag (JsonNode         *node,
           const CrampPlace *place,
           int              *value,
           GError          **error)
{
  if (!cramp_json_holds (node, G_TYPE_BOOLEAN))
    return cramp_place_refuse (place, CRAMP_FAULT_NOT_FLAG, error);

  *value = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
read_clock (JsonNode         *node,
            const CrampPlace *place,
            int              *value,
            GError          **error)
{
  const char *text;

  return cramp_json_read_string (node, place, &text, error) && cramp_value_read_clock (place, text, value, error);
}

/**
 * cramp_json_read_code:
 * @vocabulary: the codes it can be
 * @value: (out): where to put what it stands for
 *
 * Returns: %FALSE when @node is something else or an unknown code
 */
gboolean
cramp_json_read_code (JsonNode              *node,
                      const CrampPlace      *place,
                      const CrampVocabulary *vocabulary,
                      int                   *value,
                      GError               **error)
{
  const char *text;

  return cramp_json_read_string (node, place, &text, error) && cramp_value_read_code (place, text, vocabulary, value, error);
}

static gboolean
read_item (JsonNode         *node,
           const CrampPlace *place,
           const CrampField *field,
           int              *value,
           GError          **error)
{
  int weekday = 0;

  if (field->kind == CRAMP_FIELD_SET)
    return cramp_json_read_code (node, place, field->vocabulary, value, error);
  if (!read_whole (node, place, 1, DAYS_A_WEEK, &weekday, error))
    return FALSE;

  *value = weekday - 1;
  return TRUE;
}

static gboolean
read_list (JsonNode         *node,
           const CrampPlace *place,
           const CrampField *field,
           int              *set,
           GError          **error)
{
  int result = 0;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return cramp_place_refuse (place, CRAMP_FAULT_NOT_LIST, error);

  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      CrampPlace item = { place, NULL, i };
      int        value = 0;

      if (!read_item (json_array_get_element (json_node_get_array (node), i), &item, field, &value, error))
        return FALSE;
      result |= CRAMP_SET (value);
    }

  *set = result;
  return TRUE;
}

static gboolean
read_answer (CrampJsonObject  *object,
             const CrampField *field,
             int              *answer,
             GError          **error)
{
  CrampPlace place = { object->place, field->name };
  JsonNode  *node = cramp_json_object_find (object, field->name);

  *answer = CRAMP_UNANSWERED;
  if (node == NULL)
    return TRUE;

  switch (field->kind)
    {
    case CRAMP_FIELD_NUMBER:
      return read_whole (node, &place, field->minimum, field->maximum, answer, error);
    case CRAMP_FIELD_FLAG:
      return read_flag (node, &place, answer, error);
    case CRAMP_FIELD_CHOICE:
      return cramp_json_read_code (node, &place, field->vocabulary, answer, error);
    case CRAMP_FIELD_CLOCK:
      return read_clock (node, &place, answer, error);
    case CRAMP_FIELD_SET:
    case CRAMP_FIELD_WEEKDAYS:
      return read_list (node, &place, field, answer, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Reads the questions that share @group, which all stand in @object. */
static gboolean
read_group (CrampJsonObject  *object,
            const CrampField *fields,
            guint             n_fields,
            const char       *group,
            int              *answers,
            GError          **error)
{
  for (guint i = 0; i < n_fields; i++)
    if (g_strcmp0 (fields[i].group, group) == 0 && !read_answer (object, &fields[i], &answers[i], error))
      return FALSE;

  return TRUE;
}

/* The unknown members of the inner object count like those of the outer one. */
static gboolean
read_inner_object (CrampJsonObject  *object,
                   const CrampField *fields,
                   guint             n_fields,
                   const char       *group,
                   int              *answers,
                   GError          **error)
{
  CrampPlace      place = { object->place, group };
  JsonNode       *node = cramp_json_object_find (object, group);
  CrampJsonObject inner;

  if (node == NULL)
    return TRUE;
  if (!cramp_json_object_open (&inner, node, &place, object->zone, error) ||
      !read_group (&inner, fields, n_fields, group, answers, error))
    return FALSE;

  object->n_unknown_inside += cramp_json_object_count_unknown (&inner);
  return TRUE;
}

static gboolean
is_first_of_group (const CrampField *fields,
                   guint             i)
{
  return fields[i].group != NULL && (i == 0 || g_strcmp0 (fields[i].group, fields[i - 1].group) != 0);
}

/**
 * cramp_json_read_answers:
 * @object: the object of a record
 * @fields: (array length=n_fields): its questions; those of one group stand
 *   together
 * @n_fields: how many there are
 * @answers: (array length=n_fields) (out): where to put the answers
 *
 * Reads all answers of a record. A question that is missing is unanswered.
 *
 * Returns: %FALSE when one cannot stand in a diary
 */
gboolean
cramp_json_read_answers (CrampJsonObject  *object,
                         const CrampField *fields,
                         guint             n_fields,
                         int              *answers,
                         GError          **error)
{
  cramp_answers_clear (answers, n_fields);

  if (!read_group (object, fields, n_fields, NULL, answers, error))
    return FALSE;

  for (guint i = 0; i < n_fields; i++)
    if (is_first_of_group (fields, i) && !read_inner_object (object, fields, n_fields, fields[i].group, answers, error))
      return FALSE;

  return TRUE;
}
