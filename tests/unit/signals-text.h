/* signals-text.h - all that signals say in one line, to compare them by
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-findings.h"

G_BEGIN_DECLS

void signals_append_aftermath (GString              *text,
                               const CrampAftermath *aftermath);
void signals_append_posture (GString            *text,
                             const CrampPosture *posture);
void signals_append_danger (GString           *text,
                            const CrampDanger *danger);
void signals_append_patterns (GString             *text,
                              const CrampPatterns *patterns,
                              int                  soak);

char *signals_describe (guint32            seed,
                        const CrampRecent *recent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
