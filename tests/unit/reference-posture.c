/* reference-posture.c - section P of the rules, word by word
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "reference-entries.h"

#include <math.h>

static gboolean
p1 (CrampEpisode *e)
{
  return ANSWER (e, TRIGGER) != CRAMP_UNANSWERED && ANSWER (e, TRIGGER) != CRAMP_TRIGGER_UNKNOWN;
}

static gboolean
belongs (CrampEpisode *e,
         int           family)
{
  static const int first[] = { CRAMP_TRIGGER_BEND_LIFT, CRAMP_TRIGGER_LONG_SITTING, CRAMP_TRIGGER_LONG_STANDING, CRAMP_TRIGGER_WALKING };
  int              trigger = ANSWER (e, TRIGGER);

  return trigger == first[family] || (family == CRAMP_FAMILY_SPINE && trigger == CRAMP_TRIGGER_COUGH_SNEEZE_STRAIN);
}

static double
choose (guint n,
        guint k)
{
  return k > n ? 0 : exp (lgamma (n + 1.0) - lgamma (k + 1.0) - lgamma (n - k + 1.0));
}

static double
binomial (guint  k,
          guint  n,
          double p0)
{
  double p = 0;

  for (guint i = k; i <= n; i++)
    p += choose (n, i) * pow (p0, i) * pow (1 - p0, n - i);

  return p;
}

static double
f6 (guint x1,
    guint n1,
    guint x0,
    guint n0)
{
  guint  k = x1 + x0, n = n1 + n0;
  double p = 0;

  for (guint x = x1; x <= n1; x++)
    p += (x == x1 ? 0.5 : 1) * choose (k, x) * choose (n - k, n1 - x) / choose (n, n1);

  return p;
}

static CrampCheckIns
p5 (const CrampRecent *recent,
    int                family)
{
  static const int exposure[] = { CRAMP_EXPOSURE_BENDING, CRAMP_EXPOSURE_LONG_SITTING, CRAMP_EXPOSURE_LONG_STANDING, CRAMP_EXPOSURE_LONG_WALK };
  CrampCheckIns    days = { 0 };

  for (CrampNightDate night = recent->as_of - 83; night <= recent->as_of; night++)
    {
      int      answer = reference_night_answer (recent, night, CRAMP_NIGHT_EXPOSURES);
      gboolean cramp_day = reference_count_on (recent, night, TRUE) > 0;
      gboolean free_day = !cramp_day && reference_night_answer (recent, night, CRAMP_NIGHT_CRAMP_FREE) == 1;

      if (answer == CRAMP_UNANSWERED || !(cramp_day || free_day))
        continue;
      if (answer & (1 << exposure[family]))
        {
          days.exposed++;
          days.exposed_cramps += cramp_day;
        }
      else
        {
          days.unexposed++;
          days.unexposed_cramps += cramp_day;
        }
    }

  return days;
}

static gboolean
p_reason (const CrampRecent      *recent,
          const ReferenceSignals *signals,
          CrampEpisode           *e)
{
  return reference_is_among_last (recent, 56, p1, 10, e) && belongs (e, signals->posture.family);
}

/* What the signal says if @family is the one. */
static CrampPosture
p4_or_p5 (const CrampRecent  *recent,
          const CrampPosture *counted,
          int                 family)
{
  CrampPosture p = *counted;
  guint        free_days;

  p.family = family;
  p.check_ins = p5 (recent, family);
  free_days = p.check_ins.exposed + p.check_ins.unexposed - p.check_ins.exposed_cramps - p.check_ins.unexposed_cramps;
  if (free_days >= 14 && p.check_ins.exposed >= 5 && p.check_ins.unexposed >= 5 && p.check_ins.exposed_cramps >= 3)
    {
      p.test = CRAMP_POSTURE_TEST_CHECK_INS;
      p.p = f6 (p.check_ins.exposed_cramps, p.check_ins.exposed, p.check_ins.unexposed_cramps, p.check_ins.unexposed);
      p.state = p.p <= 0.01 ? CRAMP_SIGNAL_WARNING : p.p <= 0.05 ? CRAMP_SIGNAL_WATCH
                                                                 : CRAMP_SIGNAL_QUIET;
    }
  else
    {
      p.test = CRAMP_POSTURE_TEST_BINOMIAL;
      p.p = binomial (p.counts[family], p.n, family == CRAMP_FAMILY_SPINE ? 0.1 : 0.25);
      p.state = p.p <= 0.01 ? CRAMP_SIGNAL_WARNING : CRAMP_SIGNAL_WATCH;
    }

  return p;
}

static CrampPosture
p1_to_p3 (const CrampRecent *recent)
{
  CrampPosture p = { .family = CRAMP_FAMILY_NONE, .test = CRAMP_POSTURE_TEST_NONE, .p = NAN, .wilson_low = NAN, .wilson_high = NAN };

  for (guint i = 0; i < recent->episodes->len; i++)
    if (reference_is_among_last (recent, 56, p1, 10, recent->episodes->pdata[i]))
      {
        p.n++;
        for (int family = 0; family < 4; family++)
          p.counts[family] += belongs (recent->episodes->pdata[i], family);
      }
  p.cramps = reference_count (recent, 56, NULL);
  p.filled_in = reference_count_filled_in (recent, 56);
  p.state = p.n < 3 ? CRAMP_SIGNAL_INSUFFICIENT : CRAMP_SIGNAL_QUIET;

  return p;
}

void
reference_posture (const CrampRecent *recent,
                   ReferenceSignals  *signals)
{
  CrampPosture  counted = p1_to_p3 (recent);
  CrampPosture *p = &signals->posture;
  double        n = counted.n, k, square = pow (1.959963984540054, 2);

  *p = counted;
  for (int family = 0; family < 4; family++)
    if (counted.n >= 3 && counted.counts[family] >= 3 && 2 * counted.counts[family] >= counted.n)
      {
        CrampPosture judged = p4_or_p5 (recent, &counted, family);

        if (judged.state >= CRAMP_SIGNAL_WATCH && judged.state > p->state)
          *p = judged;
      }
  if (p->family == CRAMP_FAMILY_NONE)
    return;

  k = p->counts[p->family];
  p->wilson_low = (k + square / 2 - sqrt (square * (k * (n - k) / n + square / 4))) / (n + square);
  p->wilson_high = (k + square / 2 + sqrt (square * (k * (n - k) / n + square / 4))) / (n + square);
  reference_list_nights (recent, p_reason, signals, p->nights, &p->n_nights);
}
