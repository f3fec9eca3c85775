/* cramp-leg.c - the drawing of one leg
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-leg.h"

#include "cramp-leg-region.h"

/* Four legs side by side fit into a window of 360 pixels. */
#define NARROWEST 56
#define WIDEST 84

struct _CrampLeg
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CrampLeg, cramp_leg, GTK_TYPE_WIDGET)

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
  int width = for_size < 0 ? WIDEST : CLAMP (for_size, NARROWEST, WIDEST);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = WIDEST;
    }
  else
    *minimum = *natural = width * CRAMP_LEG_HEIGHT / CRAMP_LEG_WIDTH;
}

static void
cramp_leg_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  float scale = MIN (width / (float) CRAMP_LEG_WIDTH, height / (float) CRAMP_LEG_HEIGHT);
  float left = ((float) width - CRAMP_LEG_WIDTH * scale) / 2;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;
      GtkAllocation   allocation;
      int             minimum;

      cramp_leg_region_get_bounds (CRAMP_LEG_REGION (child), &bounds);
      allocation.x = (int) (left + bounds.origin.x * scale);
      allocation.y = (int) (bounds.origin.y * scale);
      allocation.width = (int) (bounds.size.width * scale);
      allocation.height = (int) (bounds.size.height * scale);
      /* GTK wants a widget to be measured before it is placed. */
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &allocation, -1);
    }
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
 * Returns: (transfer floating): the leg, whose children are #CrampLegRegion
 */
GtkWidget *
cramp_leg_new (CrampLegView view,
               CrampSide    side)
{
  GtkWidget *self = g_object_new (CRAMP_TYPE_LEG, NULL);

  for (guint i = 0; i < cramp_leg_shape_count (view); i++)
    gtk_widget_set_parent (cramp_leg_region_new (view, cramp_leg_shape_get (view, i), side), self);

  return self;
}
