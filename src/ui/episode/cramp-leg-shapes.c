/* cramp-leg-shapes.c - the outlines of the parts of a leg
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-leg-shapes.h"

#define POINTS_A_CURVE 3

/* Pairs of x and y: where the outline starts, and for each curve its two control
 * points and its end. */
struct _CrampLegShape
{
  CrampSite   site;
  const char *outline;
};

/* The leg at the viewer's left, its outer side to the left, from the hip
 * down. */

static const CrampLegShape front_shapes[] = {
  { CRAMP_SITE_THIGH_FRONT,
    "8 6 "
    "22 2 46 2 62 8 "
    "62 40 54 70 51 95 "
    "44 99 28 99 21 95 "
    "16 70 4 40 8 6" },
  { CRAMP_SITE_SHIN,
    "21 101 "
    "28 105 44 105 51 101 "
    "57 122 50 150 45 172 "
    "41 176 32 176 27 172 "
    "22 150 13 124 21 101" },
  { CRAMP_SITE_FOOT,
    "27 178 "
    "32 182 41 182 45 178 "
    "48 190 52 198 53 207 "
    "42 213 20 213 9 207 "
    "12 196 23 190 27 178" },
  { CRAMP_SITE_TOES,
    "9 213 "
    "20 219 42 219 53 213 "
    "57 224 55 235 48 235 "
    "42 235 40 232 40 228 "
    "39 234 31 233 31 226 "
    "30 232 22 230 23 223 "
    "21 229 14 227 15 221 "
    "12 226 5 221 9 213" },
};

static const CrampLegShape back_shapes[] = {
  { CRAMP_SITE_THIGH_BACK,
    "8 6 "
    "22 14 46 16 62 8 "
    "62 40 54 70 51 95 "
    "44 91 28 91 21 95 "
    "16 70 4 40 8 6" },
  { CRAMP_SITE_CALF,
    "21 101 "
    "28 97 44 97 51 101 "
    "63 120 53 146 45 172 "
    "41 176 32 176 27 172 "
    "19 148 8 120 21 101" },
  { CRAMP_SITE_FOOT,
    "27 178 "
    "32 182 41 182 45 178 "
    "49 194 57 210 52 225 "
    "47 236 22 236 17 225 "
    "13 210 23 194 27 178" },
};

static const struct
{
  const CrampLegShape *shapes;
  guint                count;
} views[CRAMP_N_LEG_VIEWS] = {
  [CRAMP_LEG_FRONT] = { front_shapes, G_N_ELEMENTS (front_shapes) },
  [CRAMP_LEG_BACK] = { back_shapes, G_N_ELEMENTS (back_shapes) },
};

/**
 * cramp_leg_shape_count:
 * @view: from where the leg is seen
 *
 * Returns: how many parts of the leg that shows
 */
guint
cramp_leg_shape_count (CrampLegView view)
{
  return views[view].count;
}

/**
 * cramp_leg_shape_get:
 * @view: from where the leg is seen
 * @index: less than cramp_leg_shape_count()
 *
 * Returns: a part of the leg; they go from the hip down
 */
const CrampLegShape *
cramp_leg_shape_get (CrampLegView view,
                     guint        index)
{
  g_return_val_if_fail (index < views[view].count, NULL);

  return &views[view].shapes[index];
}

CrampSite
cramp_leg_shape_get_site (const CrampLegShape *shape)
{
  return shape->site;
}

static double
read_number (const char **outline)
{
  char  *end;
  double number = g_ascii_strtod (*outline, &end);

  *outline = end;

  return number;
}

/* Reads a point and mirrors it when need be. */
static void
read_point (const char **outline,
            gboolean     mirrored,
            double      *x,
            double      *y)
{
  double across = read_number (outline);

  *x = mirrored ? CRAMP_LEG_WIDTH - across : across;
  *y = read_number (outline);
}

/**
 * cramp_leg_shape_trace:
 * @shape: a part of a leg
 * @mirrored: whether the leg is the one at the viewer's right
 * @cr: where to draw
 *
 * Makes the outline the path of @cr, in the units of the drawing.
 */
void
cramp_leg_shape_trace (const CrampLegShape *shape,
                       gboolean             mirrored,
                       cairo_t             *cr)
{
  const char *rest = shape->outline;
  double      x[POINTS_A_CURVE], y[POINTS_A_CURVE];

  cairo_new_path (cr);
  read_point (&rest, mirrored, &x[0], &y[0]);
  cairo_move_to (cr, x[0], y[0]);
  while (*rest != '\0')
    {
      for (guint i = 0; i < POINTS_A_CURVE; i++)
        read_point (&rest, mirrored, &x[i], &y[i]);
      cairo_curve_to (cr, x[0], y[0], x[1], y[1], x[2], y[2]);
    }
  cairo_close_path (cr);
}

/* What only measures needs no picture. */
static cairo_t *
new_blank (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t         *cr = cairo_create (surface);

  cairo_surface_destroy (surface);

  return cr;
}

/**
 * cramp_leg_shape_get_bounds:
 * @shape: a part of a leg
 * @mirrored: whether the leg is the one at the viewer's right
 * @bounds: (out caller-allocates): the rectangle around the outline, in the
 *   units of the drawing
 *
 * Measures the outline.
 */
void
cramp_leg_shape_get_bounds (const CrampLegShape *shape,
                            gboolean             mirrored,
                            graphene_rect_t     *bounds)
{
  cairo_t *cr = new_blank ();
  double   left, top, right, bottom;

  cramp_leg_shape_trace (shape, mirrored, cr);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  graphene_rect_init (bounds, (float) left, (float) top, (float) (right - left), (float) (bottom - top));
  cairo_destroy (cr);
}

/**
 * cramp_leg_shape_contains:
 * @shape: a part of a leg
 * @mirrored: whether the leg is the one at the viewer's right
 * @x: a place in the units of the drawing
 * @y: a place in the units of the drawing
 *
 * Returns: whether the place is within the outline
 */
gboolean
cramp_leg_shape_contains (const CrampLegShape *shape,
                          gboolean             mirrored,
                          double               x,
                          double               y)
{
  cairo_t *cr = new_blank ();
  gboolean contains;

  cramp_leg_shape_trace (shape, mirrored, cr);
  contains = cairo_in_fill (cr, x, y);
  cairo_destroy (cr);

  return contains;
}
