/* cramp-store-rows.h - records of their rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store-prepare.h"

G_BEGIN_DECLS

/* Between the name of a table and the label of a row. */
#define CRAMP_TABLE_LABEL_SEPARATOR "\x1f"

gpointer    cramp_row_read (const CrampKind *kind,
                            CrampStatement  *row) G_GNUC_WARN_UNUSED_RESULT;
gboolean    cramp_row_can_be_read (const CrampKind *kind,
                                   CrampStatement  *row);
const char *cramp_row_get_label (CrampStatement *row);

GPtrArray *cramp_store_read_rows (CrampStore      *self,
                                  const CrampKind *kind,
                                  CrampStatement  *statement,
                                  GError         **error) G_GNUC_WARN_UNUSED_RESULT;
GArray    *cramp_store_read_values (CrampStore      *self,
                                    const CrampKind *kind,
                                    CrampStatement  *statement,
                                    GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_store_find_row (CrampStore      *self,
                                 const CrampKind *kind,
                                 CrampStatement  *statement,
                                 gpointer        *record,
                                 GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void       cramp_store_note_unreadable (CrampStore      *self,
                                        const CrampKind *kind,
                                        CrampStatement  *row);

G_END_DECLS
