/* cramp-record-reader.c - the smaller records of a diary from JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-record-reader.h"

#include "cramp-json-answers.h"

/* (choice) The longest texts of a record, with each character escaped, take a
 * tenth of it. json-glib takes forty times as much memory as an array of empty
 * arrays has bytes. */
#define MAX_BYTES (4 * 1024 * 1024)

/**
 * cramp_reading_parse:
 * @reading: what is read
 * @text: a value of the file
 * @place: where it stands
 *
 * Makes a node of a value.
 *
 * Returns: (transfer none) (nullable): the node, until the next one is made;
 *   %NULL when the value is too large to be part of a diary
 */
JsonNode *
cramp_reading_parse (CrampReading         *reading,
                     const CrampJsonText  *text,
                     const CrampJsonPlace *place,
                     GError              **error)
{
  /* What the strict look let through json-glib takes. */
  if (text->length > MAX_BYTES || !json_parser_load_from_data (reading->parser, text->start, text->length, NULL))
    {
      cramp_json_refuse (place, CRAMP_JSON_TOO_LARGE, error);
      return NULL;
    }

  return json_parser_get_root (reading->parser);
}

static gboolean
is_null (const CrampJsonText *text)
{
  return text->start == NULL || *text->start == 'n';
}

/**
 * cramp_reading_add_list:
 * @reading: what is read
 * @place: where the list stands
 * @list: the list; without a start it is missing
 * @read: what reads one record of it
 * @zone: the zone of times without an offset
 *
 * Reads a list of records, one record at a time.
 *
 * Returns: %FALSE when one of them cannot stand in a diary
 */
gboolean
cramp_reading_add_list (CrampReading         *reading,
                        const CrampJsonPlace *place,
                        const CrampJsonText  *list,
                        CrampRecordReader     read,
                        GTimeZone            *zone,
                        GError              **error)
{
  CrampJsonWalk walk;
  CrampJsonText text;

  if (is_null (list))
    return TRUE;
  if (*list->start != '[')
    return cramp_json_refuse (place, CRAMP_JSON_NOT_LIST, error);

  cramp_json_walk_begin (&walk, list);
  for (guint i = 0; cramp_json_walk_next_item (&walk, &text); i++)
    {
      CrampJsonPlace  item = { place, NULL, i };
      JsonNode       *node = cramp_reading_parse (reading, &text, &item, error);
      CrampJsonObject record;

      if (node == NULL || !cramp_json_object_open (&record, node, &item, zone, error) || !read (reading, &record, error))
        return FALSE;
      reading->file->n_ignored += cramp_json_object_count_unknown (&record);
    }

  return TRUE;
}

/**
 * cramp_reading_add_records:
 * @reading: what is read
 * @object: what holds the list
 * @name: the name of the list
 * @read: what reads one record of it
 *
 * Reads a list of records.
 *
 * Returns: %FALSE when one of them cannot stand in a diary
 */
gboolean
cramp_reading_add_records (CrampReading     *reading,
                           CrampJsonObject  *object,
                           const char       *name,
                           CrampRecordReader read,
                           GError          **error)
{
  CrampJsonPlace place = { object->place, name };
  JsonArray     *list;

  if (!cramp_json_object_find_list (object, name, &list, error))
    return FALSE;
  if (list == NULL)
    return TRUE;

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      CrampJsonPlace  item = { &place, NULL, i };
      CrampJsonObject record;

      if (!cramp_json_object_open (&record, json_array_get_element (list, i), &item, object->zone, error) ||
          !read (reading, &record, error))
        return FALSE;
      reading->file->n_ignored += cramp_json_object_count_unknown (&record);
    }

  return TRUE;
}

static gboolean
read_medicine (CrampReading    *reading,
               CrampJsonObject *object,
               GError         **error)
{
  g_autoptr (CrampMedicine) medicine = cramp_medicine_new (NULL, 0);

  if (!cramp_json_object_read_text (object, "name", CRAMP_NAME_MAX, &medicine->name, error) ||
      !cramp_json_object_read_date (object, "since", &medicine->since, error) ||
      !cramp_json_object_read_date (object, "until", &medicine->until, error))
    return FALSE;

  g_ptr_array_add (reading->file->diary->profile->medicines, g_steal_pointer (&medicine));
  return TRUE;
}

/* No list is no answer, an empty list is the answer that there are none. */
static gboolean
read_medicines (CrampReading    *reading,
                CrampJsonObject *object,
                GError         **error)
{
  CrampProfile *profile = reading->file->diary->profile;
  JsonNode     *node = json_object_get_member (object->members, "medicines");

  if (node != NULL && !JSON_NODE_HOLDS_NULL (node))
    profile->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);

  return cramp_reading_add_records (reading, object, "medicines", read_medicine, error);
}

/**
 * cramp_reading_add_profile:
 * @reading: what is read
 * @object: the profile
 *
 * Adds what is known of the person to the file.
 *
 * Returns: %FALSE when it cannot stand in a diary
 */
gboolean
cramp_reading_add_profile (CrampReading    *reading,
                           CrampJsonObject *object,
                           GError         **error)
{
  CrampProfile *profile = reading->file->diary->profile;

  for (guint i = 0; i < CRAMP_N_PROFILE_TEXTS; i++)
    if (!cramp_json_object_read_text (object, cramp_profile_texts[i].name, cramp_profile_texts[i].max, &profile->texts[i], error))
      return FALSE;

  return cramp_json_object_read_date (object, "diary_start", &profile->diary_start, error) &&
         cramp_json_read_answers (object, cramp_profile_fields, CRAMP_N_PROFILE_FIELDS, profile->answers, error) &&
         read_medicines (reading, object, error);
}

/**
 * cramp_reading_add_reminder:
 * @reading: what is read
 * @object: the settings of a reminder
 *
 * Adds the settings of a reminder to the file. Those that do not say what to
 * remind of say nothing and are ignored.
 *
 * Returns: %FALSE when they cannot stand in a diary
 */
gboolean
cramp_reading_add_reminder (CrampReading    *reading,
                            CrampJsonObject *object,
                            GError         **error)
{
  static const CrampField field = { "reminder", CRAMP_FIELD_CHOICE, &cramp_reminder_vocabulary };
  CrampJsonPlace          place = { object->place, field.name };
  g_autoptr (CrampReminderSetting) setting = cramp_reminder_setting_new (0);
  int reminder;

  if (!cramp_json_read_answers (object, &field, 1, &reminder, error) ||
      !cramp_json_read_answers (object, cramp_reminder_fields, CRAMP_N_REMINDER_FIELDS, setting->answers, error))
    return FALSE;
  if (reminder == CRAMP_UNANSWERED)
    {
      reading->file->n_ignored++;
      return TRUE;
    }
  if (reading->reminders & CRAMP_SET (reminder))
    return cramp_json_refuse (&place, CRAMP_JSON_REPEATED, error);

  reading->reminders |= CRAMP_SET (reminder);
  setting->reminder = reminder;
  g_ptr_array_add (reading->file->diary->reminders, g_steal_pointer (&setting));
  return TRUE;
}

/**
 * cramp_reading_add_danger_check:
 * @reading: what is read
 * @object: a look at the list of danger signs
 *
 * Adds a check to the file.
 *
 * Returns: %FALSE when it cannot stand in a diary
 */
gboolean
cramp_reading_add_danger_check (CrampReading    *reading,
                                CrampJsonObject *object,
                                GError         **error)
{
  static const CrampField field = { "signs", CRAMP_FIELD_SET, &cramp_sign_vocabulary };
  CrampJsonPlace          place = { object->place, "at" };
  g_autoptr (GDateTime) at = NULL;
  int signs;

  if (!cramp_json_object_read_time (object, place.member, &at, error))
    return FALSE;
  if (at == NULL)
    return cramp_json_refuse (&place, CRAMP_JSON_MISSING, error);
  if (!cramp_json_read_answers (object, &field, 1, &signs, error))
    return FALSE;

  g_ptr_array_add (reading->file->diary->danger_checks, cramp_danger_check_new (at, signs));
  return TRUE;
}

/**
 * cramp_reading_add_shown:
 * @reading: what is read
 * @object: that a signal was shown to a doctor
 *
 * Adds that to the file.
 *
 * Returns: %FALSE when it cannot stand in a diary
 */
gboolean
cramp_reading_add_shown (CrampReading    *reading,
                         CrampJsonObject *object,
                         GError         **error)
{
  static const CrampField field = { "signal", CRAMP_FIELD_CHOICE, &cramp_signal_vocabulary };
  CrampNightDate          date;
  int                     signal;

  if (!cramp_json_read_answers (object, &field, 1, &signal, error) ||
      !cramp_json_object_read_date (object, "date", &date, error))
    return FALSE;

  g_ptr_array_add (reading->file->diary->shown_to_doctor, cramp_shown_new (signal, date));
  return TRUE;
}

static gboolean
read_plan_nights (CrampJsonObject *object,
                  CrampPlan       *plan,
                  GError         **error)
{
  CrampJsonPlace place = { object->place, "nights" };
  JsonArray     *list;

  if (!cramp_json_object_find_list (object, place.member, &list, error))
    return FALSE;
  if (list == NULL)
    return TRUE;

  plan->nights = g_byte_array_new ();
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      CrampJsonPlace item = { &place, NULL, i };
      int            value;
      guint8         arm;

      if (!cramp_json_read_code (json_array_get_element (list, i), &item, &cramp_plan_arm_vocabulary, &value, error))
        return FALSE;
      arm = value;
      g_byte_array_append (plan->nights, &arm, 1);
    }

  return TRUE;
}

/**
 * cramp_reading_add_plan:
 * @reading: what is read
 * @object: a plan
 *
 * Adds a plan to the file.
 *
 * Returns: %FALSE when it cannot stand in a diary
 */
gboolean
cramp_reading_add_plan (CrampReading    *reading,
                        CrampJsonObject *object,
                        GError         **error)
{
  static const CrampField field = { "care", CRAMP_FIELD_CHOICE, &cramp_care_vocabulary };
  g_autoptr (CrampPlan) plan = cramp_plan_new ();

  if (!cramp_json_read_answers (object, &field, 1, &plan->care, error) ||
      !cramp_json_object_read_date (object, "from", &plan->from, error) ||
      !read_plan_nights (object, plan, error))
    return FALSE;

  g_ptr_array_add (reading->file->diary->plans, g_steal_pointer (&plan));
  return TRUE;
}

static gboolean
read_pause_night (CrampJsonObject *object,
                  const char      *name,
                  CrampNightDate  *night,
                  GError         **error)
{
  CrampJsonPlace place = { object->place, name };

  if (!cramp_json_object_read_date (object, name, night, error))
    return FALSE;

  return *night != 0 || cramp_json_refuse (&place, CRAMP_JSON_MISSING, error);
}

/**
 * cramp_reading_add_pause:
 * @reading: what is read
 * @object: nights without reminders
 *
 * Adds a pause to the file.
 *
 * Returns: %FALSE when it cannot stand in a diary
 */
gboolean
cramp_reading_add_pause (CrampReading    *reading,
                         CrampJsonObject *object,
                         GError         **error)
{
  g_autoptr (CrampReminderPause) pause = cramp_reminder_pause_new (0, 0);

  if (!read_pause_night (object, "from", &pause->from, error) ||
      !read_pause_night (object, "until", &pause->until, error) ||
      !cramp_reading_read_instant (object, "ended", &pause->ended, error))
    return FALSE;

  g_ptr_array_add (reading->file->diary->pauses, g_steal_pointer (&pause));
  return TRUE;
}

/**
 * cramp_reading_add_visit:
 * @reading: what is read
 * @object: a visit to a doctor
 *
 * Adds a visit to the file.
 *
 * Returns: %FALSE when it cannot stand in a diary
 */
gboolean
cramp_reading_add_visit (CrampReading    *reading,
                         CrampJsonObject *object,
                         GError         **error)
{
  g_autoptr (CrampVisit) visit = cramp_visit_new (0, NULL, NULL);

  if (!cramp_json_object_read_date (object, "date", &visit->date, error) ||
      !cramp_json_object_read_text (object, "questions", CRAMP_NOTE_MAX, &visit->questions, error) ||
      !cramp_json_object_read_text (object, "answer", CRAMP_NOTE_MAX, &visit->answer, error))
    return FALSE;

  g_ptr_array_add (reading->file->diary->visits, g_steal_pointer (&visit));
  return TRUE;
}
