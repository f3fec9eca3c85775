/* cramp-store-unreadable.h - entries that hold what no diary can hold
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampRawValue:
 * @name: the name of a column
 * @value: (nullable): what it holds: a 64-bit integer, a double, a text, an
 *   array of bytes where it is no text in UTF-8, or %NULL
 */
typedef struct
{
  char     *name;
  GVariant *value;
} CrampRawValue;

/**
 * CrampUnreadable:
 * @table: which kind of record it is
 * @record: which one; never what is in it
 * @values: (element-type CrampRawValue): what stands in it
 * @is_aside: whether it gave way to one that can be read
 *
 * An entry that cannot be read, or not in full.
 */
typedef struct
{
  char      *table;
  char      *record;
  GPtrArray *values;
  gboolean   is_aside;
} CrampUnreadable;

void cramp_unreadable_free (CrampUnreadable *unreadable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampUnreadable, cramp_unreadable_free)

guint      cramp_store_count_unreadable (CrampStore *self);
GPtrArray *cramp_store_read_unreadable (CrampStore *self,
                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
