/* cramp-exchange-error.h - what can go wrong with a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampExchangeError:
 * @CRAMP_EXCHANGE_ERROR_BAD_INPUT: what was given is not as it must be
 * @CRAMP_EXCHANGE_ERROR_FAILED: it is, but the disk or the diary would not
 * @CRAMP_EXCHANGE_ERROR_BESIDE: what was asked for is done, but what belongs
 *   beside it is not
 *
 * Why a file could not be read or written. The message is one sentence for
 * people, in their language.
 */
typedef enum
{
  CRAMP_EXCHANGE_ERROR_BAD_INPUT,
  CRAMP_EXCHANGE_ERROR_FAILED,
  CRAMP_EXCHANGE_ERROR_BESIDE,
} CrampExchangeError;

#define CRAMP_EXCHANGE_ERROR (cramp_exchange_error_quark ())

GQuark cramp_exchange_error_quark (void);

gboolean    cramp_exchange_error_refuse (const char *sentence,
                                         GError    **error);
const char *cramp_exchange_error_explain_write (int code);

G_END_DECLS
