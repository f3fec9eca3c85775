/* cramp-file-format.h - the format that a file's name tells
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-file.h"

G_BEGIN_DECLS

/**
 * CrampFileUse:
 * @CRAMP_FILE_WRITE: it is exported
 * @CRAMP_FILE_IMPORT: it is merged into a diary
 * @CRAMP_FILE_RESTORE: it takes the place of a diary
 * @CRAMP_FILE_PAGE: it is the page for the doctor
 *
 * What a file is for.
 */
typedef enum
{
  CRAMP_FILE_WRITE,
  CRAMP_FILE_IMPORT,
  CRAMP_FILE_RESTORE,
  CRAMP_FILE_PAGE,
} CrampFileUse;

gboolean cramp_file_format_check (const char  *path,
                                  CrampFileUse use,
                                  GError     **error);
gboolean cramp_file_format_is_same (const char *path,
                                    const char *other);

CrampDiaryFile *cramp_file_format_read (const char *path,
                                        GTimeZone  *zone,
                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;
char           *cramp_file_format_write (const char *path,
                                         CrampDiary *diary,
                                         GDateTime  *now,
                                         gsize      *length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
