/* cramp-csv-cell.c - what stands in a cell of a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-csv-cell.h"

#include <string.h>

#include "cramp-night-date.h"
#include "cramp-time.h"
#include "cramp-value-reader.h"

/* A list that was answered with nothing. */
#define EMPTY_LIST "-"

/* A spreadsheet takes a text that begins with one of these for a formula, unless
 * a mark stands before it, which is taken off again. An empty text is the mark
 * alone: an empty cell is no answer, with quotation marks or without. */
#define TEXT_MARK '\''
#define MARKED "=+-@\t\r'"

#define DAYS_A_WEEK 7

/* As JSON has them: no sign but a minus, no zeros before it. */
static gboolean
is_whole (const char *text)
{
  const char *digits = text + (*text == '-');

  return *digits != '\0' && digits[strspn (digits, "0123456789")] == '\0' && (*digits != '0' || digits[1] == '\0');
}

static gboolean
read_whole (const CrampPlace *place,
            const char       *text,
            int               minimum,
            int               maximum,
            int              *value,
            GError          **error)
{
  gint64 number;

  if (!is_whole (text))
    return cramp_place_refuse (place, CRAMP_FAULT_NOT_WHOLE, error);

  /* What is too large for this is as good as the largest. */
  number = g_ascii_strtoll (text, NULL, 10);
  if (number < minimum || number > maximum)
    return cramp_place_refuse_range (place, minimum, maximum, error);

  *value = (int) number;
  return TRUE;
}

/* Spreadsheets turn these into capitals. */
static gboolean
read_flag (const CrampPlace *place,
           const char       *text,
           int              *value,
           GError          **error)
{
  *value = g_str_equal (text, "true") || g_str_equal (text, "TRUE");

  return *value || g_str_equal (text, "false") || g_str_equal (text, "FALSE") ||
         cramp_place_refuse (place, CRAMP_FAULT_NOT_FLAG, error);
}

static gboolean
read_item (const CrampPlace *place,
           const char       *text,
           const CrampField *field,
           int              *value,
           GError          **error)
{
  if (field->kind == CRAMP_FIELD_SET)
    return cramp_value_read_code (place, text, field->vocabulary, value, error);
  if (!read_whole (place, text, 1, DAYS_A_WEEK, value, error))
    return FALSE;

  --*value;
  return TRUE;
}

static gboolean
read_list (const CrampPlace *place,
           const char       *text,
           const CrampField *field,
           int              *set,
           GError          **error)
{
  g_auto (GStrv) items = g_strsplit (g_str_equal (text, EMPTY_LIST) ? "" : text, CRAMP_LIST_SEPARATOR, -1);
  int result = 0;

  for (gsize i = 0; items[i] != NULL; i++)
    {
      int value;

      if (!read_item (place, items[i], field, &value, error))
        return FALSE;
      result |= CRAMP_SET (value);
    }

  *set = result;
  return TRUE;
}

static gboolean
read_answer (const CrampPlace *place,
             const char       *text,
             const CrampField *field,
             int              *answer,
             GError          **error)
{
  switch (field->kind)
    {
    case CRAMP_FIELD_NUMBER:
      return read_whole (place, text, field->minimum, field->maximum, answer, error);
    case CRAMP_FIELD_FLAG:
      return read_flag (place, text, answer, error);
    case CRAMP_FIELD_CHOICE:
      return cramp_value_read_code (place, text, field->vocabulary, answer, error);
    case CRAMP_FIELD_CLOCK:
      return cramp_value_read_clock (place, text, answer, error);
    case CRAMP_FIELD_SET:
    case CRAMP_FIELD_WEEKDAYS:
      return read_list (place, text, field, answer, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * cramp_csv_cell_read:
 * @place: where it stands
 * @text: what stands there
 * @zone: the zone of times without an offset
 * @member: what it answers
 * @record: the struct with that member, which leaves it open
 *
 * Returns: %FALSE when it cannot stand there
 */
gboolean
cramp_csv_cell_read (const CrampPlace  *place,
                     const char        *text,
                     GTimeZone         *zone,
                     const CrampMember *member,
                     gpointer           record,
                     GError           **error)
{
  if (*text == '\0')
    return TRUE;

  switch (member->type)
    {
    case CRAMP_MEMBER_ANSWER:
      return read_answer (place, text, member->field, &CRAMP_MEMBER_AT (int, record, member), error);
    case CRAMP_MEMBER_TEXT:
      return cramp_value_read_text (place, text + (*text == TEXT_MARK), member->field->maximum, &CRAMP_MEMBER_AT (char *, record, member), error);
    case CRAMP_MEMBER_DATE:
      return cramp_value_read_date (place, text, &CRAMP_MEMBER_AT (CrampNightDate, record, member), error);
    case CRAMP_MEMBER_TIME:
      return cramp_value_read_time (place, text, zone, &CRAMP_MEMBER_AT (GDateTime *, record, member), error);
    case CRAMP_MEMBER_INSTANT:
      return cramp_value_read_instant (place, text, zone, &CRAMP_MEMBER_AT (gint64, record, member), error);
    /* No record of a table has these. */
    case CRAMP_MEMBER_MOMENT:
    case CRAMP_MEMBER_CODES:
    case CRAMP_MEMBER_RECORDS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static char *
answer_to_text (const CrampField *field,
                int               answer)
{
  gboolean is_list = field->kind == CRAMP_FIELD_SET || field->kind == CRAMP_FIELD_WEEKDAYS;

  return is_list && answer == 0 ? g_strdup (EMPTY_LIST) : cramp_field_to_text (field, answer);
}

static char *
mark_text (const char *text)
{
  gboolean is_marked = *text == '\0' || strchr (MARKED, *text) != NULL;

  return is_marked ? g_strdup_printf ("%c%s", TEXT_MARK, text) : g_strdup (text);
}

/**
 * cramp_csv_cell_to_text:
 * @member: a member that is answered
 * @record: the struct with that member
 *
 * Returns: (transfer full): what stands for it in a table
 */
char *
cramp_csv_cell_to_text (const CrampMember *member,
                        gconstpointer      record)
{
  switch (member->type)
    {
    case CRAMP_MEMBER_ANSWER:
      return answer_to_text (member->field, CRAMP_MEMBER_AT (const int, record, member));
    case CRAMP_MEMBER_TEXT:
      return mark_text (CRAMP_MEMBER_AT (char *const, record, member));
    case CRAMP_MEMBER_DATE:
      return cramp_night_date_to_string (CRAMP_MEMBER_AT (const CrampNightDate, record, member));
    case CRAMP_MEMBER_TIME:
      return cramp_time_to_string (CRAMP_MEMBER_AT (GDateTime *const, record, member));
    case CRAMP_MEMBER_INSTANT:
      return cramp_time_to_utc_string (CRAMP_MEMBER_AT (const gint64, record, member));
    /* No record of a table has these. */
    case CRAMP_MEMBER_MOMENT:
    case CRAMP_MEMBER_CODES:
    case CRAMP_MEMBER_RECORDS:
    default:
      g_return_val_if_reached (NULL);
    }
}
