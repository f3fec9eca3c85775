/* cramp-window-undo.c - taking back what was done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include "cramp-deed-words.h"
#include "cramp-diary-undo.h"
#include "cramp-window-clock.h"

static void
undo (CrampDiaryWindow *self,
      gint64            id)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  CrampStore      *store = cramp_diary_window_get_store (self);
  CrampUndo        how_much;

  if (store == NULL)
    return;

  if (!cramp_diary_undo (store, id, now, &deed, &how_much, &error))
    {
      cramp_diary_window_tell_not_saved (self, error);
      return;
    }

  message = cramp_deed_words_undone (deed, how_much, cramp_night_of (now));
  cramp_diary_window_tell (self, message);
  cramp_diary_window_update_undo (self);
  if (deed != NULL && deed->kind == CRAMP_DEED_BEGUN)
    cramp_diary_window_show_page (self, "welcome");
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
