/* cramp-danger-number.c - the emergency number that is in force
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-danger-number.h"

#include <locale.h>

#include "cramp-emergency-number.h"
#include "cramp-store-person.h"

static CrampProfile *
read_profile (CrampStore *store)
{
  g_autoptr (GError) error = NULL;
  CrampProfile *profile = NULL;

  if (store != NULL)
    profile = cramp_store_read_profile (store, &error);
  if (error != NULL)
    g_warning ("Could not read the emergency number: %s", error->message);

  return profile;
}

/**
 * cramp_danger_number_read:
 * @store: (nullable): the diary
 *
 * Finds the number to call. There is always one, even where no diary can be
 * read.
 *
 * Returns: (transfer full): the person's own number, or that of the country
 */
char *
cramp_danger_number_read (CrampStore *store)
{
  g_autoptr (CrampProfile) profile = read_profile (store);

  return g_strdup (cramp_emergency_number_get (profile, setlocale (LC_TIME, NULL)));
}
