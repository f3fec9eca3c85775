/* cramp-store-doctor.c - visits and plans in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-person.h"

#include "cramp-store-note.h"
#include "cramp-store-record.h"
#include "cramp-store-value.h"

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

static gboolean
save_shown (CrampStore *self,
            gpointer    record,
            GError    **error)
{
  return cramp_store_add_shown (self, record, NULL, error);
}

const CrampTable cramp_shown_table = {
  .name = "shown_to_doctor",
  .key = "rowid",
  .by_contents = TRUE,
  .columns = shown_columns,
  .fields = shown_fields,
  .n_fields = G_N_ELEMENTS (shown_fields),
  .read_row = read_shown_row,
  .free_record = (GDestroyNotify) cramp_shown_free,
  .save = save_shown,
  .remove = (gpointer) cramp_store_remove_shown,
  .of_person = TRUE,
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

static gboolean
save_plan (CrampStore *self,
           gpointer    record,
           GError    **error)
{
  return cramp_store_add_plan (self, record, NULL, error);
}

static gboolean
remove_plan (CrampStore *self,
             gpointer    record,
             GError    **error)
{
  return cramp_store_remove_record (self, &cramp_plan_table, bind_plan, record, error);
}

const CrampTable cramp_plan_table = {
  .name = "plan",
  .key = "rowid",
  .by_contents = TRUE,
  .columns = plan_columns,
  .fields = plan_fields,
  .n_fields = G_N_ELEMENTS (plan_fields),
  .read_row = read_plan_row,
  .free_record = (GDestroyNotify) cramp_plan_free,
  .save = save_plan,
  .remove = remove_plan,
  .of_person = TRUE,
};

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

  shown = cramp_store_read_all (self, &cramp_shown_table, "", error);
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
 * @shown: that a signal was shown
 * @added: (out) (optional): whether it was new
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

  return cramp_store_add_record (self, &cramp_shown_table, bind_shown, shown, added, error);
}

/**
 * cramp_store_remove_shown:
 * @shown: that a signal was shown
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

  return cramp_store_remove_record (self, &cramp_shown_table, bind_shown, shown, error);
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

  plans = cramp_store_read_all (self, &cramp_plan_table, "", error);
  if (plans != NULL)
    g_ptr_array_sort (plans, compare_plans);

  return plans;
}

/**
 * cramp_store_add_plan:
 * @plan: a plan
 * @added: (out) (optional): whether it was new
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

  return cramp_store_add_record (self, &cramp_plan_table, bind_plan, plan, added, error);
}
