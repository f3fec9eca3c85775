/* cramp-action-list.h - what can be done in a window, as a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CrampWindowAction:
 * @name: its name, or %NULL after the last one of a list
 * @parameter: (nullable): the type of what it is given
 * @activate: what it does
 *
 * What can be done in the window.
 */
typedef struct
{
  const char                 *name;
  const char                 *parameter;
  GtkWidgetActionActivateFunc activate;
} CrampWindowAction;

void cramp_action_list_install (const CrampWindowAction *actions,
                                GtkWidgetClass          *widget_class);
void cramp_action_list_enable (const CrampWindowAction *actions,
                               GtkWidget               *widget,
                               gboolean                 enabled);

G_END_DECLS
