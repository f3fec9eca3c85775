/* cramp-episode-reader.h - what a file leaves open of a cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-file.h"
#include "cramp-json-members.h"

G_BEGIN_DECLS

/**
 * CrampReading:
 * @file: what was read so far
 * @zone: the zone of times without an offset
 * @keys: (element-type utf8): by #CrampKindId, the keys of the records so far,
 *   where a key names its record
 * @parser: what makes a record of its text; the last one is gone with the next
 *
 * A file while it is read.
 */
typedef struct
{
  CrampDiaryFile *file;
  GTimeZone      *zone;
  GHashTable     *keys[CRAMP_N_KINDS];
  JsonParser     *parser;
} CrampReading;

gboolean cramp_reading_settle_episode (CrampReading      *reading,
                                       CrampJsonObject   *object,
                                       CrampEpisodeDraft *draft,
                                       GError           **error);

G_END_DECLS
