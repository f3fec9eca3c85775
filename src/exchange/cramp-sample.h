/* cramp-sample.h - a made-up diary to look around in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

CrampStore *cramp_sample_open (GDateTime *now,
                               char     **folder,
                               GError   **error) G_GNUC_WARN_UNUSED_RESULT;
void        cramp_sample_discard (const char *folder);

G_END_DECLS
