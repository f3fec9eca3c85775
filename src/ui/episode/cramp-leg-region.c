/* cramp-leg-region.c - a part of a drawn leg, as a button
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-leg-region.h"

#include "cramp-spoken.h"

#include <glib/gi18n.h>
#include <math.h>

struct _CrampLegRegion
{
  GtkToggleButton parent_instance;

  const CrampShape *shape;
  CrampSite         site;
  CrampSide         side;
  gboolean          mirrored;
  cairo_matrix_t    to_drawing;
};

G_DEFINE_FINAL_TYPE (CrampLegRegion, cramp_leg_region, GTK_TYPE_TOGGLE_BUTTON)

static const char *const legs[] = { N_ ("left leg"), N_ ("right leg") };

static gboolean
cramp_leg_region_contains (GtkWidget *widget,
                           double     x,
                           double     y)
{
  CrampLegRegion *self = CRAMP_LEG_REGION (widget);

  cairo_matrix_transform_point (&self->to_drawing, &x, &y);

  return cramp_shape_contains (self->shape, x, y);
}

/* Its pair of legs draws it. */
static void
cramp_leg_region_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
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
 * @shape: the part of the leg, with the code of a #CrampSite for a name
 * @mirrored: whether its leg is the one at the viewer's right
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
cramp_leg_region_new (CrampLegView      view,
                      const CrampShape *shape,
                      gboolean          mirrored)
{
  CrampLegRegion  *self = g_object_new (CRAMP_TYPE_LEG_REGION, NULL);
  g_autofree char *name = NULL;

  self->shape = shape;
  self->site = (CrampSite) cramp_vocabulary_find (&cramp_site_vocabulary, shape->name);
  /* Seen from the front, the left leg is at the viewer's right. */
  self->side = mirrored == (view == CRAMP_LEG_FRONT) ? CRAMP_SIDE_LEFT : CRAMP_SIDE_RIGHT;
  self->mirrored = mirrored;

  /* Translators: 1 is a part of a leg, 2 the leg: "Calf, left leg". */
  name = g_strdup_printf (C_ ("place", "%1$s, %2$s"), name_site (self->site, view), _ (legs[self->side]));
  cramp_spoken_set_name (GTK_WIDGET (self), name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);

  return GTK_WIDGET (self);
}

CrampSite
cramp_leg_region_get_site (CrampLegRegion *self)
{
  return self->site;
}

CrampSide
cramp_leg_region_get_side (CrampLegRegion *self)
{
  return self->side;
}

/**
 * cramp_leg_region_is_mirrored:
 *
 * Returns: whether its leg is the mirror image of the drawing
 */
gboolean
cramp_leg_region_is_mirrored (CrampLegRegion *self)
{
  return self->mirrored;
}

/**
 * cramp_leg_region_get_shape:
 *
 * Returns: the part of the leg, in the units of the drawing
 */
const CrampShape *
cramp_leg_region_get_shape (CrampLegRegion *self)
{
  return self->shape;
}

/**
 * cramp_leg_region_place:
 * @matrix: leads from the drawing to the picture of its leg
 *
 * Gives the region its place in its leg. The pointer finds it there within its
 * outline and nowhere else.
 */
void
cramp_leg_region_place (CrampLegRegion       *self,
                        const cairo_matrix_t *matrix)
{
  GtkWidget        *widget = GTK_WIDGET (self);
  cairo_rectangle_t bounds;
  GtkAllocation     allocation;
  int               minimum;

  cramp_shape_get_bounds (self->shape, matrix, &bounds);
  allocation.x = (int) floor (bounds.x);
  allocation.y = (int) floor (bounds.y);
  allocation.width = (int) ceil (bounds.x + bounds.width) - allocation.x;
  allocation.height = (int) ceil (bounds.y + bounds.height) - allocation.y;
  self->to_drawing = *matrix;
  cairo_matrix_invert (&self->to_drawing);
  cairo_matrix_translate (&self->to_drawing, allocation.x, allocation.y);

  /* GTK wants a widget to be measured before it is placed. */
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &allocation, -1);
}
