/* cramp-store-changes.h - what a deed changed, field by field
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-deed.h"
#include "cramp-store-copy.h"

G_BEGIN_DECLS

/**
 * CrampFieldChange:
 * @column: which column of its table, or %CRAMP_CHANGE_WHOLE
 * @before: what it held before the deed
 * @after: what it held after the deed
 *
 * One field that a deed changed. %CRAMP_CHANGE_WHOLE tells that the record
 * came, from NULL to 1, or went, from 1 to NULL; a record that is nothing but
 * its answers does neither. Of a record that came with many others nothing else
 * is kept: it came from NULL to its mark, a text.
 */
typedef struct
{
  int            column;
  sqlite3_value *before;
  sqlite3_value *after;
} CrampFieldChange;

#define CRAMP_CHANGE_WHOLE (-1)

/* The field of %CRAMP_CHANGE_WHOLE in the database. */
#define CRAMP_CHANGE_WHOLE_FIELD ""

void cramp_field_change_free (CrampFieldChange *change);

gboolean cramp_changes_write (CrampStore      *self,
                              const CrampDeed *deed,
                              const CrampCopy *before,
                              GError         **error);
gboolean cramp_changes_move (CrampStore *self,
                             gint64      from,
                             gint64      to,
                             GError    **error);
gboolean cramp_changes_settle (CrampStore *self,
                               gint64      deed,
                               GError    **error);
gboolean cramp_changes_are_none (CrampStore *self,
                                 gint64      deed,
                                 gboolean   *none,
                                 GError    **error);

GPtrArray *cramp_changes_read (CrampStore      *self,
                               gint64           deed,
                               const CrampKind *kind,
                               const char      *key,
                               GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_field_change_delete (CrampStore      *self,
                                      gint64           deed,
                                      const CrampKind *kind,
                                      const char      *key,
                                      int              column,
                                      GError         **error);
gboolean   cramp_deed_delete (CrampStore *self,
                              gint64      deed,
                              GError    **error);

G_END_DECLS
