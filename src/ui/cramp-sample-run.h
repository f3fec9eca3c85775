/* cramp-sample-run.h - opening a sample diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-sample.h"

G_BEGIN_DECLS

gboolean cramp_sample_run_beside (CrampSample sample,
                                  GError    **error);
void     cramp_sample_run_instead (CrampSample sample,
                                   const char *program);

G_END_DECLS
