/* bare-window.c - the least window of this toolkit, to measure against
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

static void
log_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
}

static void
activate_cb (GtkApplication *application)
{
  static const GActionEntry actions[] = { { "log-cramp", log_cb } };
  GtkWidget                *window = adw_application_window_new (application);
  GtkWidget                *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget                *button = gtk_button_new_with_label ("Log a cramp");

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.log-cramp");
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), button);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "Bare");
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("io.github.crampdiary.Bare", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
