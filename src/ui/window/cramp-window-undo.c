/* cramp-window-undo.c - taking back what was done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include <glib/gi18n.h>

#include "cramp-copy-runner.h"
#include "cramp-deed-words.h"
#include "cramp-diary-undo.h"
#include "cramp-window-clock.h"

static void
tell_undone (CrampDiaryWindow *self,
             const CrampDeed  *deed,
             CrampUndo         how_much)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autofree char *message = NULL;

  message = cramp_deed_words_undone (deed, how_much, cramp_night_of (now));
  cramp_diary_window_tell (self, message);
  cramp_diary_window_update_undo (self);
  if (deed != NULL && deed->kind == CRAMP_DEED_BEGUN)
    cramp_diary_window_show_page (self, "welcome");
}

static void
taken_back_cb (GtkWindow    *window,
               CrampCopyJob *job,
               const GError *error)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (window);

  if (error == NULL)
    {
      cramp_diary_window_refresh (self);
      tell_undone (self, job->deed, job->undo);
    }
  else if (error->domain == CRAMP_PROGRESS_ERROR)
    cramp_diary_window_tell (self, _ ("Cancelled: your diary is as it was."));
  else
    cramp_diary_window_tell_not_saved (self, error);
}

/* A copy may have brought so much that it takes a while. */
static gboolean
take_copy_back (CrampDiaryWindow *self,
                CrampStore       *store,
                gint64            id,
                GDateTime        *now)
{
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (CrampCopyJob) job = NULL;

  if (!cramp_store_find_deed (store, id, &deed, NULL) || deed == NULL ||
      (deed->kind != CRAMP_DEED_IMPORTED && deed->kind != CRAMP_DEED_RESTORED))
    return FALSE;

  job = cramp_copy_job_new (cramp_store_get_path (store), now);
  job->deed_id = deed->id;
  cramp_copy_runner_start (GTK_WINDOW (self), job, cramp_copy_job_take_back,
                           deed->kind == CRAMP_DEED_IMPORTED ? _ ("Taking back what came in with the file") : _ ("Taking back the restored backup"),
                           taken_back_cb);
  return TRUE;
}

static void
undo (CrampDiaryWindow *self,
      gint64            id)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  CrampStore *store = cramp_diary_window_get_store (self);
  CrampUndo   how_much;

  if (store == NULL || take_copy_back (self, store, id, now))
    return;

  if (cramp_diary_undo (store, id, now, &deed, &how_much, &error))
    tell_undone (self, deed, how_much);
  else
    cramp_diary_window_tell_not_saved (self, error);
}

static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  undo (CRAMP_DIARY_WINDOW (widget), 0);
}

static void
undo_deed_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  undo (CRAMP_DIARY_WINDOW (widget), g_variant_get_int64 (parameter));
}

const CrampWindowAction cramp_window_undo_actions[] = {
  { "win.undo", NULL, undo_action },
  { "win.undo-deed", "x", undo_deed_action },
  { NULL }
};
