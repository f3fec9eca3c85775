/* cramp-diary-cramps.h - what can be done about a cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-error.h"
#include "cramp-episode.h"
#include "cramp-store-deeds.h"

G_BEGIN_DECLS

/* (choice) Cramps whose starts are closer than this are one press too many,
 * unless the person says otherwise. */
#define CRAMP_DIARY_ONE_PRESS_S 60

/**
 * CrampLog:
 * @CRAMP_LOG_PLAIN: nothing of the below
 * @CRAMP_LOG_ABOUT: the time is an estimate
 * @CRAMP_LOG_ANOTHER: the person means it, also right after another cramp
 *
 * How to log a cramp.
 */
typedef enum
{
  CRAMP_LOG_PLAIN = 0,
  CRAMP_LOG_ABOUT = 1 << 0,
  CRAMP_LOG_ANOTHER = 1 << 1,
} CrampLog;

gboolean cramp_diary_log (CrampStore *store,
                          GDateTime  *start,
                          CrampLog    how,
                          GDateTime  *now,
                          char      **id,
                          CrampDeed **done,
                          GError    **error);
gboolean cramp_diary_save_cramp (CrampStore              *store,
                                 const CrampEpisodeDraft *shown,
                                 const CrampEpisodeDraft *wanted,
                                 GDateTime               *now,
                                 CrampDeed              **visit,
                                 GError                 **error);
gboolean cramp_diary_ease (CrampStore *store,
                           const char *id,
                           GDateTime  *now,
                           int        *seconds,
                           CrampDeed **done,
                           GError    **error);
gboolean cramp_diary_settle (CrampStore  *store,
                             const char  *id,
                             CrampSettled answer,
                             GDateTime   *now,
                             CrampDeed  **done,
                             GError     **error);
gboolean cramp_diary_delete_cramp (CrampStore *store,
                                   const char *id,
                                   GDateTime  *now,
                                   CrampDeed **done,
                                   GError    **error);

G_END_DECLS
