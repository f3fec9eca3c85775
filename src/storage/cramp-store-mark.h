/* cramp-store-mark.h - a short text that tells two rows apart
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* What SQL calls cramp_mark_make(); its arguments are the values. */
#define CRAMP_MARK_FUNCTION "cramp_mark"

char    *cramp_mark_make (guint           n_values,
                          sqlite3_value **values) G_GNUC_WARN_UNUSED_RESULT;
gboolean cramp_mark_register (sqlite3 *db);

G_END_DECLS
