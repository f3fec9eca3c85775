/* cramp-report-printer.h - the page for the doctor, on its way to a printer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-report.h"

G_BEGIN_DECLS

GtkPrintOperation *cramp_report_printer_new (CrampReport              *report,
                                             CrampStore               *store,
                                             const CrampReportOptions *options,
                                             GDateTime                *now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
