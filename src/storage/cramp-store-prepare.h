/* cramp-store-prepare.h - what is asked for records of any kind
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store-table.h"

G_BEGIN_DECLS

CrampStatement *cramp_store_prepare_select (CrampStore      *self,
                                            const CrampKind *kind,
                                            const char      *rest,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
CrampStatement *cramp_store_prepare_same (CrampStore      *self,
                                          const CrampKind *kind,
                                          gconstpointer    record,
                                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;
CrampStatement *cramp_store_prepare_like (CrampStore      *self,
                                          const CrampKind *kind,
                                          gconstpointer    record,
                                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;
CrampStatement *cramp_store_prepare_delete (CrampStore      *self,
                                            const CrampKind *kind,
                                            gconstpointer    record,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
CrampStatement *cramp_store_prepare_write (CrampStore      *self,
                                           const CrampKind *kind,
                                           gconstpointer    record,
                                           GError         **error) G_GNUC_WARN_UNUSED_RESULT;
CrampStatement *cramp_store_prepare_add (CrampStore      *self,
                                         const CrampKind *kind,
                                         gconstpointer    record,
                                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;
CrampStatement *cramp_store_prepare_key (CrampStore      *self,
                                         const CrampKind *kind,
                                         gconstpointer    record,
                                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
