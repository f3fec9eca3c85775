/* cramp-daily-keeper.c - when to look whether a backup is needed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-exchange"

#include "config.h"

#include "cramp-daily-keeper.h"

#include <unistd.h>

#include "cramp-backup.h"
#include "cramp-daily-backup.h"

/* (choice) Nobody waits for it, and others have better things to do. */
#define NICENESS 10

/* (choice) How long after a failure to try again, in seconds: a full disk is not
 * emptied in a minute, and a protected one never. */
#define RETRY_AFTER 3600

struct _CrampDailyKeeper
{
  GObject parent_instance;

  CrampStore *store;
  CrampClock *clock;
  guint       patience;
  guint       source;
  gboolean    is_due;
  gboolean    is_retry; /* whether it waits for the next try */
  gboolean    is_running;
};

enum
{
  ENDED,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

G_DEFINE_FINAL_TYPE (CrampDailyKeeper, cramp_daily_keeper, G_TYPE_OBJECT)

/* What the thread needs, and nothing that the program has in use. */
typedef struct
{
  char      *path;
  GDateTime *now;
} Look;

static void
look_free (Look *look)
{
  g_free (look->path);
  g_date_time_unref (look->now);
  g_free (look);
}

static gboolean
look_in_thread (Look             *look,
                CrampDailyBackup *outcome,
                GError          **error)
{
  /* What the store tells its watchers has none here. */
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainContextPusher) pusher = g_main_context_pusher_new (context);
  g_autoptr (CrampStore) store = cramp_store_open (look->path, CRAMP_STORE_LOOK, cramp_backup_before_migration, look->now, error);

  return store != NULL && cramp_daily_backup_run (store, look->now, outcome, error);
}

/* A thread of its own and none that others use after it: what has become nice
 * stays so. On Linux that is the thread alone. */
static gpointer
thread_func (gpointer data)
{
  g_autoptr (GTask) task = data;
  CrampDailyBackup outcome;
  GError          *error = NULL;

#ifdef __linux__
  if (nice (NICENESS) == -1)
    g_debug ("A backup is taken as if it were urgent");
#endif
  if (look_in_thread (g_task_get_task_data (task), &outcome, &error))
    g_task_return_int (task, outcome);
  else
    g_task_return_error (task, error);

  return NULL;
}

static gboolean
wait_over_cb (gpointer user_data)
{
  CrampDailyKeeper *self = user_data;

  self->source = 0;
  cramp_daily_keeper_look (self);

  return G_SOURCE_REMOVE;
}

static void
wait (CrampDailyKeeper *self,
      guint             seconds)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_seconds (seconds, wait_over_cb, self);
  self->is_due = TRUE;
}

/* Once it waits, further changes are of the same look. */
static void
wait_for_more (CrampDailyKeeper *self)
{
  if (self->source == 0 || self->is_retry)
    wait (self, self->patience);
  self->is_retry = FALSE;
}

/* Unless something has changed meanwhile, so that it waits already. */
static void
try_again (CrampDailyKeeper *self,
           guint             seconds)
{
  if (self->store == NULL || self->source != 0)
    return;

  self->is_retry = TRUE;
  wait (self, seconds);
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CrampDailyKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  gssize outcome = g_task_propagate_int (G_TASK (result), &error);

  self->is_running = FALSE;
  if (error != NULL)
    {
      g_message ("No backup was taken: %s", error->message);
      try_again (self, RETRY_AFTER);
    }
  else if (outcome == CRAMP_DAILY_BACKUP_BUSY)
    try_again (self, self->patience);

  g_signal_emit (self, emissions[ENDED], 0);
}

static void
cramp_daily_keeper_dispose (GObject *object)
{
  CrampDailyKeeper *self = CRAMP_DAILY_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (cramp_daily_keeper_parent_class)->dispose (object);
}

static void
cramp_daily_keeper_class_init (CrampDailyKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_daily_keeper_dispose;

  /**
   * CrampDailyKeeper::ended:
   *
   * A look has ended, whatever came of it.
   */
  emissions[ENDED] = g_signal_new ("ended", CRAMP_TYPE_DAILY_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_daily_keeper_init (CrampDailyKeeper *self)
{
}

/**
 * cramp_daily_keeper_new:
 * @store: a diary in a file, which should watch what others write
 * @clock: where the time comes from
 * @patience: how long after a change to look, in seconds
 *
 * Makes what backs the diary up some time after it was opened and after each
 * change. Both programs have one; whoever comes second finds that there is
 * nothing to do.
 *
 * Returns: (transfer full): the keeper
 */
CrampDailyKeeper *
cramp_daily_keeper_new (CrampStore *store,
                        CrampClock *clock,
                        guint       patience)
{
  CrampDailyKeeper *self = g_object_new (CRAMP_TYPE_DAILY_KEEPER, NULL);

  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->patience = patience;
  g_signal_connect_object (store, "changed", G_CALLBACK (wait_for_more), self, G_CONNECT_SWAPPED);
  wait_for_more (self);

  return self;
}

/**
 * cramp_daily_keeper_look:
 *
 * Begins to look at once, in a thread of its own, unless nothing has changed
 * since the last look.
 *
 * Returns: whether a look is under way, so that "ended" is to come
 */
gboolean
cramp_daily_keeper_look (CrampDailyKeeper *self)
{
  GTask *task;
  Look  *look;

  g_return_val_if_fail (CRAMP_IS_DAILY_KEEPER (self), FALSE);

  if (self->is_running || !self->is_due)
    return self->is_running;

  g_clear_handle_id (&self->source, g_source_remove);
  self->is_due = FALSE;
  look = g_new0 (Look, 1);
  look->path = g_strdup (cramp_store_get_path (self->store));
  look->now = cramp_clock_dup_now (self->clock);
  /* The task may end in the thread; the keeper must not. */
  task = g_task_new (NULL, NULL, ended_cb, g_object_ref (self));
  g_task_set_source_tag (task, cramp_daily_keeper_look);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  g_thread_unref (g_thread_new ("backup", thread_func, task));
  self->is_running = TRUE;

  return TRUE;
}
