/* cramp-spreadsheet-window.h - asking what the columns of a table are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-copy-job.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SPREADSHEET_WINDOW (cramp_spreadsheet_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampSpreadsheetWindow, cramp_spreadsheet_window, CRAMP, SPREADSHEET_WINDOW, AdwWindow)

GtkWindow *cramp_spreadsheet_window_new (GtkWindow    *parent,
                                         CrampCopyJob *job) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
