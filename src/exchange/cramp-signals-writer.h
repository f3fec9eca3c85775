/* cramp-signals-writer.h - the signals as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-findings.h"

G_BEGIN_DECLS

char *cramp_signals_write (const CrampFindings *findings,
                           gsize               *length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
