/* cramp-fold.c - what is folded is not measured
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-fold.h"

static void
fold_cb (GtkRevealer *fold)
{
  gboolean is_seen = gtk_revealer_get_reveal_child (fold) || gtk_revealer_get_child_revealed (fold);

  gtk_widget_set_visible (gtk_revealer_get_child (fold), is_seen);
}

/**
 * cramp_fold_watch:
 * @fold: shows and hides a child, which it has already
 *
 * Hides the child itself for as long as it is folded. A revealer asks for the size
 * also of what it does not show, and long words are laid out for it: of a page of
 * charts that took a third of the time until it was there.
 */
void
cramp_fold_watch (GtkRevealer *fold)
{
  g_signal_connect (fold, "notify::reveal-child", G_CALLBACK (fold_cb), NULL);
  g_signal_connect (fold, "notify::child-revealed", G_CALLBACK (fold_cb), NULL);
  fold_cb (fold);
}
