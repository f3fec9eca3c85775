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

/* Tells one state of a file from another. All zeros where there is none. */
typedef struct
{
  guint64 device;
  guint64 inode;
  gint64  size;
  gint64  modified; /* in nanoseconds, like the next */
  gint64  changed;
} CrampStoreStamp;

struct _CrampStore
{
  GObject parent_instance;

  sqlite3    *db;         /* NULL while the file cannot be opened again */
  GHashTable *statements; /* by their SQL */
  GHashTable *unreadable; /* the tables of the rows that were met, by table and key */
  gint64      deadline;   /* of what is running, in monotonic time */
  GPtrArray  *retired;    /* connections that may still be read */

  char            *path; /* as asked for; NULL in memory */
  char            *file; /* what it leads to */
  CrampStoreMode   mode;
  CrampStoreBackup backup;
  gpointer         backup_data;
  GError          *obstacle; /* why it cannot be written */

  gboolean (*open_again) (CrampStore *self,
                          GError    **error); /* NULL while it is opened */
  CrampStoreStamp stamp;                   /* of the file as it was last seen */
  guint32         counter;                 /* of its transactions, likewise */
  guint           n_opened;

  guint  depth;          /* open transaction and savepoints in it */
  gint64 changes_before; /* rows changed before the transaction */

  CrampProgress *progress; /* of what is done at the moment, if somebody watches */

  GHashTable *noted; /* the records that a deed writes, as they were before it */

  GHashTable *uncounted_nights;                                 /* to be counted before the transaction ends */
  GArray     *uncounted_starts;                                 /* of gint64: whose returns may count anew */
  gboolean (*before_commit) (CrampStore *self, GError **error); /* counts them */

  GSource      *changed_source; /* until "changed" is emitted */
  gboolean      replaced;       /* whether "replaced" is as well */
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

/* The signals "changed", "replaced" and "night-changed" */
void cramp_store_queue_changed (CrampStore *self);
void cramp_store_queue_replaced (CrampStore *self);
void cramp_store_tell_night_changed (CrampStore    *self,
                                     CrampNightDate night);
void cramp_store_watch_again (CrampStore *self);

/* The file */
gboolean cramp_store_refuse (CrampStoreError kind,
                             const char     *path,
                             const char     *reason,
                             GError        **error);
gboolean cramp_store_find_file (CrampStore *self,
                                GError    **error);
gboolean cramp_store_make_diary (CrampStore *self,
                                 GError    **error);
gboolean cramp_store_has_journal (CrampStore *self);
void     cramp_store_read_stamp (const char      *path,
                                 CrampStoreStamp *stamp);

/* The connection */
gboolean cramp_store_connect (CrampStore *self,
                              const char *file,
                              GError    **error);
void     cramp_store_disconnect (CrampStore *self);
void     cramp_store_retire (CrampStore *self);
gboolean cramp_store_configure (CrampStore *self,
                                GError    **error);
void     cramp_store_limit_time (CrampStore *self);
void     cramp_store_limit_memory (CrampStore *self);
void     cramp_store_set_patience (CrampStore *self,
                                   guint       seconds);
gboolean cramp_store_examine_header (CrampStore *self,
                                     gboolean   *has_wal,
                                     GError    **error);
guint32  cramp_store_read_counter (CrampStore *self);
gboolean cramp_store_set_journals_aside (CrampStore *self,
                                         gboolean    has_wal,
                                         GError    **error);

/* Whether the connection still is to the file at the path */
gboolean cramp_store_is_moved (CrampStore *self);
gboolean cramp_store_ensure_current (CrampStore *self,
                                     GError    **error);
void     cramp_store_note_counter (CrampStore *self);
void     cramp_store_note_state (CrampStore *self);

/* The schema */
int         cramp_store_get_newest_version (void);
const char *cramp_store_get_step (int version);
const char *cramp_store_get_shape (void);
char       *cramp_store_digest_shape (CrampStore *self,
                                      GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    cramp_store_migrate (CrampStore *self,
                                 int         version,
                                 GError    **error);
gboolean    cramp_store_copy_to_memory (CrampStore *self,
                                        GError    **error);
gboolean    cramp_store_check_shape (CrampStore *self,
                                     GError    **error);
gboolean    cramp_store_take_snapshot (CrampStore *self,
                                       GError    **error);

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
