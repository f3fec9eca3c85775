/* cramp-frame-by-frame.h - what stands below what is seen first comes after it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CrampBuildNext:
 * @widget: a widget that is built in parts
 *
 * Builds the next part of it.
 *
 * Returns: whether there is another one
 */
typedef gboolean (*CrampBuildNext) (gpointer widget);

void cramp_frame_by_frame_begin (GtkWidget     *widget,
                                 CrampBuildNext next);
void cramp_frame_by_frame_finish (GtkWidget *widget);

G_END_DECLS
