/* cramp-action-list.c - what can be done in a window, as a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-action-list.h"

/**
 * cramp_action_list_install:
 * @actions: a list
 *
 * Lets every window of a class do what stands in a list.
 */
void
cramp_action_list_install (const CrampWindowAction *actions,
                           GtkWidgetClass          *widget_class)
{
  for (const CrampWindowAction *action = actions; action->name != NULL; action++)
    gtk_widget_class_install_action (widget_class, action->name, action->parameter, action->activate);
}

/**
 * cramp_action_list_enable:
 * @actions: a list that was installed for @widget
 *
 * Allows what stands in a list, or forbids it for a while.
 */
void
cramp_action_list_enable (const CrampWindowAction *actions,
                          GtkWidget               *widget,
                          gboolean                 enabled)
{
  for (const CrampWindowAction *action = actions; action->name != NULL; action++)
    gtk_widget_action_set_enabled (widget, action->name, enabled);
}
