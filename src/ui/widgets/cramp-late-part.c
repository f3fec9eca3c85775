/* cramp-late-part.c - a part of a window that is built when it is first seen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-late-part.h"

#include "cramp-bin-focus.h"

struct _CrampLatePart
{
  AdwBin parent_instance;

  GType kind;
};

G_DEFINE_FINAL_TYPE (CrampLatePart, cramp_late_part, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint built_emission;

/* Before it is mapped, and so before its first frame: nothing is seen empty. */
static void
cramp_late_part_map (GtkWidget *widget)
{
  cramp_late_part_build (CRAMP_LATE_PART (widget));

  GTK_WIDGET_CLASS (cramp_late_part_parent_class)->map (widget);
}

static gboolean
cramp_late_part_grab_focus (GtkWidget *widget)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  return child != NULL && gtk_widget_grab_focus (child);
}

static void
cramp_late_part_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_KIND:
      CRAMP_LATE_PART (object)->kind = g_value_get_gtype (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cramp_late_part_class_init (CrampLatePartClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cramp_late_part_set_property;
  widget_class->focus = cramp_bin_focus;
  widget_class->grab_focus = cramp_late_part_grab_focus;
  widget_class->map = cramp_late_part_map;

  /* The class of the widget to build. */
  properties[PROP_KIND] = g_param_spec_gtype ("kind", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* With the widget, which is then given what it needs. */
  built_emission = g_signal_new ("built", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
}

static void
cramp_late_part_init (CrampLatePart *self)
{
}

/**
 * cramp_late_part_build:
 *
 * Builds the widget unless it is there, whether or not it is seen.
 *
 * Returns: (transfer none) (type GtkWidget): the widget
 */
gpointer
cramp_late_part_build (CrampLatePart *self)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (child != NULL)
    return child;

  child = g_object_new (self->kind, NULL);
  adw_bin_set_child (ADW_BIN (self), child);
  g_signal_emit (self, built_emission, 0, child);

  return child;
}

/**
 * cramp_late_part_find:
 *
 * Returns: (transfer none) (type GtkWidget) (nullable): the widget, or %NULL
 *   until it is built
 */
gpointer
cramp_late_part_find (CrampLatePart *self)
{
  return adw_bin_get_child (ADW_BIN (self));
}
