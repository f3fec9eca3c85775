/* store-folder.h - a folder that a test keeps its diary in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path; /* of a diary that is not there yet */
} StoreFolder;

StoreFolder *store_folder_new (void);
void         store_folder_free (StoreFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreFolder, store_folder_free)

CrampStore *store_folder_open (StoreFolder *self);
void        store_folder_run (StoreFolder *self,
                              const char  *sql);
void        store_folder_run_and_crash (StoreFolder *self,
                                        const char  *sql);
void        store_folder_run_and_crash_within (StoreFolder *self,
                                               const char  *sql);
void        store_folder_load (StoreFolder *self,
                               const char  *fixture);
char       *store_folder_describe (StoreFolder *self);

G_END_DECLS
