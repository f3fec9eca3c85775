/* cramp-diary-visits.h - what a person can note of their visits to a doctor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"
#include "cramp-store-deeds.h"

G_BEGIN_DECLS

gboolean cramp_diary_save_visit (CrampStore       *store,
                                 const CrampVisit *shown,
                                 const CrampVisit *wanted,
                                 GDateTime        *now,
                                 CrampDeed       **stay,
                                 GError          **error);
gboolean cramp_diary_delete_visit (CrampStore       *store,
                                   const CrampVisit *visit,
                                   GDateTime        *now,
                                   CrampDeed       **done,
                                   GError          **error);

G_END_DECLS
