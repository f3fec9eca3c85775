/* cramp-recent-reader.h - the entries of the last weeks, kept
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-recent.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampRecentReader:
 *
 * The entries of the last weeks, as they were read the last time. All zero is
 * one that has read nothing.
 */
typedef struct
{
  GPtrArray     *episodes;
  GPtrArray     *nights;
  GPtrArray     *checks;
  CrampNightDate first, last;
} CrampRecentReader;

gboolean cramp_recent_reader_read (CrampRecentReader *self,
                                   CrampStore        *store,
                                   CrampNightDate     changed_from,
                                   CrampRecent       *recent,
                                   GError           **error);
void     cramp_recent_reader_clear (CrampRecentReader *self);

G_END_DECLS
