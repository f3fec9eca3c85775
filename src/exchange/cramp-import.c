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
  CrampStore           *diary; /* of which the store below may be a copy */
  const CrampDiaryFile *file;
  GDateTime            *now;
  CrampDeedKind         kind;
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
put_in (CrampStore *store,
        Import     *import,
        GError    **error)
{
  return (import->kind != CRAMP_DEED_RESTORED || cramp_store_clear (store, error)) &&
         cramp_import_records (store, import->file, &import->summary, error);
}

/* An import tells by itself whether it has changed something. */
static gboolean
find_change (CrampStore *store,
             Import     *import,
             CrampDiary *before,
             gboolean   *is_changed,
             GError    **error)
{
  g_autoptr (CrampDiary) after = NULL;

  *is_changed = has_changes (&import->summary);
  if (import->kind != CRAMP_DEED_RESTORED)
    return TRUE;

  after = cramp_store_read_diary (store, error);
  *is_changed = after != NULL && !is_same (before, after, import->now);

  return after != NULL;
}

/* What changes nothing needs no backup; whether it does, only trying tells. */
static gboolean
write_and_back_up (CrampStore *store,
                   Import     *import,
                   GError    **error)
{
  CrampBackupReason reason = import->kind == CRAMP_DEED_RESTORED ? CRAMP_BACKUP_RESTORE : CRAMP_BACKUP_IMPORT;
  g_autoptr (CrampDiary) before = cramp_store_read_diary (store, error);
  gboolean is_changed;

  if (before == NULL || !put_in (store, import, error) || !find_change (store, import, before, &is_changed, error))
    return FALSE;

  return !is_changed || cramp_backup_keep (import->diary, before, reason, import->now, &import->backup, error);
}

static gboolean
write_deed (CrampStore *store,
            gpointer    user_data,
            GError    **error)
{
  Import    *import = user_data;
  CrampDeed *deed;

  drop_backup (import);
  g_clear_pointer (&import->deed, cramp_deed_free);
  if (!cramp_store_begin_deed (store, error))
    return FALSE;

  deed = cramp_deed_new (import->kind, g_date_time_to_unix (import->now));
  return cramp_diary_end_deed (store, write_and_back_up (store, import, error), deed, &import->deed, error);
}

/* Does it beside the diary, and leaves nothing of it when that fails. */
static gboolean
run (Import             *import,
     CrampImportSummary *summary,
     CrampDeed         **deed,
     GError            **error)
{
  if (!cramp_store_write_beside (import->diary, write_deed, import, error))
    {
      drop_backup (import);
      return FALSE;
    }

  *summary = import->summary;
  if (deed != NULL)
    *deed = g_steal_pointer (&import->deed);
  return TRUE;
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
  g_auto (Import) import = { .diary = store, .file = file, .now = now, .kind = CRAMP_DEED_IMPORTED };

  return run (&import, summary, deed, error);
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

/**
 * cramp_restore:
 * @file: what to restore
 * @now: the current local time, for the name of the backup
 * @summary: (out): where to put what became of it
 * @deed: (out) (optional) (transfer full) (nullable): what takes that back, or
 *   %NULL when it changed nothing
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
               CrampDeed           **deed,
               GError              **error)
{
  g_auto (Import) import = { .diary = store, .file = file, .now = now, .kind = CRAMP_DEED_RESTORED };

  return run (&import, summary, deed, error);
}

static gboolean
try_restore (CrampStore           *store,
             const CrampDiaryFile *file,
             CrampDiaryDifference *difference,
             GError              **error)
{
  g_autoptr (CrampDiary) before = cramp_store_read_diary (store, error);
  g_autoptr (CrampDiary) after = NULL;
  CrampImportSummary summary;

  if (before == NULL || !cramp_store_clear (store, error) || !cramp_import_records (store, file, &summary, error))
    return FALSE;

  after = cramp_store_read_diary (store, error);
  if (after != NULL)
    cramp_diary_compare (before, after, difference);

  return after != NULL;
}

/**
 * cramp_restore_preview:
 * @file: what might be restored
 * @difference: (out caller-allocates): by what the diary would differ then
 *
 * Tries to restore and takes it back.
 *
 * Returns: %FALSE when that failed; the diary is as it was either way
 */
gboolean
cramp_restore_preview (CrampStore           *store,
                       const CrampDiaryFile *file,
                       CrampDiaryDifference *difference,
                       GError              **error)
{
  gboolean done;

  if (!cramp_store_begin (store, error))
    return FALSE;

  done = try_restore (store, file, difference, error);
  cramp_store_end (store, FALSE, error);

  return done;
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

/* What makes a diary is no deed that could be taken back. */
static gboolean
fill (CrampStore           *model,
      const CrampDiaryFile *file,
      CrampImportSummary   *summary,
      GError              **error)
{
  return cramp_store_begin (model, error) &&
         cramp_store_end (model, cramp_import_records (model, file, summary, error), error);
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

  if (model == NULL || !fill (model, file, summary, error) || !cramp_store_place (model, path, error))
    return NULL;

  store = cramp_store_open (path, CRAMP_STORE_WRITE, cramp_backup_before_migration, now, error);
  if (store == NULL || (!holds_same (store, model, now) && !cramp_restore (store, file, now, summary, NULL, error)))
    return NULL;

  return g_steal_pointer (&store);
}
