/* cramp-keeper.c - looking at the diary, and telling what is new
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "config.h"

#include "cramp-keeper.h"

/* How soon to try again after the diary could not be read or written, in
 * seconds. (choice) */
#define RETRY_AFTER 60

typedef struct
{
  CrampStore    *store;
  CrampNotifier *notifier;
  CrampClock    *clock;
  GError        *problem;
  gint64         wake;
  gboolean       is_checking;
} CrampKeeperPrivate;

enum
{
  PLANNED,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CrampKeeper, cramp_keeper, G_TYPE_OBJECT)

static CrampKeeperPrivate *
get_private (gpointer self)
{
  return cramp_keeper_get_instance_private (self);
}

static void
set_wake (CrampKeeper *self,
          gint64       wake)
{
  get_private (self)->wake = wake;
  g_signal_emit (self, emissions[PLANNED], 0);
}

/* Nothing is told whose state is not on the disk, so without the diary there is
 * only trying again. */
static void
take_problem (CrampKeeper *self,
              GError      *problem)
{
  CrampKeeperPrivate *priv = get_private (self);

  if (priv->problem == NULL)
    g_warning ("The diary does not work, trying again: %s", problem->message);
  g_clear_error (&priv->problem);
  priv->problem = problem;
  set_wake (self, cramp_clock_get_now (get_private (self)->clock) + RETRY_AFTER);
}

static gboolean
look (CrampKeeper *self,
      gboolean    *has_news)
{
  CrampKeeperPlan plan = { 0 };
  g_autoptr (GError) error = NULL;

  if (!CRAMP_KEEPER_GET_CLASS (self)->look (self, cramp_clock_get_now (get_private (self)->clock), &plan, &error))
    {
      take_problem (self, g_steal_pointer (&error));
      return FALSE;
    }

  g_clear_error (&get_private (self)->problem);
  set_wake (self, plan.wake);
  *has_news = plan.has_news;
  return TRUE;
}

static void
server_checked_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CrampKeeper) self = user_data;
  g_autoptr (GError) no_server = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNotifierServer) server = cramp_notifier_check_finish (CRAMP_NOTIFIER (source), result, &no_server);

  get_private (self)->is_checking = FALSE;
  if (server == NULL)
    g_message ("Nothing can be shown: %s", no_server->message);
  CRAMP_KEEPER_GET_CLASS (self)->tell (self, server, cramp_clock_get_now (get_private (self)->clock), &error);
  if (error != NULL)
    take_problem (self, g_steal_pointer (&error));
  else
    cramp_keeper_plan (self);
}

static void
server_came_cb (CrampKeeper *self)
{
  if (CRAMP_KEEPER_GET_CLASS (self)->forgive != NULL)
    CRAMP_KEEPER_GET_CLASS (self)->forgive (self);
  cramp_keeper_run (self);
}

static void
cramp_keeper_dispose (GObject *object)
{
  CrampKeeperPrivate *priv = get_private (object);

  g_clear_object (&priv->notifier);
  g_clear_object (&priv->store);
  g_clear_object (&priv->clock);
  g_clear_error (&priv->problem);

  G_OBJECT_CLASS (cramp_keeper_parent_class)->dispose (object);
}

static void
cramp_keeper_class_init (CrampKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_keeper_dispose;

  /**
   * CrampKeeper::planned:
   *
   * The diary was looked at, and it is known when to look again.
   */
  emissions[PLANNED] = g_signal_new ("planned", CRAMP_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_keeper_init (CrampKeeper *self)
{
}

/**
 * cramp_keeper_new:
 * @type: the kind of keeper
 * @store: the diary, which should watch what others write
 * @notifier: what shows the notices
 * @clock: where the time comes from
 *
 * Makes a keeper of a diary. It looks when cramp_keeper_run() is called, when
 * the diary changes, and when a notification server comes.
 *
 * Returns: (transfer full): the keeper
 */
gpointer
cramp_keeper_new (GType          type,
                  CrampStore    *store,
                  CrampNotifier *notifier,
                  CrampClock    *clock)
{
  CrampKeeper        *self = g_object_new (type, NULL);
  CrampKeeperPrivate *priv = get_private (self);

  priv->store = g_object_ref (store);
  priv->notifier = g_object_ref (notifier);
  priv->clock = g_object_ref (clock);
  g_signal_connect_object (store, "changed", G_CALLBACK (cramp_keeper_run), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notifier, "server-came", G_CALLBACK (server_came_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * cramp_keeper_run:
 *
 * Looks at the diary, and tells what is new as soon as the notification server
 * has given a sign of life. Calling it again changes nothing.
 */
void
cramp_keeper_run (CrampKeeper *self)
{
  CrampKeeperPrivate *priv = get_private (self);
  gboolean            has_news;

  g_return_if_fail (CRAMP_IS_KEEPER (self));

  if (!look (self, &has_news) || !has_news || priv->is_checking)
    return;

  priv->is_checking = TRUE;
  cramp_notifier_check_async (priv->notifier, NULL, server_checked_cb, g_object_ref (self));
}

/**
 * cramp_keeper_plan:
 *
 * Looks at the diary once more, after something was told or could not be.
 * Nothing is told from here, or what nobody shows would be tried for ever.
 */
void
cramp_keeper_plan (gpointer self)
{
  gboolean has_news;

  look (self, &has_news);
}

/**
 * cramp_keeper_get_wake:
 *
 * Returns: when cramp_keeper_run() is to be called again, in seconds since 1970
 *   in UTC, or 0 when nothing is to come
 */
gint64
cramp_keeper_get_wake (CrampKeeper *self)
{
  return get_private (self)->wake;
}

/**
 * cramp_keeper_get_problem:
 *
 * Returns: (nullable): why the diary could not be read or written when it was
 *   last needed
 */
const GError *
cramp_keeper_get_problem (CrampKeeper *self)
{
  return get_private (self)->problem;
}

CrampStore *
cramp_keeper_get_store (gpointer self)
{
  return get_private (self)->store;
}

CrampNotifier *
cramp_keeper_get_notifier (gpointer self)
{
  return get_private (self)->notifier;
}

CrampClock *
cramp_keeper_get_clock (gpointer self)
{
  return get_private (self)->clock;
}
