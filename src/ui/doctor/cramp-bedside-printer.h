/* cramp-bedside-printer.h - the sheet for the bedside, on its way to a printer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-night-date.h"
#include "cramp-paper.h"

G_BEGIN_DECLS

GtkPrintOperation *cramp_bedside_printer_new (CrampPaper     paper,
                                              CrampNightDate first) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
