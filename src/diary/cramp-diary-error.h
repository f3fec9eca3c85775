/* cramp-diary-error.h - why something cannot be done to the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampDiaryError:
 * @CRAMP_DIARY_ERROR_GONE: what it is about is not in the diary any more
 * @CRAMP_DIARY_ERROR_ANOTHER: there is a cramp of the same minute; ask whether
 *   this is another one
 * @CRAMP_DIARY_ERROR_HAS_CRAMP: the night has a cramp, so it was not free of
 *   them
 * @CRAMP_DIARY_ERROR_TO_COME: the night is still to come
 *
 * Why something cannot be done to a diary that can be read and written well. A
 * #CrampStoreError tells the other reasons. The message is for the log.
 */
typedef enum
{
  CRAMP_DIARY_ERROR_GONE,
  CRAMP_DIARY_ERROR_ANOTHER,
  CRAMP_DIARY_ERROR_HAS_CRAMP,
  CRAMP_DIARY_ERROR_TO_COME,
} CrampDiaryError;

#define CRAMP_DIARY_ERROR (cramp_diary_error_quark ())

GQuark cramp_diary_error_quark (void);

G_END_DECLS
