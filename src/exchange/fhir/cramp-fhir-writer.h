/* cramp-fhir-writer.h - cramps and nights without any for a medical record
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

char *cramp_fhir_write (CrampDiary *diary,
                        GDateTime  *now,
                        gsize      *length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
