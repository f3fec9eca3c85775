/* cramp-bedside-window.h - the bedside sheet, typed in afterwards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-deed.h"
#include "cramp-night-date.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BEDSIDE_WINDOW (cramp_bedside_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampBedsideWindow, cramp_bedside_window, CRAMP, BEDSIDE_WINDOW, AdwWindow)

CrampBedsideWindow *cramp_bedside_window_new (GtkWindow     *parent,
                                              CrampStore    *store,
                                              CrampNightDate printed);

guint       cramp_bedside_window_get_count (CrampBedsideWindow *self);
const char *cramp_bedside_window_get_noted (CrampBedsideWindow *self);
CrampDeed  *cramp_bedside_window_get_deed (CrampBedsideWindow *self);

G_END_DECLS
