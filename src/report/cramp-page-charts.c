/* cramp-page-charts.c - the weeks, the places, the hours and what came before
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page.h"

#include "cramp-chart-picture.h"
#include "cramp-chart-words.h"
#include "cramp-gettext.h"
#include "cramp-trend-words.h"

#define MOST_TRIGGERS 3

/* How the width is shared between the legs and the hours. */
#define LEGS_SHARE 2
#define HOURS_SHARE 3

/* Black ink alone has to do: what is counted is nearly black, and nothing is
 * said by the colour. */
static CrampChartStyle
make_style (PangoFontDescription *font)
{
  return (CrampChartStyle){
    .font = font,
    .ink = { 0, 0, 0 },
    .fill = { 0.25, 0.25, 0.25 },
    .mark = { 0, 0, 0 },
    .paper = { 1, 1, 1 },
    .line = CRAMP_PAGE_HAIRLINE,
    .short_marks = TRUE,
  };
}

static void
draw (CrampChart         chart,
      const CrampTrends *trends,
      cairo_t           *cr,
      PangoContext      *context,
      double             width,
      double             height)
{
  g_autoptr (PangoFontDescription) font = cramp_page_style_make_font (CRAMP_PAGE_NOTE);
  CrampChartStyle style = make_style (font);

  cramp_chart_picture_draw (chart, trends, cr, context, &style, width, height, CRAMP_CHART_NO_POINT);
}

static void
draw_weeks (cairo_t      *cr,
            PangoContext *context,
            double        width,
            double        height,
            gconstpointer trends)
{
  draw (CRAMP_CHART_WEEKS, trends, cr, context, width, height);
}

static void
draw_places (cairo_t      *cr,
             PangoContext *context,
             double        width,
             double        height,
             gconstpointer trends)
{
  draw (CRAMP_CHART_PLACES, trends, cr, context, width, height);
}

static void
draw_hours (cairo_t      *cr,
            PangoContext *context,
            double        width,
            double        height,
            gconstpointer trends)
{
  draw (CRAMP_CHART_TIMES, trends, cr, context, width, height);
}

/* Less than the chart would like, but for what it says of medicines. */
static double
get_weeks_height (const CrampPage *self)
{
  g_autoptr (PangoFontDescription) font = cramp_page_style_make_font (CRAMP_PAGE_NOTE);
  CrampChartStyle style = make_style (font);
  double          best = cramp_chart_picture_get_height (CRAMP_CHART_WEEKS, self->facts->trends, cramp_page_flow_get_context (self->flow),
                                                         &style, cramp_page_flow_get_width (self->flow));

  return best - self->measure->weeks_less;
}

void
cramp_page_add_weeks (CrampPage *self)
{
  const CrampTrends *trends = self->facts->trends;
  g_autofree char   *sentence = cramp_trend_words_sentence (CRAMP_CHART_WEEKS, trends);

  if (self->facts->span.first == 0)
    return;

  cramp_page_add_band (self, cramp_chart_words_title (CRAMP_CHART_WEEKS));
  cramp_page_flow_add_text (self->flow, CRAMP_PAGE_NOTE, sentence);
  cramp_page_flow_add_row (self->flow, &(const CrampPageCell){ .share = 1, .draw = draw_weeks, .data = trends, .height = get_weeks_height (self) }, 1);
}

static char *
list_triggers (const CrampTrendTriggers *triggers)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  CrampTrigger ranked[CRAMP_TREND_TRIGGERS];
  guint        n = cramp_trend_rank_triggers (triggers, ranked);

  for (guint i = 0; i < n && parts->len < MOST_TRIGGERS; i++)
    {
      g_autofree char *name = cramp_chart_words_trigger (ranked[i]);

      if (ranked[i] < CRAMP_TRIGGER_UNKNOWN && triggers->triggers[ranked[i]] > 0)
        /* Translators: 1 is what came just before cramps, 2 how many there were. */
        g_ptr_array_add (parts, g_strdup_printf (C_ ("just before", "%1$s %2$u"), name, triggers->triggers[ranked[i]]));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv ("; ", (char **) parts->pdata);
}

static void
add_triggers (CrampPage *self)
{
  const CrampTrendTriggers *triggers = &self->facts->trends->triggers;
  g_autofree char          *list = list_triggers (triggers);
  g_autofree char          *text = NULL;

  if (triggers->answered == 0)
    text = g_strdup_printf (_ ("Just before: answered for 0 of %u."), triggers->cramps);
  else
    /* Translators: 1 is a list of what came just before cramps with how many there were, 2 and 3 are numbers of cramps. */
    text = g_strdup_printf (_ ("Just before: %1$s (%2$u of %3$u answered)."), list, triggers->answered, triggers->cramps);
  cramp_page_flow_add_text (self->flow, CRAMP_PAGE_TEXT, text);
}

void
cramp_page_add_places (CrampPage *self)
{
  const CrampTrends *trends = self->facts->trends;

  if (trends->places.cramps == 0)
    return;

  cramp_page_add_band (self, _ ("Where, when, and what came before"));
  cramp_page_flow_add_row (self->flow, (const CrampPageCell[]){ { LEGS_SHARE, CRAMP_PAGE_NOTE, cramp_chart_words_title (CRAMP_CHART_PLACES) }, { HOURS_SHARE, CRAMP_PAGE_NOTE, cramp_chart_words_title (CRAMP_CHART_TIMES) } }, 2);
  cramp_page_flow_add_row (self->flow, (const CrampPageCell[]){ { .share = LEGS_SHARE, .draw = draw_places, .data = trends, .height = self->measure->places_height }, { .share = HOURS_SHARE, .draw = draw_hours, .data = trends, .height = self->measure->places_height } }, 2);
  add_triggers (self);
}
