/* cramp-signal-keeper.c - telling of a signal also with the window closed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-signal-keeper.h"

#include "cramp-signal-notice.h"
#include "cramp-signal-reader.h"
#include "cramp-store-ahead.h"
#include "cramp-store-told.h"

struct _CrampSignalKeeper
{
  CrampKeeper parent_instance;

  gboolean       is_restored;
  int            on_screen; /* the set of signals that the notice is about */
  CrampNightDate refused;   /* when the server refused one, or 0 */
};

G_DEFINE_FINAL_TYPE (CrampSignalKeeper, cramp_signal_keeper, CRAMP_TYPE_KEEPER)

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
  if (!cramp_signal_read_wanted (cramp_keeper_get_store (self), &wanted, error))
    return FALSE;
  if (!wanted)
    return TRUE;
  if (!cramp_signal_read_facts (cramp_keeper_get_store (self), now, facts, error))
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

      if ((is_told || (news->changed & CRAMP_SET (i))) && !cramp_store_save_told (cramp_keeper_get_store (self), &told, error))
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

  if (!cramp_store_begin (cramp_keeper_get_store (self), error))
    return FALSE;

  saved = cramp_store_mark_ahead (cramp_keeper_get_store (self), g_date_time_to_unix (now), error) &&
          decide (self, now, &facts, news, error) && save (self, &facts, news, telling, now, error);
  return cramp_store_end (cramp_keeper_get_store (self), saved, error);
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
  gboolean        saved = cramp_store_begin (cramp_keeper_get_store (self), &error);

  if (!saved)
    {
      g_warning ("Could not save what became of a notice: %s", error->message);
      return;
    }

  saved = cramp_store_read_told (cramp_keeper_get_store (self), told, &error);
  for (guint i = 0; saved && i < CRAMP_N_SIGNALS; i++)
    {
      CrampSignalTold outcome = shown ? told[i] : news->told[i];

      /* Meanwhile the person may have looked at it. */
      if (!(news->tell & CRAMP_SET (i)) || told[i].state != CRAMP_REMINDER_STATE_INTENDED)
        continue;
      if (shown)
        outcome.state = CRAMP_REMINDER_STATE_SHOWN;
      saved = cramp_store_save_told (cramp_keeper_get_store (self), &outcome, &error);
    }

  if (!cramp_store_end (cramp_keeper_get_store (self), saved, &error))
    g_warning ("Could not save what became of a notice: %s", error->message);
}

/* A notice on its way to the server. */
typedef struct
{
  CrampSignalKeeper *keeper;
  CrampSignalNews    news;
  CrampNightDate     night;
} Telling;

static void
telling_free (Telling *telling)
{
  g_object_unref (telling->keeper);
  g_free (telling);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Telling, telling_free)

/* What may have been shown stays as intended: it is listed as possibly missed,
 * and never shown twice. */
static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Telling) telling = user_data;
  CrampSignalKeeper *self = telling->keeper;
  g_autoptr (GError) error = NULL;
  gboolean shown = cramp_notifier_show_finish (CRAMP_NOTIFIER (source), result, &error);

  if (!shown)
    g_warning ("Could not tell of a signal: %s", error->message);
  if (g_error_matches (error, CRAMP_NOTIFIER_ERROR, CRAMP_NOTIFIER_ERROR_UNCERTAIN))
    return;

  if (shown)
    self->on_screen = telling->news.tell;
  else
    self->refused = telling->night;
  save_outcome (self, &telling->news, shown);
  cramp_keeper_plan (self);
}

static void
cramp_signal_keeper_tell (CrampKeeper               *keeper,
                          const CrampNotifierServer *server,
                          gint64                     now,
                          GError                   **error)
{
  CrampSignalKeeper *self = CRAMP_SIGNAL_KEEPER (keeper);
  g_autoptr (GDateTime) local = cramp_clock_dup_local (cramp_keeper_get_clock (self), now);
  CrampSignalNews news;
  Telling        *telling;

  if (server == NULL || !claim (self, TRUE, local, &news, error) || news.tell == 0)
    return;

  telling = g_new0 (Telling, 1);
  telling->keeper = g_object_ref (self);
  telling->news = news;
  telling->night = cramp_night_of (local);
  cramp_signal_notice_show (cramp_keeper_get_notifier (self), news.has_warning,
                            cramp_notifier_server_can (server, "actions"), told_cb, telling);
}

/* A service that ended without a word has left its notice on the screen, and
 * it may be about any of them. */
static void
restore_screen (CrampSignalKeeper *self)
{
  if (!self->is_restored && cramp_notifier_has_shown (cramp_keeper_get_notifier (self), CRAMP_SIGNAL_NOTICE_ID))
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
  cramp_notifier_withdraw (cramp_keeper_get_notifier (self), CRAMP_SIGNAL_NOTICE_ID);
}

static gboolean
cramp_signal_keeper_look (CrampKeeper     *keeper,
                          gint64           now,
                          CrampKeeperPlan *plan,
                          GError         **error)
{
  CrampSignalKeeper *self = CRAMP_SIGNAL_KEEPER (keeper);
  g_autoptr (GDateTime) local = cramp_clock_dup_local (cramp_keeper_get_clock (self), now);
  CrampSignalFacts facts = { 0 };
  CrampSignalNews  news;

  if (!decide (self, local, &facts, &news, error) || (news.changed != 0 && !claim (self, FALSE, local, &news, error)))
    return FALSE;

  restore_screen (self);
  withdraw_stale (self, news.open);
  plan->wake = news.wake;
  plan->has_news = news.tell != 0 && self->refused != cramp_night_of (local);

  return TRUE;
}

static void
cramp_signal_keeper_forgive (CrampKeeper *keeper)
{
  CRAMP_SIGNAL_KEEPER (keeper)->refused = 0;
}

static void
cramp_signal_keeper_class_init (CrampSignalKeeperClass *klass)
{
  CrampKeeperClass *keeper_class = CRAMP_KEEPER_CLASS (klass);

  keeper_class->look = cramp_signal_keeper_look;
  keeper_class->tell = cramp_signal_keeper_tell;
  keeper_class->forgive = cramp_signal_keeper_forgive;
}

static void
cramp_signal_keeper_init (CrampSignalKeeper *self)
{
}

/**
 * cramp_signal_keeper_new:
 * @store: the diary, which should watch what others write
 * @notifier: what tells of the signals
 * @clock: where the time comes from
 *
 * Makes what tells of a signal once, and takes the notice away when it is of no
 * use any more.
 *
 * Returns: (transfer full): the keeper
 */
CrampKeeper *
cramp_signal_keeper_new (CrampStore    *store,
                         CrampNotifier *notifier,
                         CrampClock    *clock)
{
  return cramp_keeper_new (CRAMP_TYPE_SIGNAL_KEEPER, store, notifier, clock);
}
