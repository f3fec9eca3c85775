/* cramp-diary-window.c - a window with a diary, as its actions see it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "cramp-diary-window.h"

#include "cramp-store-deeds.h"
#include "cramp-window-clock.h"

typedef struct
{
  CrampToast         *toast; /* a child of the window */
  CrampStore         *store;
  CrampAssessor      *assessor;
  CrampReminderWatch *reminders;
} CrampDiaryWindowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CrampDiaryWindow, cramp_diary_window, ADW_TYPE_APPLICATION_WINDOW)

static CrampDiaryWindowPrivate *
get_private (CrampDiaryWindow *self)
{
  return cramp_diary_window_get_instance_private (self);
}

static void
cramp_diary_window_dispose (GObject *object)
{
  CrampDiaryWindowPrivate *private = get_private (CRAMP_DIARY_WINDOW (object));

  g_clear_object (&private->reminders);
  g_clear_object (&private->assessor);
  g_clear_object (&private->store);

  G_OBJECT_CLASS (cramp_diary_window_parent_class)->dispose (object);
}

static void
cramp_diary_window_class_init (CrampDiaryWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_diary_window_dispose;
}

static void
cramp_diary_window_init (CrampDiaryWindow *self)
{
}

/**
 * cramp_diary_window_set_toast:
 * @toast: a child of the window, where it tells what was done
 */
void
cramp_diary_window_set_toast (CrampDiaryWindow *self,
                              CrampToast       *toast)
{
  get_private (self)->toast = toast;
}

/**
 * cramp_diary_window_set_store:
 *
 * Takes a diary, and what reads it: the assessor and the watch over the
 * reminders.
 */
void
cramp_diary_window_set_store (CrampDiaryWindow *self,
                              CrampStore       *store)
{
  CrampDiaryWindowPrivate *private = get_private (self);

  g_set_object (&private->store, store);
  g_clear_object (&private->assessor);
  private->assessor = cramp_assessor_new (store);
  g_clear_object (&private->reminders);
  private->reminders = cramp_reminder_watch_new (store, cramp_window_clock_get (self));
}

/**
 * cramp_diary_window_get_store:
 *
 * Returns: (transfer none) (nullable): the diary, or %NULL before it is opened
 */
CrampStore *
cramp_diary_window_get_store (CrampDiaryWindow *self)
{
  return get_private (self)->store;
}

CrampAssessor *
cramp_diary_window_get_assessor (CrampDiaryWindow *self)
{
  return get_private (self)->assessor;
}

CrampReminderWatch *
cramp_diary_window_get_reminder_watch (CrampDiaryWindow *self)
{
  return get_private (self)->reminders;
}

void
cramp_diary_window_refresh (CrampDiaryWindow *self)
{
  CRAMP_DIARY_WINDOW_GET_CLASS (self)->refresh (self);
}

void
cramp_diary_window_show_page (CrampDiaryWindow *self,
                              const char       *page)
{
  CRAMP_DIARY_WINDOW_GET_CLASS (self)->show_page (self, page);
}

void
cramp_diary_window_show_night (CrampDiaryWindow *self,
                               CrampNightDate    night)
{
  CRAMP_DIARY_WINDOW_GET_CLASS (self)->show_night (self, night);
}

/**
 * cramp_diary_window_find:
 * @type: a kind of window
 *
 * Returns: (transfer none) (nullable): the window of that kind that stands
 *   before this one. There is one at most, but a second press may come before it
 *   is there
 */
GtkWindow *
cramp_diary_window_find (CrampDiaryWindow *self,
                         GType             type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_window_get_transient_for (window) == GTK_WINDOW (self))
        return window;
    }

  return NULL;
}

void
cramp_diary_window_tell (CrampDiaryWindow *self,
                         const char       *message)
{
  cramp_toast_tell (get_private (self)->toast, message);
}

/**
 * cramp_diary_window_hush:
 *
 * Takes away what was told last, where the page says what is new.
 */
void
cramp_diary_window_hush (CrampDiaryWindow *self)
{
  cramp_toast_hide (get_private (self)->toast);
}

/**
 * cramp_diary_window_tell_not_saved:
 * @error: why something could not be done
 *
 * Tells that what was just done is not in the diary.
 */
void
cramp_diary_window_tell_not_saved (CrampDiaryWindow *self,
                                   const GError     *error)
{
  cramp_toast_tell_not_saved (get_private (self)->toast, error);
}

/**
 * cramp_diary_window_ask:
 * @question: what to ask
 * @answer: the words of the button
 * @action: the action of the button
 * @target: its parameter
 *
 * Asks before something is done.
 */
void
cramp_diary_window_ask (CrampDiaryWindow *self,
                        const char       *question,
                        const char       *answer,
                        const char       *action,
                        GVariant         *target)
{
  cramp_toast_ask (get_private (self)->toast, question, answer, action, target);
}

/**
 * cramp_diary_window_offer_undo:
 * @message: what was done and is saved
 * @details_of: (nullable): the cramp to offer details for
 * @deed: (nullable): what was done, or %NULL when nothing changed by it
 *
 * Tells what was done, in a toast that takes back this and nothing else. Ctrl+Z
 * takes back what was done last.
 */
void
cramp_diary_window_offer_undo (CrampDiaryWindow *self,
                               const char       *message,
                               const char       *details_of,
                               CrampDeed        *deed)
{
  cramp_diary_window_update_undo (self);
  if (deed != NULL)
    cramp_toast_offer_undo (get_private (self)->toast, message, details_of, deed->id);
  else
    cramp_diary_window_tell (self, message);
}

/**
 * cramp_diary_window_end_quietly:
 * @done: whether it is in the diary
 * @error: (nullable): why it is not
 *
 * Tells nothing of what is its own undo, such as a check mark.
 */
void
cramp_diary_window_end_quietly (CrampDiaryWindow *self,
                                gboolean          done,
                                const GError     *error)
{
  if (done)
    cramp_diary_window_update_undo (self);
  else
    cramp_diary_window_tell_not_saved (self, error);
}

/**
 * cramp_diary_window_update_undo:
 *
 * Enables "win.undo" while there is something to take back, also what was done
 * before the window was opened.
 */
void
cramp_diary_window_update_undo (CrampDiaryWindow *self)
{
  CrampStore *store = get_private (self)->store;
  g_autoptr (CrampDeed) last = NULL;
  g_autoptr (GError) error = NULL;

  /* Whatever keeps it from being read is told where the diary is shown. */
  if (!cramp_store_find_deed (store, 0, &last, &error))
    g_debug ("Could not read what was done last: %s", error->message);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", last != NULL && cramp_store_get_obstacle (store) == NULL);
}
