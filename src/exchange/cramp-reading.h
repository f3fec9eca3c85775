/* cramp-reading.h - a diary while it is read from a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-file.h"
#include "cramp-place.h"

G_BEGIN_DECLS

/* Who reads no JSON needs no json-glib. */
typedef struct _JsonParser JsonParser;

/**
 * CrampReading:
 * @file: what was read so far
 * @zone: the zone of times without an offset
 * @keys: (element-type utf8): by #CrampKindId, the keys of the records so far,
 *   where a key names its record
 * @parser: (nullable): what makes a record of JSON; the last one is gone with
 *   the next
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

void            cramp_reading_begin (CrampReading *reading,
                                     GTimeZone    *zone);
gboolean        cramp_reading_take (CrampReading     *reading,
                                    const CrampPlace *place,
                                    CrampKindId       id,
                                    gpointer          record,
                                    GError          **error);
CrampDiaryFile *cramp_reading_end (CrampReading *reading,
                                   gboolean      success) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
