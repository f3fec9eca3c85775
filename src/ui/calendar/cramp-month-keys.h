/* cramp-month-keys.h - where keys lead among nights
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-night-date.h"

G_BEGIN_DECLS

CrampNightDate cramp_month_keys_follow (CrampNightDate   from,
                                        guint            key,
                                        GtkTextDirection direction);

G_END_DECLS
