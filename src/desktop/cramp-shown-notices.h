/* cramp-shown-notices.h - what is on the screen, for the next process
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char       *cramp_shown_notices_dup_path (GDBusConnection *bus) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *cramp_shown_notices_load (const char *path,
                                      const char *server) G_GNUC_WARN_UNUSED_RESULT;
gboolean    cramp_shown_notices_save (GHashTable *numbers,
                                      const char *path,
                                      const char *server,
                                      GError    **error);

G_END_DECLS
