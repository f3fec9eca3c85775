/* cramp-store-visits.c - visits to a doctor in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-visits.h"

#include "cramp-store-record.h"
#include "cramp-store-value.h"

enum
{
  COLUMN_DATE,
  COLUMN_QUESTIONS,
  COLUMN_ANSWER,
};

static const char *const columns[] = { "date", "questions", "answer", NULL };

static gpointer
read_row (CrampStatement *row)
{
  CrampNightDate date;
  const char    *questions, *answer;

  if (!cramp_read_night (row, COLUMN_DATE, &date) ||
      !cramp_read_limited (row, COLUMN_QUESTIONS, CRAMP_NOTE_MAX, &questions) ||
      !cramp_read_limited (row, COLUMN_ANSWER, CRAMP_NOTE_MAX, &answer))
    return NULL;

  return cramp_visit_new (date, questions, answer);
}

static gboolean
save_visit (CrampStore *self,
            gpointer    record,
            GError    **error)
{
  return cramp_store_add_visit (self, record, NULL, error);
}

static gboolean
remove_visit (CrampStore *self,
              gpointer    record,
              GError    **error)
{
  return cramp_store_replace_visit (self, record, NULL, error);
}

const CrampTable cramp_visit_table = {
  .name = "visit",
  .key = "rowid",
  .by_contents = TRUE,
  .columns = columns,
  .read_row = read_row,
  .free_record = (GDestroyNotify) cramp_visit_free,
  .save = save_visit,
  .remove = remove_visit,
  .of_person = TRUE,
};

/**
 * cramp_store_read_visits:
 *
 * Returns: (transfer full) (element-type CrampVisit): the visits, by date, then
 *   by what was asked and answered
 */
GPtrArray *
cramp_store_read_visits (CrampStore *self,
                         GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  return cramp_store_read_all (self, &cramp_visit_table, "ORDER BY date, questions, answer", error);
}

static void
bind_visit (CrampStatement *statement,
            gconstpointer   record)
{
  const CrampVisit *visit = record;

  cramp_bind_night (statement, COLUMN_DATE, visit->date);
  cramp_bind_text (statement, COLUMN_QUESTIONS, visit->questions);
  cramp_bind_text (statement, COLUMN_ANSWER, visit->answer);
}

/**
 * cramp_store_add_visit:
 * @visit: a visit; the texts of at most %CRAMP_NOTE_MAX characters
 * @added: (out) (optional): whether it was new
 *
 * Adds a visit, unless an equal one is there.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_add_visit (CrampStore       *self,
                       const CrampVisit *visit,
                       gboolean         *added,
                       GError          **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (visit != NULL, FALSE);

  return cramp_store_add_record (self, &cramp_visit_table, bind_visit, visit, added, error);
}

/**
 * cramp_store_replace_visit:
 * @old: a visit
 * @visit: (nullable): what is known of it now, or %NULL to delete it
 *
 * Changes what is known of a visit. To undo that, exchange the two.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_replace_visit (CrampStore       *self,
                           const CrampVisit *old,
                           const CrampVisit *visit,
                           GError          **error)
{
  gboolean success;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (old != NULL, FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  success = cramp_store_remove_record (self, &cramp_visit_table, bind_visit, old, error) && (visit == NULL || cramp_store_add_visit (self, visit, NULL, error));
  return cramp_store_end (self, success, error);
}
