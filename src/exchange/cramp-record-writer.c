/* cramp-record-writer.c - the records of a diary as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-record-writer.h"

#include "cramp-time.h"

#define DAYS_A_WEEK 7

/**
 * cramp_json_write_string:
 * @builder: a builder in an object
 * @name: the name of a member
 * @text: (nullable): its value
 *
 * Writes a text. What is unanswered is left out, here and everywhere below.
 */
void
cramp_json_write_string (JsonBuilder *builder,
                         const char  *name,
                         const char  *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/**
 * cramp_json_write_date:
 * @builder: a builder in an object
 * @name: the name of a member
 * @date: its value, or 0
 *
 * Writes a date as `2026-11-20`.
 */
void
cramp_json_write_date (JsonBuilder   *builder,
                       const char    *name,
                       CrampNightDate date)
{
  g_autofree char *text = date == 0 ? NULL : cramp_night_date_to_string (date);

  cramp_json_write_string (builder, name, text);
}

/**
 * cramp_json_write_time:
 * @builder: a builder in an object
 * @name: the name of a member
 * @instant: its value
 *
 * Writes a moment with the offset that was in force there.
 */
void
cramp_json_write_time (JsonBuilder *builder,
                       const char  *name,
                       GDateTime   *instant)
{
  g_autofree char *text = cramp_time_to_string (instant);

  cramp_json_write_string (builder, name, text);
}

static void
write_instant (JsonBuilder *builder,
               const char  *name,
               gint64       instant)
{
  g_autofree char *text = cramp_time_to_utc_string (instant);

  cramp_json_write_string (builder, name, text);
}

static void
add_codes (JsonBuilder           *builder,
           const CrampVocabulary *vocabulary,
           int                    set)
{
  json_builder_begin_array (builder);
  for (int value = 0; value < vocabulary->n_codes; value++)
    if (set & CRAMP_SET (value))
      json_builder_add_string_value (builder, cramp_vocabulary_get_code (vocabulary, value));
  json_builder_end_array (builder);
}

static void
add_weekdays (JsonBuilder *builder,
              int          set)
{
  json_builder_begin_array (builder);
  for (int day = 0; day < DAYS_A_WEEK; day++)
    if (set & CRAMP_SET (day))
      json_builder_add_int_value (builder, day + 1);
  json_builder_end_array (builder);
}

static void
add_clock (JsonBuilder *builder,
           int          minute_of_day)
{
  g_autofree char *text = cramp_clock_to_string (minute_of_day);

  json_builder_add_string_value (builder, text);
}

static void
write_answer (JsonBuilder      *builder,
              const CrampField *field,
              int               answer)
{
  if (answer == CRAMP_UNANSWERED)
    return;

  json_builder_set_member_name (builder, field->name);
  switch (field->kind)
    {
    case CRAMP_FIELD_NUMBER:
      json_builder_add_int_value (builder, answer);
      break;
    case CRAMP_FIELD_FLAG:
      json_builder_add_boolean_value (builder, answer);
      break;
    case CRAMP_FIELD_CHOICE:
      json_builder_add_string_value (builder, cramp_vocabulary_get_code (field->vocabulary, answer));
      break;
    case CRAMP_FIELD_SET:
      add_codes (builder, field->vocabulary, answer);
      break;
    case CRAMP_FIELD_CLOCK:
      add_clock (builder, answer);
      break;
    case CRAMP_FIELD_WEEKDAYS:
      add_weekdays (builder, answer);
      break;
    default:
      g_return_if_reached ();
    }
}

/* How many questions from @fields on stand in the same object. */
static guint
get_group_length (const CrampField *fields,
                  guint             n_fields)
{
  guint length = 1;

  while (length < n_fields && g_strcmp0 (fields[length].group, fields[0].group) == 0)
    length++;

  return length;
}

static gboolean
has_answer (const int *answers,
            guint      n_answers)
{
  for (guint i = 0; i < n_answers; i++)
    if (answers[i] != CRAMP_UNANSWERED)
      return TRUE;

  return FALSE;
}

static void
write_group (JsonBuilder      *builder,
             const CrampField *fields,
             guint             n_fields,
             const int        *answers)
{
  if (fields[0].group != NULL)
    {
      json_builder_set_member_name (builder, fields[0].group);
      json_builder_begin_object (builder);
    }

  for (guint i = 0; i < n_fields; i++)
    write_answer (builder, &fields[i], answers[i]);

  if (fields[0].group != NULL)
    json_builder_end_object (builder);
}

static void
write_answers (JsonBuilder      *builder,
               const CrampField *fields,
               guint             n_fields,
               const int        *answers)
{
  for (guint i = 0; i < n_fields;)
    {
      guint length = get_group_length (fields + i, n_fields - i);

      if (has_answer (answers + i, length))
        write_group (builder, fields + i, length, answers + i);
      i += length;
    }
}

static void
write_codes (JsonBuilder      *builder,
             const CrampField *field,
             const GByteArray *values)
{
  json_builder_set_member_name (builder, field->name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < values->len; i++)
    json_builder_add_string_value (builder, cramp_vocabulary_get_code (field->vocabulary, values->data[i]));
  json_builder_end_array (builder);
}

/**
 * cramp_json_write_records:
 * @builder: a builder in an object
 * @name: the name of a member
 * @kind: what kind of records they are
 * @records: some of them
 *
 * Writes a list of records.
 */
void
cramp_json_write_records (JsonBuilder     *builder,
                          const char      *name,
                          const CrampKind *kind,
                          GPtrArray       *records)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    cramp_json_write_record (builder, kind, g_ptr_array_index (records, i));
  json_builder_end_array (builder);
}

/* A member that is answered, or the run that begins with it. */
static void
write_member (JsonBuilder       *builder,
              const CrampMember *member,
              gconstpointer      record)
{
  const char *name = member->field->name;

  switch (member->type)
    {
    case CRAMP_MEMBER_ANSWER:
      write_answers (builder, member->field, member->n_fields, &CRAMP_MEMBER_AT (const int, record, member));
      break;
    case CRAMP_MEMBER_TEXT:
      cramp_json_write_string (builder, name, CRAMP_MEMBER_AT (char *const, record, member));
      break;
    case CRAMP_MEMBER_DATE:
      cramp_json_write_date (builder, name, CRAMP_MEMBER_AT (const CrampNightDate, record, member));
      break;
    case CRAMP_MEMBER_TIME:
      cramp_json_write_time (builder, name, CRAMP_MEMBER_AT (GDateTime *const, record, member));
      break;
    case CRAMP_MEMBER_INSTANT:
      write_instant (builder, name, CRAMP_MEMBER_AT (const gint64, record, member));
      break;
    case CRAMP_MEMBER_CODES:
      write_codes (builder, member->field, CRAMP_MEMBER_AT (GByteArray *const, record, member));
      break;
    case CRAMP_MEMBER_RECORDS:
      cramp_json_write_records (builder, name, member->records, CRAMP_MEMBER_AT (GPtrArray *const, record, member));
      break;
    case CRAMP_MEMBER_MOMENT:
    default:
      g_return_if_reached ();
    }
}

/**
 * cramp_json_write_record:
 * @builder: a builder where a value is to come
 * @kind: a kind
 * @record: one of it
 *
 * Writes a record as an object.
 */
void
cramp_json_write_record (JsonBuilder     *builder,
                         const CrampKind *kind,
                         gconstpointer    record)
{
  gconstpointer content = cramp_kind_open (kind, record);
  CrampMember   member;

  json_builder_begin_object (builder);
  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i += member.type == CRAMP_MEMBER_ANSWER ? member.n_fields : 1)
    if (member.type == CRAMP_MEMBER_ANSWER || cramp_member_is_answered (&member, content))
      write_member (builder, &member, content);
  json_builder_end_object (builder);
}
