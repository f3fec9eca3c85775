/* cramp-derived-id.h - an id for what has a name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cramp_derived_id_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
