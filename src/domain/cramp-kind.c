/* cramp-kind.c - what a kind of record consists of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-kind.h"

#include <string.h>

#include "cramp-night-date.h"

/* How far apart the members of a run are. */
static const gsize sizes[] = {
  [CRAMP_MEMBER_ANSWER] = sizeof (int),
  [CRAMP_MEMBER_TEXT] = sizeof (char *),
  [CRAMP_MEMBER_DATE] = sizeof (CrampNightDate),
  [CRAMP_MEMBER_TIME] = sizeof (GDateTime *),
  [CRAMP_MEMBER_INSTANT] = sizeof (gint64),
  [CRAMP_MEMBER_MOMENT] = sizeof (gint64),
  [CRAMP_MEMBER_CODES] = sizeof (GByteArray *),
  [CRAMP_MEMBER_RECORDS] = sizeof (GPtrArray *),
};

/**
 * cramp_kind_get_member:
 * @kind: a kind
 * @number: counted from 0, each member of a run for itself
 * @member: (out): that member
 *
 * Returns: %FALSE when there are not so many
 */
gboolean
cramp_kind_get_member (const CrampKind *kind,
                       guint            number,
                       CrampMember     *member)
{
  for (guint i = 0; i < kind->n_members; i++)
    {
      guint length = MAX (kind->members[i].n_fields, 1);

      if (number < length)
        {
          *member = kind->members[i];
          member->field += number;
          member->offset += number * sizes[member->type];
          member->n_fields = length - number;
          return TRUE;
        }
      number -= length;
    }

  return FALSE;
}

/**
 * cramp_member_clear:
 * @member: a member
 * @record: a struct with that member, or with zeros in its place
 *
 * Takes back what answers it.
 */
void
cramp_member_clear (const CrampMember *member,
                    gpointer           record)
{
  switch (member->type)
    {
    case CRAMP_MEMBER_ANSWER:
      CRAMP_MEMBER_AT (int, record, member) = CRAMP_UNANSWERED;
      break;
    case CRAMP_MEMBER_TEXT:
      g_clear_pointer (&CRAMP_MEMBER_AT (char *, record, member), g_free);
      break;
    case CRAMP_MEMBER_DATE:
      CRAMP_MEMBER_AT (CrampNightDate, record, member) = 0;
      break;
    case CRAMP_MEMBER_TIME:
      g_clear_pointer (&CRAMP_MEMBER_AT (GDateTime *, record, member), g_date_time_unref);
      break;
    case CRAMP_MEMBER_INSTANT:
      CRAMP_MEMBER_AT (gint64, record, member) = CRAMP_NEVER_MODIFIED;
      break;
    case CRAMP_MEMBER_MOMENT:
      CRAMP_MEMBER_AT (gint64, record, member) = 0;
      break;
    case CRAMP_MEMBER_CODES:
      g_clear_pointer (&CRAMP_MEMBER_AT (GByteArray *, record, member), g_byte_array_unref);
      break;
    case CRAMP_MEMBER_RECORDS:
      g_clear_pointer (&CRAMP_MEMBER_AT (GPtrArray *, record, member), g_ptr_array_unref);
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * cramp_member_is_answered:
 * @member: a member
 * @record: a struct with that member
 */
gboolean
cramp_member_is_answered (const CrampMember *member,
                          gconstpointer      record)
{
  switch (member->type)
    {
    case CRAMP_MEMBER_ANSWER:
      return CRAMP_MEMBER_AT (const int, record, member) != CRAMP_UNANSWERED;
    case CRAMP_MEMBER_DATE:
      return CRAMP_MEMBER_AT (const CrampNightDate, record, member) != 0;
    case CRAMP_MEMBER_INSTANT:
      return CRAMP_MEMBER_AT (const gint64, record, member) != CRAMP_NEVER_MODIFIED;
    case CRAMP_MEMBER_MOMENT:
      return CRAMP_MEMBER_AT (const gint64, record, member) != 0;
    case CRAMP_MEMBER_TEXT:
    case CRAMP_MEMBER_TIME:
    case CRAMP_MEMBER_CODES:
    case CRAMP_MEMBER_RECORDS:
      return CRAMP_MEMBER_AT (const gconstpointer, record, member) != NULL;
    default:
      g_return_val_if_reached (FALSE);
    }
}

static GByteArray *
copy_codes (const GByteArray *codes)
{
  GByteArray *copy = g_byte_array_sized_new (codes->len);

  return g_byte_array_append (copy, codes->data, codes->len);
}

static GPtrArray *
copy_records (const CrampKind *kind,
              const GPtrArray *records)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (kind->free_record);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copy, cramp_kind_seal (kind, cramp_kind_copy (kind, g_ptr_array_index (records, i))));

  return copy;
}

/**
 * cramp_member_take:
 * @member: a member
 * @record: a struct that leaves it open
 * @from: a struct with that member
 *
 * Answers the member as @from does.
 */
void
cramp_member_take (const CrampMember *member,
                   gpointer           record,
                   gconstpointer      from)
{
  if (!cramp_member_is_answered (member, from))
    return;

  switch (member->type)
    {
    case CRAMP_MEMBER_TEXT:
      CRAMP_MEMBER_AT (char *, record, member) = g_strdup (CRAMP_MEMBER_AT (char *const, from, member));
      break;
    case CRAMP_MEMBER_TIME:
      CRAMP_MEMBER_AT (GDateTime *, record, member) = g_date_time_ref (CRAMP_MEMBER_AT (GDateTime *const, from, member));
      break;
    case CRAMP_MEMBER_CODES:
      CRAMP_MEMBER_AT (GByteArray *, record, member) = copy_codes (CRAMP_MEMBER_AT (GByteArray *const, from, member));
      break;
    case CRAMP_MEMBER_RECORDS:
      CRAMP_MEMBER_AT (GPtrArray *, record, member) = copy_records (member->records, CRAMP_MEMBER_AT (GPtrArray *const, from, member));
      break;
    case CRAMP_MEMBER_ANSWER:
    case CRAMP_MEMBER_DATE:
    case CRAMP_MEMBER_INSTANT:
    case CRAMP_MEMBER_MOMENT:
    default:
      memcpy (G_STRUCT_MEMBER_P (record, member->offset), G_STRUCT_MEMBER_P (from, member->offset), sizes[member->type]);
      break;
    }
}

/**
 * cramp_kind_new:
 * @kind: a kind
 *
 * Returns: (transfer full): the struct of a record that says nothing yet, for
 *   cramp_kind_seal() or cramp_kind_free()
 */
gpointer
cramp_kind_new (const CrampKind *kind)
{
  gpointer    record = g_malloc0 (kind->size);
  CrampMember member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    cramp_member_clear (&member, record);

  return record;
}

/**
 * cramp_kind_free:
 * @kind: a kind
 * @record: (transfer full): the struct of a record
 */
void
cramp_kind_free (const CrampKind *kind,
                 gpointer         record)
{
  CrampMember member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    cramp_member_clear (&member, record);
  g_free (record);
}

/**
 * cramp_kind_copy:
 * @kind: a kind
 * @record: a record
 *
 * Returns: (transfer full): a struct that says the same
 */
gpointer
cramp_kind_copy (const CrampKind *kind,
                 gconstpointer    record)
{
  gpointer copy = cramp_kind_new (kind);

  cramp_kind_fill (kind, copy, record);

  return copy;
}

/**
 * cramp_kind_seal:
 * @kind: a kind
 * @record: (transfer full): the struct of a record
 *
 * Returns: (transfer full): the record as the program has it
 */
gpointer
cramp_kind_seal (const CrampKind *kind,
                 gpointer         record)
{
  return kind->seal != NULL ? kind->seal (record) : record;
}

/**
 * cramp_kind_open:
 * @kind: a kind
 * @record: a record as the program has it
 *
 * Returns: (transfer none): its struct
 */
gconstpointer
cramp_kind_open (const CrampKind *kind,
                 gconstpointer    record)
{
  return kind->open != NULL ? kind->open (record) : record;
}

/**
 * cramp_kind_is_empty:
 * @kind: a kind
 * @record: a record
 *
 * Returns: whether it says nothing but which one it is
 */
gboolean
cramp_kind_is_empty (const CrampKind *kind,
                     gconstpointer    record)
{
  gconstpointer content = cramp_kind_open (kind, record);
  CrampMember   member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    if (!member.required && !member.remark && cramp_member_is_answered (&member, content))
      return FALSE;

  return TRUE;
}

/**
 * cramp_kind_fill:
 * @kind: a kind
 * @record: the struct of a record
 * @from: a record
 *
 * Answers from @from what @record leaves open, and nothing else.
 *
 * Returns: whether that answered anything
 */
gboolean
cramp_kind_fill (const CrampKind *kind,
                 gpointer         record,
                 gconstpointer    from)
{
  gconstpointer content = cramp_kind_open (kind, from);
  gboolean      filled = FALSE;
  CrampMember   member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    if (!cramp_member_is_answered (&member, record) && cramp_member_is_answered (&member, content))
      {
        cramp_member_take (&member, record, content);
        filled = TRUE;
      }

  return filled;
}

/**
 * cramp_kind_get_modified:
 * @kind: a kind
 * @record: a record
 *
 * Returns: when it was last changed, in seconds since 1970 in UTC, or
 *   %CRAMP_NEVER_MODIFIED when that is not known
 */
gint64
cramp_kind_get_modified (const CrampKind *kind,
                         gconstpointer    record)
{
  gconstpointer content = cramp_kind_open (kind, record);
  CrampMember   member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    if (member.type == CRAMP_MEMBER_INSTANT && member.remark)
      return CRAMP_MEMBER_AT (const gint64, content, &member);

  return CRAMP_NEVER_MODIFIED;
}
