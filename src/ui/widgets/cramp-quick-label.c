/* cramp-quick-label.c - labels that are measured without a search
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-quick-label.h"

typedef void (*Measure) (GtkWidget     *label,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline);

static Measure measure_slowly;

static void
measure (GtkWidget     *label,
         GtkOrientation orientation,
         int            for_size,
         int           *minimum,
         int           *natural,
         int           *minimum_baseline,
         int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL && GTK_IS_BOX (gtk_widget_get_parent (label)))
    for_size = -1;

  measure_slowly (label, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

/**
 * cramp_quick_label_use:
 *
 * A box that lies asks each label in it how wide it is at the height of the box.
 * GTK answers by a search that lays the words out anew at a dozen widths, and
 * does so again for each box around it: that was half of the first frame of a
 * diary with signals. But the height of a box was found from the widths that are
 * asked for without a height, and these are now the answer. libadwaita makes the
 * labels of its rows itself, so it is that of every label in a box.
 */
void
cramp_quick_label_use (void)
{
  GtkWidgetClass *label = g_type_class_ref (GTK_TYPE_LABEL);

  if (label->measure == measure)
    return;

  measure_slowly = label->measure;
  label->measure = measure;
}
