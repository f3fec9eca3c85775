/* cramp-file-format.h - the format that a file's name tells
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-file.h"

G_BEGIN_DECLS

/**
 * CrampFileFormat:
 * @CRAMP_FILE_JSON: everything
 * @CRAMP_FILE_EPISODES_CSV: the cramps as a table
 * @CRAMP_FILE_NIGHTS_CSV: the nights as a table
 * @CRAMP_FILE_FHIR: cramps and cramp-free nights for the programs of a doctor
 *
 * What a diary can be written as.
 */
typedef enum
{
  CRAMP_FILE_JSON,
  CRAMP_FILE_EPISODES_CSV,
  CRAMP_FILE_NIGHTS_CSV,
  CRAMP_FILE_FHIR,
  CRAMP_N_FILE_FORMATS,
} CrampFileFormat;

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

gboolean        cramp_file_format_is_same (const char *path,
                                           const char *other);
CrampFileFormat cramp_file_format_find (const char *path);
gboolean        cramp_file_format_settle (CrampFileFormat *format,
                                          const char      *path,
                                          GError         **error);
const char     *cramp_file_format_get_ending (CrampFileFormat format);

const char *const *cramp_file_format_list_tables (void);

gboolean        cramp_file_format_is_foreign (const char *path,
                                              gboolean   *is_foreign,
                                              GError    **error);
CrampDiaryFile *cramp_file_format_read (const char *path,
                                        GTimeZone  *zone,
                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;
char           *cramp_file_format_write (CrampFileFormat format,
                                         CrampDiary     *diary,
                                         GDateTime      *now,
                                         gsize          *length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
