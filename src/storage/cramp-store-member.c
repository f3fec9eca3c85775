/* cramp-store-member.c - the members of a record as SQL values
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-member.h"

#include "cramp-store-answer.h"
#include "cramp-store-value.h"

/* A number that must be there may be less than zero: then -1 is one as well. */
static gboolean
is_plain_number (const CrampMember *member)
{
  return member->required && member->field->kind == CRAMP_FIELD_NUMBER;
}

static void
bind_answer (CrampStatement    *statement,
             int                column,
             const CrampMember *member,
             int                answer)
{
  if (is_plain_number (member))
    sqlite3_bind_int (statement, column + 1, answer);
  else
    cramp_bind_answer (statement, column, member->field, answer);
}

/**
 * cramp_bind_member:
 * @column: which parameter
 * @member: a member
 * @record: a struct with that member
 *
 * Returns: the parameter after it
 */
guint
cramp_bind_member (CrampStatement    *statement,
                   guint              column,
                   const CrampMember *member,
                   gconstpointer      record)
{
  switch (member->type)
    {
    case CRAMP_MEMBER_ANSWER:
      bind_answer (statement, column, member, CRAMP_MEMBER_AT (const int, record, member));
      break;
    case CRAMP_MEMBER_TEXT:
      cramp_bind_text (statement, column, CRAMP_MEMBER_AT (char *const, record, member));
      break;
    case CRAMP_MEMBER_DATE:
      cramp_bind_night (statement, column, CRAMP_MEMBER_AT (const CrampNightDate, record, member));
      break;
    case CRAMP_MEMBER_TIME:
      cramp_bind_time (statement, column, CRAMP_MEMBER_AT (GDateTime *const, record, member));
      return column + 2;
    case CRAMP_MEMBER_INSTANT:
      cramp_bind_modified (statement, column, CRAMP_MEMBER_AT (const gint64, record, member));
      break;
    case CRAMP_MEMBER_MOMENT:
      sqlite3_bind_int64 (statement, column + 1, CRAMP_MEMBER_AT (const gint64, record, member));
      break;
    case CRAMP_MEMBER_CODES:
      cramp_bind_codes (statement, column, member->field->vocabulary, CRAMP_MEMBER_AT (GByteArray *const, record, member));
      break;
    case CRAMP_MEMBER_RECORDS:
      sqlite3_bind_int (statement, column + 1, cramp_member_is_answered (member, record));
      break;
    default:
      g_return_val_if_reached (column);
    }

  return column + 1;
}

static gboolean
read_answer (CrampStatement    *row,
             guint              column,
             const CrampMember *member,
             int               *answer)
{
  const CrampField *field = member->field;

  return is_plain_number (member) ? cramp_read_int (row, column, field->minimum, field->maximum, answer)
                                  : cramp_read_answer (row, column, field, answer);
}

static gboolean
read_text (CrampStatement    *row,
           guint              column,
           const CrampMember *member,
           char             **text)
{
  const char *found;

  if (!cramp_read_limited (row, column, member->field->maximum, &found) || (member->required && g_strcmp0 (found, "") == 0))
    return FALSE;

  *text = g_strdup (found);
  return TRUE;
}

static gboolean
read_time (CrampStatement *row,
           guint           column,
           GDateTime     **time)
{
  *time = cramp_read_time (row, column);

  return *time != NULL || sqlite3_column_type (row, column) == SQLITE_NULL;
}

/* The records themselves are read into the list afterwards. */
static gboolean
read_records (CrampStatement    *row,
              guint              column,
              const CrampMember *member,
              GPtrArray        **records)
{
  *records = sqlite3_column_int (row, column) ? g_ptr_array_new_with_free_func (member->records->free_record) : NULL;

  return TRUE;
}

static gboolean
read_value (CrampStatement    *row,
            guint              column,
            const CrampMember *member,
            gpointer           record)
{
  switch (member->type)
    {
    case CRAMP_MEMBER_ANSWER:
      return read_answer (row, column, member, &CRAMP_MEMBER_AT (int, record, member));
    case CRAMP_MEMBER_TEXT:
      return read_text (row, column, member, &CRAMP_MEMBER_AT (char *, record, member));
    case CRAMP_MEMBER_DATE:
      return cramp_read_night (row, column, &CRAMP_MEMBER_AT (CrampNightDate, record, member));
    case CRAMP_MEMBER_TIME:
      return read_time (row, column, &CRAMP_MEMBER_AT (GDateTime *, record, member));
    case CRAMP_MEMBER_INSTANT:
      return cramp_read_modified (row, column, &CRAMP_MEMBER_AT (gint64, record, member));
    case CRAMP_MEMBER_MOMENT:
      return cramp_read_moment (row, column, &CRAMP_MEMBER_AT (gint64, record, member));
    case CRAMP_MEMBER_CODES:
      return cramp_read_codes (row, column, member->field->vocabulary, &CRAMP_MEMBER_AT (GByteArray *, record, member));
    case CRAMP_MEMBER_RECORDS:
      return read_records (row, column, member, &CRAMP_MEMBER_AT (GPtrArray *, record, member));
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * cramp_read_member:
 * @member: a member
 * @record: a struct that leaves it open
 *
 * Returns: the column after it, or 0 when there is what no diary can hold
 */
guint
cramp_read_member (CrampStatement    *row,
                   guint              column,
                   const CrampMember *member,
                   gpointer           record)
{
  if (!read_value (row, column, member, record) ||
      (member->required && !is_plain_number (member) && member->type != CRAMP_MEMBER_MOMENT && !cramp_member_is_answered (member, record)))
    return 0;

  return column + (member->type == CRAMP_MEMBER_TIME ? 2 : 1);
}

/**
 * cramp_read_member_part:
 * @member: a member
 * @record: a struct that leaves it open
 *
 * Reads what can be read of a member: of a set the codes that are known, of a
 * time the moment even without its offset.
 *
 * Returns: the column after it
 */
guint
cramp_read_member_part (CrampStatement    *row,
                        guint              column,
                        const CrampMember *member,
                        gpointer           record)
{
  guint next = cramp_read_member (row, column, member, record);

  if (next > 0)
    return next;

  cramp_member_clear (member, record);
  if (member->type == CRAMP_MEMBER_TIME)
    {
      CRAMP_MEMBER_AT (GDateTime *, record, member) = cramp_read_instant (row, column);
      return column + 2;
    }
  if (member->type == CRAMP_MEMBER_ANSWER && member->field->kind == CRAMP_FIELD_SET)
    {
      int known = cramp_read_known_codes (row, column, member->field->vocabulary);

      CRAMP_MEMBER_AT (int, record, member) = known != 0 ? known : CRAMP_UNANSWERED;
    }
  return column + 1;
}

/**
 * cramp_member_check_time:
 * @member: a member
 * @record: a struct with that member
 *
 * Is asked before a record is written: what a clock of 2101 says no file could
 * carry.
 *
 * Returns: whether a diary can hold the time, if it is one
 */
gboolean
cramp_member_check_time (const CrampMember *member,
                         gconstpointer      record,
                         GError           **error)
{
  if (member->type == CRAMP_MEMBER_TIME)
    return cramp_check_times (CRAMP_MEMBER_AT (GDateTime *const, record, member), CRAMP_NEVER_MODIFIED, error);
  if (member->type == CRAMP_MEMBER_INSTANT)
    return cramp_check_times (NULL, CRAMP_MEMBER_AT (const gint64, record, member), error);

  return TRUE;
}
