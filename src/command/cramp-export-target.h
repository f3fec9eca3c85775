/* cramp-export-target.h - where an export goes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-file-format.h"

G_BEGIN_DECLS

/**
 * CrampExportTarget:
 * @path: (nullable): the file, %NULL for standard output
 * @format: what it is to hold
 *
 * Where an export goes. A link of one's own is followed, so that an export
 * gets to the other disk that the link was made for. Whatever somebody else's
 * link leads to stays out of it.
 */
typedef struct
{
  char           *path;
  CrampFileFormat format;
} CrampExportTarget;

gboolean cramp_export_target_find (CrampExportTarget *target,
                                   const char        *path,
                                   CrampFileUse       use,
                                   GError           **error);
gboolean cramp_export_target_write (const CrampExportTarget *target,
                                    const char              *text,
                                    gsize                    length,
                                    GError                 **error);
void     cramp_export_target_clear (CrampExportTarget *target);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampExportTarget, cramp_export_target_clear)

G_END_DECLS
