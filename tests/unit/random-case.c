/* random-case.c - diaries of a few weeks that lie on the edges of the rules
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-case.h"

#include "cramp-record.h"
#include "cramp-time.h"

#define MAX_AGO 120
#define PICK(random, values) ((values)[g_rand_int_range (random, 0, G_N_ELEMENTS (values))])

static const int    minutes[] = { CRAMP_UNANSWERED, 0, 1, 9, 10, 30, 59, 60, 1439, 1440 };
static const int    durations[] = { CRAMP_UNANSWERED, 60, 600, 601, 3000 };
static const double shares[] = { 0, 0.1, 0.3, 0.5, 0.9, 1 };

/* What one person's cramps have in common. */
typedef struct
{
  int    side, trigger, relief, area;
  double alike, answered, lasting, weak;
} Habit;

static gboolean
happens (GRand *random,
         double chance)
{
  return g_rand_double (random) < chance;
}

static Habit
draw_habit (GRand *random)
{
  return (Habit){
    .side = g_rand_int_range (random, 0, cramp_side_vocabulary.n_codes),
    .trigger = g_rand_int_range (random, 0, cramp_trigger_vocabulary.n_codes),
    .relief = g_rand_int_range (random, 0, cramp_walking_relief_vocabulary.n_codes),
    .area = g_rand_int_range (random, 0, cramp_area_vocabulary.n_codes),
    .alike = PICK (random, shares),
    .answered = PICK (random, shares),
    .lasting = PICK (random, shares),
    .weak = PICK (random, shares),
  };
}

static int
draw_like (GRand                 *random,
           const Habit           *habit,
           int                    usual,
           const CrampVocabulary *vocabulary)
{
  return happens (random, habit->alike) ? usual : g_rand_int_range (random, CRAMP_UNANSWERED, vocabulary->n_codes);
}

static void
draw_answers (GRand       *random,
              const Habit *habit,
              int         *answers)
{
  answers[CRAMP_EPISODE_DURATION_S] = PICK (random, durations);
  answers[CRAMP_EPISODE_SETTLED] = g_rand_int_range (random, CRAMP_UNANSWERED, cramp_settled_vocabulary.n_codes);
  answers[CRAMP_EPISODE_SIDE] = draw_like (random, habit, habit->side, &cramp_side_vocabulary);
  answers[CRAMP_EPISODE_CONTEXT] = g_rand_int_range (random, CRAMP_UNANSWERED, cramp_context_vocabulary.n_codes);
  answers[CRAMP_EPISODE_TRIGGER] = draw_like (random, habit, habit->trigger, &cramp_trigger_vocabulary);
  answers[CRAMP_EPISODE_WALKING_RELIEF] = draw_like (random, habit, habit->relief, &cramp_walking_relief_vocabulary);
  answers[CRAMP_EPISODE_NUMBNESS_AREA] = draw_like (random, habit, habit->area, &cramp_area_vocabulary);
  if (happens (random, habit->weak))
    answers[CRAMP_EPISODE_WEAKNESS_SIGNS] = g_rand_int_range (random, 0, 8);
  if (!happens (random, habit->answered))
    return;

  /* The first seven of them are less than an hour. */
  answers[CRAMP_EPISODE_NUMBNESS_MIN] = happens (random, habit->lasting) ? PICK (random, minutes) : minutes[g_rand_int_range (random, 0, 7)];
  answers[CRAMP_EPISODE_WEAKNESS_MIN] = happens (random, habit->lasting) ? PICK (random, minutes) : minutes[g_rand_int_range (random, 0, 7)];
  answers[CRAMP_EPISODE_STILL_THERE] = happens (random, habit->lasting) ? g_rand_int_range (random, CRAMP_UNANSWERED, 2) : CRAMP_UNANSWERED;
}

/* Full hours, so that some begin at once; some kept their night on a journey. */
static CrampEpisode *
make_cramp (GRand         *random,
            const Habit   *habit,
            CrampNightDate night,
            guint          number)
{
  gint64 hour = 12 + g_rand_int_range (random, 0, 24) + 24 * ((gint64) night - CASE_NIGHT);
  g_autoptr (GDateTime) start = cramp_time_new (CASE_DAY_SECONDS + 3600 * hour, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);

  g_free (draft->id);
  draft->id = g_strdup_printf ("cramp-%u", number);
  if (happens (random, 0.05))
    draft->night = night + g_rand_int_range (random, -1, 2);
  draw_answers (random, habit, draft->answers);
  draft->modified = happens (random, 0.5) ? g_date_time_to_unix (start) + 60 : CRAMP_NEVER_MODIFIED;

  return cramp_episode_new (draft);
}

static void
add_cramps (DiaryCase *self,
            GRand     *random)
{
  static const int reaches[] = { 5, 16, 30, 58, MAX_AGO };
  Habit            habit = draw_habit (random);
  int              reach = PICK (random, reaches);
  guint            n = g_rand_int_range (random, 0, 25);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->episodes, make_cramp (random, &habit, self->recent.as_of - g_rand_int_range (random, -1, reach), i));
}

static gboolean
has_cramp (const DiaryCase *self,
           CrampNightDate   night)
{
  for (guint i = 0; i < self->episodes->len; i++)
    if (cramp_episode_get_night (self->episodes->pdata[i]) == night)
      return TRUE;

  return FALSE;
}

/* On some days with a cramp there was more of everything, so that check-ins
 * tell, too. */
static void
add_nights (DiaryCase *self,
            GRand     *random)
{
  double filled_in = PICK (random, shares), told = PICK (random, shares), related = PICK (random, shares);
  double tingling = PICK (random, shares), usual = PICK (random, shares);

  for (int ago = -1; ago <= MAX_AGO; ago++)
    {
      CrampNight *night = cramp_night_new (self->recent.as_of - ago);
      int         more = has_cramp (self, night->date) && happens (random, related) ? 15 : 0;

      if (happens (random, filled_in))
        night->answers[CRAMP_NIGHT_CRAMP_FREE] = happens (random, 0.95);
      if (happens (random, tingling))
        night->answers[CRAMP_NIGHT_TINGLING] = g_rand_int_range (random, CRAMP_UNANSWERED, 4);
      if (happens (random, told))
        night->answers[CRAMP_NIGHT_EXPOSURES] = more | (happens (random, usual) ? g_rand_int_range (random, 0, 16) : 0);
      night->answers[CRAMP_NIGHT_EVENING_SWELLING] = happens (random, tingling / 3) ? g_rand_int_range (random, 0, 2) : CRAMP_UNANSWERED;
      g_ptr_array_add (self->nights, night);
    }
}

static int
draw_signs (GRand *random)
{
  int signs = g_rand_int_range (random, 0, 4) == 0 ? CRAMP_UNANSWERED : 0;

  for (int n = g_rand_int_range (random, 0, 5); n > 0 && signs != CRAMP_UNANSWERED; n--)
    signs |= CRAMP_SET (g_rand_int_range (random, 0, cramp_sign_vocabulary.n_codes));

  return signs;
}

/* On both sides of the 72 hours and of the 56 nights, none at once with
 * another: a diary keeps one for each moment. */
static void
add_checks (DiaryCase *self,
            GRand     *random)
{
  static const gint64 ages[] = { -3600, 0, 1, 3600, 72 * 3600 - 1, 72 * 3600, 72 * 3600 + 1, 55 * 86400, 55 * 86400 + 43200, 56 * 86400 };

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    if (g_rand_int_range (random, 0, 4) == 0)
      {
        g_autoptr (GDateTime) at = cramp_time_new (g_date_time_to_unix (self->recent.now) - ages[i], 0);

        g_ptr_array_add (self->checks, cramp_danger_check_new (at, draw_signs (random)));
      }
}

/**
 * random_case_make_cramp:
 * @random: where chance comes from
 * @night: its night
 * @number: what its id ends in
 *
 * Returns: (transfer full): one more cramp, unlike the others
 */
CrampEpisode *
random_case_make_cramp (GRand         *random,
                        CrampNightDate night,
                        guint          number)
{
  Habit habit = draw_habit (random);

  return make_cramp (random, &habit, night, number);
}

/**
 * random_case_new:
 * @seed: the same seed always makes the same case
 *
 * Makes up a case. What the rules look at lies on their limits.
 *
 * Returns: (transfer full): the case
 */
DiaryCase *
random_case_new (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  DiaryCase *self = diary_case_new ();

  diary_case_set_night (self, CASE_NIGHT, g_rand_boolean (random));
  add_cramps (self, random);
  add_nights (self, random);
  add_checks (self, random);
  if (g_rand_boolean (random))
    self->recent.conditions = g_rand_int_range (random, 0, CRAMP_SET (cramp_condition_vocabulary.n_codes));
  diary_case_refresh (self);

  return self;
}
