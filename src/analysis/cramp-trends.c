/* cramp-trends.c - all that charts show of a while
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-trends.h"

#include "cramp-constants.h"

/* A week, about a month, about a season, about a year, and what two centuries
 * need. (choice) */
static const guint block_weeks[] = { 1, 4, 13, 52, 260 };

static guint
count_blocks (guint n_nights,
              guint block_nights)
{
  return (n_nights + block_nights - 1) / block_nights;
}

static guint
choose_block_nights (guint n_nights)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (block_weeks) - 1 && count_blocks (n_nights, block_weeks[i] * CRAMP_WEEK) > CRAMP_TREND_MOST_BLOCKS)
    i++;

  return block_weeks[i] * CRAMP_WEEK;
}

static void
measure_all (CrampTrendCramps  cramps,
             CrampTrendMeasure measures[CRAMP_N_TREND_QUANTITIES])
{
  for (CrampTrendQuantity quantity = 0; quantity < CRAMP_N_TREND_QUANTITIES; quantity++)
    measures[quantity] = cramp_trend_measure (cramps, quantity);
}

static CrampTrendCramps
get_cramps (const CrampTrendMaterial *material,
            CrampTrendSpan            span)
{
  CrampTrendCramps all = { (const CrampEpisodeFacts *) material->cramps->data, material->cramps->len };

  return cramp_trend_cramps_within (all, span);
}

static CrampTrendNights
count_nights (const CrampTrendMaterial *material,
              CrampTrendSpan            span)
{
  return cramp_trend_count_nights (span, (const CrampNightTotal *) material->totals->data, material->totals->len);
}

/* The blocks are counted back from the last night: the newest one is whole, and
 * does not look as if cramps had become fewer. */
static void
fill_blocks (CrampTrends              *self,
             const CrampTrendMaterial *material)
{
  guint n_nights = cramp_trend_span_count (self->span);
  guint n_blocks = count_blocks (n_nights, self->block_nights);

  g_array_set_size (self->blocks, n_blocks);
  for (guint i = 0; i < n_blocks; i++)
    {
      CrampTrendBlock *block = &g_array_index (self->blocks, CrampTrendBlock, i);
      guint            later = (n_blocks - 1 - i) * self->block_nights;

      block->span.last = self->span.last - later;
      block->span.first = i == 0 ? self->span.first : block->span.last - self->block_nights + 1;
      block->nights = count_nights (material, block->span);
      measure_all (get_cramps (material, block->span), block->measures);
    }
}

static void
add_mark (CrampTrends         *self,
          const CrampMedicine *medicine,
          CrampNightDate       night,
          gboolean             is_stop)
{
  CrampTrendMark mark = { .medicine = medicine, .night = night, .is_stop = is_stop };

  if (night == 0 || night < self->span.first || night > self->span.last)
    return;

  mark.block = self->blocks->len - 1 - (self->span.last - night) / self->block_nights;
  g_array_append_val (self->marks, mark);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const CrampTrendMark *left = a, *right = b;

  return (left->night > right->night) - (left->night < right->night);
}

static void
fill_marks (CrampTrends     *self,
            const GPtrArray *medicines)
{
  for (guint i = 0; medicines != NULL && i < medicines->len; i++)
    {
      const CrampMedicine *medicine = g_ptr_array_index (medicines, i);

      add_mark (self, medicine, medicine->since, FALSE);
      add_mark (self, medicine, medicine->until, TRUE);
    }
  g_array_sort (self->marks, compare_marks);
}

/**
 * cramp_trends_new:
 * @span: nights of the diary
 *
 * Returns: (transfer full): what charts show of @span
 */
CrampTrends *
cramp_trends_new (const CrampTrendMaterial *material,
                  CrampTrendSpan            span)
{
  CrampTrends     *self = g_new0 (CrampTrends, 1);
  CrampTrendCramps cramps;

  self->span = span;
  self->nights = count_nights (material, span);
  self->before = count_nights (material, cramp_trend_span_before (span, material->first));
  self->block_nights = choose_block_nights (self->nights.nights);
  self->blocks = g_array_new (FALSE, TRUE, sizeof (CrampTrendBlock));
  self->marks = g_array_new (FALSE, FALSE, sizeof (CrampTrendMark));
  fill_blocks (self, material);
  fill_marks (self, material->medicines);

  cramps = get_cramps (material, span);
  self->times = cramp_trend_count_times (cramps);
  self->places = cramp_trend_count_places (cramps);
  self->triggers = cramp_trend_count_triggers (cramps);
  measure_all (cramps, self->measures);

  return self;
}

void
cramp_trends_free (CrampTrends *self)
{
  g_array_unref (self->blocks);
  g_array_unref (self->marks);
  g_free (self);
}

const CrampTrendBlock *
cramp_trends_get_block (const CrampTrends *self,
                        guint              index)
{
  g_return_val_if_fail (index < self->blocks->len, NULL);

  return &g_array_index (self->blocks, CrampTrendBlock, index);
}

const CrampTrendMark *
cramp_trends_get_mark (const CrampTrends *self,
                       guint              index)
{
  g_return_val_if_fail (index < self->marks->len, NULL);

  return &g_array_index (self->marks, CrampTrendMark, index);
}
