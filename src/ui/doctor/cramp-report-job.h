/* cramp-report-job.h - writing the page for the doctor beside the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-report.h"

G_BEGIN_DECLS

void         cramp_report_job_run (const char               *diary_path,
                                   const CrampReportOptions *options,
                                   GDateTime                *now,
                                   const char               *file,
                                   GAsyncReadyCallback       callback,
                                   gpointer                  user_data);
CrampReport *cramp_report_job_run_finish (GAsyncResult *result,
                                          GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
