/* cramp-danger-room.h - the room above a page, as high as what stands in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_DANGER_ROOM (cramp_danger_room_get_type ())

G_DECLARE_FINAL_TYPE (CrampDangerRoom, cramp_danger_room, CRAMP, DANGER_ROOM, GtkWidget)

G_END_DECLS
