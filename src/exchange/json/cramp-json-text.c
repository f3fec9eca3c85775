/* cramp-json-text.c - JSON as people can read it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-json-text.h"

#include <json-glib/json-glib.h>

#define INDENT 2

/* json-glib escapes all control characters but the last one (1.6), and
 * what it writes is refused by others and by ourselves. Outside of texts there
 * is none. */
static void
escape_unit_separators (GString *text)
{
  g_string_replace (text, "\x1f", "\\u001f", 0);
}

/**
 * cramp_json_to_text:
 * @root: what to write
 * @length: (out): its length in bytes
 *
 * Returns: (transfer full): @root as text that a person can read, with a line
 *   break at the end
 */
char *
cramp_json_to_text (JsonNode *root,
                    gsize    *length)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *text = g_string_new (NULL);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, INDENT);
  json_generator_to_gstring (generator, text);
  escape_unit_separators (text);
  g_string_append_c (text, '\n');

  *length = text->len;
  return g_string_free (text, FALSE);
}

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
