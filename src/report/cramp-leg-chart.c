/* cramp-leg-chart.c - where cramps came, on two legs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-leg-chart.h"

#include "cramp-chart-words.h"
#include "cramp-drawing.h"

/* In lines of text: how high the legs are, at the most. (choice) */
#define LEGS_HEIGHT 13

/* Between the names of two legs, in lines of text. (choice) */
#define SIDES_GAP 0.6

/* How dark a place is where one of many cramps came, and where most did. */
#define LEAST_SHARE 0.2
#define MOST_SHARE 0.75

/* Two pairs of legs and the space between them, in widths of a leg. */
#define N_LEGS 4
#define WIDTHS (N_LEGS + 1)

#define SKIN_SHARE 0.06
#define EDGE_SHARE 0.7
#define HALO 4

/**
 * Leg:
 * @drawing: from where it is seen
 * @side: which leg of the person it is
 * @matrix: leads from the drawing to the picture of it
 * @is_back: whether it is seen from behind
 */
typedef struct
{
  const CrampDrawing *drawing;
  CrampSide           side;
  cairo_matrix_t      matrix;
  gboolean            is_back;
} Leg;

/* Two seen from the front and two from behind. Seen from the front, the left
 * leg is at the viewer's right. */
static Leg
get_leg (guint  number,
         double width,
         double height)
{
  gboolean is_back = number >= N_LEGS / 2;
  gboolean mirrored = number % 2 == 1;
  Leg      leg = { .drawing = cramp_drawing_get (is_back ? "leg-back" : "leg-front"), .is_back = is_back };
  double   leg_width = cramp_drawing_get_width (leg.drawing);
  double   scale = MIN (height / cramp_drawing_get_height (leg.drawing), width / (WIDTHS * leg_width));
  double   left = width / 2 + scale * leg_width * (number + (is_back ? 0.5 : -0.5) - N_LEGS / 2);

  leg.side = mirrored == is_back ? CRAMP_SIDE_RIGHT : CRAMP_SIDE_LEFT;
  cairo_matrix_init (&leg.matrix, mirrored ? -scale : scale, 0, 0, scale, mirrored ? left + scale * leg_width : left, 0);

  return leg;
}

static double
get_scaled_height (double width,
                   double height)
{
  Leg leg = get_leg (0, width, height);

  return leg.matrix.yy * cramp_drawing_get_height (leg.drawing);
}

static guint
get_most (const CrampTrendPlaces *places)
{
  guint most = 1;

  for (CrampSite site = 0; site < CRAMP_SITE_OTHER; site++)
    most = MAX (most, MAX (cramp_trend_places_of_leg (places, CRAMP_SIDE_LEFT, site),
                           cramp_trend_places_of_leg (places, CRAMP_SIDE_RIGHT, site)));

  return most;
}

static void
paint_place (const CrampChartBrush *brush,
             guint                  cramps,
             guint                  most)
{
  double share = LEAST_SHARE + (MOST_SHARE - LEAST_SHARE) * cramps / most;

  if (cramps == 0)
    cramp_chart_brush_set_ink (brush, &brush->style->ink, SKIN_SHARE);
  else
    cramp_chart_brush_set_ink (brush, &brush->style->fill, share);
  cairo_fill_preserve (brush->cr);
}

static int
find_site (const CrampShape *shape)
{
  return shape->name == NULL ? -1 : cramp_vocabulary_find (&cramp_site_vocabulary, shape->name);
}

static void
draw_shape (const CrampChartBrush  *brush,
            const Leg              *leg,
            const CrampShape       *shape,
            const CrampTrendPlaces *places,
            int                     point)
{
  int site = find_site (shape);

  /* The lines of the bones would cross the numbers. */
  if (g_str_equal (shape->colour, "hint"))
    return;

  cramp_shape_trace (shape, &leg->matrix, brush->cr);
  if (site >= 0)
    paint_place (brush, cramp_trend_places_of_leg (places, leg->side, (guint) site), get_most (places));
  if (site >= 0 || !shape->is_area)
    {
      cramp_chart_brush_set_ink (brush, site >= 0 && site == point ? &brush->style->mark : &brush->style->ink, site == point ? 1 : EDGE_SHARE);
      cairo_set_line_width (brush->cr, brush->style->line * (site >= 0 && site == point ? 3 : 1));
      cairo_stroke (brush->cr);
    }
  cairo_new_path (brush->cr);
}

/* Over whatever shade there is, with a rim of paper. */
static void
write_count (const CrampChartBrush *brush,
             const char            *text,
             double                 x,
             double                 y)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (brush->context);

  pango_layout_set_font_description (layout, brush->style->font);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (brush->cr, x - cramp_chart_brush_measure (brush, text) / 2, y - brush->text_height / 2);
  pango_cairo_layout_path (brush->cr, layout);
  cramp_chart_brush_set_ink (brush, &brush->style->paper, 1);
  cairo_set_line_join (brush->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (brush->cr, HALO * brush->style->line);
  cairo_stroke_preserve (brush->cr);
  cramp_chart_brush_set_ink (brush, &brush->style->ink, 1);
  cairo_fill (brush->cr);
}

/* The foot is seen from both sides, and counted once. Toes are small: their
 * number stands below them. */
static void
write_counts (const CrampChartBrush  *brush,
              const Leg              *leg,
              const CrampTrendPlaces *places)
{
  for (guint i = 0; i < cramp_drawing_count_shapes (leg->drawing); i++)
    {
      const CrampShape *shape = cramp_drawing_get_shape (leg->drawing, i);
      int               site = find_site (shape);
      guint             cramps = site < 0 ? 0 : cramp_trend_places_of_leg (places, leg->side, (guint) site);
      g_autofree char  *number = g_strdup_printf ("%u", cramps);
      cairo_rectangle_t bounds;
      double            below;

      if (cramps == 0 || (leg->is_back && site == CRAMP_SITE_FOOT))
        continue;
      cramp_shape_get_bounds (shape, &leg->matrix, &bounds);
      below = site == CRAMP_SITE_TOES ? bounds.height / 2 + brush->text_height / 3 : 0;
      write_count (brush, number, bounds.x + bounds.width / 2, bounds.y + bounds.height / 2 + below);
    }
}

static void
draw_leg (const CrampChartBrush  *brush,
          const Leg              *leg,
          const CrampTrendPlaces *places,
          int                     point)
{
  for (guint i = 0; i < cramp_drawing_count_shapes (leg->drawing); i++)
    draw_shape (brush, leg, cramp_drawing_get_shape (leg->drawing, i), places, point);
  write_counts (brush, leg, places);
}

static double
get_middle (const Leg *leg)
{
  return leg->matrix.x0 + leg->matrix.xx * cramp_drawing_get_width (leg->drawing) / 2;
}

/* Below its leg, but clear of the name of the one beside it. */
static void
write_side (const CrampChartBrush *brush,
            guint                  number,
            double                 width,
            double                 legs_height)
{
  Leg         leg = get_leg (number, width, legs_height);
  Leg         other = get_leg (number ^ 1, width, legs_height);
  const char *side = cramp_chart_words_leg (leg.side);
  double      between = (get_middle (&leg) + get_middle (&other)) / 2;
  double      least = (cramp_chart_brush_measure (brush, side) + brush->text_height * SIDES_GAP) / 2;
  double      x = get_middle (&leg) < between ? MIN (get_middle (&leg), between - least) : MAX (get_middle (&leg), between + least);

  cramp_chart_brush_write_at (brush, side, x, legs_height + brush->text_height * 0.8, 0.5);
}

/**
 * cramp_leg_chart_get_height:
 *
 * Returns: how high it is best
 */
double
cramp_leg_chart_get_height (const CrampChartBrush *brush,
                            const CrampTrends     *trends,
                            double                 width)
{
  return get_scaled_height (width, LEGS_HEIGHT * brush->text_height) + 2 * brush->text_height;
}

/**
 * cramp_leg_chart_draw:
 * @point: what the keyboard is at, or less than 0
 *
 * Draws two legs from the front and from behind, with how many cramps came where.
 */
void
cramp_leg_chart_draw (const CrampChartBrush *brush,
                      const CrampTrends     *trends,
                      double                 width,
                      double                 height,
                      int                    point)
{
  double legs_height = get_scaled_height (width, MAX (height - 2 * brush->text_height, 1));

  for (guint i = 0; i < N_LEGS; i++)
    {
      Leg leg = get_leg (i, width, legs_height);

      draw_leg (brush, &leg, &trends->places, point);
      write_side (brush, i, width, legs_height);
    }
}
