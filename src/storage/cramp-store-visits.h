/* cramp-store-visits.h - visits to a doctor in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"
#include "cramp-store.h"

G_BEGIN_DECLS

GPtrArray *cramp_store_read_visits (CrampStore *self,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_add_visit (CrampStore       *self,
                                  const CrampVisit *visit,
                                  gboolean         *added,
                                  GError          **error);
gboolean   cramp_store_replace_visit (CrampStore       *self,
                                      const CrampVisit *old,
                                      const CrampVisit *visit,
                                      GError          **error);

G_END_DECLS
