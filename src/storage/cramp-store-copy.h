/* cramp-store-copy.h - a record as it is at one moment, whatever its kind
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store-table.h"

G_BEGIN_DECLS

/**
 * CrampCopy:
 * @kind: what kind of record it is
 * @key: which one, by the identity of its table
 * @values: (nullable) (element-type sqlite3_value): what each column holds, or
 *   %NULL when there is no such record
 *
 * A record as it is at one moment. A table with a list has one column more,
 * which holds the whole list as JSON.
 */
typedef struct
{
  const CrampKind *kind;
  char            *key;
  GPtrArray       *values;
} CrampCopy;

CrampCopy *cramp_copy_new (const CrampKind *kind,
                           const char      *key) G_GNUC_WARN_UNUSED_RESULT;
CrampCopy *cramp_copy_read (CrampStore      *self,
                            const CrampKind *kind,
                            const char      *key,
                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void       cramp_copy_free (CrampCopy *copy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampCopy, cramp_copy_free)

guint    cramp_copy_hash (gconstpointer copy);
gboolean cramp_copy_equal (gconstpointer a,
                           gconstpointer b);
int      cramp_copy_compare (gconstpointer a,
                             gconstpointer b);
char    *cramp_copy_get_mark (const CrampCopy *copy) G_GNUC_WARN_UNUSED_RESULT;

sqlite3_value *cramp_copy_get (const CrampCopy *copy,
                               guint            column);
gpointer       cramp_copy_make_record (CrampStore      *self,
                                       const CrampCopy *copy,
                                       GPtrArray       *values,
                                       gint64           modified,
                                       GError         **error) G_GNUC_WARN_UNUSED_RESULT;

guint       cramp_copy_count_columns (const CrampKind *kind);
const char *cramp_copy_get_column (const CrampKind *kind,
                                   guint            column);
gboolean    cramp_copy_is_modified (const CrampKind *kind,
                                    guint            column);

gboolean cramp_copy_is_same (sqlite3_value *a,
                             sqlite3_value *b);

G_END_DECLS
