/* frequency-reference.c - signal 1 as slowly as it can be written down
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules F1 to F13 word by word: every count is counted again on every
 * night, every latch is a flag and a counter, and chances come from
 * factorials. Nothing is shared with the code it is compared with. */

#include "frequency-reference.h"

#include <math.h>
#include <string.h>

typedef struct
{
  guint cramps, cramp_nights, several_nights, filled_in, length;
} Tally;

/* The nights @from to @to, cut at the first night. */
static Tally
tally (const ReferenceDiary *diary,
       int                   from,
       int                   to)
{
  Tally result = { 0 };

  for (int i = MAX (from, 0); i <= to; i++)
    {
      result.length++;
      if (!diary->filled_in[i])
        continue;
      result.filled_in++;
      result.cramps += diary->cramps[i];
      if (diary->cramps[i] >= 1)
        result.cramp_nights++;
      if (diary->cramps[i] >= 2)
        result.several_nights++;
    }

  return result;
}

static long double
log_factorial (int n)
{
  static long double known[REFERENCE_MAX_NIGHTS + 100];

  if (known[2] == 0)
    for (gsize i = 2; i < G_N_ELEMENTS (known); i++)
      known[i] = known[i - 1] + logl ((long double) i);

  return known[n];
}

static long double
log_choose (int n,
            int k)
{
  return log_factorial (n) - log_factorial (k) - log_factorial (n - k);
}

/* h (x) of F6. */
static long double
chance (int x,
        int n1,
        int k,
        int n)
{
  if (x > k || n1 - x > n - k)
    return 0;

  return expl (log_choose (k, x) + log_choose (n - k, n1 - x) - log_choose (n, n1));
}

static double
mid_p (int x1,
       int n1,
       int x0,
       int n0)
{
  long double p = chance (x1, n1, x1 + x0, n1 + n0) / 2;

  for (int x = x1 + 1; x <= n1; x++)
    p += chance (x, n1, x1 + x0, n1 + n0);

  return (double) p;
}

static double
mirrored_mid_p (int x1,
                int n1,
                int x0,
                int n0)
{
  long double p = chance (x1, n1, x1 + x0, n1 + n0) / 2;

  for (int x = 0; x < x1; x++)
    p += chance (x, n1, x1 + x0, n1 + n0);

  return (double) p;
}

/* F2 to F5: compares night @i with the baseline at the place of night @place. */
static void
compare (const ReferenceDiary *diary,
         int                   i,
         int                   place,
         ReferenceNight       *night)
{
  static const int q[] = { 1, 4, 12, 28 };
  Tally            week = tally (diary, i - 6, i);
  Tally            fortnight = tally (diary, i - 13, i);
  Tally            base = tally (diary, place - 97, place - 14);
  double           n7 = MIN (7, i + 1), n14 = MIN (14, i + 1);
  int              missing = 56 - (int) base.filled_in;

  night->e7 = week.cramps;
  night->x7 = week.cramp_nights;
  night->x14 = fortnight.cramp_nights;
  night->m14 = fortnight.several_nights;
  night->filled_in_14 = fortnight.filled_in;
  if (base.length > 0)
    {
      /* A hair less than the quotient, so that a whole number stays one. */
      n7 = ceil (n7 * base.filled_in / base.length - 1e-9);
      n14 = ceil (n14 * base.filled_in / base.length - 1e-9);
    }
  night->n7 = MAX (week.filled_in, (guint) n7);
  night->n14 = MAX (fortnight.filled_in, (guint) n14);
  night->e0 = base.cramps;
  night->x0 = base.cramp_nights;
  night->n0 = base.filled_in;
  if (missing > 0 && diary->usual_before >= 0 && diary->usual_before <= 3)
    {
      night->n0 += missing;
      night->x0 += (guint) floor (q[diary->usual_before] * missing / 56.0 + 0.5 + 1e-9);
      night->e0 += (guint) floor (q[diary->usual_before] * missing / 56.0 + 0.5 + 1e-9);
    }
  night->known = night->n0 >= 28;
  night->occasional = !night->known || 7.0 * night->e0 / night->n0 <= 0.75;
  night->p7 = mid_p (night->x7, night->n7, night->x0, night->n0);
  night->p14 = mid_p (night->x14, night->n14, night->x0, night->n0);
  night->fewer = night->known && mirrored_mid_p (night->x14, night->n14, night->x0, night->n0) <= 0.02;
  night->baseline_last = place >= 14 ? place - 14 : -1;
  night->baseline_first = place >= 14 ? MAX (place - 97, 0) : -1;
}

static gboolean
any_night (const ReferenceDiary *diary,
           int                   from,
           int                   to,
           guint                 cramps)
{
  for (int i = MAX (from, 0); i <= to; i++)
    if (diary->cramps[i] >= cramps)
      return TRUE;

  return FALSE;
}

/* F7 and F8. */
static void
judge (const ReferenceDiary *diary,
       int                   i,
       ReferenceNight       *night)
{
  Tally    before = tally (diary, 0, i - 14);
  gboolean first_two = any_night (diary, i - 6, i, 2) && !any_night (diary, 0, i - 7, 2);
  gboolean first_three = any_night (diary, i - 6, i, 3) && !any_night (diary, 0, i - 7, 3);

  night->rules[0] = '\0';
  if (night->known && night->e7 >= 3 && night->p7 <= 0.0025)
    strcat (night->rules, "G1 ");
  if (night->known && night->x14 >= 4 && night->p14 <= 0.0025)
    strcat (night->rules, "G2 ");
  if (first_three && night->x7 >= 2 && night->occasional)
    strcat (night->rules, "G3 ");
  if (night->known && night->m14 >= 2 && before.filled_in >= 1 &&
      mid_p (night->m14, night->n14, before.several_nights, before.filled_in) <= 0.0025)
    strcat (night->rules, "G4 ");
  if (night->e7 >= 3 && night->occasional)
    strcat (night->rules, "W1 ");
  if (first_two && night->occasional)
    strcat (night->rules, "W2 ");
  if (night->known && night->x14 >= 3 && night->p14 <= 0.02)
    strcat (night->rules, "W3 ");
}

typedef struct
{
  gboolean on;
  int      nights_without;
} Latch;

static void
update_latch (Latch   *latch,
              gboolean holds)
{
  latch->nights_without = holds ? 0 : latch->nights_without + 1;
  if (holds)
    latch->on = TRUE;
  else if (latch->nights_without >= 14)
    latch->on = FALSE;
}

static const char *
name_state (const ReferenceNight *night,
            gboolean              watch,
            gboolean              warning)
{
  if (warning)
    return "warning";
  if (watch)
    return "watch";
  if (!night->known || night->filled_in_14 < 7)
    return "insufficient";

  return "quiet";
}

static int
count_weeks_before (const ReferenceDiary *diary,
                    int                   i)
{
  int weeks = 0;

  for (int k = 1; k <= 12; k++)
    if (tally (diary, i - 7 * k - 6, i - 7 * k).cramps >= 3)
      weeks++;

  return weeks;
}

/* F9 to F12 for the nights of a whole diary. */
void
reference_replay (const ReferenceDiary *diary,
                  ReferenceNight       *nights)
{
  Latch watch = { 0 }, warning = { 0 };
  int   frozen_at = -1, frozen_nights = 0, last_warning = -1;

  for (int i = 0; i < diary->n_nights; i++)
    {
      ReferenceNight *night = &nights[i];

      compare (diary, i, frozen_at >= 0 ? frozen_at : i, night);
      judge (diary, i, night);
      update_latch (&watch, night->rules[0] != '\0');
      update_latch (&warning, strchr (night->rules, 'G') != NULL);
      night->baseline_frozen = frozen_at >= 0;

      if (frozen_at >= 0 && ++frozen_nights == 84)
        frozen_at = -1;
      else if (frozen_at < 0 && night->known && (watch.on || warning.on))
        {
          frozen_at = i;
          frozen_nights = 0;
        }
      if (!watch.on && !warning.on)
        frozen_at = -1;

      if (warning.on)
        last_warning = i;
      night->last_warning = last_warning;
      night->weeks_before = count_weeks_before (diary, i);
      g_strlcpy (night->state, name_state (night, watch.on, warning.on), sizeof night->state);
      night->fewer = night->fewer && !g_str_equal (night->state, "insufficient");
    }
}
