/* cramp-error-words.c - why something could not be done, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-error-words.h"

#include "cramp-diary-error.h"
#include "cramp-gettext.h"
#include "cramp-words.h"

static const char *
explain_file (CrampStoreError code)
{
  switch (code)
    {
    case CRAMP_STORE_ERROR_OPEN:
      return _ ("The diary or its folder cannot be opened.");
    case CRAMP_STORE_ERROR_MISSING:
      return _ ("The diary’s file is not in its place.");
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
      return _ ("The diary can be read but not written: its disk or its folder is protected.");
    case CRAMP_STORE_ERROR_FULL:
      return _ ("The disk is full.");
    case CRAMP_STORE_ERROR_BUSY:
      return _ ("Another program is using the diary; please try again.");
    case CRAMP_STORE_ERROR_BACKUP:
      return _ ("The diary could not be backed up, so it was left as it was.");
    case CRAMP_STORE_ERROR_CLOCK:
      return _ ("The time is not of the years 1900 to 2100; is the computer’s clock right?");
    case CRAMP_STORE_ERROR_REPLACED:
      return _ ("Meanwhile another file was put in the place of the diary’s; please try again.");
    case CRAMP_STORE_ERROR_FAILED:
    default:
      return _ ("The diary could not be read or written.");
    }
}

static const char *
explain_rule (CrampDiaryError code)
{
  switch (code)
    {
    case CRAMP_DIARY_ERROR_ANOTHER:
      return _ ("One was just logged. Another one?");
    case CRAMP_DIARY_ERROR_HAS_CRAMP:
      return _ ("A cramp is entered for that night, so it was not free of cramps.");
    case CRAMP_DIARY_ERROR_TO_COME:
      return _ ("That night is not over yet.");
    case CRAMP_DIARY_ERROR_GONE:
    default:
      return _ ("This cramp is not in the diary any more.");
    }
}

/* A file beside the diary, such as the entry that starts the reminders at login. */
static const char *
explain_other_file (int code)
{
  switch (code)
    {
    case G_FILE_ERROR_NOSPC:
      return explain_file (CRAMP_STORE_ERROR_FULL);
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return _ ("The folder of your settings is protected and cannot be written.");
    default:
      return _ ("The folder of your settings could not be written; see whether something else is in its place.");
    }
}

/**
 * cramp_error_words_explain:
 * @error: any error of the diary or of a file
 *
 * Puts an error into a person's words, the same wherever it happens. What other
 * folders than the diary's say is for people already.
 *
 * Returns: (transfer none): one sentence, or one and a question where a rule of
 *   the diary asks; there as long as @error is
 */
const char *
cramp_error_words_explain (const GError *error)
{
  if (error->domain == CRAMP_STORE_ERROR)
    return explain_file ((CrampStoreError) error->code);
  if (error->domain == CRAMP_DIARY_ERROR)
    return explain_rule ((CrampDiaryError) error->code);
  if (error->domain == G_FILE_ERROR)
    return explain_other_file (error->code);

  return error->message;
}

/* Who reads at night that something is wrong fears for all of it. */
static const char *
get_consolation (const GError *error)
{
  if (g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_READ_ONLY) ||
      g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FULL) ||
      g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FAILED))
    return _ ("What was saved before is still there.");

  return NULL;
}

/**
 * cramp_error_words_not_saved:
 * @error: (nullable): why something could not be done to the diary, %NULL when
 *   there is none to do it to
 *
 * Returns: (transfer full): that nothing was changed, and why
 */
char *
cramp_error_words_not_saved (const GError *error)
{
  g_autofree char *what = NULL;

  if (error != NULL && error->domain == CRAMP_DIARY_ERROR)
    return g_strdup (cramp_error_words_explain (error));

  what = cramp_words_sentences (_ ("This could not be saved."), error == NULL ? NULL : cramp_error_words_explain (error));
  return cramp_words_sentences (what, get_consolation (error));
}

/**
 * cramp_error_words_answer_not_saved:
 * @error: why the press of a notification's button could not be saved
 *
 * Returns: (transfer full): the text of the notification that says so
 */
char *
cramp_error_words_answer_not_saved (const GError *error)
{
  return cramp_words_sentences (cramp_error_words_explain (error), _ ("You can answer in Cramp Diary."));
}
