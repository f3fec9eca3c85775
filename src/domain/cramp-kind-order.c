/* cramp-kind-order.c - which of two records comes first, and whether they agree
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-kind-order.h"

#include <string.h>

#include "cramp-night-date.h"

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_codes (const GByteArray *a,
               const GByteArray *b)
{
  guint shared = MIN (a->len, b->len);
  /* What is empty has no bytes to point at. */
  int order = shared == 0 ? 0 : memcmp (a->data, b->data, shared);

  return order != 0 ? order : compare_numbers (a->len, b->len);
}

static int
compare_records (const CrampKind *kind,
                 const GPtrArray *a,
                 const GPtrArray *b)
{
  int order = compare_numbers (a->len, b->len);

  for (guint i = 0; order == 0 && i < a->len; i++)
    order = cramp_kind_compare (kind, g_ptr_array_index (a, i), g_ptr_array_index (b, i));

  return order;
}

/**
 * cramp_member_compare:
 * @member: a member
 * @a: a struct with that member
 * @b: another one
 *
 * Orders records by one member, what is unanswered first.
 *
 * Returns: less than, equal to or greater than 0, as for qsort()
 */
int
cramp_member_compare (const CrampMember *member,
                      gconstpointer      a,
                      gconstpointer      b)
{
  gboolean is_answered = cramp_member_is_answered (member, a);

  if (is_answered != cramp_member_is_answered (member, b))
    return is_answered ? 1 : -1;
  if (!is_answered)
    return 0;

  switch (member->type)
    {
    case CRAMP_MEMBER_ANSWER:
      return compare_numbers (CRAMP_MEMBER_AT (const int, a, member), CRAMP_MEMBER_AT (const int, b, member));
    case CRAMP_MEMBER_TEXT:
      return strcmp (CRAMP_MEMBER_AT (char *const, a, member), CRAMP_MEMBER_AT (char *const, b, member));
    case CRAMP_MEMBER_DATE:
      return compare_numbers (CRAMP_MEMBER_AT (const CrampNightDate, a, member), CRAMP_MEMBER_AT (const CrampNightDate, b, member));
    case CRAMP_MEMBER_TIME:
      return g_date_time_compare (CRAMP_MEMBER_AT (GDateTime *const, a, member), CRAMP_MEMBER_AT (GDateTime *const, b, member));
    case CRAMP_MEMBER_INSTANT:
    case CRAMP_MEMBER_MOMENT:
      return compare_numbers (CRAMP_MEMBER_AT (const gint64, a, member), CRAMP_MEMBER_AT (const gint64, b, member));
    case CRAMP_MEMBER_CODES:
      return compare_codes (CRAMP_MEMBER_AT (GByteArray *const, a, member), CRAMP_MEMBER_AT (GByteArray *const, b, member));
    case CRAMP_MEMBER_RECORDS:
      return compare_records (member->records, CRAMP_MEMBER_AT (GPtrArray *const, a, member), CRAMP_MEMBER_AT (GPtrArray *const, b, member));
    default:
      g_return_val_if_reached (0);
    }
}

static int
compare_first_times (const CrampKind *kind,
                     gconstpointer    a,
                     gconstpointer    b)
{
  CrampMember member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    if (member.type == CRAMP_MEMBER_DATE || member.type == CRAMP_MEMBER_TIME)
      return cramp_member_compare (&member, a, b);

  return 0;
}

/**
 * cramp_kind_compare:
 * @kind: a kind
 * @a: a record
 * @b: another one
 *
 * Orders records as every list and file does: by their first date or time, then
 * by all else from the first member on.
 *
 * Returns: less than, equal to or greater than 0, as for qsort()
 */
int
cramp_kind_compare (const CrampKind *kind,
                    gconstpointer    a,
                    gconstpointer    b)
{
  gconstpointer left = cramp_kind_open (kind, a);
  gconstpointer right = cramp_kind_open (kind, b);
  int           order = compare_first_times (kind, left, right);
  CrampMember   member;

  for (guint i = 0; order == 0 && cramp_kind_get_member (kind, i, &member); i++)
    order = cramp_member_compare (&member, left, right);

  return order;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      kind)
{
  return cramp_kind_compare (kind, *(gconstpointer *) a, *(gconstpointer *) b);
}

/**
 * cramp_kind_sort:
 * @kind: a kind
 * @records: (element-type gpointer): some of its records
 *
 * Puts @records into the order of files.
 */
void
cramp_kind_sort (const CrampKind *kind,
                 GPtrArray       *records)
{
  g_ptr_array_sort_with_data (records, compare_places, (gpointer) kind);
}

/**
 * cramp_kind_agrees:
 * @kind: a kind
 * @record: a record
 * @other: another one
 *
 * Returns: whether both can be the same one, told at different times: neither
 *   contradicts the other
 */
gboolean
cramp_kind_agrees (const CrampKind *kind,
                   gconstpointer    record,
                   gconstpointer    other)
{
  gconstpointer one = cramp_kind_open (kind, record);
  gconstpointer two = cramp_kind_open (kind, other);
  CrampMember   member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    if (cramp_member_is_answered (&member, one) && cramp_member_is_answered (&member, two) &&
        cramp_member_compare (&member, one, two) != 0)
      return FALSE;

  return TRUE;
}
