/* cramp-leg-region.c - a part of a drawn leg, as a button
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-leg-region.h"

#include "cramp-spoken.h"

#include <glib/gi18n.h>

#define LINE_WIDTH 1.5
#define SELECTED_LINE_WIDTH 3.0
#define FOCUS_LINE_WIDTH 7.0

/* The outline may be drawn this far outside of what it surrounds. */
#define OVERDRAW 5.0f

struct _CrampLegRegion
{
  GtkToggleButton parent_instance;

  const CrampLegShape *shape;
  graphene_rect_t      bounds;
  CrampSide            side;
  gboolean             mirrored;
};

G_DEFINE_FINAL_TYPE (CrampLegRegion, cramp_leg_region, GTK_TYPE_TOGGLE_BUTTON)

static const char *const legs[] = { N_ ("left leg"), N_ ("right leg") };

static double
get_scale (CrampLegRegion *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) / (double) self->bounds.size.width;
}

static gboolean
cramp_leg_region_contains (GtkWidget *widget,
                           double     x,
                           double     y)
{
  CrampLegRegion *self = CRAMP_LEG_REGION (widget);
  double          scale = get_scale (self);

  return scale > 0 && cramp_leg_shape_contains (self->shape, self->mirrored,
                                                x / scale + self->bounds.origin.x,
                                                y / scale + self->bounds.origin.y);
}

static void
set_colour (cairo_t       *cr,
            const GdkRGBA *colour,
            double         alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

static void
draw_line (cairo_t       *cr,
           const GdkRGBA *colour,
           double         alpha,
           double         width)
{
  set_colour (cr, colour, alpha);
  cairo_set_line_width (cr, width);
  cairo_stroke_preserve (cr);
}

static void
draw_tick (cairo_t       *cr,
           const GdkRGBA *colour,
           double         x,
           double         y)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x - 6, y);
  cairo_line_to (cr, x - 2, y + 4);
  cairo_line_to (cr, x + 6, y - 5);
  draw_line (cr, colour, 1, SELECTED_LINE_WIDTH);
}

/* The path keeps its form when the scale is taken back, and its lines their
 * width. */
static void
trace (CrampLegRegion *self,
       cairo_t        *cr)
{
  double scale = get_scale (self);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -self->bounds.origin.x, -self->bounds.origin.y);
  cramp_leg_shape_trace (self->shape, self->mirrored, cr);
  cairo_restore (cr);
}

static void
cramp_leg_region_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  CrampLegRegion *self = CRAMP_LEG_REGION (widget);
  gboolean        selected = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self));
  gboolean        hovered = (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT) != 0;
  int             width = gtk_widget_get_width (widget);
  int             height = gtk_widget_get_height (widget);
  graphene_rect_t area;
  GdkRGBA         colour;
  cairo_t        *cr;

  graphene_rect_init (&area, -OVERDRAW, -OVERDRAW, (float) width + 2 * OVERDRAW, (float) height + 2 * OVERDRAW);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  trace (self, cr);
  set_colour (cr, &colour, (selected ? 0.3 : 0.08) + (hovered ? 0.1 : 0));
  cairo_fill_preserve (cr);
  if (gtk_widget_has_visible_focus (widget))
    draw_line (cr, &colour, 0.45, FOCUS_LINE_WIDTH);
  draw_line (cr, &colour, selected ? 1 : 0.6, selected ? SELECTED_LINE_WIDTH : LINE_WIDTH);
  if (selected)
    draw_tick (cr, &colour, width / 2.0, height / 2.0);

  cairo_destroy (cr);
}

static void
cramp_leg_region_state_flags_changed (GtkWidget    *widget,
                                      GtkStateFlags previous)
{
  gtk_widget_queue_draw (widget);
  GTK_WIDGET_CLASS (cramp_leg_region_parent_class)->state_flags_changed (widget, previous);
}

static void
cramp_leg_region_class_init (CrampLegRegionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->contains = cramp_leg_region_contains;
  widget_class->snapshot = cramp_leg_region_snapshot;
  widget_class->state_flags_changed = cramp_leg_region_state_flags_changed;
}

static void
cramp_leg_region_init (CrampLegRegion *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "cramp-leg-region");
}

static const char *
name_site (CrampSite    site,
           CrampLegView view)
{
  if (site == CRAMP_SITE_FOOT && view == CRAMP_LEG_BACK)
    return _ ("Heel and sole");

  switch (site)
    {
    case CRAMP_SITE_CALF:
      return _ ("Calf");
    case CRAMP_SITE_FOOT:
      return _ ("Foot");
    case CRAMP_SITE_TOES:
      return _ ("Toes");
    case CRAMP_SITE_SHIN:
      return _ ("Shin");
    case CRAMP_SITE_THIGH_FRONT:
      return _ ("Front of the thigh");
    case CRAMP_SITE_THIGH_BACK:
      return _ ("Back of the thigh");
    case CRAMP_SITE_OTHER:
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * cramp_leg_region_new:
 * @view: from where the leg is seen
 * @shape: the part of the leg
 * @side: which leg of the person it is, left or right
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
cramp_leg_region_new (CrampLegView         view,
                      const CrampLegShape *shape,
                      CrampSide            side)
{
  CrampLegRegion  *self = g_object_new (CRAMP_TYPE_LEG_REGION, NULL);
  g_autofree char *name = NULL;

  self->shape = shape;
  self->side = side;
  /* Seen from the front, the left leg is at the viewer's right. */
  self->mirrored = (view == CRAMP_LEG_FRONT) == (side == CRAMP_SIDE_LEFT);
  cramp_leg_shape_get_bounds (shape, self->mirrored, &self->bounds);

  /* Translators: 1 is a part of a leg, 2 the leg: "Calf, left leg". */
  name = g_strdup_printf (C_ ("place", "%1$s, %2$s"), name_site (cramp_leg_shape_get_site (shape), view), _ (legs[side]));
  cramp_spoken_set_name (GTK_WIDGET (self), name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);

  return GTK_WIDGET (self);
}

CrampSite
cramp_leg_region_get_site (CrampLegRegion *self)
{
  return cramp_leg_shape_get_site (self->shape);
}

CrampSide
cramp_leg_region_get_side (CrampLegRegion *self)
{
  return self->side;
}

/**
 * cramp_leg_region_get_bounds:
 * @bounds: (out caller-allocates): where it is, in the units of the drawing
 *
 * Says where in the drawing of its leg the region is.
 */
void
cramp_leg_region_get_bounds (CrampLegRegion  *self,
                             graphene_rect_t *bounds)
{
  *bounds = self->bounds;
}
