/* cramp-store-totals.c - what the rules of frequency need of each night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-nights.h"

#include "cramp-store-rows.h"
#include "cramp-store-value.h"

/* Rule N6: within how many seconds of a cramp another one is its return. */
#define RETURN_SECONDS "900"

/* (choice) Cramps that begin within so many seconds, and nights that are so close,
 * are looked at together. */
#define SECONDS_TOGETHER (24 * 60 * 60)
#define NIGHTS_TOGETHER 7

/* Whether the cramp e is the first one of its returns. The links of a chain of
 * returns are adjacent, so a cramp is a return when any like it, return or not,
 * began shortly before it. Where only the night is known there is no before. */
#define IS_FIRST                                                    \
  "(e.time_unknown IS 1 OR NOT EXISTS ("                            \
  " SELECT 1 FROM episode p"                                        \
  " WHERE p.start BETWEEN e.start - " RETURN_SECONDS " AND e.start" \
  " AND (p.start, p.id) < (e.start, e.id) AND p.night <= ?3"        \
  " AND p.time_unknown IS NOT 1 AND p.ahead IS NOT 1"               \
  " AND p.context IS NOT 'activity' AND p.side IS e.side AND p.sites IS e.sites))"

/* The filled-in nights from ?1 to ?2 as if nothing had been entered for nights
 * after ?3 (rule N4). A cramp that was dated in the future does not count. */
#define TOTALS                                                                      \
  "SELECT night, sum (is_first) AS cramps FROM ("                                   \
  " SELECT e.night AS night, " IS_FIRST " AS is_first"                              \
  " FROM episode e WHERE e.night BETWEEN ?1 AND ?2 AND e.context IS NOT 'activity'" \
  "  AND e.ahead IS NOT 1"                                                          \
  " UNION ALL"                                                                      \
  " SELECT date, 0 FROM night WHERE date BETWEEN ?1 AND ?2 AND cramp_free = 1)"     \
  " GROUP BY night"

#define NIGHT_AT(nights, i) g_array_index (nights, CrampNightDate, i)

#define STORED_TOTALS "SELECT night, cramps FROM night_total WHERE night BETWEEN ?1 AND ?2"

/* Whether a cramp of a night after ?1 began shortly before one of an earlier
 * night: only noon, or a night given by hand, brings that about. */
#define OVERLAP                                                                    \
  "SELECT 1 FROM episode p WHERE p.night > ?1 AND EXISTS (SELECT 1 FROM episode e" \
  " WHERE e.start BETWEEN p.start AND p.start + " RETURN_SECONDS " AND e.night <= ?1) LIMIT 1"

/* A night that is not filled in has no row. */
static const CrampMember members[] = {
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("night"), G_STRUCT_OFFSET (CrampNightTotal, night), .required = TRUE },
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("cramps", .maximum = G_MAXINT), G_STRUCT_OFFSET (CrampNightTotal, cramps), .required = TRUE },
};

const CrampKind cramp_night_total_kind = {
  .name = "night_total",
  CRAMP_KIND_OF (CrampNightTotal, members),
  .n_key = 1,
  .named = TRUE,
  .free_record = g_free,
};

static void
bind_totals (CrampStatement *statement,
             CrampNightDate  first,
             CrampNightDate  last,
             CrampNightDate  as_of)
{
  cramp_bind_night_bound (statement, 0, first);
  cramp_bind_night_bound (statement, 1, last);
  cramp_bind_night_bound (statement, 2, as_of);
}

static gboolean
delete_totals (CrampStore    *self,
               CrampNightDate first,
               CrampNightDate last,
               GError       **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "DELETE FROM night_total WHERE night BETWEEN ?1 AND ?2", error);

  if (statement == NULL)
    return FALSE;
  cramp_bind_night (statement, 0, first);
  cramp_bind_night (statement, 1, last);

  return cramp_store_run (self, statement, error);
}

/**
 * cramp_store_mark_night:
 * @night: a night of which something changed
 *
 * Remembers to count a night anew before the transaction ends. However much
 * changes in a night, it is counted once.
 */
void
cramp_store_mark_night (CrampStore    *self,
                        CrampNightDate night)
{
  cramp_store_tell_night_changed (self, night);
  g_hash_table_add (self->uncounted_nights, GUINT_TO_POINTER (night));
  self->before_commit = cramp_store_count_marked;
}

/**
 * cramp_store_mark_returns:
 * @start: when a cramp that changed begins, or began before it changed
 *
 * Remembers to count the nights of the cramps anew that may be returns of that
 * cramp.
 */
void
cramp_store_mark_returns (CrampStore *self,
                          GDateTime  *start)
{
  gint64 second = g_date_time_to_unix (start);

  g_array_append_val (self->uncounted_starts, second);
  self->before_commit = cramp_store_count_marked;
}

static gboolean
mark_nights_between (CrampStore *self,
                     gint64      first,
                     gint64      last,
                     GError    **error)
{
  g_autoptr (CrampStatement) statement = NULL;
  int code;

  statement = cramp_store_prepare (self, "SELECT night FROM episode WHERE start BETWEEN ?1 AND ?2 + " RETURN_SECONDS, error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, first);
  sqlite3_bind_int64 (statement, 2, last);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      CrampNightDate night;

      if (cramp_read_night (statement, 0, &night) && !g_hash_table_contains (self->uncounted_nights, GUINT_TO_POINTER (night)))
        cramp_store_mark_night (self, night);
    }

  return code == SQLITE_DONE || cramp_store_fail (self, error);
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* Cramps that begin close together have their returns in common. */
static gboolean
mark_nights_of_returns (CrampStore *self,
                        GError    **error)
{
  GArray *starts = self->uncounted_starts;

  g_array_sort (starts, compare_starts);
  for (guint first = 0, next; first < starts->len; first = next)
    {
      next = first + 1;
      while (next < starts->len && g_array_index (starts, gint64, next) - g_array_index (starts, gint64, next - 1) <= SECONDS_TOGETHER)
        next++;

      if (!mark_nights_between (self, g_array_index (starts, gint64, first), g_array_index (starts, gint64, next - 1), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
count_nights (CrampStore    *self,
              CrampNightDate first,
              CrampNightDate last,
              GError       **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  if (!delete_totals (self, first, last, error))
    return FALSE;

  statement = cramp_store_prepare (self, "INSERT INTO night_total (night, cramps) " TOTALS, error);
  if (statement == NULL)
    return FALSE;
  bind_totals (statement, first, last, G_MAXUINT32);

  return cramp_store_run (self, statement, error);
}

static int
compare_nights (gconstpointer a,
                gconstpointer b)
{
  CrampNightDate left = *(const CrampNightDate *) a;
  CrampNightDate right = *(const CrampNightDate *) b;

  return (left > right) - (left < right);
}

static GArray *
list_marked_nights (CrampStore *self)
{
  GArray        *nights = g_array_new (FALSE, FALSE, sizeof (CrampNightDate));
  GHashTableIter iter;
  gpointer       marked;

  g_hash_table_iter_init (&iter, self->uncounted_nights);
  while (g_hash_table_iter_next (&iter, &marked, NULL))
    {
      CrampNightDate night = GPOINTER_TO_UINT (marked);

      g_array_append_val (nights, night);
    }
  g_array_sort (nights, compare_nights);

  return nights;
}

/**
 * cramp_store_count_marked:
 *
 * Counts what was marked. This is for whoever ends a transaction of writes, or
 * reads totals in the middle of it.
 */
gboolean
cramp_store_count_marked (CrampStore *self,
                          GError    **error)
{
  g_autoptr (GArray) nights = NULL;

  if (!mark_nights_of_returns (self, error))
    return FALSE;

  nights = list_marked_nights (self);
  for (guint first = 0, next; first < nights->len; first = next)
    {
      next = first + 1;
      while (next < nights->len && NIGHT_AT (nights, next) - NIGHT_AT (nights, next - 1) <= NIGHTS_TOGETHER)
        next++;

      if (!count_nights (self, NIGHT_AT (nights, first), NIGHT_AT (nights, next - 1), error))
        return FALSE;
    }

  cramp_store_forget_marks (self);
  return TRUE;
}

static gboolean
has_overlap (CrampStore    *self,
             CrampNightDate last,
             gboolean      *overlap,
             GError       **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, OVERLAP, error);
  int code;

  if (statement == NULL)
    return FALSE;
  cramp_bind_night_bound (statement, 0, last);

  code = sqlite3_step (statement);
  *overlap = code == SQLITE_ROW;

  return code == SQLITE_ROW || code == SQLITE_DONE || cramp_store_fail (self, error);
}

/* Rows of the table of totals, its key at the end, as all are asked for. */
#define AS_ROWS(totals) "SELECT night, cramps, night FROM (" totals ") ORDER BY night"

static GArray *
read_totals (CrampStore    *self,
             CrampNightDate first,
             CrampNightDate last,
             GError       **error)
{
  g_autoptr (CrampStatement) statement = NULL;
  GArray  *totals;
  gboolean overlap;

  if (!has_overlap (self, last, &overlap, error))
    return NULL;

  /* The stored totals know all entries, those of later nights as well. */
  statement = cramp_store_prepare (self, overlap ? AS_ROWS (TOTALS) : AS_ROWS (STORED_TOTALS), error);
  if (statement == NULL)
    return NULL;

  cramp_bind_night_bound (statement, 0, first);
  cramp_bind_night_bound (statement, 1, last);
  if (overlap)
    cramp_bind_night_bound (statement, 2, last);

  totals = cramp_store_read_values (self, &cramp_night_total_kind, statement, error);
  for (guint i = 0; totals != NULL && i < totals->len; i++)
    g_array_index (totals, CrampNightTotal, i).filled_in = TRUE;

  return totals;
}

/**
 * cramp_store_read_totals:
 * @first: the first night, or 0 for no such bound
 * @last: the last night, or %G_MAXUINT32 for no such bound
 *
 * Reads the totals of the nights from @first to @last that are filled in, as
 * if nothing had been entered for a later one than @last (rule N4). Their cost
 * is that of the nights and not of the cramps.
 *
 * Returns: (transfer full) (element-type CrampNightTotal): the totals, by night
 */
GArray *
cramp_store_read_totals (CrampStore    *self,
                         CrampNightDate first,
                         CrampNightDate last,
                         GError       **error)
{
  GArray  *totals;
  gboolean begun;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  if (!cramp_store_count_marked (self, error) || !cramp_store_begin_read (self, &begun, error))
    return NULL;
  totals = read_totals (self, first, last, error);
  cramp_store_end_read (self, begun);

  return totals;
}

/**
 * cramp_store_find_wrong_totals:
 * @nights: (element-type utf8): where to add the dates
 *
 * Finds the nights whose stored total is not what their entries give.
 */
gboolean
cramp_store_find_wrong_totals (CrampStore *self,
                               GPtrArray  *nights,
                               GError    **error)
{
  g_autoptr (CrampStatement) statement = NULL;
  int code;

  if (!cramp_store_count_marked (self, error))
    return FALSE;
  statement = cramp_store_prepare (self,
                                   "WITH entered AS (" TOTALS "), stored AS (" STORED_TOTALS ")"
                                   " SELECT night FROM (SELECT * FROM entered EXCEPT SELECT * FROM stored)"
                                   " UNION SELECT night FROM (SELECT * FROM stored EXCEPT SELECT * FROM entered)",
                                   error);
  if (statement == NULL)
    return FALSE;

  bind_totals (statement, 0, G_MAXUINT32, G_MAXUINT32);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    g_ptr_array_add (nights, g_strdup (cramp_read_text (statement, 0)));

  return code == SQLITE_DONE || cramp_store_fail (self, error);
}
