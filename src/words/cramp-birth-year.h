/* cramp-birth-year.h - a year of birth as people write it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cramp_birth_year_parse (const char *text,
                                 int         this_year,
                                 int        *year);

G_END_DECLS
