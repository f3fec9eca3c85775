/* cramp-plan-result.c - what came of a plan that alternates
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-plan-result.h"

#include <math.h>

#include "cramp-constants.h"

#define BLOCK CRAMP_PLAN_BLOCK_NIGHTS
#define WITH CRAMP_PLAN_BLOCK_WITH

/* So that two ways to the same share are the same. */
#define ROUNDING 1e-9

/* The nights of a block, or of all, that were drawn with the measure. */
typedef struct
{
  guint cramps, free;
} Drawn;

/* How many orders of the nights give so many nights with cramps, and so many
 * free of them, on the nights with the measure. */
typedef struct
{
  guint   n_cramps, n_free; /* of all nights, whatever was drawn */
  double *ways;             /* by cramps, then by free nights */
} Ways;

/**
 * cramp_plan_draw:
 * @lot: where chance comes from
 * @n_blocks: how many fortnights
 *
 * Draws the order of nights with and without a care measure: as many of each in
 * every fortnight, and each order as likely as any other.
 *
 * Returns: (transfer full): a #CrampPlanArm for each night
 */
GByteArray *
cramp_plan_draw (GRand *lot,
                 guint  n_blocks)
{
  GByteArray *nights = g_byte_array_sized_new (n_blocks * BLOCK);

  for (guint block = 0; block < n_blocks; block++)
    {
      guint n_with = WITH;

      for (guint left = BLOCK; left > 0; left--)
        {
          gboolean with = (guint) g_rand_int_range (lot, 0, (gint32) left) < n_with;
          guint8   arm = with ? CRAMP_PLAN_WITH : CRAMP_PLAN_WITHOUT;

          n_with -= with;
          g_byte_array_append (nights, &arm, 1);
        }
    }

  return nights;
}

static const CrampNightTotal *
find_total (GArray        *totals,
            CrampNightDate night)
{
  for (guint i = 0; i < totals->len; i++)
    {
      const CrampNightTotal *total = &g_array_index (totals, CrampNightTotal, i);

      if (total->night == night && total->filled_in)
        return total;
    }

  return NULL;
}

static double
choose (guint n,
        guint k)
{
  double ways = 1;

  for (guint i = 0; i < k; i++)
    ways = ways * (n - i) / (i + 1);

  return k > n ? 0 : ways;
}

static double *
get_ways (const Ways *self,
          guint       cramps,
          guint       free)
{
  return &self->ways[cramps * (self->n_free + 1) + free];
}

static Ways
ways_new (guint n_cramps,
          guint n_free)
{
  Ways ways = { n_cramps, n_free, g_new0 (double, (n_cramps + 1) * (n_free + 1)) };

  return ways;
}

/* Of the nights of one block some had cramps, some had none, and of the others
 * nobody knows: those take their places among the nights with the measure, too. */
static Ways
count_block (guint n_cramps,
             guint n_free)
{
  guint n_unknown = BLOCK - n_cramps - n_free;
  Ways  self = ways_new (n_cramps, n_free);

  for (guint cramps = 0; cramps <= MIN (n_cramps, WITH); cramps++)
    for (guint free = 0; free <= MIN (n_free, WITH - cramps); free++)
      *get_ways (&self, cramps, free) = choose (n_cramps, cramps) * choose (n_free, free) * choose (n_unknown, WITH - cramps - free);

  return self;
}

/* The blocks are drawn independently of each other: each order of the one goes
 * with each of the others. */
static Ways
combine (Ways one,
         Ways other)
{
  Ways self = ways_new (one.n_cramps + other.n_cramps, one.n_free + other.n_free);

  for (guint c = 0; c <= one.n_cramps; c++)
    for (guint f = 0; f <= one.n_free; f++)
      for (guint more_c = 0; more_c <= other.n_cramps; more_c++)
        for (guint more_f = 0; more_f <= other.n_free; more_f++)
          *get_ways (&self, c + more_c, f + more_f) += *get_ways (&one, c, f) * *get_ways (&other, more_c, more_f);

  g_free (one.ways);
  g_free (other.ways);
  return self;
}

/* How much larger the share of nights with cramps is with the measure: 0 when
 * one side has no nights at all. */
static double
get_difference (const Ways *all,
                Drawn       with)
{
  guint n1 = with.cramps + with.free;
  guint n0 = all->n_cramps + all->n_free - n1;

  if (n1 == 0 || n0 == 0)
    return 0;

  return (double) with.cramps / n1 - (double) (all->n_cramps - with.cramps) / n0;
}

/* The randomisation test: the share of all orders that could have been drawn
 * which give a difference as low as the one there is, or a lower one. */
static double
test_order (const Ways *all,
            Drawn       with)
{
  double observed = get_difference (all, with);
  double as_low = 0, total = 0;

  for (guint cramps = 0; cramps <= all->n_cramps; cramps++)
    for (guint free = 0; free <= all->n_free; free++)
      {
        double ways = *get_ways (all, cramps, free);

        total += ways;
        if (get_difference (all, (Drawn){ cramps, free }) <= observed + ROUNDING)
          as_low += ways;
      }

  return as_low / total;
}

/* Adds one night of the plan to what came of it. */
static void
add_night (CrampPlanResult       *self,
           const CrampNightTotal *total,
           gboolean               with)
{
  if (total == NULL)
    {
      self->unknown++;
      return;
    }

  *(with ? &self->groups.n1 : &self->groups.n0) += 1;
  if (total->cramps > 0)
    *(with ? &self->groups.a : &self->groups.b) += 1;
}

/* Returns whether the block was drawn as ours are. */
static gboolean
add_block (CrampPlanResult *self,
           const CrampPlan *plan,
           GArray          *totals,
           guint            start,
           CrampNightDate   as_of,
           Ways            *ways)
{
  CrampTwoGroups before = self->groups;
  guint          n_with = 0, n_cramps;

  for (guint i = start; i < MIN (start + BLOCK, plan->nights->len); i++)
    {
      gboolean with = plan->nights->data[i] == CRAMP_PLAN_WITH;

      n_with += with;
      if (plan->from + i <= as_of && plan->from + i < cramp_plan_get_end (plan))
        add_night (self, find_total (totals, plan->from + i), with);
    }
  n_cramps = self->groups.a + self->groups.b - before.a - before.b;
  *ways = combine (*ways, count_block (n_cramps, self->groups.n1 + self->groups.n0 - before.n1 - before.n0 - n_cramps));

  return n_with == WITH && start + BLOCK <= plan->nights->len;
}

/* Of few nights nothing can be said, also not that there was no difference. */
static gboolean
are_enough (const CrampTwoGroups *groups)
{
  return groups->n1 >= CRAMP_PLAN_LEAST_NIGHTS && groups->n0 >= CRAMP_PLAN_LEAST_NIGHTS &&
         groups->a + groups->b >= CRAMP_HELPS_LEAST_CRAMPS;
}

/**
 * cramp_plan_assess:
 * @plan: a plan
 * @totals: (element-type CrampNightTotal): the totals of its nights, in any
 *   order; others may be among them
 * @as_of: the night this is about; later ones are not looked at
 *
 * Compares the nights with a care measure with those without it, as they were
 * drawn by lot. A night that nobody answered for stays unknown, and is never
 * drawn anew. Who ends a plan early may have looked at the numbers first: what
 * came of it is counted, and not judged.
 *
 * Returns: what the diary says about it
 */
CrampPlanResult
cramp_plan_assess (const CrampPlan *plan,
                   GArray          *totals,
                   CrampNightDate   as_of)
{
  CrampPlanResult self = { .p = NAN };
  guint           n_nights = plan->nights == NULL ? 0 : plan->nights->len;
  Ways            ways = ways_new (0, 0);
  gboolean        is_ours = n_nights > 0;

  *get_ways (&ways, 0, 0) = 1;
  for (guint start = 0; start < n_nights; start += BLOCK)
    is_ours = add_block (&self, plan, totals, start, as_of, &ways) && is_ours;

  self.is_over = cramp_plan_get_end (plan) <= as_of + 1;
  self.enough = are_enough (&self.groups);
  if (is_ours && self.is_over && !cramp_plan_was_ended (plan))
    self.p = test_order (&ways, (Drawn){ self.groups.a, self.groups.n1 - self.groups.a });
  self.fewer = self.enough && self.p <= CRAMP_PLAN_P;
  g_free (ways.ways);

  return self;
}
