/* cramp-spoken-toolkit.h - what GTK and libadwaita leave unsaid
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

void cramp_spoken_toolkit_complete (void);

G_END_DECLS
