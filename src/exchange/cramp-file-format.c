/* cramp-file-format.c - the format that a file's name tells
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-file-format.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cramp-csv-reader.h"
#include "cramp-csv-writer.h"
#include "cramp-diary-reader.h"
#include "cramp-diary-writer.h"
#include "cramp-exchange-error.h"
#include "cramp-fhir-writer.h"
#include "cramp-file-load.h"

typedef CrampDiaryFile *(*Read) (const char *text,
                                 gsize       length,
                                 GTimeZone  *zone,
                                 GError    **error);
typedef char *(*Write) (CrampDiary *diary,
                        GDateTime  *now,
                        gsize      *length);

typedef struct
{
  const char *ending;
  Read        read;
  Write       write;
  gboolean    is_whole; /* whether it holds all that a diary does */
} Format;

static CrampDiaryFile *
read_episodes (const char *text,
               gsize       length,
               GTimeZone  *zone,
               GError    **error)
{
  return cramp_csv_read (CRAMP_KIND_EPISODES, text, length, zone, error);
}

static CrampDiaryFile *
read_nights (const char *text,
             gsize       length,
             GTimeZone  *zone,
             GError    **error)
{
  return cramp_csv_read (CRAMP_KIND_NIGHTS, text, length, zone, error);
}

static char *
write_episodes (CrampDiary *diary,
                GDateTime  *now,
                gsize      *length)
{
  return cramp_csv_write (diary, CRAMP_KIND_EPISODES, length);
}

static char *
write_nights (CrampDiary *diary,
              GDateTime  *now,
              gsize      *length)
{
  return cramp_csv_write (diary, CRAMP_KIND_NIGHTS, length);
}

/* Only people read it. */
static const Format page = { ".pdf" };

static const Format formats[CRAMP_N_FILE_FORMATS] = {
  [CRAMP_FILE_JSON] = { ".json", cramp_diary_read, cramp_diary_write, TRUE },
  [CRAMP_FILE_EPISODES_CSV] = { ".csv", read_episodes, write_episodes },
  [CRAMP_FILE_NIGHTS_CSV] = { ".nights.csv", read_nights, write_nights },
  [CRAMP_FILE_FHIR] = { ".fhir.json", NULL, cramp_fhir_write },
};

/* Some endings are the end of another one: the longest tells. */
static const Format *
find (const char *path)
{
  g_autofree char *small = g_ascii_strdown (path, -1);
  const Format    *found = g_str_has_suffix (small, page.ending) ? &page : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (small, formats[i].ending) && (found == NULL || strlen (formats[i].ending) > strlen (found->ending)))
      found = &formats[i];

  return found;
}

static gboolean
check_write (const Format *format,
             GError      **error)
{
  return format != NULL || cramp_exchange_error_refuse (_ ("The name of the file must end in .json, .csv, .nights.csv or .fhir.json."), error);
}

static gboolean
check_import (const Format *format,
              GError      **error)
{
  if (format == NULL)
    return cramp_exchange_error_refuse (_ ("The name of the file must end in .json, .csv or .nights.csv."), error);

  return format->read != NULL || cramp_exchange_error_refuse (_ ("FHIR can only be written, not read."), error);
}

static gboolean
check_restore (const Format *format,
               GError      **error)
{
  if (format == NULL)
    return cramp_exchange_error_refuse (_ ("The name of the file must end in .json."), error);
  if (format->read == NULL)
    return check_import (format, error);

  return format->is_whole || cramp_exchange_error_refuse (_ ("A CSV file holds only part of a diary: it can be imported, but it cannot take the place of the diary."), error);
}

/**
 * cramp_file_format_check:
 * @path: the name of a file
 * @use: what the file is for
 *
 * Returns: whether its ending names a format for that; a sentence in @error
 *   otherwise
 */
gboolean
cramp_file_format_check (const char  *path,
                         CrampFileUse use,
                         GError     **error)
{
  const Format *format = find (path);

  if (use == CRAMP_FILE_PAGE)
    return format == &page || cramp_exchange_error_refuse (_ ("The name of the file must end in .pdf."), error);
  if (format == &page)
    format = NULL;

  switch (use)
    {
    case CRAMP_FILE_WRITE:
      return check_write (format, error);
    case CRAMP_FILE_IMPORT:
      return check_import (format, error);
    case CRAMP_FILE_RESTORE:
    case CRAMP_FILE_PAGE:
    default:
      return check_restore (format, error);
    }
}

/**
 * cramp_file_format_is_same:
 *
 * Returns: whether the endings of two names tell the same format
 */
gboolean
cramp_file_format_is_same (const char *path,
                           const char *other)
{
  return find (path) == find (other);
}

/**
 * cramp_file_format_find:
 * @path: the name of a file
 *
 * Returns: the format of a diary that its ending tells, or %CRAMP_N_FILE_FORMATS when
 *   it tells none
 */
CrampFileFormat
cramp_file_format_find (const char *path)
{
  const Format *format = find (path);

  return format == NULL || format == &page ? CRAMP_N_FILE_FORMATS : (CrampFileFormat) (format - formats);
}

/**
 * cramp_file_format_settle:
 * @format: (inout): what a person has asked for; where that is everything, the
 *   ending of the name may say otherwise
 * @path: the name that they gave the file; of an ending in two parts the last one
 *   will do
 *
 * Returns: %FALSE with one sentence in @error when the two contradict each other
 */
gboolean
cramp_file_format_settle (CrampFileFormat *format,
                          const char      *path,
                          GError         **error)
{
  const Format *found = find (path);

  if (*format == CRAMP_FILE_JSON)
    {
      *format = cramp_file_format_find (path);
      return cramp_file_format_check (path, CRAMP_FILE_WRITE, error);
    }
  if (found != NULL && g_str_has_suffix (formats[*format].ending, found->ending))
    return TRUE;

  /* Translators: %s is what the name of a file ends in, such as .csv. */
  g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("The name of the file must end in %s."), formats[*format].ending);
  return FALSE;
}

/**
 * cramp_file_format_get_ending:
 *
 * Returns: what names of that format end in, such as `.json`
 */
const char *
cramp_file_format_get_ending (CrampFileFormat format)
{
  return formats[format].ending;
}

/* What spreadsheets call a table, and their own files, which are none: those are
 * refused with a word on how to make one. */
static const char *const table_endings[] = { ".tsv", ".tab", ".txt", ".xlsx", ".xls", ".ods", ".numbers", NULL };

static gboolean
has_table_ending (const char *path)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  for (const char *const *ending = table_endings; *ending != NULL; ending++)
    if (g_str_has_suffix (small, *ending))
      return TRUE;

  return FALSE;
}

/**
 * cramp_file_format_list_tables:
 *
 * Returns: (transfer none) (array zero-terminated=1): what names of tables of other
 *   programs may end in, besides those of a diary's own; not all can be read
 */
const char *const *
cramp_file_format_list_tables (void)
{
  return table_endings;
}

/**
 * cramp_file_format_is_foreign:
 * @path: a file
 * @is_foreign: (out): whether it is a table of another program, by its name or by
 *   what its columns are
 *
 * Returns: %FALSE with one sentence in @error when it cannot be read
 */
gboolean
cramp_file_format_is_foreign (const char *path,
                              gboolean   *is_foreign,
                              GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer text;
  gsize         length;

  *is_foreign = has_table_ending (path);
  if (*is_foreign || find (path) != &formats[CRAMP_FILE_EPISODES_CSV])
    return TRUE;

  bytes = cramp_file_load (path, error);
  if (bytes == NULL)
    return FALSE;

  text = g_bytes_get_data (bytes, &length);
  *is_foreign = !cramp_csv_is_diary (text == NULL ? "" : text, length);
  return TRUE;
}

/**
 * cramp_file_format_read:
 * @path: a file that can be imported, or %CRAMP_STANDARD_STREAM for JSON from
 *   standard input
 * @zone: the zone of times without an offset
 *
 * Reads what a file holds of a diary and checks all of it.
 *
 * Returns: (transfer full): what it holds, or %NULL with one sentence and the
 *   place in @error
 */
CrampDiaryFile *
cramp_file_format_read (const char *path,
                        GTimeZone  *zone,
                        GError    **error)
{
  const Format *format = find (path);
  g_autoptr (GBytes) bytes = cramp_file_load (path, error);
  gconstpointer text;
  gsize         length;

  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &length);
  return (format != NULL ? format : &formats[CRAMP_FILE_JSON])->read (text == NULL ? "" : text, length, zone, error);
}

/**
 * cramp_file_format_write:
 * @format: a format
 * @diary: a diary; its lists are put into the order of files
 * @now: the current local time
 * @length: (out): the length of the text in bytes
 *
 * Returns: (transfer full): what the file is to hold
 */
char *
cramp_file_format_write (CrampFileFormat format,
                         CrampDiary     *diary,
                         GDateTime      *now,
                         gsize          *length)
{
  return formats[format].write (diary, now, length);
}
