/* cramp-keeper.h - looking at the diary, and telling what is new
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"
#include "cramp-notifier.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampKeeperPlan:
 * @wake: when to look again, in seconds since 1970 in UTC, or 0 when nothing
 *   is to come
 * @has_news: whether there is something to tell as soon as a notification
 *   server has given a sign of life
 */
typedef struct
{
  gint64   wake;
  gboolean has_news;
} CrampKeeperPlan;

#define CRAMP_TYPE_KEEPER (cramp_keeper_get_type ())

G_DECLARE_DERIVABLE_TYPE (CrampKeeper, cramp_keeper, CRAMP, KEEPER, GObject)

/**
 * CrampKeeperClass:
 * @look: looks at the diary and does what needs no server; %FALSE when the
 *   diary failed. Looking again must change nothing.
 * @tell: claims and shows what is to be told; without a server it notes that
 *   nobody could be told. Sets its error when the diary failed.
 * @forgive: (nullable): another server has come, which may take what the last
 *   one refused
 */
struct _CrampKeeperClass
{
  GObjectClass parent_class;

  gboolean (*look) (CrampKeeper     *self,
                    gint64           now,
                    CrampKeeperPlan *plan,
                    GError         **error);
  void (*tell) (CrampKeeper               *self,
                const CrampNotifierServer *server,
                gint64                     now,
                GError                   **error);
  void (*forgive) (CrampKeeper *self);
};

void          cramp_keeper_run (CrampKeeper *self);
gint64        cramp_keeper_get_wake (CrampKeeper *self);
const GError *cramp_keeper_get_problem (CrampKeeper *self);

gpointer       cramp_keeper_new (GType          type,
                                 CrampStore    *store,
                                 CrampNotifier *notifier,
                                 CrampClock    *clock) G_GNUC_WARN_UNUSED_RESULT;
CrampStore    *cramp_keeper_get_store (gpointer self);
CrampNotifier *cramp_keeper_get_notifier (gpointer self);
CrampClock    *cramp_keeper_get_clock (gpointer self);
void           cramp_keeper_plan (gpointer self);

G_END_DECLS
