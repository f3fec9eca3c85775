/* trend-case.c - a diary of so many nights, always the same
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "trend-case.h"

/* By the number of the night, counted from 0: what repeats is easy to check. */

static int
answer_some (guint number,
             guint left_out,
             int   answer)
{
  return number % left_out == 0 ? CRAMP_UNANSWERED : answer;
}

static void
add_cramp (GArray        *cramps,
           CrampNightDate night,
           guint          number)
{
  static const int durations[] = { 30, 120, 240, 480, 75 };
  static const int triggers[] = {
    CRAMP_TRIGGER_COLD, CRAMP_TRIGGER_LONG_SITTING, CRAMP_TRIGGER_COLD, CRAMP_TRIGGER_NONE, CRAMP_TRIGGER_UNKNOWN
  };
  CrampEpisodeFacts facts = {
    .night = night,
    .minute = (gint16) answer_some (number, 7, (int) (number * 53 % 240 + 60)),
    .duration_s = answer_some (number, 3, durations[number % 5]),
    .side = (gint8) answer_some (number, 9, (int) (number * number % 3)),
    .sites = (gint16) answer_some (number, 8, CRAMP_SET (number % 4 == 0 ? CRAMP_SITE_FOOT : CRAMP_SITE_CALF)),
    .pain = (gint8) answer_some (number, 5, (int) (3 + number % 6)),
    .sleep_disturbance = (gint8) answer_some (number, 4, (int) (2 + number % 7)),
    .awake_min = (gint16) answer_some (number, 3, (int) (5 + number % 4 * 15)),
    .trigger = (gint8) answer_some (number, 6, triggers[number % 5]),
  };

  if (number % 10 == 9)
    facts.sites |= CRAMP_SET (CRAMP_SITE_TOES) | CRAMP_SET (CRAMP_SITE_THIGH_BACK);
  g_array_append_val (cramps, facts);
}

static void
add_night (TrendCase     *self,
           CrampNightDate night,
           guint          number)
{
  CrampNightTotal total = { .night = night, .filled_in = TRUE };

  if (number % 6 == 5)
    return;

  total.cramps = number % 4 == 1 ? 1 + (number % 12 == 1) : 0;
  for (guint i = 0; i < total.cramps; i++)
    add_cramp (self->material.cramps, night, self->material.cramps->len + 1);
  g_array_append_val (self->material.totals, total);
}

static void
add_medicine (TrendCase     *self,
              const char    *name,
              CrampNightDate since,
              CrampNightDate until)
{
  CrampMedicine *medicine = cramp_medicine_new (name, since);

  medicine->until = until;
  g_ptr_array_add (self->material.medicines, medicine);
}

/**
 * trend_case_new:
 * @n_nights: how many nights the diary has
 * @answered: whether anybody answered for any of them
 *
 * Returns: (transfer full): the diary
 */
TrendCase *
trend_case_new (guint    n_nights,
                gboolean answered)
{
  TrendCase     *self = g_new0 (TrendCase, 1);
  CrampTrendSpan span;

  self->material.first = n_nights == 0 ? 0 : TREND_NIGHT + 1 - n_nights;
  self->material.totals = g_array_new (FALSE, FALSE, sizeof (CrampNightTotal));
  self->material.cramps = g_array_new (FALSE, FALSE, sizeof (CrampEpisodeFacts));
  self->material.medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);
  for (guint i = 0; answered && i < n_nights; i++)
    add_night (self, self->material.first + i, i);
  if (n_nights > 20)
    {
      add_medicine (self, "Amlodipine", TREND_NIGHT - 60, TREND_NIGHT - 10);
      add_medicine (self, "Magnesium", TREND_NIGHT - 9, 0);
    }

  span = cramp_trend_span_new (CRAMP_TREND_ALL, self->material.first, TREND_NIGHT);
  self->trends = cramp_trends_new (&self->material, span);
  return self;
}

void
trend_case_free (TrendCase *self)
{
  cramp_trends_free (self->trends);
  g_array_unref (self->material.totals);
  g_array_unref (self->material.cramps);
  g_ptr_array_unref (self->material.medicines);
  g_free (self);
}
