/* cramp-signal-look.h - what a state looks like
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-signal-state.h"

G_BEGIN_DECLS

void cramp_signal_look_show (GtkWidget       *card,
                             GtkImage        *shape,
                             CrampSignalState state);

G_END_DECLS
