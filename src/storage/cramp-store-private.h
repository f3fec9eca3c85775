/* cramp-store-private.h - what the files of the store share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "cramp-night-date.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/* "CrDi", in the header of the file: what tells a diary from other databases,
 * as file(1) does too. */
#define CRAMP_STORE_APPLICATION_ID 0x43724469

/* How long to wait for others. Longer than any transaction of ours, short
 * enough for a person. (choice) */
#define CRAMP_STORE_PATIENCE_MSEC 5000

struct _CrampStore
{
  GObject parent_instance;

  sqlite3    *db;
  char       *path;       /* NULL in memory */
  GHashTable *statements; /* by their SQL */

  guint  depth;          /* open transaction and savepoints in it */
  gint64 changes_before; /* rows changed before the transaction */

  GPtrArray *noted; /* the records that a deed writes, as they were before it */

  GHashTable *uncounted_nights; /* to be counted before the transaction ends */
  GArray     *uncounted_starts; /* of gint64: whose returns may count anew */

  GSource      *changed_source; /* until "changed" is emitted */
  GFileMonitor *monitor;        /* once somebody watches */
  gint64        data_version;   /* of the last change by others */
};

/* A statement on loan from the store's cache. Giving it back resets it, so that
 * no read transaction outlives the function that asked. */
typedef sqlite3_stmt CrampStatement;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampStatement, sqlite3_reset)

/* Statements and their errors */
gboolean        cramp_store_fail (CrampStore *self,
                                  GError    **error);
CrampStatement *cramp_store_prepare (CrampStore *self,
                                     const char *sql,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        cramp_store_run (CrampStore     *self,
                                 CrampStatement *statement,
                                 GError        **error);
gboolean        cramp_store_execute (CrampStore *self,
                                     const char *sql,
                                     GError    **error);
gboolean        cramp_store_read_number (CrampStore *self,
                                         const char *sql,
                                         gint64     *number,
                                         GError    **error);

/* The signals "changed" and "night-changed" */
void cramp_store_queue_changed (CrampStore *self);
void cramp_store_tell_night_changed (CrampStore    *self,
                                     CrampNightDate night);
void cramp_store_touch (CrampStore *self);

/* The connection */
gboolean cramp_store_configure (CrampStore *self,
                                GError    **error);

/* The schema */
int      cramp_store_get_newest_version (void);
gboolean cramp_store_migrate (CrampStore      *self,
                              int              version,
                              CrampStoreBackup backup,
                              gpointer         user_data,
                              GError         **error);

/* The totals of nights, within the transaction of a write */
void     cramp_store_mark_night (CrampStore    *self,
                                 CrampNightDate night);
void     cramp_store_mark_returns (CrampStore *self,
                                   GDateTime  *start);
void     cramp_store_forget_marks (CrampStore *self);
gboolean cramp_store_count_marked (CrampStore *self,
                                   GError    **error);
gboolean cramp_store_find_wrong_totals (CrampStore *self,
                                        GPtrArray  *nights,
                                        GError    **error);

G_END_DECLS
