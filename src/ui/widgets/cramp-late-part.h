/* cramp-late-part.h - a part of a window that is built when it is first seen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_LATE_PART (cramp_late_part_get_type ())

G_DECLARE_FINAL_TYPE (CrampLatePart, cramp_late_part, CRAMP, LATE_PART, AdwBin)

gpointer cramp_late_part_build (CrampLatePart *self);
gpointer cramp_late_part_find (CrampLatePart *self);

G_END_DECLS
