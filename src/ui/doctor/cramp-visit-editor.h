/* cramp-visit-editor.h - one visit to a doctor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-deed.h"
#include "cramp-record.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_VISIT_EDITOR (cramp_visit_editor_get_type ())

G_DECLARE_FINAL_TYPE (CrampVisitEditor, cramp_visit_editor, CRAMP, VISIT_EDITOR, AdwWindow)

CrampVisitEditor *cramp_visit_editor_new (GtkWindow        *parent,
                                          CrampStore       *store,
                                          const CrampVisit *visit,
                                          gboolean          is_new);
CrampDeed        *cramp_visit_editor_get_deed (CrampVisitEditor *self);

G_END_DECLS
