/* cramp-deed-teller.h - telling of what was done without a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-notifier.h"
#include "cramp-store.h"

G_BEGIN_DECLS

void     cramp_deed_teller_tell_async (CrampNotifier      *notifier,
                                       const char         *title,
                                       const char         *text,
                                       gint64              deed,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
gboolean cramp_deed_teller_tell_finish (CrampNotifier *notifier,
                                        GAsyncResult  *result,
                                        GError       **error);

gboolean cramp_deed_action_parse (const char *name,
                                  gint64     *deed);
void     cramp_deed_teller_undo (CrampNotifier *notifier,
                                 CrampStore    *store,
                                 gint64         deed,
                                 GDateTime     *now);

G_END_DECLS
