/* cramp-record-reader.h - the records of a diary from JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "cramp-json-walk.h"
#include "cramp-reading.h"

G_BEGIN_DECLS

JsonNode *cramp_reading_parse (CrampReading        *reading,
                               const CrampJsonText *text,
                               const CrampPlace    *place,
                               GError             **error);
gboolean  cramp_reading_add_kind (CrampReading        *reading,
                                  CrampKindId          id,
                                  const CrampPlace    *parent,
                                  const CrampJsonText *text,
                                  GError             **error);

G_END_DECLS
