/* cramp-json-text.h - JSON as people can read it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *cramp_json_to_text (JsonNode *root,
                          gsize    *length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
