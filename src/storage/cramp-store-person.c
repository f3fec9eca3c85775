/* cramp-store-person.c - the person and the reminders in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-person.h"

#include "cramp-store-note.h"
#include "cramp-store-value.h"

enum
{
  COLUMN_ID,
  COLUMN_TEXTS,
  COLUMN_DIARY_START = COLUMN_TEXTS + CRAMP_N_PROFILE_TEXTS,
  COLUMN_MEDICINES_ANSWERED,
};

/* One row at most. */
#define THE_PERSON 1
#define THE_PERSON_KEY "1"

static const char *const profile_columns[] = {
  "id", "name", "questions", "emergency_number", "diary_start", "medicines_answered", NULL
};

/* What is known of the person are many answers: one that cannot be read does not
 * take the others. The medicines themselves are read into the list
 * afterwards. */
static gpointer
read_profile_part (CrampStatement *row)
{
  CrampProfile *profile = cramp_profile_new ();
  const char   *text;

  if (!cramp_read_night (row, COLUMN_DIARY_START, &profile->diary_start))
    profile->diary_start = 0;
  cramp_table_read_each_answer (&cramp_profile_table, row, profile->answers);
  for (guint i = 0; i < CRAMP_N_PROFILE_TEXTS; i++)
    if (cramp_read_limited (row, COLUMN_TEXTS + i, cramp_profile_texts[i].max, &text))
      profile->texts[i] = g_strdup (text);
  if (sqlite3_column_int (row, COLUMN_MEDICINES_ANSWERED))
    profile->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);

  return profile;
}

static gpointer
read_profile_row (CrampStatement *row)
{
  CrampNightDate diary_start;
  int            answers[CRAMP_N_PROFILE_FIELDS];
  const char    *text;

  for (guint i = 0; i < CRAMP_N_PROFILE_TEXTS; i++)
    if (!cramp_read_limited (row, COLUMN_TEXTS + i, cramp_profile_texts[i].max, &text))
      return NULL;
  if (!cramp_read_night (row, COLUMN_DIARY_START, &diary_start) ||
      !cramp_table_read_answers (&cramp_profile_table, row, answers))
    return NULL;

  return read_profile_part (row);
}

static void
take_medicines (gpointer   record,
                GPtrArray *medicines)
{
  CrampProfile *profile = record;

  /* Without an answer the list is empty. */
  if (profile->medicines == NULL)
    {
      g_ptr_array_unref (medicines);
      return;
    }

  g_ptr_array_unref (profile->medicines);
  profile->medicines = medicines;
}

static gboolean
save_what_is_left (CrampStore *self,
                   gpointer    record,
                   GError    **error)
{
  if (!cramp_profile_is_empty (record))
    return cramp_store_save_profile (self, record, error);
  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, cramp_store_execute (self, "DELETE FROM profile", error), error);
}

static const char *const profile_together[] = { "medicines_answered", "medicine", NULL };

const CrampTable cramp_profile_table = {
  .name = "profile",
  .key = "id",
  .identity = "CAST (id AS TEXT)",
  .columns = profile_columns,
  .fields = cramp_profile_fields,
  .n_fields = CRAMP_N_PROFILE_FIELDS,
  .read_row = read_profile_row,
  .read_part = read_profile_part,
  .free_record = (GDestroyNotify) cramp_profile_free,
  .together = profile_together,
  .list = &cramp_medicine_table,
  .take_list = take_medicines,
  .save = save_what_is_left,
  .of_person = TRUE,
};

enum
{
  COLUMN_POSITION,
  COLUMN_MEDICINE_NAME,
  COLUMN_SINCE,
  COLUMN_UNTIL,
};

static const char *const medicine_columns[] = { "position", "name", "since", "until", NULL };

static gpointer
read_medicine_row (CrampStatement *row)
{
  const char *name;
  gboolean    fits = cramp_read_limited (row, COLUMN_MEDICINE_NAME, CRAMP_NAME_MAX, &name);
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (name, 0);

  if (!fits || !cramp_read_night (row, COLUMN_SINCE, &medicine->since) ||
      !cramp_read_night (row, COLUMN_UNTIL, &medicine->until))
    return NULL;

  return g_steal_pointer (&medicine);
}

const CrampTable cramp_medicine_table = {
  .name = "medicine",
  .key = "position",
  .columns = medicine_columns,
  .read_row = read_medicine_row,
  .free_record = (GDestroyNotify) cramp_medicine_free,
  .of_person = TRUE,
};

enum
{
  COLUMN_REMINDER,
};

static const char *const reminder_columns[] = { "reminder", NULL };

static gpointer
read_reminder_row (CrampStatement *row)
{
  g_autoptr (CrampReminderSetting) setting = NULL;
  int reminder;

  if (!cramp_read_code (row, COLUMN_REMINDER, &cramp_reminder_vocabulary, &reminder))
    return NULL;

  setting = cramp_reminder_setting_new (reminder);
  if (!cramp_table_read_answers (&cramp_reminder_table, row, setting->answers))
    return NULL;

  return g_steal_pointer (&setting);
}

static gboolean
delete_reminder (CrampStore                 *self,
                 const CrampReminderSetting *setting,
                 GError                    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "DELETE FROM reminder WHERE reminder = ?1", error);

  if (statement == NULL)
    return FALSE;

  cramp_bind_text (statement, COLUMN_REMINDER, cramp_vocabulary_get_code (&cramp_reminder_vocabulary, setting->reminder));

  return cramp_store_run (self, statement, error);
}

static gboolean
is_any_answered (const CrampReminderSetting *setting)
{
  for (guint i = 0; i < CRAMP_N_REMINDER_FIELDS; i++)
    if (setting->answers[i] != CRAMP_UNANSWERED)
      return TRUE;

  return FALSE;
}

static gboolean
save_answered_reminder (CrampStore *self,
                        gpointer    record,
                        GError    **error)
{
  if (is_any_answered (record))
    return cramp_store_save_reminder (self, record, error);
  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, delete_reminder (self, record, error), error);
}

const CrampTable cramp_reminder_table = {
  .name = "reminder",
  .key = "reminder",
  .identity = "reminder",
  .columns = reminder_columns,
  .fields = cramp_reminder_fields,
  .n_fields = CRAMP_N_REMINDER_FIELDS,
  .read_row = read_reminder_row,
  .free_record = (GDestroyNotify) cramp_reminder_setting_free,
  .save = save_answered_reminder,
  .of_person = TRUE,
};

static CrampProfile *
find_profile (CrampStore *self,
              GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_select (self, &cramp_profile_table, "", error);
  gpointer profile;

  if (statement == NULL || !cramp_store_find_row (self, &cramp_profile_table, statement, &profile, error))
    return NULL;

  return profile != NULL ? profile : cramp_profile_new ();
}

static GPtrArray *
read_medicines (CrampStore *self,
                GError    **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  statement = cramp_store_prepare_select (self, &cramp_medicine_table, "ORDER BY position", error);
  if (statement == NULL)
    return NULL;

  return cramp_store_read_rows (self, &cramp_medicine_table, statement, error);
}

static CrampProfile *
read_profile (CrampStore *self,
              GError    **error)
{
  g_autoptr (CrampProfile) profile = find_profile (self, error);
  GPtrArray *medicines;

  if (profile == NULL || profile->medicines == NULL)
    return g_steal_pointer (&profile);

  medicines = read_medicines (self, error);
  if (medicines == NULL)
    return NULL;

  g_ptr_array_unref (profile->medicines);
  profile->medicines = medicines;
  return g_steal_pointer (&profile);
}

/**
 * cramp_store_read_profile:
 *
 * Returns: (transfer full): what is known of the person, which may be nothing
 */
CrampProfile *
cramp_store_read_profile (CrampStore *self,
                          GError    **error)
{
  CrampProfile *profile;
  gboolean      begun;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  if (!cramp_store_begin_read (self, &begun, error))
    return NULL;
  profile = read_profile (self, error);
  cramp_store_end_read (self, begun);

  return profile;
}

static gboolean
write_medicine (CrampStore          *self,
                int                  position,
                const CrampMedicine *medicine,
                GError             **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_replace (self, &cramp_medicine_table, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int (statement, COLUMN_POSITION + 1, position);
  cramp_bind_text (statement, COLUMN_MEDICINE_NAME, medicine->name);
  cramp_bind_night (statement, COLUMN_SINCE, medicine->since);
  cramp_bind_night (statement, COLUMN_UNTIL, medicine->until);

  return cramp_store_run (self, statement, error);
}

/* Replacing the row of the person takes its medicines away with it. */
static gboolean
write_profile_row (CrampStore         *self,
                   const CrampProfile *profile,
                   GError            **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_replace (self, &cramp_profile_table, error);

  if (statement == NULL || !cramp_store_set_aside_all (self, &cramp_medicine_table, error))
    return FALSE;

  sqlite3_bind_int (statement, COLUMN_ID + 1, THE_PERSON);
  for (guint i = 0; i < CRAMP_N_PROFILE_TEXTS; i++)
    cramp_bind_text (statement, COLUMN_TEXTS + i, profile->texts[i]);
  cramp_bind_night (statement, COLUMN_DIARY_START, profile->diary_start);
  sqlite3_bind_int (statement, COLUMN_MEDICINES_ANSWERED + 1, profile->medicines != NULL);
  cramp_table_bind_answers (&cramp_profile_table, statement, profile->answers);

  return cramp_store_run (self, statement, error);
}

static gboolean
write_profile (CrampStore         *self,
               const CrampProfile *profile,
               GError            **error)
{
  if (!cramp_store_note (self, &cramp_profile_table, THE_PERSON_KEY, error) ||
      !write_profile_row (self, profile, error))
    return FALSE;

  for (guint i = 0; profile->medicines != NULL && i < profile->medicines->len; i++)
    if (!write_medicine (self, i, g_ptr_array_index (profile->medicines, i), error))
      return FALSE;

  return TRUE;
}

/**
 * cramp_store_save_profile:
 * @profile: what is known of the person
 *
 * Saves what is known of the person in place of what was there.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_profile (CrampStore         *self,
                          const CrampProfile *profile,
                          GError            **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (profile != NULL, FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, write_profile (self, profile, error), error);
}

static int
compare_reminders (gconstpointer a,
                   gconstpointer b)
{
  const CrampReminderSetting *left = *(const CrampReminderSetting *const *) a;
  const CrampReminderSetting *right = *(const CrampReminderSetting *const *) b;

  return (int) left->reminder - (int) right->reminder;
}

/**
 * cramp_store_read_reminders:
 *
 * Returns: (transfer full) (element-type CrampReminderSetting): the settings
 *   that were saved, in the order of #CrampReminder
 */
GPtrArray *
cramp_store_read_reminders (CrampStore *self,
                            GError    **error)
{
  g_autoptr (CrampStatement) statement = NULL;
  GPtrArray *settings;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  statement = cramp_store_prepare_select (self, &cramp_reminder_table, "", error);
  if (statement == NULL)
    return NULL;

  settings = cramp_store_read_rows (self, &cramp_reminder_table, statement, error);
  if (settings != NULL)
    g_ptr_array_sort (settings, compare_reminders);

  return settings;
}

static gboolean
write_reminder (CrampStore                 *self,
                const CrampReminderSetting *setting,
                GError                    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_replace (self, &cramp_reminder_table, error);
  const char *code = cramp_vocabulary_get_code (&cramp_reminder_vocabulary, setting->reminder);

  if (statement == NULL || !cramp_store_note (self, &cramp_reminder_table, code, error))
    return FALSE;

  cramp_bind_text (statement, COLUMN_REMINDER, code);
  cramp_table_bind_answers (&cramp_reminder_table, statement, setting->answers);

  return cramp_store_run (self, statement, error);
}

/**
 * cramp_store_save_reminder:
 * @setting: a setting
 *
 * Saves a setting in place of the one of the same reminder.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_reminder (CrampStore                 *self,
                           const CrampReminderSetting *setting,
                           GError                    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (setting != NULL, FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, write_reminder (self, setting, error), error);
}
