/* cramp-diary-difference.c - by what one diary differs from another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary-difference.h"

#include "cramp-kind-order.h"

/* Of a kind that may have several of one key, each is told from the others by
 * all that it says. */
static guint
get_n_key (const CrampKind *kind)
{
  return kind->several ? CRAMP_KEY_WHOLE : kind->n_key;
}

static int
compare_keys (const CrampKind *kind,
              gconstpointer    a,
              gconstpointer    b)
{
  gconstpointer left = cramp_kind_open (kind, a);
  gconstpointer right = cramp_kind_open (kind, b);
  int           order = 0;
  CrampMember   member;

  for (guint i = 0; order == 0 && i < get_n_key (kind) && cramp_kind_get_member (kind, i, &member); i++)
    order = cramp_member_compare (&member, left, right);

  return order;
}

/* Apart from when it was written down, and how. */
static gboolean
says_same (const CrampKind *kind,
           gconstpointer    a,
           gconstpointer    b)
{
  gconstpointer left = cramp_kind_open (kind, a);
  gconstpointer right = cramp_kind_open (kind, b);
  CrampMember   member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    if (!member.remark && cramp_member_compare (&member, left, right) != 0)
      return FALSE;

  return TRUE;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      kind)
{
  return compare_keys (kind, *(const gconstpointer *) a, *(const gconstpointer *) b);
}

/* Borrows the records. */
static GPtrArray *
sort_by_key (const CrampKind *kind,
             GPtrArray       *records)
{
  GPtrArray *sorted = g_ptr_array_sized_new (records->len);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (records, i));
  g_ptr_array_sort_with_data (sorted, compare_places, (gpointer) kind);

  return sorted;
}

static int
compare_next (const CrampKind *kind,
              GPtrArray       *first,
              guint            i,
              GPtrArray       *second,
              guint            j)
{
  if (i == first->len || j == second->len)
    return i == first->len ? 1 : -1;

  return compare_keys (kind, g_ptr_array_index (first, i), g_ptr_array_index (second, j));
}

static void
compare_lists (const CrampKind      *kind,
               GPtrArray            *first,
               GPtrArray            *second,
               CrampDifferenceCount *count)
{
  g_autoptr (GPtrArray) left = sort_by_key (kind, first);
  g_autoptr (GPtrArray) right = sort_by_key (kind, second);
  guint i = 0, j = 0;

  while (i < left->len || j < right->len)
    {
      int order = compare_next (kind, left, i, right, j);

      if (order < 0)
        count->removed++;
      else if (order > 0)
        count->added++;
      else if (says_same (kind, g_ptr_array_index (left, i), g_ptr_array_index (right, j)))
        count->unchanged++;
      else
        count->changed++;
      i += order <= 0;
      j += order >= 0;
    }
}

/**
 * cramp_diary_compare:
 * @first: a diary
 * @second: another one
 * @difference: (out caller-allocates): by what @second differs from @first
 */
void
cramp_diary_compare (const CrampDiary     *first,
                     const CrampDiary     *second,
                     CrampDiaryDifference *difference)
{
  *difference = (CrampDiaryDifference){ 0 };
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    compare_lists (cramp_kinds[i], first->records[i], second->records[i], &difference->counts[i]);
}

/**
 * cramp_diary_difference_is_none:
 *
 * Returns: whether both diaries say the same
 */
gboolean
cramp_diary_difference_is_none (const CrampDiaryDifference *difference)
{
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    if (difference->counts[i].added + difference->counts[i].removed + difference->counts[i].changed > 0)
      return FALSE;

  return TRUE;
}
