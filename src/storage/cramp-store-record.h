/* cramp-store-record.h - records of any kind in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"
#include "cramp-store.h"

G_BEGIN_DECLS

GPtrArray *cramp_store_read_records (CrampStore      *self,
                                     const CrampKind *kind,
                                     GError         **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cramp_store_read_like (CrampStore      *self,
                                  const CrampKind *kind,
                                  gconstpointer    record,
                                  GError         **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean cramp_store_add_record (CrampStore      *self,
                                 const CrampKind *kind,
                                 gconstpointer    record,
                                 gboolean        *added,
                                 GError         **error);
gboolean cramp_store_save_record (CrampStore      *self,
                                  const CrampKind *kind,
                                  gconstpointer    record,
                                  GError         **error);
gboolean cramp_store_remove_record (CrampStore      *self,
                                    const CrampKind *kind,
                                    gconstpointer    record,
                                    GError         **error);
gboolean cramp_store_replace_record (CrampStore      *self,
                                     const CrampKind *kind,
                                     gconstpointer    old,
                                     gconstpointer    record,
                                     GError         **error);

G_END_DECLS
