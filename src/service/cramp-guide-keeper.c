/* cramp-guide-keeper.c - ending a guide also with the window closed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-guide-keeper.h"

#include "cramp-guide-diary.h"
#include "cramp-reminder-text.h"
#include "cramp-store-guide.h"

#define NOTICE_ID "guide"

struct _CrampGuideKeeper
{
  CrampKeeper parent_instance;
};

G_DEFINE_FINAL_TYPE (CrampGuideKeeper, cramp_guide_keeper, CRAMP_TYPE_KEEPER)

/* Takes the guide out of the diary first: what is told is told once, also when
 * two sessions of the person see its end. */
static gboolean
claim (CrampStore     *store,
       CrampGuideRun **run,
       GError        **error)
{
  gboolean success;

  *run = NULL;
  if (!cramp_store_begin (store, error))
    return FALSE;

  success = cramp_store_find_guide (store, run, error) &&
            (*run == NULL || (*run)->ended == 0 || cramp_store_delete_guide (store, error));

  return cramp_store_end (store, success, error);
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
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_notifier_show_finish (CRAMP_NOTIFIER (source), result, &error))
    g_message ("The end of a guide could not be shown: %s", error->message);
}

static void
cramp_guide_keeper_tell (CrampKeeper               *self,
                         const CrampNotifierServer *server,
                         gint64                     now,
                         GError                   **error)
{
  g_autofree CrampGuideRun *run = NULL;
  CrampNotice               notice = { .id = NOTICE_ID };

  if (!claim (cramp_keeper_get_store (self), &run, error) || run == NULL || run->ended == 0 || server == NULL ||
      !is_news (run, now))
    return;

  notice.title = cramp_reminder_text_get_end_title (run->care);
  notice.body = cramp_reminder_text_get_end_body (run->care);
  cramp_notifier_show_async (cramp_keeper_get_notifier (self), &notice, told_cb, NULL);
}

/* When the guide is to be told or ended, or 0 while it is paused. */
static gint64
find_due (const CrampGuideRun *run)
{
  gint64 end = run->ended != 0 ? run->ended : cramp_guide_get_end (run);

  return end == 0 ? 0 : end + CRAMP_GUIDE_WINDOW_FIRST_S;
}

static gboolean
cramp_guide_keeper_look (CrampKeeper     *self,
                         gint64           now,
                         CrampKeeperPlan *plan,
                         GError         **error)
{
  CrampStore               *store = cramp_keeper_get_store (self);
  CrampBoot                 boot = cramp_clock_read_boot (cramp_keeper_get_clock (self));
  g_autofree CrampGuideRun *run = NULL;
  gint64                    due;

  if (!cramp_store_find_guide (store, &run, error) ||
      (run != NULL && cramp_guide_catch_up (run, now, &boot) && !cramp_store_save_guide (store, run, error)))
    return FALSE;
  due = run == NULL ? 0 : find_due (run);
  if (due != 0 && due <= now && !cramp_guide_finish (store, FALSE, now, &boot, error))
    return FALSE;

  plan->wake = due > now ? due : 0;
  plan->has_news = due != 0 && due <= now;
  return TRUE;
}

static void
cramp_guide_keeper_class_init (CrampGuideKeeperClass *klass)
{
  CrampKeeperClass *keeper_class = CRAMP_KEEPER_CLASS (klass);

  keeper_class->look = cramp_guide_keeper_look;
  keeper_class->tell = cramp_guide_keeper_tell;
}

static void
cramp_guide_keeper_init (CrampGuideKeeper *self)
{
}

/**
 * cramp_guide_keeper_new:
 * @store: the diary, which should watch what others write
 * @notifier: what shows that a guide is over
 * @clock: where the time comes from
 *
 * Makes what ends a guide whose window is closed: when it is over, and no
 * window has told so, it is marked as done and a notice is shown once.
 *
 * Returns: (transfer full): the keeper
 */
CrampKeeper *
cramp_guide_keeper_new (CrampStore    *store,
                        CrampNotifier *notifier,
                        CrampClock    *clock)
{
  return cramp_keeper_new (CRAMP_TYPE_GUIDE_KEEPER, store, notifier, clock);
}
