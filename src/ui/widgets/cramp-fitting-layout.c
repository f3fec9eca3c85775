/* cramp-fitting-layout.c - words as large as there is room
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-fitting-layout.h"

#include <math.h>

/* (choice) Twice a title is read from across a bed. */
#define MOST 2.0
#define STEP 0.125

struct _CrampFittingLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CrampFittingLayout, cramp_fitting_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
cramp_fitting_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What is asked for is the size at which the words are legible anyway: more is
 * made only of room that is left over. */
static void
cramp_fitting_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
}

static gboolean
fits (GtkWidget *child,
      double     scale,
      int        width,
      int        height)
{
  int least_width, least_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  if (floor (width / scale) < least_width)
    return FALSE;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, (int) (width / scale), &least_height, NULL, NULL, NULL);
  return least_height <= floor (height / scale);
}

/* The child is drawn larger than it is: no style has to change for that, which
 * would have everything measured again. */
static void
cramp_fitting_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  double     scale = MOST;

  while (scale > 1 && !fits (child, scale, width, height))
    scale -= STEP;

  gtk_widget_allocate (child, (int) (width / scale), (int) (height / scale), -1,
                       gsk_transform_scale (NULL, (float) scale, (float) scale));
}

static void
cramp_fitting_layout_class_init (CrampFittingLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = cramp_fitting_layout_get_request_mode;
  manager_class->measure = cramp_fitting_layout_measure;
  manager_class->allocate = cramp_fitting_layout_allocate;
}

static void
cramp_fitting_layout_init (CrampFittingLayout *self)
{
}
