/* cramp-store-answer.c - answers as SQL values
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-answer.h"

#include <string.h>

#include "cramp-store-value.h"
#include "cramp-time.h"

#define LAST_WEEKDAY 7

static int
find_code (const CrampVocabulary *vocabulary,
           const char            *text,
           gsize                  length)
{
  for (int value = 0; value < vocabulary->n_codes; value++)
    if (strncmp (vocabulary->codes[value], text, length) == 0 && vocabulary->codes[value][length] == '\0')
      return value;

  return -1;
}

/* A hundred thousand of them are read at once: nothing is copied. */
static gboolean
split_codes (const CrampVocabulary *vocabulary,
             const char            *text,
             int                   *set)
{
  int last = -1;

  *set = 0;
  while (*text != '\0')
    {
      gsize    length = strcspn (text, CRAMP_LIST_SEPARATOR);
      int      value = find_code (vocabulary, text, length);
      gboolean more = text[length] != '\0';

      /* Out of order, two texts could be the same set. */
      if (value <= last || (more && text[length + 1] == '\0'))
        return FALSE;
      *set |= CRAMP_SET (value);
      last = value;
      text += length + more;
    }

  return TRUE;
}

static gboolean
split_weekdays (const char *text,
                int        *set)
{
  g_auto (GStrv) days = g_strsplit (text, CRAMP_LIST_SEPARATOR, -1);
  int last = 0;

  *set = 0;
  for (guint i = 0; days[i] != NULL; i++)
    {
      int day = g_ascii_digit_value (days[i][0]);

      if (day <= last || day > LAST_WEEKDAY || days[i][1] != '\0')
        return FALSE;
      *set |= CRAMP_SET (day - 1);
      last = day;
    }

  return TRUE;
}

static gboolean
answer_from_text (const CrampField *field,
                  const char       *text,
                  int              *answer)
{
  switch (field->kind)
    {
    case CRAMP_FIELD_CHOICE:
      *answer = cramp_vocabulary_find (field->vocabulary, text);
      return *answer >= 0;
    case CRAMP_FIELD_SET:
      return split_codes (field->vocabulary, text, answer);
    case CRAMP_FIELD_CLOCK:
      *answer = cramp_clock_parse (text);
      return *answer >= 0;
    case CRAMP_FIELD_WEEKDAYS:
      return split_weekdays (text, answer);
    case CRAMP_FIELD_NUMBER:
    case CRAMP_FIELD_FLAG:
    default:
      return FALSE;
    }
}

/**
 * cramp_bind_answer:
 * @column: which parameter
 * @field: the question
 * @answer: its answer
 *
 * Binds an answer. One that @field does not accept must not come here.
 */
void
cramp_bind_answer (CrampStatement   *statement,
                   int               column,
                   const CrampField *field,
                   int               answer)
{
  if (answer == CRAMP_UNANSWERED)
    sqlite3_bind_null (statement, column + 1);
  else if (field->kind == CRAMP_FIELD_NUMBER || field->kind == CRAMP_FIELD_FLAG)
    sqlite3_bind_int (statement, column + 1, answer);
  else if (field->kind == CRAMP_FIELD_CHOICE)
    sqlite3_bind_text (statement, column + 1, cramp_vocabulary_get_code (field->vocabulary, answer), -1, SQLITE_STATIC);
  else
    sqlite3_bind_text (statement, column + 1, cramp_field_to_text (field, answer), -1, g_free);
}

/**
 * cramp_read_answer:
 * @field: the question
 * @answer: (out): its answer
 *
 * Returns: %FALSE when the column holds what cannot be an answer
 */
gboolean
cramp_read_answer (CrampStatement   *row,
                   int               column,
                   const CrampField *field,
                   int              *answer)
{
  gint64 number;

  switch (sqlite3_column_type (row, column))
    {
    case SQLITE_NULL:
      *answer = CRAMP_UNANSWERED;
      return TRUE;
    case SQLITE_INTEGER:
      if (field->kind != CRAMP_FIELD_NUMBER && field->kind != CRAMP_FIELD_FLAG)
        return FALSE;
      number = sqlite3_column_int64 (row, column);
      *answer = (int) number;
      return number >= 0 && number <= G_MAXINT && cramp_field_accepts (field, *answer);
    case SQLITE_TEXT:
      return answer_from_text (field, cramp_read_text (row, column), answer);
    default:
      return FALSE;
    }
}

/**
 * cramp_read_known_codes:
 * @vocabulary: the words it can hold
 *
 * Reads of a set what is known, and passes over what is not.
 *
 * Returns: the set of the codes that are known
 */
int
cramp_read_known_codes (CrampStatement        *row,
                        int                    column,
                        const CrampVocabulary *vocabulary)
{
  const char *text = cramp_read_text (row, column);
  g_auto (GStrv) codes = g_strsplit (text != NULL ? text : "", CRAMP_LIST_SEPARATOR, -1);
  int set = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      int value = cramp_vocabulary_find (vocabulary, codes[i]);

      if (value >= 0)
        set |= CRAMP_SET (value);
    }

  return set;
}

/**
 * cramp_bind_codes:
 * @column: which parameter
 * @vocabulary: the words it can hold
 * @values: (nullable): values in their order, each as often as it comes
 *
 * Binds a list of codes; %NULL is SQL's NULL.
 */
void
cramp_bind_codes (CrampStatement        *statement,
                  int                    column,
                  const CrampVocabulary *vocabulary,
                  const GByteArray      *values)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  if (values == NULL)
    {
      cramp_bind_text (statement, column, NULL);
      return;
    }

  for (guint i = 0; i < values->len; i++)
    {
      g_string_append (codes, i > 0 ? CRAMP_LIST_SEPARATOR : "");
      g_string_append (codes, cramp_vocabulary_get_code (vocabulary, values->data[i]));
    }
  cramp_bind_text (statement, column, codes->str);
}

/**
 * cramp_read_codes:
 * @vocabulary: the words it can hold
 * @values: (out) (transfer full) (nullable): their values; %NULL for SQL's NULL
 *
 * Returns: %FALSE when the column holds what is no such list
 */
gboolean
cramp_read_codes (CrampStatement        *row,
                  int                    column,
                  const CrampVocabulary *vocabulary,
                  GByteArray           **values)
{
  const char *text = cramp_read_text (row, column);
  g_auto (GStrv) codes = text != NULL ? g_strsplit (text, CRAMP_LIST_SEPARATOR, -1) : NULL;
  g_autoptr (GByteArray) found = g_byte_array_new ();

  *values = NULL;
  if (codes == NULL)
    return TRUE;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      int    value = cramp_vocabulary_find (vocabulary, codes[i]);
      guint8 byte = (guint8) value;

      if (value < 0)
        return FALSE;
      g_byte_array_append (found, &byte, 1);
    }

  *values = g_steal_pointer (&found);
  return TRUE;
}
