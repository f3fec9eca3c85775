/* cramp-store-record.h - small records without a key of their own
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store-table.h"

G_BEGIN_DECLS

GPtrArray *cramp_store_read_all (CrampStore       *self,
                                 const CrampTable *table,
                                 const char       *rest,
                                 GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_add_record (CrampStore       *self,
                                   const CrampTable *table,
                                   CrampStoreBind    bind,
                                   gconstpointer     record,
                                   gboolean         *added,
                                   GError          **error);
gboolean   cramp_store_remove_record (CrampStore       *self,
                                      const CrampTable *table,
                                      CrampStoreBind    bind,
                                      gconstpointer     record,
                                      GError          **error);

G_END_DECLS
