/* cramp-diary-error.h - why something cannot be done to the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The messages are for the log; cramp_error_words_explain() has the words for
 * the person. */

/**
 * CrampStoreError:
 * @CRAMP_STORE_ERROR_OPEN: the file or its folder cannot be opened
 * @CRAMP_STORE_ERROR_MISSING: there is no file
 * @CRAMP_STORE_ERROR_EMPTY: there is a file that holds nothing at all
 * @CRAMP_STORE_ERROR_PLACE: there is no file, and none can be made there
 * @CRAMP_STORE_ERROR_LINK: it is a symbolic link that leads nowhere
 * @CRAMP_STORE_ERROR_NAMES: its file has a second name
 * @CRAMP_STORE_ERROR_TOO_NEW: a newer release wrote it
 * @CRAMP_STORE_ERROR_FOREIGN: it is a file of something else
 * @CRAMP_STORE_ERROR_DAMAGED: it is a diary that cannot be read any more
 * @CRAMP_STORE_ERROR_READ_ONLY: it can be read but not written
 * @CRAMP_STORE_ERROR_FULL: the disk is full
 * @CRAMP_STORE_ERROR_BUSY: another program kept it locked for too long
 * @CRAMP_STORE_ERROR_BACKUP: the backup before a migration failed
 * @CRAMP_STORE_ERROR_CLOCK: a time is not of the years 1900 to 2100
 * @CRAMP_STORE_ERROR_REPLACED: another file came into its place meanwhile
 * @CRAMP_STORE_ERROR_FAILED: anything else that went wrong with the file
 *
 * Why the file of a diary cannot be read or written.
 */
typedef enum
{
  CRAMP_STORE_ERROR_OPEN,
  CRAMP_STORE_ERROR_MISSING,
  CRAMP_STORE_ERROR_EMPTY,
  CRAMP_STORE_ERROR_PLACE,
  CRAMP_STORE_ERROR_LINK,
  CRAMP_STORE_ERROR_NAMES,
  CRAMP_STORE_ERROR_TOO_NEW,
  CRAMP_STORE_ERROR_FOREIGN,
  CRAMP_STORE_ERROR_DAMAGED,
  CRAMP_STORE_ERROR_READ_ONLY,
  CRAMP_STORE_ERROR_FULL,
  CRAMP_STORE_ERROR_BUSY,
  CRAMP_STORE_ERROR_BACKUP,
  CRAMP_STORE_ERROR_CLOCK,
  CRAMP_STORE_ERROR_REPLACED,
  CRAMP_STORE_ERROR_FAILED,
} CrampStoreError;

#define CRAMP_STORE_ERROR (cramp_store_error_quark ())

GQuark cramp_store_error_quark (void);

/**
 * CrampDiaryError:
 * @CRAMP_DIARY_ERROR_GONE: what it is about is not in the diary any more
 * @CRAMP_DIARY_ERROR_ANOTHER: there is a cramp of the same minute; ask whether
 *   this is another one
 * @CRAMP_DIARY_ERROR_HAS_CRAMP: the night has a cramp, so it was not free of
 *   them
 * @CRAMP_DIARY_ERROR_TO_COME: the night is still to come
 *
 * Why something cannot be done to a diary that can be read and written well.
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
