/* cramp-evidence.c - the nights that a finding rests on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-evidence.h"

#include <string.h>

/**
 * cramp_evidence_add_night:
 * @nights: ascending nights, with room for one more
 * @n_nights: how many they are
 *
 * Puts a night in its place, once. An entry keeps its night on a journey, so
 * that nights need not come in the order of the cramps.
 *
 * Returns: how many nights there are now
 */
guint
cramp_evidence_add_night (CrampNightDate *nights,
                          guint           n_nights,
                          CrampNightDate  night)
{
  guint place = n_nights;

  while (place > 0 && nights[place - 1] > night)
    place--;
  if (place > 0 && nights[place - 1] == night)
    return n_nights;

  memmove (nights + place + 1, nights + place, (n_nights - place) * sizeof *nights);
  nights[place] = night;

  return n_nights + 1;
}
