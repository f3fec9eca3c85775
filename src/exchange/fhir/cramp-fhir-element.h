/* cramp-fhir-element.h - the parts that resources of FHIR are made of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * CrampFhirCode:
 * @system: the code system that defines it
 * @code: a code of it
 * @display: its words there
 *
 * A code that somebody else has defined. We make up none.
 */
typedef struct
{
  const char *system;
  const char *code;
  const char *display;
} CrampFhirCode;

void cramp_fhir_add_concept (JsonBuilder         *builder,
                             const CrampFhirCode *code,
                             const char          *text);
void cramp_fhir_write_concept (JsonBuilder         *builder,
                               const char          *name,
                               const CrampFhirCode *code,
                               const char          *text);
void cramp_fhir_add_reference (JsonBuilder *builder,
                               const char  *url);
void cramp_fhir_write_quantity (JsonBuilder *builder,
                                const char  *name,
                                int          value,
                                const char  *unit);
void cramp_fhir_write_time (JsonBuilder *builder,
                            const char  *name,
                            GDateTime   *time);
void cramp_fhir_write_period (JsonBuilder *builder,
                              const char  *name,
                              GDateTime   *start,
                              GDateTime   *end);
void cramp_fhir_write_note (JsonBuilder *builder,
                            const char  *note);

G_END_DECLS
