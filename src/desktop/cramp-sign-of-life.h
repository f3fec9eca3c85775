/* cramp-sign-of-life.h - whether anybody shows notifications
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-errands.h"
#include "cramp-notifier.h"

G_BEGIN_DECLS

/* How long a server may take over an answer. Long enough for a busy desktop,
 * short enough for somebody who looks on. (choice) */
#define CRAMP_SERVER_PATIENCE_MSEC 5000

gboolean    cramp_sign_of_life_is_of_portal (void);
const char *cramp_sign_of_life_get_name (void);

void                 cramp_sign_of_life_ask_async (GDBusConnection    *bus,
                                                   CrampErrands       *errands,
                                                   GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
CrampNotifierServer *cramp_sign_of_life_ask_finish (GDBusConnection *bus,
                                                    GAsyncResult    *result,
                                                    GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
