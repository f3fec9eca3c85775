/* cramp-record-writer.c - the records of a diary as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-record-writer.h"

#include "cramp-time.h"

#define DAYS_A_WEEK 7

/**
 * cramp_json_write_string:
 * @builder: a builder in an object
 * @name: the name of a member
 * @text: (nullable): its value
 *
 * Writes a text. What is unanswered is left out, here and everywhere below.
 */
void
cramp_json_write_string (JsonBuilder *builder,
                         const char  *name,
                         const char  *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/**
 * cramp_json_write_date:
 * @builder: a builder in an object
 * @name: the name of a member
 * @date: its value, or 0
 *
 * Writes a date as `2026-11-20`.
 */
void
cramp_json_write_date (JsonBuilder   *builder,
                       const char    *name,
                       CrampNightDate date)
{
  g_autofree char *text = date == 0 ? NULL : cramp_night_date_to_string (date);

  cramp_json_write_string (builder, name, text);
}

/**
 * cramp_json_write_time:
 * @builder: a builder in an object
 * @name: the name of a member
 * @instant: its value
 *
 * Writes a moment with the offset that was in force there.
 */
void
cramp_json_write_time (JsonBuilder *builder,
                       const char  *name,
                       GDateTime   *instant)
{
  g_autofree char *text = cramp_time_to_string (instant);

  cramp_json_write_string (builder, name, text);
}

static void
write_instant (JsonBuilder *builder,
               const char  *name,
               gint64       instant)
{
  g_autofree char *text = instant == CRAMP_NEVER_MODIFIED ? NULL : cramp_time_to_utc_string (instant);

  cramp_json_write_string (builder, name, text);
}

static void
write_modified (JsonBuilder *builder,
                gint64       modified)
{
  write_instant (builder, "modified", modified);
}

static void
write_code (JsonBuilder           *builder,
            const char            *name,
            const CrampVocabulary *vocabulary,
            int                    value)
{
  cramp_json_write_string (builder, name, value == CRAMP_UNANSWERED ? NULL : cramp_vocabulary_get_code (vocabulary, value));
}

static void
add_codes (JsonBuilder           *builder,
           const CrampVocabulary *vocabulary,
           int                    set)
{
  json_builder_begin_array (builder);
  for (int value = 0; value < vocabulary->n_codes; value++)
    if (set & CRAMP_SET (value))
      json_builder_add_string_value (builder, cramp_vocabulary_get_code (vocabulary, value));
  json_builder_end_array (builder);
}

static void
add_weekdays (JsonBuilder *builder,
              int          set)
{
  json_builder_begin_array (builder);
  for (int day = 0; day < DAYS_A_WEEK; day++)
    if (set & CRAMP_SET (day))
      json_builder_add_int_value (builder, day + 1);
  json_builder_end_array (builder);
}

static void
add_clock (JsonBuilder *builder,
           int          minute_of_day)
{
  g_autofree char *text = cramp_clock_to_string (minute_of_day);

  json_builder_add_string_value (builder, text);
}

static void
write_answer (JsonBuilder      *builder,
              const CrampField *field,
              int               answer)
{
  if (answer == CRAMP_UNANSWERED)
    return;

  json_builder_set_member_name (builder, field->name);
  switch (field->kind)
    {
    case CRAMP_FIELD_NUMBER:
      json_builder_add_int_value (builder, answer);
      break;
    case CRAMP_FIELD_FLAG:
      json_builder_add_boolean_value (builder, answer);
      break;
    case CRAMP_FIELD_CHOICE:
      json_builder_add_string_value (builder, cramp_vocabulary_get_code (field->vocabulary, answer));
      break;
    case CRAMP_FIELD_SET:
      add_codes (builder, field->vocabulary, answer);
      break;
    case CRAMP_FIELD_CLOCK:
      add_clock (builder, answer);
      break;
    case CRAMP_FIELD_WEEKDAYS:
      add_weekdays (builder, answer);
      break;
    default:
      g_return_if_reached ();
    }
}

/* How many questions from @fields on stand in the same object. */
static guint
get_group_length (const CrampField *fields,
                  guint             n_fields)
{
  guint length = 1;

  while (length < n_fields && g_strcmp0 (fields[length].group, fields[0].group) == 0)
    length++;

  return length;
}

static gboolean
has_answer (const int *answers,
            guint      n_answers)
{
  for (guint i = 0; i < n_answers; i++)
    if (answers[i] != CRAMP_UNANSWERED)
      return TRUE;

  return FALSE;
}

static void
write_group (JsonBuilder      *builder,
             const CrampField *fields,
             guint             n_fields,
             const int        *answers)
{
  if (fields[0].group != NULL)
    {
      json_builder_set_member_name (builder, fields[0].group);
      json_builder_begin_object (builder);
    }

  for (guint i = 0; i < n_fields; i++)
    write_answer (builder, &fields[i], answers[i]);

  if (fields[0].group != NULL)
    json_builder_end_object (builder);
}

static void
write_answers (JsonBuilder      *builder,
               const CrampField *fields,
               guint             n_fields,
               const int        *answers)
{
  for (guint i = 0; i < n_fields;)
    {
      guint length = get_group_length (fields + i, n_fields - i);

      if (has_answer (answers + i, length))
        write_group (builder, fields + i, length, answers + i);
      i += length;
    }
}

static void
write_medicines (JsonBuilder *builder,
                 GPtrArray   *medicines)
{
  if (medicines == NULL)
    return;

  json_builder_set_member_name (builder, "medicines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < medicines->len; i++)
    {
      const CrampMedicine *medicine = g_ptr_array_index (medicines, i);

      json_builder_begin_object (builder);
      cramp_json_write_string (builder, "name", medicine->name);
      cramp_json_write_date (builder, "since", medicine->since);
      cramp_json_write_date (builder, "until", medicine->until);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The order of the file is not that of the tables here. */
void
cramp_json_write_profile (JsonBuilder        *builder,
                          const CrampProfile *profile)
{
  const CrampField *fields = cramp_profile_fields;
  const int        *answers = profile->answers;

  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "name", profile->texts[CRAMP_PROFILE_NAME]);
  write_answer (builder, &fields[CRAMP_PROFILE_BIRTH_YEAR], answers[CRAMP_PROFILE_BIRTH_YEAR]);
  cramp_json_write_date (builder, "diary_start", profile->diary_start);
  write_answer (builder, &fields[CRAMP_PROFILE_USUAL_BEFORE], answers[CRAMP_PROFILE_USUAL_BEFORE]);
  write_answer (builder, &fields[CRAMP_PROFILE_BEDTIME], answers[CRAMP_PROFILE_BEDTIME]);
  write_answer (builder, &fields[CRAMP_PROFILE_CONDITIONS], answers[CRAMP_PROFILE_CONDITIONS]);
  write_medicines (builder, profile->medicines);
  cramp_json_write_string (builder, "questions", profile->texts[CRAMP_PROFILE_QUESTIONS]);
  cramp_json_write_string (builder, "emergency_number", profile->texts[CRAMP_PROFILE_EMERGENCY_NUMBER]);
  write_answer (builder, &fields[CRAMP_PROFILE_SIGNAL_NOTICES], answers[CRAMP_PROFILE_SIGNAL_NOTICES]);
  json_builder_end_object (builder);
}

void
cramp_json_write_reminder (JsonBuilder                *builder,
                           const CrampReminderSetting *setting)
{
  json_builder_begin_object (builder);
  write_code (builder, "reminder", &cramp_reminder_vocabulary, setting->reminder);
  write_answers (builder, cramp_reminder_fields, CRAMP_N_REMINDER_FIELDS, setting->answers);
  json_builder_end_object (builder);
}

/* What speaks of the start stands beside it, before the night. */
void
cramp_json_write_episode (JsonBuilder  *builder,
                          CrampEpisode *episode)
{
  int answers[CRAMP_N_EPISODE_FIELDS];

  for (guint i = 0; i < CRAMP_N_EPISODE_FIELDS; i++)
    answers[i] = cramp_episode_get_answer (episode, i);

  json_builder_begin_object (builder);
  cramp_json_write_string (builder, "id", cramp_episode_get_id (episode));
  cramp_json_write_time (builder, "start", cramp_episode_get_start (episode));
  write_answers (builder, cramp_episode_fields, CRAMP_EPISODE_RECORDED, answers);
  cramp_json_write_date (builder, "night", cramp_episode_get_night (episode));
  write_answers (builder, cramp_episode_fields + CRAMP_EPISODE_RECORDED,
                 CRAMP_N_EPISODE_FIELDS - CRAMP_EPISODE_RECORDED, answers + CRAMP_EPISODE_RECORDED);
  cramp_json_write_string (builder, "note", cramp_episode_get_note (episode));
  write_modified (builder, cramp_episode_get_modified (episode));
  json_builder_end_object (builder);
}

void
cramp_json_write_night (JsonBuilder      *builder,
                        const CrampNight *night)
{
  json_builder_begin_object (builder);
  cramp_json_write_date (builder, "date", night->date);
  write_answers (builder, cramp_night_fields, CRAMP_NIGHT_RECORDED, night->answers);
  cramp_json_write_string (builder, "note", night->note);
  write_answer (builder, &cramp_night_fields[CRAMP_NIGHT_RECORDED], night->answers[CRAMP_NIGHT_RECORDED]);
  write_modified (builder, night->modified);
  json_builder_end_object (builder);
}

void
cramp_json_write_danger_check (JsonBuilder            *builder,
                               const CrampDangerCheck *check)
{
  json_builder_begin_object (builder);
  cramp_json_write_time (builder, "at", check->at);
  if (check->signs != CRAMP_UNANSWERED)
    {
      json_builder_set_member_name (builder, "signs");
      add_codes (builder, &cramp_sign_vocabulary, check->signs);
    }
  json_builder_end_object (builder);
}

void
cramp_json_write_shown (JsonBuilder      *builder,
                        const CrampShown *shown)
{
  json_builder_begin_object (builder);
  write_code (builder, "signal", &cramp_signal_vocabulary, shown->signal);
  cramp_json_write_date (builder, "date", shown->date);
  json_builder_end_object (builder);
}

void
cramp_json_write_plan (JsonBuilder     *builder,
                       const CrampPlan *plan)
{
  json_builder_begin_object (builder);
  write_code (builder, "care", &cramp_care_vocabulary, plan->care);
  cramp_json_write_date (builder, "from", plan->from);
  if (plan->nights != NULL)
    {
      json_builder_set_member_name (builder, "nights");
      json_builder_begin_array (builder);
      for (guint i = 0; i < plan->nights->len; i++)
        json_builder_add_string_value (builder, cramp_vocabulary_get_code (&cramp_plan_arm_vocabulary, plan->nights->data[i]));
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

void
cramp_json_write_pause (JsonBuilder              *builder,
                        const CrampReminderPause *pause)
{
  json_builder_begin_object (builder);
  cramp_json_write_date (builder, "from", pause->from);
  cramp_json_write_date (builder, "until", pause->until);
  write_instant (builder, "ended", pause->ended);
  json_builder_end_object (builder);
}

void
cramp_json_write_visit (JsonBuilder      *builder,
                        const CrampVisit *visit)
{
  json_builder_begin_object (builder);
  cramp_json_write_date (builder, "date", visit->date);
  cramp_json_write_string (builder, "questions", visit->questions);
  cramp_json_write_string (builder, "answer", visit->answer);
  json_builder_end_object (builder);
}
