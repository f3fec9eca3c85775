/* cramp-sheet.h - a sheet of paper on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-report.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SHEET (cramp_sheet_get_type ())

/**
 * CrampSheet:
 *
 * A page as it will be printed, as wide as there is room. It is drawn while it
 * is in sight.
 */
G_DECLARE_FINAL_TYPE (CrampSheet, cramp_sheet, CRAMP, SHEET, GtkWidget)

GtkWidget *cramp_sheet_new (CrampReport *report,
                            guint        page) G_GNUC_WARN_UNUSED_RESULT;
void       cramp_sheet_scrolled (CrampSheet *self);

G_END_DECLS
