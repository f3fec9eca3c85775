/* cramp-kind-order.h - which of two records comes first, and whether they agree
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-kind.h"

G_BEGIN_DECLS

int      cramp_member_compare (const CrampMember *member,
                               gconstpointer      a,
                               gconstpointer      b);
int      cramp_kind_compare (const CrampKind *kind,
                             gconstpointer    a,
                             gconstpointer    b);
void     cramp_kind_sort (const CrampKind *kind,
                          GPtrArray       *records);
gboolean cramp_kind_agrees (const CrampKind *kind,
                            gconstpointer    record,
                            gconstpointer    other);

G_END_DECLS
