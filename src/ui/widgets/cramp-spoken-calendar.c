/* cramp-spoken-calendar.c - a calendar for who hears it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spoken-calendar.h"

#include <glib/gi18n.h>

#include "cramp-spoken.h"
#include "cramp-words.h"

#define DAYS_OF_WEEK 7

static void
tell_day (GtkCalendar *calendar)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (calendar);
  g_autofree char *words = cramp_words_date (cramp_date_of (chosen));

  cramp_spoken_set_name (GTK_WIDGET (calendar), words);
}

/* GTK moves a frame that only the eye sees, and chooses with another key. */
static gboolean
key_pressed_cb (GtkCalendar    *calendar,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (calendar);
  g_autoptr (GDateTime) other = NULL;
  int ahead = gtk_widget_get_direction (GTK_WIDGET (calendar)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (!gtk_widget_has_focus (GTK_WIDGET (calendar)) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right)
    other = g_date_time_add_days (chosen, keyval == GDK_KEY_Right ? ahead : -ahead);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down)
    other = g_date_time_add_days (chosen, keyval == GDK_KEY_Down ? DAYS_OF_WEEK : -DAYS_OF_WEEK);
  else if (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_Page_Down)
    other = g_date_time_add_months (chosen, keyval == GDK_KEY_Page_Down ? 1 : -1);
  if (other == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_calendar_select_day (calendar, other);

  return GDK_EVENT_STOP;
}

static void
collect_buttons (GtkWidget *widget,
                 GPtrArray *buttons)
{
  if (GTK_IS_BUTTON (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, buttons);
}

static void
name_buttons (GtkCalendar *calendar)
{
  const char *const names[] = { _ ("The month before"), _ ("The month after"), _ ("The year before"), _ ("The year after") };
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect_buttons (GTK_WIDGET (calendar), buttons);
  for (guint i = 0; i < MIN (buttons->len, G_N_ELEMENTS (names)); i++)
    cramp_spoken_set_name (buttons->pdata[i], names[i]);
}

/**
 * cramp_spoken_calendar_complete:
 *
 * Has a calendar called by the day that is chosen, and the arrow keys choose. May
 * be called again.
 */
void
cramp_spoken_calendar_complete (GtkCalendar *calendar)
{
  GtkEventController *keys;

  if (g_object_get_data (G_OBJECT (calendar), "cramp-spoken") != NULL)
    return;

  g_object_set_data (G_OBJECT (calendar), "cramp-spoken", calendar);
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), calendar);
  gtk_widget_add_controller (GTK_WIDGET (calendar), keys);
  name_buttons (calendar);
  for (const char *const *part = (const char *const[]){ "notify::day", "notify::month", "notify::year", NULL }; *part != NULL; part++)
    g_signal_connect (calendar, *part, G_CALLBACK (tell_day), NULL);
  tell_day (calendar);
}
