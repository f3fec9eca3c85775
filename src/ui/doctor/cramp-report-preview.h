/* cramp-report-preview.h - the pages for the doctor, as they will be printed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-report.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_REPORT_PREVIEW (cramp_report_preview_get_type ())

G_DECLARE_FINAL_TYPE (CrampReportPreview, cramp_report_preview, CRAMP, REPORT_PREVIEW, GtkBox)

void cramp_report_preview_show (CrampReportPreview *self,
                                CrampReport        *report);

G_END_DECLS
