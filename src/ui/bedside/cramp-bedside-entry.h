/* cramp-bedside-entry.h - a cell of the bedside sheet, to be typed into
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-bedside-cell.h"
#include "cramp-bedside-keys.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BEDSIDE_ENTRY (cramp_bedside_entry_get_type ())

G_DECLARE_FINAL_TYPE (CrampBedsideEntry, cramp_bedside_entry, CRAMP, BEDSIDE_ENTRY, AdwBin)

GtkWidget *cramp_bedside_entry_new (const CrampBedsideScript *script,
                                    CrampBedsideColumn        column) G_GNUC_WARN_UNUSED_RESULT;

void               cramp_bedside_entry_set_night (CrampBedsideEntry *self,
                                                  CrampNightDate     night,
                                                  const char        *hint);
CrampBedsideColumn cramp_bedside_entry_get_column (CrampBedsideEntry *self);
gboolean           cramp_bedside_entry_is_blank (CrampBedsideEntry *self);
gboolean           cramp_bedside_entry_is_entered (CrampBedsideEntry *self);
int                cramp_bedside_entry_get_value (CrampBedsideEntry *self);
void               cramp_bedside_entry_copy (CrampBedsideEntry *self,
                                             CrampBedsideEntry *above);
const char        *cramp_bedside_entry_find_problem (CrampBedsideEntry *self);
void               cramp_bedside_entry_show_problem (CrampBedsideEntry *self,
                                                     const char        *problem);
const char        *cramp_bedside_entry_get_typed (CrampBedsideEntry *self);
void               cramp_bedside_entry_set_typed (CrampBedsideEntry *self,
                                                  const char        *typed);
void               cramp_bedside_entry_expect_space (CrampBedsideEntry *self);

G_END_DECLS
