/* cramp-json-answers.h - the answers of a record from its object
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-json-members.h"

G_BEGIN_DECLS

gboolean cramp_json_read_answers (CrampJsonObject  *object,
                                  const CrampField *fields,
                                  guint             n_fields,
                                  int              *answers,
                                  GError          **error);
gboolean cramp_json_read_code (JsonNode              *node,
                               const CrampPlace      *place,
                               const CrampVocabulary *vocabulary,
                               int                   *value,
                               GError               **error);

G_END_DECLS
