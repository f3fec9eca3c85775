/* cramp-when-chooser.h - the night and the time of a cramp, to be chosen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-when.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WHEN_CHOOSER (cramp_when_chooser_get_type ())

G_DECLARE_FINAL_TYPE (CrampWhenChooser, cramp_when_chooser, CRAMP, WHEN_CHOOSER, GtkBox)

void      cramp_when_chooser_set_when (CrampWhenChooser *self,
                                       const CrampWhen  *when,
                                       GTimeZone        *zone);
CrampWhen cramp_when_chooser_get_when (CrampWhenChooser *self);
gboolean  cramp_when_chooser_is_possible (CrampWhenChooser *self);

G_END_DECLS
