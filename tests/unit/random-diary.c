/* random-diary.c - diaries to try things on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-diary.h"

#include "cramp-plan.h"
#include "cramp-time.h"

/* Two years from the first of January 2025. */
#define FIRST_SECOND 1735689600
#define FIRST_NIGHT 739252
#define N_NIGHTS 730
#define SECONDS_A_NIGHT 86400

static int
pick (const CrampField *field,
      GRand            *random)
{
  switch (field->kind)
    {
    case CRAMP_FIELD_NUMBER:
      return g_rand_int_range (random, field->minimum, field->maximum + 1);
    case CRAMP_FIELD_FLAG:
      return g_rand_boolean (random);
    case CRAMP_FIELD_CHOICE:
      return g_rand_int_range (random, 0, field->vocabulary->n_codes);
    case CRAMP_FIELD_SET:
      return g_rand_int_range (random, 0, CRAMP_SET (field->vocabulary->n_codes));
    case CRAMP_FIELD_CLOCK:
      return g_rand_int_range (random, 0, 1440);
    case CRAMP_FIELD_WEEKDAYS:
      return g_rand_int_range (random, 0, 128);
    default:
      g_return_val_if_reached (0);
    }
}

static gboolean
is_answered (GRand *random,
             double answered)
{
  return g_rand_double (random) < answered;
}

static void
fill_answers (int              *answers,
              const CrampField *fields,
              guint             n_fields,
              GRand            *random,
              double            answered)
{
  for (guint i = 0; i < n_fields; i++)
    answers[i] = is_answered (random, answered) ? pick (&fields[i], random) : CRAMP_UNANSWERED;
}

static char *
write_note (GRand *random,
            double answered)
{
  static const char *const notes[] = { "", "It hurt.", "\xe8\x85\xbf\xe6\x8a\xbd\xe7\xad\x8b\n\xe2\x80\x9cquoted\xe2\x80\x9d \\ \" / \t", "\xf0\x9f\xa6\xb5\x7f\x01",
                                       "=1+1", "+1", "-", "@home", "\tab", "\rest", "'", "''tis", "one,\ntwo\r\nthree\r", " space ", ";", "\xef\xbb\xbf", "\n" };

  return is_answered (random, answered) ? g_strdup (notes[g_rand_int_range (random, 0, G_N_ELEMENTS (notes))]) : NULL;
}

static gint64
pick_modified (GRand *random,
               double answered)
{
  return is_answered (random, answered) ? FIRST_SECOND + g_rand_int_range (random, 0, N_NIGHTS * SECONDS_A_NIGHT) : CRAMP_NEVER_MODIFIED;
}

static GDateTime *
pick_time (GRand *random)
{
  return cramp_time_new (FIRST_SECOND + g_rand_int_range (random, 0, N_NIGHTS * SECONDS_A_NIGHT), g_rand_int_range (random, -48, 57) * 15);
}

static CrampNightDate
pick_date (GRand *random)
{
  return FIRST_NIGHT + g_rand_int_range (random, 0, N_NIGHTS);
}

static CrampEpisode *
make_episode (GRand *random,
              guint  number,
              double answered)
{
  static const char *const beginnings[] = { "=", "-", "'", " ", "\"", "," };
  g_autoptr (GDateTime) start = pick_time (random);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);

  g_free (draft->id);
  draft->id = g_strdup_printf ("%scramp-%u", g_rand_boolean (random) ? "" : beginnings[g_rand_int_range (random, 0, G_N_ELEMENTS (beginnings))], number);
  draft->night += g_rand_int_range (random, -1, 2);
  fill_answers (draft->answers, cramp_episode_fields, CRAMP_N_EPISODE_FIELDS, random, answered);
  if (draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] == TRUE)
    cramp_episode_draft_set_night_only (draft, draft->night, g_date_time_get_timezone (draft->start));
  draft->note = write_note (random, answered);
  draft->modified = pick_modified (random, answered);

  return cramp_episode_new (draft);
}

static CrampNight *
make_night (GRand         *random,
            CrampNightDate date,
            double         answered)
{
  CrampNight *night = cramp_night_new (date);

  fill_answers (night->answers, cramp_night_fields, CRAMP_N_NIGHT_FIELDS, random, answered);
  night->note = write_note (random, answered);
  night->modified = pick_modified (random, answered);

  return night;
}

static void
fill_profile (CrampProfile *profile,
              GRand        *random,
              double        answered)
{
  fill_answers (profile->answers, cramp_profile_fields, CRAMP_N_PROFILE_FIELDS, random, answered);
  for (guint i = 0; i < CRAMP_N_PROFILE_TEXTS; i++)
    profile->texts[i] = write_note (random, answered);
  if (is_answered (random, answered))
    profile->diary_start = pick_date (random);
  if (!is_answered (random, answered))
    return;

  profile->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);
  for (int n = g_rand_int_range (random, 0, 4); n > 0; n--)
    {
      g_autofree char *name = write_note (random, answered);
      CrampMedicine   *medicine = cramp_medicine_new (name, is_answered (random, answered) ? pick_date (random) : 0);

      if (is_answered (random, answered))
        medicine->until = pick_date (random);
      g_ptr_array_add (profile->medicines, medicine);
    }
}

static void
add_reminders (CrampDiary *diary,
               GRand      *random,
               double      answered)
{
  for (int reminder = 0; reminder < CRAMP_N_REMINDERS; reminder++)
    {
      CrampReminderSetting *setting = cramp_reminder_setting_new (reminder);

      fill_answers (setting->answers, cramp_reminder_fields, CRAMP_N_REMINDER_FIELDS, random, answered);
      g_ptr_array_add (diary->records[CRAMP_KIND_REMINDERS], setting);
    }
}

static CrampPlan *
make_plan (GRand         *random,
           CrampNightDate from)
{
  CrampPlan *plan = cramp_kind_new (&cramp_plan_kind);

  plan->care = g_rand_int_range (random, 0, CRAMP_N_CARES);
  plan->from = from;
  plan->nights = g_byte_array_new ();
  for (int n = g_rand_int_range (random, 0, 20); n > 0; n--)
    {
      guint8 arm = g_rand_boolean (random);

      g_byte_array_append (plan->nights, &arm, 1);
    }
  if (g_rand_boolean (random))
    plan->until = from + (guint) g_rand_int_range (random, 0, 20);

  return plan;
}

static CrampReminderPause *
make_pause (GRand         *random,
            CrampNightDate from,
            double         answered)
{
  CrampReminderPause *pause = cramp_reminder_pause_new (from, from + g_rand_int_range (random, 0, 30));

  pause->ended = pick_modified (random, answered);

  return pause;
}

static CrampVisit *
make_visit (GRand         *random,
            CrampNightDate date,
            double         answered)
{
  CrampVisit *visit = cramp_kind_new (&cramp_visit_kind);

  visit->date = date;
  visit->questions = write_note (random, answered);
  visit->answer = write_note (random, answered);

  return visit;
}

/* Each of these has a time or a date of its own, as one may stand for all that
 * share it. */
static void
add_records (CrampDiary *diary,
             GRand      *random,
             double      answered)
{
  for (int n = g_rand_int_range (random, 0, 10); n > 0; n--)
    {
      g_autoptr (GDateTime) at = cramp_time_new (FIRST_SECOND + n * 5000, g_rand_int_range (random, -12, 15) * 60);
      int signs = is_answered (random, answered) ? g_rand_int_range (random, 0, CRAMP_SET (cramp_sign_vocabulary.n_codes)) : CRAMP_UNANSWERED;

      g_ptr_array_add (diary->records[CRAMP_KIND_DANGER_CHECKS], cramp_danger_check_new (at, signs));
      g_ptr_array_add (diary->records[CRAMP_KIND_SHOWN], cramp_shown_new (n % 3, FIRST_NIGHT + n));
      g_ptr_array_add (diary->records[CRAMP_KIND_PLANS], make_plan (random, FIRST_NIGHT + 30 * n));
      g_ptr_array_add (diary->records[CRAMP_KIND_PAUSES], make_pause (random, FIRST_NIGHT + 20 * n, answered));
      g_ptr_array_add (diary->records[CRAMP_KIND_VISITS], make_visit (random, FIRST_NIGHT + 10 * n, answered));
    }
}

/**
 * random_diary_new:
 * @random: where chance comes from
 * @n_episodes: how many cramps
 * @answered: the share of questions that is answered, 0 to 1
 *
 * Makes up a diary that says anything a diary can say.
 *
 * Returns: (transfer full): the diary
 */
CrampDiary *
random_diary_new (GRand *random,
                  guint  n_episodes,
                  double answered)
{
  CrampDiary *diary = cramp_diary_new ();

  for (guint i = 0; i < n_episodes; i++)
    g_ptr_array_add (diary->records[CRAMP_KIND_EPISODES], make_episode (random, i, answered));
  for (guint i = 0; i < N_NIGHTS; i += g_rand_int_range (random, 1, 5))
    g_ptr_array_add (diary->records[CRAMP_KIND_NIGHTS], make_night (random, FIRST_NIGHT + i, answered));
  fill_profile (cramp_diary_get_profile (diary), random, answered);
  add_reminders (diary, random, answered);
  add_records (diary, random, answered);

  return diary;
}
