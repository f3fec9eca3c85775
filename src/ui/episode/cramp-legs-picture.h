/* cramp-legs-picture.h - two legs to click on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_LEGS_PICTURE (cramp_legs_picture_get_type ())

G_DECLARE_FINAL_TYPE (CrampLegsPicture, cramp_legs_picture, CRAMP, LEGS_PICTURE, GtkBox)

int  cramp_legs_picture_get_side (CrampLegsPicture *self);
int  cramp_legs_picture_get_sites (CrampLegsPicture *self);
void cramp_legs_picture_set_place (CrampLegsPicture *self,
                                   int               side,
                                   int               sites);

G_END_DECLS
