/* cramp-closing-keys.c - the keys that close a window, and all of them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-closing-keys.h"

static gboolean
quit_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  cramp_closing_keys_close_all ();

  return GDK_EVENT_STOP;
}

static void
add_shortcut (GtkEventController *shortcuts,
              const char         *trigger,
              GtkShortcutAction  *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), action));
}

/**
 * cramp_closing_keys_add_to:
 *
 * Closes @window with Ctrl+W, and all windows with Ctrl+Q. The shortcuts of an
 * application do not reach its dialogs.
 */
void
cramp_closing_keys_add_to (GtkWindow *window)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  add_shortcut (shortcuts, "<Control>w", gtk_named_action_new ("window.close"));
  add_shortcut (shortcuts, "<Control>q", gtk_callback_action_new (quit_cb, NULL, NULL));
  gtk_widget_add_controller (GTK_WIDGET (window), shortcuts);
}

/**
 * cramp_closing_keys_close_all:
 *
 * Closes every window as its own close button does, the newest first. What one
 * closes may close others, and one that asks first keeps those before it open.
 */
void
cramp_closing_keys_close_all (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_kept = FALSE;

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    g_ptr_array_add (open, g_list_model_get_item (windows, i - 1));
  for (guint i = 0; i < open->len && !is_kept; i++)
    {
      GtkWidget *window = g_ptr_array_index (open, i);

      gtk_window_close (GTK_WINDOW (window));
      is_kept = gtk_widget_get_mapped (window);
    }
}
