/* cramp-variant-json.c - what the bus carries, as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-variant-json.h"

#include <json-glib/json-glib.h>

#include "cramp-json-text.h"

/**
 * cramp_variant_to_json:
 * @variant: a dictionary as it goes over the bus; a floating reference is
 *   taken
 *
 * Returns: (transfer full): @variant as text that people and programs can
 *   read, with a line break at the end
 */
char *
cramp_variant_to_json (GVariant *variant)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (variant);
  g_autoptr (JsonNode) root = json_gvariant_serialize (owned);
  gsize length;

  return cramp_json_to_text (root, &length);
}
