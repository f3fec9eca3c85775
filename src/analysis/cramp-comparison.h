/* cramp-comparison.h - some nights against others
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampTwoGroups:
 * @a: nights with cramps among the @n1
 * @n1: the nights of the one kind
 * @b: nights with cramps among the @n0
 * @n0: the nights of the other kind
 *
 * How often something happened on nights of two kinds.
 */
typedef struct
{
  guint a, n1, b, n0;
} CrampTwoGroups;

/**
 * CrampEstimate:
 * @value: what the nights say
 * @low: the lower end of the 95 % interval
 * @high: its upper end
 *
 * NAN where the nights say nothing.
 */
typedef struct
{
  double value, low, high;
} CrampEstimate;

CrampEstimate cramp_newcombe_difference (const CrampTwoGroups *groups);
CrampEstimate cramp_shrunk_ratio (const CrampTwoGroups *groups);
CrampEstimate cramp_mantel_haenszel_ratio (const CrampTwoGroups *strata,
                                           gsize                 n_strata);

G_END_DECLS
