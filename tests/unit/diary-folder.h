/* diary-folder.h - a diary on the disk that is thrown away
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-reader.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * DiaryFolder:
 * @folder: a new folder
 * @path: the diary in it
 * @store: the diary, open
 * @now: a moment
 */
typedef struct
{
  char       *folder;
  char       *path;
  CrampStore *store;
  GDateTime  *now;
} DiaryFolder;

void diary_folder_set_up (DiaryFolder  *self,
                          gconstpointer data);
void diary_folder_tear_down (DiaryFolder  *self,
                             gconstpointer data);

CrampDiaryFile *diary_folder_read_members (const char *members) G_GNUC_WARN_UNUSED_RESULT;
CrampDiaryFile *diary_folder_read_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char           *diary_folder_export (DiaryFolder *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
