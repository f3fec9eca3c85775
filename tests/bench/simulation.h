/* simulation.h - a program that measures on simulated diaries
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void        simulation_begin (int    argc,
                              char **argv,
                              int    usual_seed);
gboolean    simulation_is_short (void);
guint32     simulation_next_seed (void);
const char *simulation_judge (gboolean met);
int         simulation_end (void);

G_END_DECLS
