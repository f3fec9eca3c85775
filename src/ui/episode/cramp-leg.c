/* cramp-leg.c - the drawing of one leg
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-leg.h"

#include <math.h>

/* Four legs side by side fit into a window of 360 pixels. */
#define NARROWEST 56
#define WIDEST 96

/* Lines in pixels: hair between the parts, and around what is chosen or has the
 * focus. */
#define HAIR_LINE 1.2
#define CHOSEN_LINE 2.5
#define FOCUS_LINE 8.0

/* The line around a part may be outside of the leg. */
#define OVERDRAW 5.0f

#define CHECK_RADIUS 9.0

struct _CrampLeg
{
  GtkWidget parent_instance;

  const CrampDrawing *drawing;
  gboolean            mirrored;
};

G_DEFINE_FINAL_TYPE (CrampLeg, cramp_leg, GTK_TYPE_WIDGET)

static const char *const drawings[CRAMP_N_LEG_VIEWS] = {
  [CRAMP_LEG_FRONT] = "leg-front",
  [CRAMP_LEG_BACK] = "leg-back",
};

static GtkSizeRequestMode
cramp_leg_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cramp_leg_measure (GtkWidget     *widget,
                   GtkOrientation orientation,
                   int            for_size,
                   int           *minimum,
                   int           *natural,
                   int           *minimum_baseline,
                   int           *natural_baseline)
{
  CrampLeg *self = CRAMP_LEG (widget);
  int       width = for_size < 0 ? WIDEST : CLAMP (for_size, NARROWEST, WIDEST);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = WIDEST;
    }
  else
    *minimum = *natural = (int) ceil (width * cramp_drawing_get_height (self->drawing) / cramp_drawing_get_width (self->drawing));
}

/* Leads from the drawing to the picture of it. Both legs of a person meet where
 * their pictures do. */
static void
get_matrix (CrampLeg       *self,
            cairo_matrix_t *matrix)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double scale = MIN (width / cramp_drawing_get_width (self->drawing),
                      gtk_widget_get_height (GTK_WIDGET (self)) / cramp_drawing_get_height (self->drawing));
  double inner_side = scale * cramp_drawing_get_width (self->drawing);

  if (self->mirrored)
    cairo_matrix_init (matrix, -scale, 0, 0, scale, inner_side, 0);
  else
    cairo_matrix_init (matrix, scale, 0, 0, scale, width - inner_side, 0);
}

static void
cramp_leg_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  cairo_matrix_t matrix;

  get_matrix (CRAMP_LEG (widget), &matrix);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    cramp_leg_region_place (CRAMP_LEG_REGION (child), &matrix);
}

static void
stroke (cairo_t *cr,
        double   width)
{
  cairo_set_line_width (cr, width);
  cairo_stroke_preserve (cr);
}

static gboolean
is_chosen (GtkWidget *region)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (region));
}

static void
draw_region (GtkWidget            *region,
             const cairo_matrix_t *matrix,
             cairo_t              *cr)
{
  gboolean hovered = (gtk_widget_get_state_flags (region) & GTK_STATE_FLAG_PRELIGHT) != 0;

  cramp_shape_trace (cramp_leg_region_get_shape (CRAMP_LEG_REGION (region)), matrix, cr);
  cramp_shape_set_colour (region, "skin", 1, cr);
  cairo_fill_preserve (cr);
  if (is_chosen (region) || hovered)
    {
      cramp_shape_set_colour (region, "chosen", (is_chosen (region) ? 0.45 : 0) + (hovered ? 0.2 : 0), cr);
      cairo_fill_preserve (cr);
    }
  cramp_shape_set_colour (region, "edge", 1, cr);
  stroke (cr, HAIR_LINE);
}

/* The sign beside the colour: what is chosen has a check. */
static void
draw_check (GtkWidget            *region,
            const cairo_matrix_t *matrix,
            cairo_t              *cr)
{
  graphene_rect_t  bounds;
  graphene_point_t middle;

  cramp_shape_get_bounds (cramp_leg_region_get_shape (CRAMP_LEG_REGION (region)), matrix, &bounds);
  graphene_rect_get_center (&bounds, &middle);
  cairo_new_path (cr);
  cairo_arc (cr, middle.x, middle.y, CHECK_RADIUS, 0, 2 * G_PI);
  cramp_shape_set_colour (region, "chosen", 1, cr);
  cairo_fill (cr);
  cairo_move_to (cr, middle.x - 4, middle.y);
  cairo_line_to (cr, middle.x - 1, middle.y + 3.5);
  cairo_line_to (cr, middle.x + 4.5, middle.y - 3.5);
  cramp_shape_set_colour (region, "check", 1, cr);
  stroke (cr, CHOSEN_LINE);
}

/* Over its neighbours, whose edges would cut it. */
static void
draw_mark (GtkWidget            *region,
           const cairo_matrix_t *matrix,
           cairo_t              *cr)
{
  cramp_shape_trace (cramp_leg_region_get_shape (CRAMP_LEG_REGION (region)), matrix, cr);
  if (gtk_widget_has_visible_focus (region))
    {
      cramp_shape_set_colour (region, "chosen_edge", 0.5, cr);
      stroke (cr, FOCUS_LINE);
    }
  if (is_chosen (region))
    {
      cramp_shape_set_colour (region, "chosen_edge", 1, cr);
      stroke (cr, CHOSEN_LINE);
      draw_check (region, matrix, cr);
    }
}

/* The parts with a name are regions, in their order. */
static void
draw_shapes (CrampLeg             *self,
             const cairo_matrix_t *matrix,
             cairo_t              *cr)
{
  GtkWidget *region = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; i < cramp_drawing_count_shapes (self->drawing); i++)
    {
      const CrampShape *shape = cramp_drawing_get_shape (self->drawing, i);

      if (shape->name != NULL)
        {
          draw_region (region, matrix, cr);
          region = gtk_widget_get_next_sibling (region);
          continue;
        }
      cairo_save (cr);
      cairo_transform (cr, matrix);
      cramp_shape_paint (shape, GTK_WIDGET (self), cr);
      cairo_restore (cr);
    }
}

static void
cramp_leg_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  CrampLeg       *self = CRAMP_LEG (widget);
  graphene_rect_t area;
  cairo_matrix_t  matrix;
  cairo_t        *cr;

  graphene_rect_init (&area, 0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  graphene_rect_inset (&area, -OVERDRAW, -OVERDRAW);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  get_matrix (self, &matrix);
  draw_shapes (self, &matrix, cr);
  for (GtkWidget *region = gtk_widget_get_first_child (widget); region != NULL; region = gtk_widget_get_next_sibling (region))
    draw_mark (region, &matrix, cr);

  cairo_destroy (cr);
}

static void
cramp_leg_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cramp_leg_parent_class)->dispose (object);
}

static void
cramp_leg_class_init (CrampLegClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_leg_dispose;
  widget_class->get_request_mode = cramp_leg_get_request_mode;
  widget_class->measure = cramp_leg_measure;
  widget_class->size_allocate = cramp_leg_size_allocate;
  widget_class->snapshot = cramp_leg_snapshot;

  gtk_widget_class_set_css_name (widget_class, "leg");
}

static void
cramp_leg_init (CrampLeg *self)
{
}

/**
 * cramp_leg_new:
 * @view: from where the leg is seen
 * @side: which leg of the person it is, left or right
 *
 * Returns: (transfer floating): the leg, whose children are #CrampLegRegion,
 *   from the hip down
 */
GtkWidget *
cramp_leg_new (CrampLegView view,
               CrampSide    side)
{
  CrampLeg *self = g_object_new (CRAMP_TYPE_LEG, NULL);

  self->drawing = cramp_drawing_get (drawings[view]);
  /* The drawing is the leg at the viewer's left. Seen from the front, that is
   * the right one. */
  self->mirrored = (view == CRAMP_LEG_FRONT) == (side == CRAMP_SIDE_LEFT);
  for (guint i = 0; i < cramp_drawing_count_shapes (self->drawing); i++)
    {
      const CrampShape *shape = cramp_drawing_get_shape (self->drawing, i);

      if (shape->name != NULL)
        gtk_widget_set_parent (cramp_leg_region_new (view, shape, side), GTK_WIDGET (self));
    }

  return GTK_WIDGET (self);
}
