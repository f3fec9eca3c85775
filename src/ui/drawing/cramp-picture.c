/* cramp-picture.c - a drawing on a page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-picture.h"

#include "cramp-drawing.h"
#include "cramp-shape-paint.h"

/* Before the words of its page do not fit, a picture gets this small. (choice) */
#define LEAST 0.5

enum
{
  PROP_0,
  PROP_DRAWING,
  N_PROPERTIES
};

struct _CrampPicture
{
  GtkWidget parent_instance;

  const CrampDrawing *drawing;
  gboolean            mirrored;
};

G_DEFINE_FINAL_TYPE (CrampPicture, cramp_picture, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPERTIES];

static void
cramp_picture_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  CrampPicture   *self = CRAMP_PICTURE (widget);
  int             width = gtk_widget_get_width (widget);
  int             height = gtk_widget_get_height (widget);
  double          scale;
  graphene_rect_t area;
  cairo_t        *cr;

  if (self->drawing == NULL)
    return;

  scale = MIN (width / cramp_drawing_get_width (self->drawing), height / cramp_drawing_get_height (self->drawing));
  graphene_rect_init (&area, 0, 0, (float) width, (float) height);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, self->mirrored ? -scale : scale, scale);
  cairo_translate (cr, -cramp_drawing_get_width (self->drawing) / 2, -cramp_drawing_get_height (self->drawing) / 2);
  for (guint i = 0; i < cramp_drawing_count_shapes (self->drawing); i++)
    cramp_shape_paint (cramp_drawing_get_shape (self->drawing, i), widget, cr);

  cairo_destroy (cr);
}

static void
cramp_picture_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  CrampPicture *self = CRAMP_PICTURE (widget);

  if (self->drawing == NULL)
    return;

  *natural = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? cramp_drawing_get_width (self->drawing) : cramp_drawing_get_height (self->drawing));
  *minimum = (int) (*natural * LEAST);
}

static void
cramp_picture_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (id == PROP_DRAWING)
    cramp_picture_set (CRAMP_PICTURE (object), g_value_get_string (value), FALSE);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cramp_picture_class_init (CrampPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = cramp_picture_set_property;
  widget_class->measure = cramp_picture_measure;
  widget_class->snapshot = cramp_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  /* The name of a drawing. */
  properties[PROP_DRAWING] = g_param_spec_string ("drawing", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
}

static void
cramp_picture_init (CrampPicture *self)
{
}

/**
 * cramp_picture_set:
 * @name: the name of a drawing, as for cramp_drawing_get()
 * @mirrored: whether it shows what is on its left on its right
 *
 * Shows a drawing. What it shows is to be said in words beside it.
 */
void
cramp_picture_set (CrampPicture *self,
                   const char   *name,
                   gboolean      mirrored)
{
  const CrampDrawing *drawing = cramp_drawing_get (name);

  if (self->drawing == drawing && self->mirrored == mirrored)
    return;

  self->drawing = drawing;
  self->mirrored = mirrored;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
