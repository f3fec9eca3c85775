/* cramp-csv-cell.h - what stands in a cell of a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-kind.h"
#include "cramp-place.h"

G_BEGIN_DECLS

gboolean cramp_csv_cell_read (const CrampPlace  *place,
                              const char        *text,
                              GTimeZone         *zone,
                              const CrampMember *member,
                              gpointer           record,
                              GError           **error);
char    *cramp_csv_cell_to_text (const CrampMember *member,
                                 gconstpointer      record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
