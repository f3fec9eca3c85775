/* cramp-fhir-answers.h - the answers about a cramp as components
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "cramp-episode.h"
#include "cramp-night.h"

G_BEGIN_DECLS

void cramp_fhir_write_place (JsonBuilder  *builder,
                             CrampEpisode *episode);
void cramp_fhir_write_answers (JsonBuilder  *builder,
                               CrampEpisode *episode);
void cramp_fhir_write_origin (JsonBuilder      *builder,
                              const CrampNight *night);

G_END_DECLS
