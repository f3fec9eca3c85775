/* cramp-diary-format.c - what is the same for reading and writing a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary-format.h"

/**
 * cramp_diary_format_get_kind:
 * @place: less than %CRAMP_N_KINDS
 *
 * Returns: what stands at that place in files: the person and the reminders come
 *   first, all else is in its order
 */
CrampKindId
cramp_diary_format_get_kind (guint place)
{
  static const CrampKindId first[] = { CRAMP_KIND_PROFILE, CRAMP_KIND_REMINDERS, CRAMP_KIND_EPISODES, CRAMP_KIND_NIGHTS };

  return place < G_N_ELEMENTS (first) ? first[place] : (CrampKindId) place;
}
