/* cramp-report.h - the page for the doctor, and its appendix
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cramp-report-options.h"
#include "cramp-store.h"

G_BEGIN_DECLS

typedef struct _CrampReport CrampReport;

CrampReport *cramp_report_new (CrampStore               *store,
                               const CrampReportOptions *options,
                               GDateTime                *now,
                               GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
CrampReport *cramp_report_ref (CrampReport *self);
void         cramp_report_unref (CrampReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReport, cramp_report_unref)

gboolean cramp_report_is_empty (CrampReport *self);
guint    cramp_report_get_n_pages (CrampReport *self);
double   cramp_report_get_width (CrampReport *self);
double   cramp_report_get_height (CrampReport *self);
double   cramp_report_get_end (CrampReport *self);
void     cramp_report_draw_page (CrampReport *self,
                                 guint        page,
                                 cairo_t     *cr);
char    *cramp_report_get_text (CrampReport *self,
                                guint        page) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *cramp_report_write_pdf (CrampReport *self,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
