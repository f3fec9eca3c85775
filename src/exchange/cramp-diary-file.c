/* cramp-diary-file.c - a diary as a file holds it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary-file.h"

CrampDiaryFile *
cramp_diary_file_new (void)
{
  CrampDiaryFile *file = g_new0 (CrampDiaryFile, 1);

  file->diary = cramp_diary_new ();
  file->unnamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return file;
}

void
cramp_diary_file_free (CrampDiaryFile *file)
{
  cramp_diary_free (file->diary);
  g_hash_table_unref (file->unnamed);
  g_free (file);
}
