/* cramp-variant-json.h - what the bus carries, as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cramp_variant_to_json (GVariant *variant) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
