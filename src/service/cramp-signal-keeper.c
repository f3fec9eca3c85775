/* cramp-signal-keeper.c - telling of a signal also with the window closed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-signal-keeper.h"

#include "cramp-signal-notice.h"
#include "cramp-signal-reader.h"
#include "cramp-store-told.h"

/* How soon to try again after the diary could not be read or written, in
 * seconds. (choice) */
#define RETRY_AFTER 60

struct _CrampSignalKeeper
{
  GObject parent_instance;

  CrampStore    *store;
  CrampNotifier *notifier;
  CrampClock     clock;
  GCancellable  *cancellable;
  gint64         wake;
  gboolean       is_checking;
  gboolean       is_restored;
  int            on_screen; /* the set of signals that the notice is about */
  CrampNightDate refused;   /* when the server refused one, or 0 */
};

enum
{
  PLANNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrampSignalKeeper, cramp_signal_keeper, G_TYPE_OBJECT)

static GDateTime *
get_now (CrampSignalKeeper *self)
{
  g_autoptr (GTimeZone) zone = self->clock.dup_zone (self->clock.user_data);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (self->clock.get_now (self->clock.user_data));

  return g_date_time_to_timezone (utc, zone);
}

static void
set_wake (CrampSignalKeeper *self,
          gint64             wake)
{
  self->wake = wake;
  g_signal_emit (self, signals[PLANNED], 0);
}

static void
try_again (CrampSignalKeeper *self,
           const GError      *error)
{
  g_warning ("The diary does not work, trying again: %s", error->message);
  set_wake (self, self->clock.get_now (self->clock.user_data) + RETRY_AFTER);
}

/* Nothing is assessed for a person who does not want to hear of it. */
static gboolean
decide (CrampSignalKeeper *self,
        GDateTime         *now,
        CrampSignalFacts  *facts,
        CrampSignalNews   *news,
        GError           **error)
{
  gboolean wanted;

  *news = (CrampSignalNews){ 0 };
  if (!cramp_signal_read_wanted (self->store, &wanted, error))
    return FALSE;
  if (!wanted)
    return TRUE;
  if (!cramp_signal_read_facts (self->store, now, facts, error))
    return FALSE;

  *news = cramp_signal_news_decide (facts, now);
  return TRUE;
}

static gboolean
save (CrampSignalKeeper      *self,
      const CrampSignalFacts *facts,
      const CrampSignalNews  *news,
      gboolean                telling,
      GDateTime              *now,
      GError                **error)
{
  for (CrampSignal i = 0; i < CRAMP_N_SIGNALS; i++)
    {
      gboolean        is_told = telling && (news->tell & CRAMP_SET (i));
      CrampSignalTold told = is_told ? cramp_signal_news_claim (facts, news, i, g_date_time_to_unix (now)) : news->told[i];

      if ((is_told || (news->changed & CRAMP_SET (i))) && !cramp_store_save_told (self->store, &told, error))
        return FALSE;
    }

  return TRUE;
}

/* Looks at the diary once more and keeps others from writing meanwhile: two
 * sessions of the same person must not both tell. */
static gboolean
claim (CrampSignalKeeper *self,
       gboolean           telling,
       GDateTime         *now,
       CrampSignalNews   *news,
       GError           **error)
{
  CrampSignalFacts facts = { 0 };
  gboolean         saved;

  if (!cramp_store_begin (self->store, error))
    return FALSE;

  saved = decide (self, now, &facts, news, error) && save (self, &facts, news, telling, now, error);
  return cramp_store_end (self->store, saved, error);
}

/* After a notice that was taken, or one that surely was not: of that somebody
 * is still to be told. */
static void
save_outcome (CrampSignalKeeper     *self,
              const CrampSignalNews *news,
              gboolean               shown)
{
  g_autoptr (GError) error = NULL;
  CrampSignalTold told[CRAMP_N_SIGNALS];
  gboolean        saved = cramp_store_begin (self->store, &error);

  if (!saved)
    {
      g_warning ("Could not save what became of a notice: %s", error->message);
      return;
    }

  saved = cramp_store_read_told (self->store, told, &error);
  for (guint i = 0; saved && i < CRAMP_N_SIGNALS; i++)
    {
      CrampSignalTold outcome = shown ? told[i] : news->told[i];

      /* Meanwhile the person may have looked at it. */
      if (!(news->tell & CRAMP_SET (i)) || told[i].state != CRAMP_REMINDER_STATE_INTENDED)
        continue;
      if (shown)
        outcome.state = CRAMP_REMINDER_STATE_SHOWN;
      saved = cramp_store_save_told (self->store, &outcome, &error);
    }

  if (!cramp_store_end (self->store, saved, &error))
    g_warning ("Could not save what became of a notice: %s", error->message);
}

/* What may have been shown stays as intended: it is listed as possibly missed,
 * and never shown twice. */
static void
tell (CrampSignalKeeper     *self,
      const CrampSignalNews *news,
      gboolean               has_buttons,
      GDateTime             *now)
{
  g_autoptr (GError) error = NULL;
  gboolean shown = cramp_signal_notice_show (self->notifier, news->has_warning, has_buttons, &error);

  if (!shown)
    g_warning ("Could not tell of a signal: %s", error->message);
  if (g_error_matches (error, CRAMP_NOTIFIER_ERROR, CRAMP_NOTIFIER_ERROR_UNCERTAIN))
    return;

  if (shown)
    self->on_screen = news->tell;
  else
    self->refused = cramp_night_of (now);
  save_outcome (self, news, shown);
}

static void
server_checked_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CrampSignalKeeper) self = user_data;
  g_autoptr (CrampNotifierServer) server = NULL;
  g_autoptr (GDateTime) now = get_now (self);
  g_autoptr (GError) no_server = NULL;
  g_autoptr (GError) error = NULL;
  CrampSignalNews news;

  server = cramp_notifier_check_finish (CRAMP_NOTIFIER (source), result, &no_server);
  self->is_checking = FALSE;
  if (g_error_matches (no_server, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (server == NULL)
    {
      g_message ("A signal cannot be told of: %s", no_server->message);
      return;
    }

  if (!claim (self, TRUE, now, &news, &error))
    try_again (self, error);
  else if (news.tell != 0)
    tell (self, &news, cramp_notifier_server_can (server, "actions"), now);
}

/* A service that ended without a word has left its notice on the screen, and
 * it may be about any of them. */
static void
restore_screen (CrampSignalKeeper *self)
{
  if (!self->is_restored && cramp_notifier_has_shown (self->notifier, CRAMP_SIGNAL_NOTICE_ID))
    self->on_screen = CRAMP_SET (CRAMP_N_SIGNALS) - 1;
  self->is_restored = TRUE;
}

static void
withdraw_stale (CrampSignalKeeper *self,
                int                open)
{
  if (self->on_screen == 0 || (self->on_screen & open))
    return;

  self->on_screen = 0;
  cramp_notifier_withdraw (self->notifier, CRAMP_SIGNAL_NOTICE_ID);
}

static void
server_came_cb (CrampSignalKeeper *self)
{
  self->refused = 0;
  cramp_signal_keeper_run (self);
}

static void
cramp_signal_keeper_dispose (GObject *object)
{
  CrampSignalKeeper *self = CRAMP_SIGNAL_KEEPER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->notifier);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cramp_signal_keeper_parent_class)->dispose (object);
}

static void
cramp_signal_keeper_class_init (CrampSignalKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_signal_keeper_dispose;

  /**
   * CrampSignalKeeper::planned:
   *
   * The signals were looked at, and it is known when to look again.
   */
  signals[PLANNED] = g_signal_new ("planned", CRAMP_TYPE_SIGNAL_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
cramp_signal_keeper_init (CrampSignalKeeper *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * cramp_signal_keeper_new:
 * @store: the diary, which should watch what others write
 * @notifier: what tells of the signals
 * @clock: where the time comes from
 *
 * Makes what tells of a signal once. It looks at them when
 * cramp_signal_keeper_run() is called, when the diary changes, and when a
 * notification server comes.
 *
 * Returns: (transfer full): the keeper
 */
CrampSignalKeeper *
cramp_signal_keeper_new (CrampStore       *store,
                         CrampNotifier    *notifier,
                         const CrampClock *clock)
{
  CrampSignalKeeper *self = g_object_new (CRAMP_TYPE_SIGNAL_KEEPER, NULL);

  self->store = g_object_ref (store);
  self->notifier = g_object_ref (notifier);
  self->clock = *clock;
  g_signal_connect_object (store, "changed", G_CALLBACK (cramp_signal_keeper_run), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notifier, "server-came", G_CALLBACK (server_came_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * cramp_signal_keeper_run:
 * @self: a keeper
 *
 * Looks at the signals: takes a notice away that is of no use any more, and
 * tells what is new as soon as the notification server has given a sign of
 * life. Calling it again changes nothing.
 */
void
cramp_signal_keeper_run (CrampSignalKeeper *self)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GError) error = NULL;
  CrampSignalFacts facts = { 0 };
  CrampSignalNews  news;

  g_return_if_fail (CRAMP_IS_SIGNAL_KEEPER (self));

  now = get_now (self);
  if (!decide (self, now, &facts, &news, &error) || (news.changed != 0 && !claim (self, FALSE, now, &news, &error)))
    {
      try_again (self, error);
      return;
    }

  restore_screen (self);
  withdraw_stale (self, news.open);
  set_wake (self, news.wake);
  if (news.tell == 0 || self->is_checking || self->refused == cramp_night_of (now))
    return;

  self->is_checking = TRUE;
  cramp_notifier_check_async (self->notifier, self->cancellable, server_checked_cb, g_object_ref (self));
}

/**
 * cramp_signal_keeper_get_wake:
 * @self: a keeper
 *
 * Returns: when cramp_signal_keeper_run() is to be called again, in seconds
 *   since 1970 in UTC, or 0 when nothing is to come
 */
gint64
cramp_signal_keeper_get_wake (CrampSignalKeeper *self)
{
  return self->wake;
}
