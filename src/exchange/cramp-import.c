/* cramp-import.c - a file into the diary, whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-import.h"

#include <string.h>

#include "cramp-backup.h"
#include "cramp-diary-undo.h"
#include "cramp-diary-writer.h"
#include "cramp-import-records.h"
#include "cramp-store-beside.h"
#include "cramp-store-diary.h"

static gboolean
has_changes (const CrampImportSummary *summary)
{
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    if (summary->counts[i].added + summary->counts[i].changed > 0)
      return TRUE;

  return FALSE;
}

/* What is done with a file, and what came of it the last time. */
typedef struct
{
  CrampStore           *diary; /* of which @store below may be a copy */
  const CrampDiaryFile *file;
  GDateTime            *now;
  CrampImportSummary    summary;
  CrampDeed            *deed;
  char                 *backup;
} Import;

static void
import_clear (Import *import)
{
  g_clear_pointer (&import->deed, cramp_deed_free);
  g_free (import->backup);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

/* Nothing was changed after it. */
static void
drop_backup (Import *import)
{
  cramp_backup_drop (import->backup);
  g_clear_pointer (&import->backup, g_free);
}

/* Does @work beside the diary, and leaves nothing of it when that fails. */
static gboolean
run (Import         *import,
     CrampStoreWrite work,
     GError        **error)
{
  if (cramp_store_write_beside (import->diary, work, import, error))
    return TRUE;

  drop_backup (import);
  return FALSE;
}

/* What changes nothing needs no backup; whether it does, only trying tells. */
static gboolean
merge (CrampStore *store,
       Import     *import,
       GError    **error)
{
  g_autoptr (CrampDiary) before = cramp_store_read_diary (store, error);

  if (before == NULL || !cramp_import_records (store, import->file, &import->summary, error))
    return FALSE;

  return !has_changes (&import->summary) ||
         cramp_backup_keep (import->diary, before, CRAMP_BACKUP_IMPORT, import->now, &import->backup, error);
}

static gboolean
import_file (CrampStore *store,
             gpointer    user_data,
             GError    **error)
{
  Import    *import = user_data;
  CrampDeed *imported;

  drop_backup (import);
  g_clear_pointer (&import->deed, cramp_deed_free);
  if (!cramp_store_begin_deed (store, error))
    return FALSE;

  imported = cramp_deed_new (CRAMP_DEED_IMPORTED, g_date_time_to_unix (import->now));
  return cramp_diary_end_deed (store, merge (store, import, error), imported, &import->deed, error);
}

/**
 * cramp_import:
 * @file: what to import
 * @now: the current local time, for the name of the backup
 * @summary: (out): where to put what became of it
 * @deed: (out) (optional) (transfer full) (nullable): what takes the import
 *   back, or %NULL when it changed nothing
 *
 * Merges a file into the diary and, if that changes something, backs up what
 * was there, both of one moment: no other program changes the diary in between.
 *
 * Returns: %FALSE when that failed; the diary is as it was then
 */
gboolean
cramp_import (CrampStore           *store,
              const CrampDiaryFile *file,
              GDateTime            *now,
              CrampImportSummary   *summary,
              CrampDeed           **deed,
              GError              **error)
{
  g_auto (Import) import = { .diary = store, .file = file, .now = now };

  if (!run (&import, import_file, error))
    return FALSE;

  *summary = import.summary;
  if (deed != NULL)
    *deed = g_steal_pointer (&import.deed);
  return TRUE;
}

/**
 * cramp_import_preview:
 * @file: what might be imported
 * @summary: (out): where to put what would become of it
 *
 * Tries an import and takes it back, so that it tells exactly what the import
 * would do.
 *
 * Returns: %FALSE when that failed; the diary is as it was either way
 */
gboolean
cramp_import_preview (CrampStore           *store,
                      const CrampDiaryFile *file,
                      CrampImportSummary   *summary,
                      GError              **error)
{
  CrampImportSummary result;
  gboolean           done;

  if (!cramp_store_begin (store, error))
    return FALSE;

  done = cramp_import_records (store, file, &result, error);
  cramp_store_end (store, FALSE, error);
  if (!done)
    return FALSE;

  *summary = result;
  return TRUE;
}

static gboolean
is_same (CrampDiary *left,
         CrampDiary *right,
         GDateTime  *now)
{
  gsize            left_length, right_length;
  g_autofree char *left_text = cramp_diary_write (left, now, &left_length);
  g_autofree char *right_text = cramp_diary_write (right, now, &right_length);

  return left_length == right_length && memcmp (left_text, right_text, left_length) == 0;
}

static gboolean
replace (CrampStore *store,
         Import     *import,
         GError    **error)
{
  g_autoptr (CrampDiary) before = cramp_store_read_diary (store, error);
  g_autoptr (CrampDiary) after = NULL;

  if (before == NULL || !cramp_store_clear (store, error) || !cramp_import_records (store, import->file, &import->summary, error))
    return FALSE;

  after = cramp_store_read_diary (store, error);
  return after != NULL &&
         (is_same (before, after, import->now) ||
          cramp_backup_keep (import->diary, before, CRAMP_BACKUP_RESTORE, import->now, &import->backup, error));
}

static gboolean
restore_file (CrampStore *store,
              gpointer    user_data,
              GError    **error)
{
  drop_backup (user_data);
  return cramp_store_begin (store, error) && cramp_store_end (store, replace (store, user_data, error), error);
}

/**
 * cramp_restore:
 * @file: what to restore
 * @now: the current local time, for the name of the backup
 * @summary: (out): where to put what became of it
 *
 * Replaces everything in the diary by a file and, if that makes a difference,
 * backs up what was there, both of one moment.
 *
 * Returns: %FALSE when that failed; the diary is as it was then
 */
gboolean
cramp_restore (CrampStore           *store,
               const CrampDiaryFile *file,
               GDateTime            *now,
               CrampImportSummary   *summary,
               GError              **error)
{
  g_auto (Import) import = { .diary = store, .file = file, .now = now };

  if (!run (&import, restore_file, error))
    return FALSE;

  *summary = import.summary;
  return TRUE;
}

static gboolean
holds_same (CrampStore *store,
            CrampStore *model,
            GDateTime  *now)
{
  g_autoptr (CrampDiary) left = cramp_store_read_diary (store, NULL);
  g_autoptr (CrampDiary) right = cramp_store_read_diary (model, NULL);

  return left != NULL && right != NULL && is_same (left, right, now);
}

/**
 * cramp_restore_lost:
 * @path: the diary's file, which is missing or empty
 * @file: what to restore
 * @now: the current local time
 * @summary: (out): where to put what became of it
 *
 * Makes a diary of a file. It is there whole or, as on a full disk, not at all:
 * an empty diary would hide that one was lost. One that others have made there
 * meanwhile is replaced as by cramp_restore().
 *
 * Returns: (transfer full): the diary, or %NULL when that failed
 */
CrampStore *
cramp_restore_lost (const char           *path,
                    const CrampDiaryFile *file,
                    GDateTime            *now,
                    CrampImportSummary   *summary,
                    GError              **error)
{
  g_autoptr (CrampStore) model = cramp_store_open_in_memory (error);
  g_autoptr (CrampStore) store = NULL;

  if (model == NULL || !cramp_restore (model, file, now, summary, error) || !cramp_store_place (model, path, error))
    return NULL;

  store = cramp_store_open (path, CRAMP_STORE_WRITE, cramp_backup_before_migration, now, error);
  if (store == NULL || (!holds_same (store, model, now) && !cramp_restore (store, file, now, summary, error)))
    return NULL;

  return g_steal_pointer (&store);
}
