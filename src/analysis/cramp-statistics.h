/* cramp-statistics.h - exact tests on counts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The two-sided 95 % point of the normal distribution. */
#define CRAMP_NORMAL_95 1.9599639845400545

double cramp_fisher_mid_p_more (guint x1,
                                guint n1,
                                guint x0,
                                guint n0);
double cramp_fisher_mid_p_fewer (guint x1,
                                 guint n1,
                                 guint x0,
                                 guint n0);
double cramp_binomial_at_least (guint  x,
                                guint  n,
                                double share);
void   cramp_wilson_interval (guint   x,
                              guint   n,
                              double *low,
                              double *high);

G_END_DECLS
