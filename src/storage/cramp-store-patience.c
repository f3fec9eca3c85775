/* cramp-store-patience.c - how long a statement may take
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

/* How long one statement may take: the longest of ours takes a second on a
 * diary of decades. (choice) */
#define PATIENCE_SEC 20

/* After how many steps of SQLite's own the time is looked at: thousands of
 * times a second. */
#define STEPS_BETWEEN_LOOKS 10000

static int
is_too_long_cb (gpointer data)
{
  CrampStore *self = data;

  return g_get_monotonic_time () > self->deadline || cramp_progress_is_cancelled (self->progress);
}

/**
 * cramp_store_set_patience:
 * @seconds: how long what is begun now may take, or 0 for as long as usual
 *
 * Ends with an error what would never end by itself, as a view can that
 * somebody put in the place of a table.
 */
void
cramp_store_set_patience (CrampStore *self,
                          guint       seconds)
{
  self->deadline = g_get_monotonic_time () + (seconds > 0 ? seconds : PATIENCE_SEC) * G_TIME_SPAN_SECOND;
}

/**
 * cramp_store_set_progress:
 * @progress: who watches what is done with this store from now on, each record
 *   that a deed writes being a step of it and then one that it keeps of it
 *
 * When it is cancelled, what is being done fails with %CRAMP_PROGRESS_ERROR.
 */
void
cramp_store_set_progress (CrampStore    *self,
                          CrampProgress *progress)
{
  g_return_if_fail (CRAMP_IS_STORE (self));
  g_return_if_fail (self->progress == NULL);

  self->progress = cramp_progress_ref (progress);
}

/**
 * cramp_store_limit_time:
 * @self: a store with a new connection
 *
 * Has SQLite look at the time while it works.
 */
void
cramp_store_limit_time (CrampStore *self)
{
  sqlite3_progress_handler (self->db, STEPS_BETWEEN_LOOKS, is_too_long_cb, self);
  cramp_store_set_patience (self, 0);
}
