/* cramp-exchange-error.c - what can go wrong with a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-exchange-error.h"

#include <errno.h>
#include <glib/gi18n.h>

G_DEFINE_QUARK (cramp_exchange_error, cramp_exchange_error)

/**
 * cramp_exchange_error_refuse:
 * @sentence: what is not as it must be, for people
 *
 * Sets @error to that, as %CRAMP_EXCHANGE_ERROR_BAD_INPUT.
 *
 * Returns: %FALSE
 */
gboolean
cramp_exchange_error_refuse (const char *sentence,
                             GError    **error)
{
  g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, sentence);
  return FALSE;
}

/**
 * cramp_exchange_error_explain_write:
 * @code: an `errno`
 *
 * Returns: (transfer none): why a file could not be written, to stand after a
 *   colon
 */
const char *
cramp_exchange_error_explain_write (int code)
{
  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
      return _ ("the disk is full");
    case EACCES:
    case EPERM:
    case EROFS:
      return _ ("its disk or its folder is protected");
    default:
      return g_strerror (code);
    }
}
