/* cramp-width-first.c - words whose width does not follow from a height
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-width-first.h"

/**
 * CrampWidthFirst:
 *
 * Lays out a box of words as before, but for one question. A box that lies, and
 * whatever has an alignment, asks how wide the words are at its height. GTK 4.8
 * answers by a search that lays them out anew at a dozen widths, within a search
 * of the box around them: most of the time until the first frame of a diary with
 * signals went there. But words are given a width first, and their height follows:
 * so the answer is how wide they are at any height, which has been found already.
 *
 * How low they can be at a width, GTK 4.18 finds with a width for each of them that
 * not all can have at once. So the answer is how high they are, on every version.
 */
struct _CrampWidthFirst
{
  GtkLayoutManager parent_instance;

  GtkLayoutManager *layout; /* that of the box, which it had before */
};

/* A box finds its orientation in its layout. */
G_DEFINE_FINAL_TYPE_WITH_CODE (CrampWidthFirst, cramp_width_first, GTK_TYPE_LAYOUT_MANAGER, G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

enum
{
  PROP_0,
  PROP_ORIENTATION,
};

static void
cramp_width_first_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_ORIENTATION)
    g_object_get_property (G_OBJECT (CRAMP_WIDTH_FIRST (object)->layout), "orientation", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cramp_width_first_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id == PROP_ORIENTATION)
    {
      g_object_set_property (G_OBJECT (CRAMP_WIDTH_FIRST (object)->layout), "orientation", value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cramp_width_first_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;

  gtk_layout_manager_measure (CRAMP_WIDTH_FIRST (manager)->layout, widget, orientation, for_size,
                              minimum, natural, minimum_baseline, natural_baseline);
  if (for_size >= 0)
    *minimum = *natural;
}

static void
cramp_width_first_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  gtk_layout_manager_allocate (CRAMP_WIDTH_FIRST (manager)->layout, widget, width, height, baseline);
}

static void
cramp_width_first_finalize (GObject *object)
{
  g_clear_object (&CRAMP_WIDTH_FIRST (object)->layout);

  G_OBJECT_CLASS (cramp_width_first_parent_class)->finalize (object);
}

static void
cramp_width_first_class_init (CrampWidthFirstClass *klass)
{
  GObjectClass          *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = cramp_width_first_get_property;
  object_class->set_property = cramp_width_first_set_property;
  object_class->finalize = cramp_width_first_finalize;
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");
  manager_class->measure = cramp_width_first_measure;
  manager_class->allocate = cramp_width_first_allocate;
}

static void
cramp_width_first_init (CrampWidthFirst *self)
{
}

/**
 * cramp_width_first_use:
 * @words: a box of words that is aligned, or stands beside something else
 *
 * Has the box answer how wide it is without a search. Its spacing is then what it
 * is. May be called again.
 */
void
cramp_width_first_use (GtkWidget *words)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (words);
  CrampWidthFirst  *self;

  if (CRAMP_IS_WIDTH_FIRST (layout))
    return;

  self = g_object_new (CRAMP_TYPE_WIDTH_FIRST, NULL);
  self->layout = g_object_ref (layout);
  gtk_widget_set_layout_manager (words, GTK_LAYOUT_MANAGER (self));
}
