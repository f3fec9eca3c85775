/* cramp-danger-room.c - the room above a page, as high as what stands in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-danger-room.h"

/* What is always seen: the first line of a card. */
#define LEAST_HEIGHT 90

/* (choice) Large text scrolls beyond this, and leaves something of the page. */
#define GREATEST_HEIGHT 360

struct _CrampDangerRoom
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
};

G_DEFINE_FINAL_TYPE (CrampDangerRoom, cramp_danger_room, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkSizeRequestMode
cramp_danger_room_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A scrolled window alone asks for the height of lines that need not wrap,
 * whatever its width. */
static void
cramp_danger_room_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  CrampDangerRoom *self = CRAMP_DANGER_ROOM (widget);
  GtkWidget       *child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scrolled));

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || child == NULL)
    {
      gtk_widget_measure (self->scrolled, orientation, -1, minimum, natural, NULL, NULL);
      return;
    }

  gtk_widget_measure (child, orientation, for_size, NULL, natural, NULL, NULL);
  *natural = MIN (*natural, GREATEST_HEIGHT);
  *minimum = MIN (*natural, LEAST_HEIGHT);
}

static void
cramp_danger_room_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  gtk_widget_size_allocate (CRAMP_DANGER_ROOM (widget)->scrolled, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

/* GTK says of a pane in which nothing takes the keyboard that it has taken it. */
static gboolean
cramp_danger_room_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (CRAMP_DANGER_ROOM (widget)->scrolled)), direction);
}

static void
cramp_danger_room_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id == PROP_CHILD)
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (CRAMP_DANGER_ROOM (object)->scrolled), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cramp_danger_room_dispose (GObject *object)
{
  CrampDangerRoom *self = CRAMP_DANGER_ROOM (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (cramp_danger_room_parent_class)->dispose (object);
}

static void
cramp_danger_room_class_init (CrampDangerRoomClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cramp_danger_room_dispose;
  object_class->set_property = cramp_danger_room_set_property;
  widget_class->focus = cramp_danger_room_focus;
  widget_class->get_request_mode = cramp_danger_room_get_request_mode;
  widget_class->measure = cramp_danger_room_measure;
  widget_class->size_allocate = cramp_danger_room_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cramp_danger_room_init (CrampDangerRoom *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}
