/* cramp-exchange-explain.c - any error of diary and files, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-exchange-explain.h"

#include <glib/gi18n.h>

#include "cramp-store.h"

static const char *
get_store_sentence (int code)
{
  switch ((CrampStoreError) code)
    {
    case CRAMP_STORE_ERROR_OPEN:
      return _ ("The diary or its folder cannot be opened.");
    case CRAMP_STORE_ERROR_MISSING:
      return _ ("The diary is not there.");
    case CRAMP_STORE_ERROR_EMPTY:
      return _ ("The diary’s file is empty.");
    case CRAMP_STORE_ERROR_PLACE:
      return _ ("There is no diary yet, and its folder cannot be written, so none can be begun.");
    case CRAMP_STORE_ERROR_LINK:
      return _ ("The diary is a link to a file that is not there.");
    case CRAMP_STORE_ERROR_NAMES:
      return _ ("The diary’s file has a second name (a hard link), so it can only be read until one of the two names is deleted.");
    case CRAMP_STORE_ERROR_TOO_NEW:
      return _ ("A newer Cramp Diary wrote this diary, and this one cannot read it.");
    case CRAMP_STORE_ERROR_FOREIGN:
      return _ ("The diary’s file belongs to another program.");
    case CRAMP_STORE_ERROR_DAMAGED:
      return _ ("The diary’s file is damaged.");
    case CRAMP_STORE_ERROR_READ_ONLY:
      return _ ("The diary can be read but not written.");
    case CRAMP_STORE_ERROR_FULL:
      return _ ("The disk is full.");
    case CRAMP_STORE_ERROR_BUSY:
      return _ ("Another program keeps the diary locked.");
    case CRAMP_STORE_ERROR_BACKUP:
      return _ ("The diary could not be backed up, so it was left as it was.");
    case CRAMP_STORE_ERROR_CLOCK:
      return _ ("The time is not of the years 1900 to 2100. Is the computer’s clock right?");
    case CRAMP_STORE_ERROR_FAILED:
    default:
      return _ ("The diary could not be read or written.");
    }
}

/**
 * cramp_exchange_explain:
 * @error: an error of the diary or of a file
 *
 * Puts an error into a person's words. What the store says is for the log,
 * what this folder says is for people already.
 *
 * Returns: (transfer full): one sentence
 */
char *
cramp_exchange_explain (const GError *error)
{
  if (error->domain == CRAMP_STORE_ERROR)
    return g_strdup (get_store_sentence (error->code));

  return g_strdup (error->message);
}
