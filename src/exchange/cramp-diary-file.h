/* cramp-diary-file.h - a diary as a file holds it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

/**
 * CrampDiaryFile:
 * @diary: what the file holds
 * @unnamed: (element-type utf8): the ids of the cramps that had none in the
 *   file and were given a fresh one
 * @n_ignored: members of objects that nobody knows, and reminders of nothing
 *
 * A diary as it was read from a file.
 */
typedef struct
{
  CrampDiary *diary;
  GHashTable *unnamed;
  guint       n_ignored;
} CrampDiaryFile;

CrampDiaryFile *cramp_diary_file_new (void) G_GNUC_WARN_UNUSED_RESULT;
void            cramp_diary_file_free (CrampDiaryFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampDiaryFile, cramp_diary_file_free)

G_END_DECLS
