/* cramp-bedside-layout.c - a line beside its night, or below it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-layout.h"

#define SPACING 6

/* Two children: beside each other where both have the room that they ask for, as
 * on paper, and below each other where not. */
struct _CrampBedsideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CrampBedsideLayout, cramp_bedside_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
measure (GtkWidget     *child,
         GtkOrientation orientation,
         int            for_size,
         int           *minimum,
         int           *natural)
{
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
cramp_bedside_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *first,
               GtkWidget *second,
               int       *minimum,
               int       *natural)
{
  int least[2], most[2];

  measure (first, GTK_ORIENTATION_HORIZONTAL, -1, &least[0], &most[0]);
  measure (second, GTK_ORIENTATION_HORIZONTAL, -1, &least[1], &most[1]);
  *minimum = MAX (least[0], least[1]);
  *natural = most[0] + SPACING + most[1];
}

/* The width of the first child where both stand beside each other, else 0. */
static int
find_first_width (GtkWidget *first,
                  GtkWidget *second,
                  int        width)
{
  int ignored, first_width, natural;

  measure_width (first, second, &ignored, &natural);
  if (width < natural)
    return 0;

  measure (first, GTK_ORIENTATION_HORIZONTAL, -1, &ignored, &first_width);
  return first_width;
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int ignored, height;

  measure (child, GTK_ORIENTATION_VERTICAL, width, &ignored, &height);
  return height;
}

static void
cramp_bedside_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  int        width = for_size, first_width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (first, second, minimum, natural);
      return;
    }

  if (width < 0)
    measure_width (first, second, &first_width, &width);
  first_width = find_first_width (first, second, width);
  if (first_width > 0)
    *natural = MAX (measure_height (first, first_width), measure_height (second, width - first_width - SPACING));
  else
    *natural = measure_height (first, width) + SPACING + measure_height (second, width);
  *minimum = *natural;
}

static void
place (GtkWidget *child,
       int        x,
       int        y,
       int        width,
       int        height)
{
  GtkAllocation room = { x, y, width, height };

  gtk_widget_size_allocate (child, &room, -1);
}

static void
cramp_bedside_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  gboolean   mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int        first_width = find_first_width (first, second, width);
  int        second_width = width - first_width - SPACING;
  int        first_height = measure_height (first, width);

  if (first_width > 0)
    {
      place (first, mirrored ? width - first_width : 0, 0, first_width, height);
      place (second, mirrored ? 0 : first_width + SPACING, 0, second_width, height);
      return;
    }

  place (first, 0, 0, width, first_height);
  place (second, 0, first_height + SPACING, width, MAX (0, height - first_height - SPACING));
}

static void
cramp_bedside_layout_class_init (CrampBedsideLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = cramp_bedside_layout_get_request_mode;
  manager_class->measure = cramp_bedside_layout_measure;
  manager_class->allocate = cramp_bedside_layout_allocate;
}

static void
cramp_bedside_layout_init (CrampBedsideLayout *self)
{
}
