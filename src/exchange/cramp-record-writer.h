/* cramp-record-writer.h - the records of a diary as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "cramp-kind.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

void cramp_json_write_string (JsonBuilder *builder,
                              const char  *name,
                              const char  *text);
void cramp_json_write_date (JsonBuilder   *builder,
                            const char    *name,
                            CrampNightDate date);
void cramp_json_write_time (JsonBuilder *builder,
                            const char  *name,
                            GDateTime   *instant);

void cramp_json_write_record (JsonBuilder     *builder,
                              const CrampKind *kind,
                              gconstpointer    record);
void cramp_json_write_records (JsonBuilder     *builder,
                               const char      *name,
                               const CrampKind *kind,
                               GPtrArray       *records);

G_END_DECLS
