/* cramp-bedside-row.h - a line of the bedside sheet, to be typed in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-bedside-entry.h"
#include "cramp-bedside-line.h"
#include "cramp-calendar.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BEDSIDE_ROW (cramp_bedside_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampBedsideRow, cramp_bedside_row, CRAMP, BEDSIDE_ROW, GtkBox)

CrampBedsideRow *cramp_bedside_row_new (const CrampBedsideScript *script) G_GNUC_WARN_UNUSED_RESULT;

GtkWidget         *cramp_bedside_row_get_title (CrampBedsideRow *self);
GtkScrolledWindow *cramp_bedside_row_get_scroller (CrampBedsideRow *self);
CrampBedsideEntry *cramp_bedside_row_get_entry (CrampBedsideRow   *self,
                                                CrampBedsideColumn column);

void     cramp_bedside_row_show (CrampBedsideRow          *self,
                                 const CrampCalendarNight *night);
gboolean cramp_bedside_row_is_blank (CrampBedsideRow *self);
void     cramp_bedside_row_read (CrampBedsideRow  *self,
                                 CrampBedsideLine *line);
char    *cramp_bedside_row_dup_typed (CrampBedsideRow *self) G_GNUC_WARN_UNUSED_RESULT;
void     cramp_bedside_row_set_typed (CrampBedsideRow *self,
                                      const char      *typed);
gboolean cramp_bedside_row_begin (CrampBedsideRow *self);

CrampBedsideEntry *cramp_bedside_row_go (CrampBedsideRow *self,
                                         int              from,
                                         int              step);
CrampBedsideEntry *cramp_bedside_row_check (CrampBedsideRow *self);

G_END_DECLS
