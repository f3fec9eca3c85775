/* cramp-store-person.c - the person in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-person.h"

/**
 * cramp_store_read_profile:
 *
 * Returns: (transfer full): what is known of the person, which may be nothing
 */
CrampProfile *
cramp_store_read_profile (CrampStore *self,
                          GError    **error)
{
  g_autoptr (GPtrArray) profiles = cramp_store_read_records (self, &cramp_profile_kind, error);

  if (profiles == NULL)
    return NULL;

  return profiles->len > 0 ? g_ptr_array_steal_index (profiles, 0) : cramp_profile_new ();
}
