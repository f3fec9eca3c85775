/* cramp-derived-id.c - an id for what has a name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-derived-id.h"

/**
 * cramp_derived_id_new:
 * @name: what tells a thing from all others
 *
 * Returns: (transfer full): a UUID, the same for the same name, laid out as
 *   RFC 4122 has it for names (version 5)
 */
char *
cramp_derived_id_new (const char *name)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA1, name, -1);

  return g_strdup_printf ("%.8s-%.4s-5%.3s-8%.3s-%.12s", hash, hash + 8, hash + 13, hash + 17, hash + 20);
}
