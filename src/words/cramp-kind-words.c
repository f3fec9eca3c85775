/* cramp-kind-words.c - what the records of a diary are called
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-kind-words.h"

#include "cramp-gettext.h"

/**
 * cramp_kind_get_words:
 * @kind: a kind of record
 *
 * Returns: what its records are called, as a heading
 */
const char *
cramp_kind_get_words (CrampKindId kind)
{
  switch (kind)
    {
    case CRAMP_KIND_EPISODES:
      return _ ("Cramps");
    case CRAMP_KIND_NIGHTS:
      return _ ("Nights");
    case CRAMP_KIND_PROFILE:
      return _ ("Profile");
    case CRAMP_KIND_REMINDERS:
      return _ ("Reminders");
    case CRAMP_KIND_DANGER_CHECKS:
      return _ ("Checks for urgent signs");
    case CRAMP_KIND_SHOWN:
      return _ ("Shown to a doctor");
    case CRAMP_KIND_PLANS:
      return _ ("Plans");
    case CRAMP_KIND_PAUSES:
      /* Translators: the nights for which reminders were paused. */
      return _ ("Pauses of the reminders");
    case CRAMP_KIND_VISITS:
      return _ ("Visits to a doctor");
    case CRAMP_N_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}
