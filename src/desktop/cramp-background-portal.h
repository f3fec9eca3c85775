/* cramp-background-portal.h - asking the desktop to start the service at login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-background-answer.h"

G_BEGIN_DECLS

void     cramp_background_portal_ask_async (GDBusConnection    *bus,
                                            gboolean            on,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean cramp_background_portal_ask_finish (GDBusConnection       *bus,
                                             GAsyncResult          *result,
                                             CrampBackgroundAnswer *answer,
                                             GError               **error);

G_END_DECLS
