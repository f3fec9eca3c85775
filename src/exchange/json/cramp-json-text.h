/* cramp-json-text.h - JSON as people can read it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who only has a variant needs no json-glib. */
typedef struct _JsonNode JsonNode;

char *cramp_json_to_text (JsonNode *root,
                          gsize    *length) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_variant_to_json (GVariant *variant) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
