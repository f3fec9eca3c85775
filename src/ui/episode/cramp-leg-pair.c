/* cramp-leg-pair.c - both legs of a person, from one side
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-leg-pair.h"

#include <math.h>

#include "cramp-shape-paint.h"

/* Two pairs side by side fit into a window of 360 pixels, and are nearly as
 * high as this there. A height that grew with the width could not be asked for:
 * GTK wants no widget to need more height where it has more width. */
#define NARROWEST 112
#define HEIGHT 300

/* Lines in pixels: hair between the parts, and around what is chosen or has the
 * focus. */
#define HAIR_LINE 1.2
#define CHOSEN_LINE 2.5
#define FOCUS_LINE 8.0

/* The line around a part may be outside of the leg. */
#define OVERDRAW 5.0f

#define CHECK_RADIUS 9.0

struct _CrampLegPair
{
  GtkWidget parent_instance;

  const CrampDrawing *drawing;
};

G_DEFINE_FINAL_TYPE (CrampLegPair, cramp_leg_pair, GTK_TYPE_WIDGET)

static const char *const drawings[CRAMP_N_LEG_VIEWS] = {
  [CRAMP_LEG_FRONT] = "leg-front",
  [CRAMP_LEG_BACK] = "leg-back",
};

static int
get_widest (CrampLegPair *self)
{
  return (int) ceil (2.0 * HEIGHT * cramp_drawing_get_width (self->drawing) / cramp_drawing_get_height (self->drawing));
}

static void
cramp_leg_pair_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = get_widest (CRAMP_LEG_PAIR (widget));
    }
  else
    *minimum = *natural = HEIGHT;
}

/* Leads from the drawing to the picture of it. The drawing is the leg at the
 * viewer's left; its mirror image meets it in the middle, between two pixels, or
 * there would be a seam. */
static void
get_matrix (CrampLegPair   *self,
            gboolean        mirrored,
            cairo_matrix_t *matrix)
{
  int    middle = gtk_widget_get_width (GTK_WIDGET (self)) / 2;
  double width = cramp_drawing_get_width (self->drawing);
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = MIN (middle / width, height / cramp_drawing_get_height (self->drawing));
  double top = (height - scale * cramp_drawing_get_height (self->drawing)) / 2;

  if (mirrored)
    cairo_matrix_init (matrix, -scale, 0, 0, scale, middle + scale * width, top);
  else
    cairo_matrix_init (matrix, scale, 0, 0, scale, middle - scale * width, top);
}

static void
cramp_leg_pair_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      CrampLegRegion *region = CRAMP_LEG_REGION (child);
      cairo_matrix_t  matrix;

      get_matrix (CRAMP_LEG_PAIR (widget), cramp_leg_region_is_mirrored (region), &matrix);
      cramp_leg_region_place (region, &matrix);
    }
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
  cairo_rectangle_t bounds;
  double            x, y;

  cramp_shape_get_bounds (cramp_leg_region_get_shape (CRAMP_LEG_REGION (region)), matrix, &bounds);
  x = bounds.x + bounds.width / 2;
  y = bounds.y + bounds.height / 2;
  cairo_new_path (cr);
  cairo_arc (cr, x, y, CHECK_RADIUS, 0, 2 * G_PI);
  cramp_shape_set_colour (region, "chosen", 1, cr);
  cairo_fill (cr);
  cairo_move_to (cr, x - 4, y);
  cairo_line_to (cr, x - 1, y + 3.5);
  cairo_line_to (cr, x + 4.5, y - 3.5);
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

/* The parts with a name are regions, in their order. Draws one leg, and returns
 * the first region of the next. */
static GtkWidget *
draw_leg (CrampLegPair         *self,
          GtkWidget            *region,
          const cairo_matrix_t *matrix,
          cairo_t              *cr)
{
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

  return region;
}

static void
cramp_leg_pair_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  CrampLegPair   *self = CRAMP_LEG_PAIR (widget);
  GtkWidget      *region = gtk_widget_get_first_child (widget);
  cairo_matrix_t  matrices[2];
  graphene_rect_t area;
  cairo_t        *cr;

  graphene_rect_init (&area, 0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  graphene_rect_inset (&area, -OVERDRAW, -OVERDRAW);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < G_N_ELEMENTS (matrices); i++)
    {
      get_matrix (self, i == 1, &matrices[i]);
      region = draw_leg (self, region, &matrices[i], cr);
    }
  for (region = gtk_widget_get_first_child (widget); region != NULL; region = gtk_widget_get_next_sibling (region))
    draw_mark (region, &matrices[cramp_leg_region_is_mirrored (CRAMP_LEG_REGION (region)) ? 1 : 0], cr);

  cairo_destroy (cr);

  /* Only what was drawn itself can ask to be drawn anew. */
  for (region = gtk_widget_get_first_child (widget); region != NULL; region = gtk_widget_get_next_sibling (region))
    gtk_widget_snapshot_child (widget, region, snapshot);
}

static void
cramp_leg_pair_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cramp_leg_pair_parent_class)->dispose (object);
}

static void
cramp_leg_pair_class_init (CrampLegPairClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_leg_pair_dispose;
  widget_class->measure = cramp_leg_pair_measure;
  widget_class->size_allocate = cramp_leg_pair_size_allocate;
  widget_class->snapshot = cramp_leg_pair_snapshot;

  gtk_widget_class_set_css_name (widget_class, "legs");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cramp_leg_pair_init (CrampLegPair *self)
{
}

/* One leg after the other, and each from the hip down. */
static void
add_regions (CrampLegPair *self,
             CrampLegView  view,
             gboolean      mirrored)
{
  for (guint i = 0; i < cramp_drawing_count_shapes (self->drawing); i++)
    {
      const CrampShape *shape = cramp_drawing_get_shape (self->drawing, i);

      if (shape->name != NULL)
        gtk_widget_set_parent (cramp_leg_region_new (view, shape, mirrored), GTK_WIDGET (self));
    }
}

/**
 * cramp_leg_pair_new:
 * @view: from where the legs are seen
 *
 * Returns: (transfer floating): the legs, whose children are #CrampLegRegion:
 *   those of the leg at the viewer's left, from the hip down, then those of the
 *   other one
 */
GtkWidget *
cramp_leg_pair_new (CrampLegView view)
{
  CrampLegPair *self = g_object_new (CRAMP_TYPE_LEG_PAIR, NULL);

  self->drawing = cramp_drawing_get (drawings[view]);
  add_regions (self, view, FALSE);
  add_regions (self, view, TRUE);

  return GTK_WIDGET (self);
}
