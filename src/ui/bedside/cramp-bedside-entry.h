/* cramp-bedside-entry.h - a cell of the bedside sheet, to be typed into
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-bedside-cell.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BEDSIDE_ENTRY (cramp_bedside_entry_get_type ())

G_DECLARE_FINAL_TYPE (CrampBedsideEntry, cramp_bedside_entry, CRAMP, BEDSIDE_ENTRY, AdwBin)

/**
 * CrampBedsideStep:
 * @CRAMP_BEDSIDE_STEP_NEXT: to the next cell of the line
 * @CRAMP_BEDSIDE_STEP_NIGHT: to the first cell of the next night
 * @CRAMP_BEDSIDE_STEP_UP: to the cell above
 * @CRAMP_BEDSIDE_STEP_DOWN: to the cell below
 *
 * Where the keyboard is to go.
 */
typedef enum
{
  CRAMP_BEDSIDE_STEP_NEXT,
  CRAMP_BEDSIDE_STEP_NIGHT,
  CRAMP_BEDSIDE_STEP_UP,
  CRAMP_BEDSIDE_STEP_DOWN,
} CrampBedsideStep;

GtkWidget *cramp_bedside_entry_new (const CrampBedsideScript *script,
                                    CrampBedsideColumn        column) G_GNUC_WARN_UNUSED_RESULT;

void               cramp_bedside_entry_set_night (CrampBedsideEntry *self,
                                                  CrampNightDate     night);
CrampBedsideColumn cramp_bedside_entry_get_column (CrampBedsideEntry *self);
gboolean           cramp_bedside_entry_is_blank (CrampBedsideEntry *self);
int                cramp_bedside_entry_get_value (CrampBedsideEntry *self);
void               cramp_bedside_entry_copy (CrampBedsideEntry *self,
                                             CrampBedsideEntry *above);
const char        *cramp_bedside_entry_find_problem (CrampBedsideEntry *self);
void               cramp_bedside_entry_show_problem (CrampBedsideEntry *self,
                                                     const char        *problem);
void               cramp_bedside_entry_clear (CrampBedsideEntry *self);

G_END_DECLS
