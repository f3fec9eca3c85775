/* cramp-bedside-head.h - what stands above the columns of the bedside sheet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_BEDSIDE_HEAD (cramp_bedside_head_get_type ())

G_DECLARE_FINAL_TYPE (CrampBedsideHead, cramp_bedside_head, CRAMP, BEDSIDE_HEAD, GtkWidget)

GtkWidget *cramp_bedside_head_new (GtkSizeGroup *const *columns,
                                   int                  spacing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
