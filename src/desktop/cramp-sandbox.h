/* cramp-sandbox.h - whether the programs run in a sandbox
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cramp_sandbox_is_around (void);
gboolean cramp_sandbox_shows_through_portal (void);
gboolean cramp_sandbox_forgets (const char *path);

G_END_DECLS
