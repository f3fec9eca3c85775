/* cramp-store-glances.c - many nights at a glance
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-glances.h"

#include "cramp-episode.h"
#include "cramp-store-rows.h"
#include "cramp-store-value.h"

/* No person has as many in one night. */
#define MOST_CRAMPS G_MAXINT
#define MOST_PAIN 10

/* The bits of the care are those of CRAMP_SET. */
G_STATIC_ASSERT (CRAMP_CARE_STRETCH == 0 && CRAMP_CARE_SOAK == 1 && CRAMP_CARE_WARMTH == 2 && CRAMP_N_CARES == 3);

/* The nights that have anything, in the order of the enum below. */
#define GLANCES                                                            \
  "SELECT night, sum (cramps), sum (activities), ifnull (max (pain), -1)," \
  " sum (ticked), sum (care) FROM ("                                       \
  " SELECT night, context IS NOT 'activity' AS cramps,"                    \
  "  context IS 'activity' AS activities,"                                 \
  "  CASE WHEN context IS NOT 'activity' THEN pain END AS pain,"           \
  "  0 AS ticked, 0 AS care"                                               \
  "  FROM episode WHERE night BETWEEN ?1 AND ?2 AND ahead IS NOT 1"        \
  " UNION ALL"                                                             \
  " SELECT date, 0, 0, NULL, cramp_free IS 1,"                             \
  "  (stretch IS 'done') + 2 * (soak IS 'done') + 4 * (warmth IS 'done')"  \
  "  FROM night WHERE date BETWEEN ?1 AND ?2)"                             \
  " GROUP BY night ORDER BY night"

enum
{
  NIGHT,
  CRAMPS,
  ACTIVITIES,
  PAIN,
  TICKED,
  CARE,
};

/* What cannot be read is counted where the entries themselves are. */
static gboolean
read_glance (CrampStatement   *row,
             CrampNightGlance *glance)
{
  return cramp_read_night (row, NIGHT, &glance->night) && glance->night != 0 &&
         cramp_read_int (row, CRAMPS, 0, MOST_CRAMPS, &glance->cramps) &&
         cramp_read_int (row, ACTIVITIES, 0, MOST_CRAMPS, &glance->activities) &&
         cramp_read_int (row, PAIN, CRAMP_UNANSWERED, MOST_PAIN, &glance->pain) &&
         cramp_read_int (row, TICKED, FALSE, TRUE, &glance->is_ticked) &&
         cramp_read_int (row, CARE, 0, CRAMP_SET (CRAMP_N_CARES) - 1, &glance->care);
}

/**
 * cramp_store_read_glances:
 * @first: the first night
 * @last: the last night
 *
 * Reads what there is of these nights, without those of cramp_store_mark_ahead().
 * The cost is that of the nights asked for, however long the diary is.
 *
 * Returns: (transfer full) (element-type CrampNightGlance): the nights that have
 *   a cramp or an answer, by date
 */
GArray *
cramp_store_read_glances (CrampStore    *self,
                          CrampNightDate first,
                          CrampNightDate last,
                          GError       **error)
{
  g_autoptr (CrampStatement) statement = NULL;
  g_autoptr (GArray) glances = g_array_new (FALSE, FALSE, sizeof (CrampNightGlance));
  int code;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  statement = cramp_store_prepare (self, GLANCES, error);
  if (statement == NULL)
    return NULL;
  cramp_bind_night_bound (statement, 0, first);
  cramp_bind_night_bound (statement, 1, last);

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      CrampNightGlance glance;

      if (read_glance (statement, &glance))
        g_array_append_val (glances, glance);
    }
  if (code != SQLITE_DONE)
    {
      cramp_store_fail (self, error);
      return NULL;
    }

  return g_steal_pointer (&glances);
}

/**
 * cramp_store_read_aftermaths:
 * @first: the first night
 * @last: the last night
 * @minutes: how long numbness or weakness was there at least
 *
 * Returns: (transfer full) (element-type CrampEpisode): the cramps of these nights
 *   that left it for so long, or of which something still is there, by start
 */
GPtrArray *
cramp_store_read_aftermaths (CrampStore    *self,
                             CrampNightDate first,
                             CrampNightDate last,
                             int            minutes,
                             GError       **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  statement = cramp_store_prepare_select (self, &cramp_episode_kind,
                                          "WHERE night BETWEEN ?1 AND ?2 AND ahead IS NOT 1"
                                          " AND (numbness_min >= ?3 OR weakness_min >= ?3 OR still_there = 1)"
                                          " ORDER BY start, id",
                                          error);
  if (statement == NULL)
    return NULL;
  cramp_bind_night_bound (statement, 0, first);
  cramp_bind_night_bound (statement, 1, last);
  sqlite3_bind_int (statement, 3, minutes);

  return cramp_store_read_rows (self, &cramp_episode_kind, statement, error);
}
