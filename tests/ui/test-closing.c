/* test-closing.c - a window that closes takes along what its choosers show
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-clock-chooser.h"
#include "cramp-profile-window.h"
#include "cramp-store-person.h"
#include "cramp-toast.h"
#include "diary-window.h"

#define NINE (21 * 60)

/* What is saved then can be taken back, as what was saved before. */
static void
test_profile (DiaryWindow  *fixture,
              gconstpointer data)
{
  GtkWidget *toast, *window, *chooser;
  g_autoptr (CrampProfile) profile = NULL;

  diary_window_start (fixture, 5);
  diary_window_open (fixture, 1000, 700);
  toast = diary_window_find (GTK_WIDGET (fixture->window), CRAMP_TYPE_TOAST);
  diary_window_act (fixture, "win.profile");

  window = diary_window_get_newest (fixture);
  chooser = diary_window_find (window, CRAMP_TYPE_CLOCK_CHOOSER);
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_ancestor (chooser, GTK_TYPE_MENU_BUTTON)));
  diary_window_settle ();
  cramp_clock_chooser_set_minute (CRAMP_CLOCK_CHOOSER (chooser), NINE);
  gtk_window_close (GTK_WINDOW (window));
  diary_window_settle ();

  profile = cramp_store_read_profile (fixture->diary.store, NULL);
  g_assert_cmpint (cramp_profile_get_bedtime (profile), ==, NINE);
  /* The strip of the message stands below the page. */
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (gtk_widget_get_last_child (toast))));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/closing/profile", DiaryWindow, NULL, diary_window_set_up, test_profile, diary_window_tear_down);

  return g_test_run ();
}
