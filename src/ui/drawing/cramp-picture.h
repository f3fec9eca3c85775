/* cramp-picture.h - a drawing on a page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_PICTURE (cramp_picture_get_type ())

G_DECLARE_FINAL_TYPE (CrampPicture, cramp_picture, CRAMP, PICTURE, GtkWidget)

void cramp_picture_set (CrampPicture *self,
                        const char   *name,
                        gboolean      mirrored);

G_END_DECLS
