/* cramp-deed-report.h - having a deed without a window told
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-deed.h"

G_BEGIN_DECLS

void     cramp_deed_report_async (GDBusConnection    *bus,
                                  const char         *title,
                                  const CrampDeed    *deed,
                                  const GError       *trouble,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean cramp_deed_report_finish (GDBusConnection *bus,
                                   GAsyncResult    *result,
                                   GError         **error);

G_END_DECLS
