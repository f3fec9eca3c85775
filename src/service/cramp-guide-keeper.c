/* cramp-guide-keeper.c - ending a guide also with the window closed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-guide-keeper.h"

#include "cramp-guide-diary.h"
#include "cramp-reminder-text.h"
#include "cramp-store-guide.h"

#define RETRY_AFTER 60

#define NOTICE_ID "guide"

struct _CrampGuideKeeper
{
  GObject parent_instance;

  CrampStore    *store;
  CrampNotifier *notifier;
  CrampClock     clock;
  GCancellable  *cancellable;
  gint64         wake;
  gboolean       is_checking;
};

enum
{
  PLANNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrampGuideKeeper, cramp_guide_keeper, G_TYPE_OBJECT)

static gint64
get_now (CrampGuideKeeper *self)
{
  return self->clock.get_now (self->clock.user_data);
}

static void
set_wake (CrampGuideKeeper *self,
          gint64            wake)
{
  self->wake = wake;
  g_signal_emit (self, signals[PLANNED], 0);
}

static void
try_again (CrampGuideKeeper *self,
           const GError     *error)
{
  g_warning ("The diary does not work, trying again: %s", error->message);
  set_wake (self, get_now (self) + RETRY_AFTER);
}

/* Takes the guide out of the diary first: what is told is told once, also when
 * two sessions of the person see its end. */
static CrampGuideRun *
claim (CrampGuideKeeper *self,
       GError          **error)
{
  g_autofree CrampGuideRun *run = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!cramp_store_begin (self->store, error))
    return NULL;

  run = cramp_store_find_guide (self->store, &local_error);
  if (local_error == NULL && run != NULL && run->ended != 0)
    cramp_store_delete_guide (self->store, &local_error);
  if (!cramp_store_end (self->store, local_error == NULL, &local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (run == NULL || run->ended == 0)
    return NULL;

  return g_steal_pointer (&run);
}

/* In the morning nobody wants to hear of the evening's soak; that it is marked
 * is enough. */
static gboolean
is_news (const CrampGuideRun *run,
         gint64               now)
{
  gint64 end = cramp_guide_get_end (run);

  return now - (end == 0 ? run->ended : MIN (end, run->ended)) < CRAMP_GUIDE_TELL_WITHIN_S;
}

static void
tell (CrampGuideKeeper    *self,
      const CrampGuideRun *run)
{
  const CrampNotice notice = {
    NOTICE_ID, cramp_reminder_text_get_end_title (run->care), cramp_reminder_text_get_end_body (run->care), NULL
  };
  g_autoptr (GError) error = NULL;

  if (!cramp_notifier_show (self->notifier, &notice, &error))
    g_message ("The end of a guide could not be shown: %s", error->message);
}

static void
server_checked_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CrampGuideKeeper) self = user_data;
  g_autoptr (CrampNotifierServer) server = NULL;
  g_autofree CrampGuideRun *run = NULL;
  g_autoptr (GError) no_server = NULL;
  g_autoptr (GError) error = NULL;

  server = cramp_notifier_check_finish (CRAMP_NOTIFIER (source), result, &no_server);
  self->is_checking = FALSE;
  if (g_error_matches (no_server, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  run = claim (self, &error);
  if (error != NULL)
    try_again (self, error);
  else if (run != NULL && server != NULL && is_news (run, get_now (self)))
    tell (self, run);
}

static void
cramp_guide_keeper_dispose (GObject *object)
{
  CrampGuideKeeper *self = CRAMP_GUIDE_KEEPER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->notifier);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cramp_guide_keeper_parent_class)->dispose (object);
}

static void
cramp_guide_keeper_class_init (CrampGuideKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_guide_keeper_dispose;

  /**
   * CrampGuideKeeper::planned:
   *
   * The guide was looked at, and it is known when to look again.
   */
  signals[PLANNED] = g_signal_new ("planned", CRAMP_TYPE_GUIDE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
cramp_guide_keeper_init (CrampGuideKeeper *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * cramp_guide_keeper_new:
 * @store: the diary, which should watch what others write
 * @notifier: what shows that a guide is over
 * @clock: where the time comes from
 *
 * Makes what ends a guide whose window is closed. It looks at the guide when
 * cramp_guide_keeper_run() is called and when the diary changes.
 *
 * Returns: (transfer full): the keeper
 */
CrampGuideKeeper *
cramp_guide_keeper_new (CrampStore       *store,
                        CrampNotifier    *notifier,
                        const CrampClock *clock)
{
  CrampGuideKeeper *self = g_object_new (CRAMP_TYPE_GUIDE_KEEPER, NULL);

  self->store = g_object_ref (store);
  self->notifier = g_object_ref (notifier);
  self->clock = *clock;
  g_signal_connect_object (store, "changed", G_CALLBACK (cramp_guide_keeper_run), self, G_CONNECT_SWAPPED);

  return self;
}

/* When the guide is to be told or ended, or 0 while it is paused. */
static gint64
find_due (const CrampGuideRun *run)
{
  gint64 end = run->ended != 0 ? run->ended : cramp_guide_get_end (run);

  return end == 0 ? 0 : end + CRAMP_GUIDE_WINDOW_FIRST_S;
}

/**
 * cramp_guide_keeper_run:
 * @self: a keeper
 *
 * Looks at the guide: when it is over, and no window has told so, marks it as
 * done and shows a notice once.
 */
void
cramp_guide_keeper_run (CrampGuideKeeper *self)
{
  g_autofree CrampGuideRun *run = NULL;
  g_autoptr (GError) error = NULL;
  CrampBoot boot;
  gint64    now, due;

  g_return_if_fail (CRAMP_IS_GUIDE_KEEPER (self));

  now = get_now (self);
  boot = cramp_clock_read_boot (&self->clock);
  run = cramp_store_find_guide (self->store, &error);
  if (run != NULL && cramp_guide_catch_up (run, now, &boot))
    cramp_store_save_guide (self->store, run, &error);
  due = run == NULL ? 0 : find_due (run);
  if (error == NULL && due != 0 && due <= now)
    cramp_guide_finish (self->store, FALSE, now, &boot, &error);
  if (error != NULL)
    {
      try_again (self, error);
      return;
    }

  set_wake (self, due > now ? due : 0);
  if (due == 0 || due > now || self->is_checking)
    return;

  self->is_checking = TRUE;
  cramp_notifier_check_async (self->notifier, self->cancellable, server_checked_cb, g_object_ref (self));
}

/**
 * cramp_guide_keeper_get_wake:
 * @self: a keeper
 *
 * Returns: when cramp_guide_keeper_run() is to be called again, in seconds
 *   since 1970 in UTC, or 0 when nothing is to come
 */
gint64
cramp_guide_keeper_get_wake (CrampGuideKeeper *self)
{
  return self->wake;
}
