/* cramp-window-action-lists.c - what can be done in the window, and what only with a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-window-private.h"

static const CrampWindowAction *const diary_actions[] = {
  cramp_window_actions,
  cramp_window_opener_actions,
  cramp_window_plan_actions,
  cramp_window_signal_actions,
  cramp_window_soak_actions,
  cramp_window_guide_actions,
  cramp_window_copy_actions,
  cramp_window_erase_actions,
  cramp_window_restore_actions,
};

/* To read, to bring a diary back and to say what is urgent none is needed. */
static const CrampWindowAction *const other_actions[] = {
  cramp_window_danger_actions,
  cramp_window_reading_actions,
  cramp_window_restore_anew_actions,
  cramp_window_undo_actions,
};

/**
 * cramp_window_install_actions:
 * @widget_class: the class of the window
 *
 * Installs all of them, but those that lead from page to page.
 */
void
cramp_window_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (diary_actions); i++)
    cramp_action_list_install (diary_actions[i], widget_class);
  for (gsize i = 0; i < G_N_ELEMENTS (other_actions); i++)
    cramp_action_list_install (other_actions[i], widget_class);
}

/**
 * cramp_window_enable_diary_actions:
 * @self: the window
 * @enabled: whether there is a diary
 *
 * Greys out what can do nothing without one.
 */
void
cramp_window_enable_diary_actions (GtkWidget *self,
                                   gboolean   enabled)
{
  for (gsize i = 0; i < G_N_ELEMENTS (diary_actions); i++)
    cramp_action_list_enable (diary_actions[i], self, enabled);
}
