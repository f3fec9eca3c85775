/* cramp-store-doctor.c - danger checks, visits and plans in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-person.h"

#include "cramp-store-table.h"
#include "cramp-store-value.h"

enum
{
  COLUMN_AT,
  COLUMN_OFFSET,
};

static const char *const danger_check_columns[] = { "at", "offset", NULL };

static const CrampField danger_check_fields[] = {
  { "signs", CRAMP_FIELD_SET, &cramp_sign_vocabulary },
};

static gpointer
read_danger_check_row (CrampStatement *row)
{
  g_autoptr (GDateTime) at = cramp_read_time (row, COLUMN_AT);
  int signs;

  if (at == NULL || !cramp_table_read_answers (&cramp_danger_check_table, row, &signs))
    return NULL;

  return cramp_danger_check_new (at, signs);
}

const CrampTable cramp_danger_check_table = {
  .name = "danger_check",
  .key = "rowid",
  .columns = danger_check_columns,
  .fields = danger_check_fields,
  .n_fields = G_N_ELEMENTS (danger_check_fields),
  .read_row = read_danger_check_row,
  .free_record = (GDestroyNotify) cramp_danger_check_free,
};

enum
{
  COLUMN_DATE,
};

static const char *const shown_columns[] = { "date", NULL };

static const CrampField shown_fields[] = {
  { "signal", CRAMP_FIELD_CHOICE, &cramp_signal_vocabulary },
};

static gpointer
read_shown_row (CrampStatement *row)
{
  CrampNightDate date;
  int            signal;

  if (!cramp_read_night (row, COLUMN_DATE, &date) ||
      !cramp_table_read_answers (&cramp_shown_table, row, &signal))
    return NULL;

  return cramp_shown_new (signal, date);
}

const CrampTable cramp_shown_table = {
  .name = "shown_to_doctor",
  .key = "rowid",
  .columns = shown_columns,
  .fields = shown_fields,
  .n_fields = G_N_ELEMENTS (shown_fields),
  .read_row = read_shown_row,
  .free_record = (GDestroyNotify) cramp_shown_free,
};

enum
{
  COLUMN_FROM,
  COLUMN_NIGHTS,
};

#define SEPARATOR ";"

static const char *const plan_columns[] = { "from", "nights", NULL };

static const CrampField plan_fields[] = {
  { "care", CRAMP_FIELD_CHOICE, &cramp_care_vocabulary },
};

/* A list, not a set: arms come in the order of the nights. */
static char *
join_arms (GByteArray *nights)
{
  GString *arms = g_string_new (NULL);

  for (guint i = 0; i < nights->len; i++)
    {
      if (i > 0)
        g_string_append (arms, SEPARATOR);
      g_string_append (arms, cramp_vocabulary_get_code (&cramp_plan_arm_vocabulary, nights->data[i]));
    }

  return g_string_free (arms, FALSE);
}

static GByteArray *
split_arms (const char *text)
{
  g_auto (GStrv) arms = g_strsplit (text, SEPARATOR, -1);
  g_autoptr (GByteArray) nights = g_byte_array_new ();

  for (guint i = 0; arms[i] != NULL; i++)
    {
      int    value = cramp_vocabulary_find (&cramp_plan_arm_vocabulary, arms[i]);
      guint8 arm = (guint8) value;

      if (value < 0)
        return NULL;
      g_byte_array_append (nights, &arm, 1);
    }

  return g_steal_pointer (&nights);
}

static gpointer
read_plan_row (CrampStatement *row)
{
  g_autoptr (CrampPlan) plan = cramp_plan_new ();
  const char *nights = cramp_read_text (row, COLUMN_NIGHTS);

  if (!cramp_read_night (row, COLUMN_FROM, &plan->from) ||
      !cramp_table_read_answers (&cramp_plan_table, row, &plan->care))
    return NULL;
  if (nights == NULL)
    return g_steal_pointer (&plan);

  plan->nights = split_arms (nights);

  return plan->nights != NULL ? g_steal_pointer (&plan) : NULL;
}

const CrampTable cramp_plan_table = {
  .name = "plan",
  .key = "rowid",
  .columns = plan_columns,
  .fields = plan_fields,
  .n_fields = G_N_ELEMENTS (plan_fields),
  .read_row = read_plan_row,
  .free_record = (GDestroyNotify) cramp_plan_free,
};

static GPtrArray *
read_all (CrampStore       *self,
          const CrampTable *table,
          const char       *rest,
          GError          **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_select (self, table, rest, error);

  return statement != NULL ? cramp_store_read_rows (self, table, statement, error) : NULL;
}

/* Binds one record to the statement that adds it. */
typedef void (*BindFunc) (CrampStatement *statement,
                          gconstpointer   record);

static gboolean
add_row (CrampStore       *self,
         const CrampTable *table,
         BindFunc          bind,
         gconstpointer     record,
         gboolean         *added,
         GError          **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_add (self, table, error);

  if (statement == NULL)
    return FALSE;

  bind (statement, record);
  if (!cramp_store_run (self, statement, error))
    return FALSE;

  *added = sqlite3_changes (self->db) > 0;
  return TRUE;
}

/* @added says only what was kept in the end. */
static gboolean
add_record (CrampStore       *self,
            const CrampTable *table,
            BindFunc          bind,
            gconstpointer     record,
            gboolean         *added,
            GError          **error)
{
  gboolean is_new = FALSE;

  if (!cramp_store_begin_write (self, error) ||
      !cramp_store_end_write (self, add_row (self, table, bind, record, &is_new, error), error))
    return FALSE;

  if (added != NULL)
    *added = is_new;
  return TRUE;
}

/**
 * cramp_store_read_danger_checks:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type CrampDangerCheck): the checks, by time
 */
GPtrArray *
cramp_store_read_danger_checks (CrampStore *self,
                                GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  return read_all (self, &cramp_danger_check_table, "ORDER BY at, rowid", error);
}

/**
 * cramp_store_read_danger_checks_between:
 * @self: a store
 * @first: the first moment
 * @last: the last moment
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type CrampDangerCheck): the checks from
 *   @first to @last, by time
 */
GPtrArray *
cramp_store_read_danger_checks_between (CrampStore *self,
                                        GDateTime  *first,
                                        GDateTime  *last,
                                        GError    **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  statement = cramp_store_prepare_select (self, &cramp_danger_check_table, "WHERE at BETWEEN ?1 AND ?2 ORDER BY at, rowid", error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, g_date_time_to_unix (first));
  sqlite3_bind_int64 (statement, 2, g_date_time_to_unix (last));

  return cramp_store_read_rows (self, &cramp_danger_check_table, statement, error);
}

static void
bind_danger_check (CrampStatement *statement,
                   gconstpointer   record)
{
  const CrampDangerCheck *check = record;

  cramp_bind_time (statement, COLUMN_AT, check->at);
  cramp_table_bind_answers (&cramp_danger_check_table, statement, &check->signs);
}

/**
 * cramp_store_add_danger_check:
 * @self: a store
 * @check: a check
 * @added: (out) (optional): whether it was new
 * @error: return location for an error
 *
 * Adds a check, unless an equal one is there.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_add_danger_check (CrampStore             *self,
                              const CrampDangerCheck *check,
                              gboolean               *added,
                              GError                **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (check != NULL, FALSE);

  return add_record (self, &cramp_danger_check_table, bind_danger_check, check, added, error);
}

/* The statement compares as the one that adds does: unanswered equals
 * unanswered. */
static gboolean
delete_danger_check (CrampStore             *self,
                     const CrampDangerCheck *check,
                     GError                **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  statement = cramp_store_prepare (self, "DELETE FROM danger_check WHERE at = ?1 AND \"offset\" = ?2 AND signs IS ?3", error);
  if (statement == NULL)
    return FALSE;

  bind_danger_check (statement, check);

  return cramp_store_run (self, statement, error);
}

/* An equal check is taken out first: among those of the same second the one
 * written last is the latest, and this one has to be. */
static gboolean
replace_danger_check (CrampStore             *self,
                      const CrampDangerCheck *old,
                      const CrampDangerCheck *check,
                      GError                **error)
{
  gboolean added;

  if (old != NULL && !delete_danger_check (self, old, error))
    return FALSE;
  if (check == NULL)
    return TRUE;

  return delete_danger_check (self, check, error) &&
         add_row (self, &cramp_danger_check_table, bind_danger_check, check, &added, error);
}

/**
 * cramp_store_replace_danger_check:
 * @self: a store
 * @old: (nullable): the check to take out, if it is there
 * @check: (nullable): the check to put in its place
 * @error: return location for an error
 *
 * Changes one look at the list of danger signs. Among the checks of the same
 * second @check is then the latest.
 *
 * Returns: whether it is on the disk, or in the open transaction; otherwise
 *   nothing has changed
 */
gboolean
cramp_store_replace_danger_check (CrampStore             *self,
                                  const CrampDangerCheck *old,
                                  const CrampDangerCheck *check,
                                  GError                **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (old != NULL || check != NULL, FALSE);

  if (!cramp_store_begin_write (self, error))
    return FALSE;

  return cramp_store_end_write (self, replace_danger_check (self, old, check, error), error);
}

static int
compare_shown (gconstpointer a,
               gconstpointer b)
{
  const CrampShown *left = *(const CrampShown *const *) a;
  const CrampShown *right = *(const CrampShown *const *) b;

  if (left->date != right->date)
    return left->date < right->date ? -1 : 1;

  return left->signal - right->signal;
}

/**
 * cramp_store_read_shown:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type CrampShown): what was shown to a
 *   doctor, by date, then signal
 */
GPtrArray *
cramp_store_read_shown (CrampStore *self,
                        GError    **error)
{
  GPtrArray *shown;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  shown = read_all (self, &cramp_shown_table, "", error);
  if (shown != NULL)
    g_ptr_array_sort (shown, compare_shown);

  return shown;
}

static void
bind_shown (CrampStatement *statement,
            gconstpointer   record)
{
  const CrampShown *shown = record;

  cramp_bind_night (statement, COLUMN_DATE, shown->date);
  cramp_table_bind_answers (&cramp_shown_table, statement, &shown->signal);
}

/**
 * cramp_store_add_shown:
 * @self: a store
 * @shown: that a signal was shown
 * @added: (out) (optional): whether it was new
 * @error: return location for an error
 *
 * Adds that a signal was shown to a doctor, unless the same is there.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_add_shown (CrampStore       *self,
                       const CrampShown *shown,
                       gboolean         *added,
                       GError          **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (shown != NULL, FALSE);

  return add_record (self, &cramp_shown_table, bind_shown, shown, added, error);
}

static gboolean
delete_shown (CrampStore       *self,
              const CrampShown *shown,
              GError          **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  statement = cramp_store_prepare (self, "DELETE FROM shown_to_doctor WHERE date IS ?1 AND signal IS ?2", error);
  if (statement == NULL)
    return FALSE;

  bind_shown (statement, shown);

  return cramp_store_run (self, statement, error);
}

/**
 * cramp_store_remove_shown:
 * @self: a store
 * @shown: that a signal was shown
 * @error: return location for an error
 *
 * Takes back that a signal was shown to a doctor, if that is there.
 *
 * Returns: whether it is off the disk, or out in the open transaction
 */
gboolean
cramp_store_remove_shown (CrampStore       *self,
                          const CrampShown *shown,
                          GError          **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (shown != NULL, FALSE);

  if (!cramp_store_begin_write (self, error))
    return FALSE;

  return cramp_store_end_write (self, delete_shown (self, shown, error), error);
}

static int
compare_plans (gconstpointer a,
               gconstpointer b)
{
  const CrampPlan *left = *(const CrampPlan *const *) a;
  const CrampPlan *right = *(const CrampPlan *const *) b;

  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;

  return left->care - right->care;
}

/**
 * cramp_store_read_plans:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type CrampPlan): the plans, by first night,
 *   then care measure
 */
GPtrArray *
cramp_store_read_plans (CrampStore *self,
                        GError    **error)
{
  GPtrArray *plans;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  plans = read_all (self, &cramp_plan_table, "", error);
  if (plans != NULL)
    g_ptr_array_sort (plans, compare_plans);

  return plans;
}

static void
bind_plan (CrampStatement *statement,
           gconstpointer   record)
{
  const CrampPlan *plan = record;
  g_autofree char *nights = plan->nights != NULL ? join_arms (plan->nights) : NULL;

  cramp_bind_night (statement, COLUMN_FROM, plan->from);
  cramp_bind_text (statement, COLUMN_NIGHTS, nights);
  cramp_table_bind_answers (&cramp_plan_table, statement, &plan->care);
}

/**
 * cramp_store_add_plan:
 * @self: a store
 * @plan: a plan
 * @added: (out) (optional): whether it was new
 * @error: return location for an error
 *
 * Adds a plan, unless an equal one is there.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_add_plan (CrampStore      *self,
                      const CrampPlan *plan,
                      gboolean        *added,
                      GError         **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (plan != NULL, FALSE);

  return add_record (self, &cramp_plan_table, bind_plan, plan, added, error);
}
