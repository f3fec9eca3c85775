/* cramp-store.h - the diary on the disk
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-diary-error.h"
#include "cramp-progress.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_STORE (cramp_store_get_type ())

G_DECLARE_FINAL_TYPE (CrampStore, cramp_store, CRAMP, STORE, GObject)

/**
 * CrampStoreMode:
 * @CRAMP_STORE_LOOK: open what is there, to be read and, where that is
 *   possible, to be written
 * @CRAMP_STORE_WRITE: open what is there, or fail when it cannot be written
 * @CRAMP_STORE_MAKE: likewise, and begin a new diary where there is no file or
 *   an empty one
 *
 * How to open a diary. A file that is gone or empty may be a diary that was
 * lost: only who knows that it is not asks for a new one.
 */
typedef enum
{
  CRAMP_STORE_LOOK,
  CRAMP_STORE_WRITE,
  CRAMP_STORE_MAKE,
} CrampStoreMode;

/**
 * CrampStoreBackup:
 * @old: the diary as it was, in memory and in today's schema
 * @path: the path of the diary that is about to be migrated
 * @user_data: what was given with the function
 *
 * Backs a diary up before it is migrated.
 *
 * Returns: %FALSE when that failed; the migration is not begun then
 */
typedef gboolean (*CrampStoreBackup) (CrampStore *old,
                                      const char *path,
                                      gpointer    user_data,
                                      GError    **error);

char       *cramp_store_dup_usual_path (void) G_GNUC_WARN_UNUSED_RESULT;
CrampStore *cramp_store_open (const char      *path,
                              CrampStoreMode   mode,
                              CrampStoreBackup backup,
                              gpointer         user_data,
                              GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    cramp_store_place (CrampStore *model,
                               const char *path,
                               GError    **error);

CrampStore *cramp_store_open_in_memory (GError **error) G_GNUC_WARN_UNUSED_RESULT;
CrampStore *cramp_store_copy (CrampStore *self,
                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;

const char   *cramp_store_get_path (CrampStore *self);
const GError *cramp_store_get_obstacle (CrampStore *self);

gboolean cramp_store_begin (CrampStore *self,
                            GError    **error);
gboolean cramp_store_end (CrampStore *self,
                          gboolean    success,
                          GError    **error);

gboolean cramp_store_begin_read (CrampStore *self,
                                 gboolean   *begun,
                                 GError    **error);
void     cramp_store_end_read (CrampStore *self,
                               gboolean    begun);

void cramp_store_set_progress (CrampStore    *self,
                               CrampProgress *progress);

void cramp_store_set_frugal (void);
void cramp_store_rest (CrampStore *self);

void     cramp_store_watch (CrampStore *self);
gboolean cramp_store_read_data_version (CrampStore *self,
                                        gint64     *version,
                                        GError    **error);

G_END_DECLS
