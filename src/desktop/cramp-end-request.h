/* cramp-end-request.h - ending when the session says so
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*CrampEndFunc) (gpointer user_data);

guint cramp_end_request_watch (CrampEndFunc func,
                               gpointer     user_data);

G_END_DECLS
