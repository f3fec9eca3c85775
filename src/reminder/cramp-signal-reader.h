/* cramp-signal-reader.h - what decides about notices of signals, from the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-signal-news.h"
#include "cramp-store.h"

G_BEGIN_DECLS

gboolean cramp_signal_read_wanted (CrampStore *store,
                                   gboolean   *wanted,
                                   GError    **error);
gboolean cramp_signal_read_facts (CrampStore       *store,
                                  GDateTime        *now,
                                  CrampSignalFacts *facts,
                                  GError          **error);
gboolean cramp_signal_save_seen (CrampStore          *store,
                                 const CrampFindings *findings,
                                 GError             **error);

G_END_DECLS
