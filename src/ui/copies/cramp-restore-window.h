/* cramp-restore-window.h - choosing how the diary is to be again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_RESTORE_WINDOW (cramp_restore_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampRestoreWindow, cramp_restore_window, CRAMP, RESTORE_WINDOW, AdwWindow)

GtkWindow *cramp_restore_window_new (GtkWindow  *parent,
                                     const char *diary_path,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
