/* cramp-shortcuts-window.c - which keys do what
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-shortcuts-window.h"

#include "cramp-shortcut-row.h"

struct _CrampShortcutsWindow
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (CrampShortcutsWindow, cramp_shortcuts_window, ADW_TYPE_WINDOW)

static void
cramp_shortcuts_window_class_init (CrampShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CRAMP_TYPE_SHORTCUT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/window/cramp-shortcuts-window.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_shortcuts_window_init (CrampShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_shortcuts_window_new:
 * @parent: (nullable): the window it belongs to
 *
 * GTK's own window of shortcuts is too wide for a narrow screen, and puts what has
 * no room on pages whose buttons have no names.
 *
 * Returns: (transfer none): a window to read in
 */
GtkWindow *
cramp_shortcuts_window_new (GtkWindow *parent)
{
  return g_object_new (CRAMP_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
}
