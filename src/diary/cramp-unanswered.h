/* cramp-unanswered.h - the nights that nobody answered for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store-deeds.h"

G_BEGIN_DECLS

/* (choice) What was further back nobody remembers night by night, and a guess
 * would stay in what the signals compare with for a quarter of a year. */
#define CRAMP_UNANSWERED_NIGHTS 28

GArray  *cramp_unanswered_read (CrampStore *store,
                                GDateTime  *now,
                                GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cramp_unanswered_tick (CrampStore *store,
                                GArray     *nights,
                                GDateTime  *now,
                                CrampDeed **done,
                                GError    **error);

G_END_DECLS
