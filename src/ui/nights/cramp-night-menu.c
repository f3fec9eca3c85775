/* cramp-night-menu.c - what can be done with a night of a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night-menu.h"

#include <glib/gi18n.h>

#include "cramp-episode-words.h"
#include "cramp-night-card.h"
#include "cramp-words.h"

static CrampNightItem *
find_night (GtkWidget *widget)
{
  GtkWidget *card = widget == NULL ? NULL : gtk_widget_get_ancestor (widget, CRAMP_TYPE_NIGHT_CARD);

  return card == NULL ? NULL : cramp_night_card_get_item (CRAMP_NIGHT_CARD (card));
}

/* The cramp of an entry or of something in it; else the only one of the night. */
static CrampEpisode *
find_cramp (GtkWidget *widget)
{
  CrampNightItem *night = find_night (widget);
  const char     *id = night == NULL ? NULL : cramp_night_card_get_cramp (widget);

  for (guint i = 0; id != NULL && i < night->episodes->len; i++)
    if (g_str_equal (id, cramp_episode_get_id (g_ptr_array_index (night->episodes, i))))
      return g_ptr_array_index (night->episodes, i);

  return night != NULL && night->episodes->len == 1 ? g_ptr_array_index (night->episodes, 0) : NULL;
}

static void
add (GMenu      *menu,
     const char *label,
     const char *action,
     const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
add_answers (GMenu                *menu,
             const CrampNightItem *night)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autofree char *date = cramp_night_date_to_string (night->date);

  if (!night->is_read || night->to_come)
    return;

  /* Translators: the next three are in the menu of a night. */
  add (section, _ ("_Add a Cramp…"), "win.add-cramp", date);
  if (!cramp_night_item_is_filled_in (night))
    add (section, _ ("_No Cramps"), "win.tick-night", date);
  else if (cramp_night_item_is_free (night))
    add (section, _ ("_Take Back the Answer"), "win.untick-night", date);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
add_cramp (GMenu        *menu,
           CrampEpisode *cramp,
           gboolean      is_alone)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autofree char *time = cramp_episode_words_time (cramp);
  /* Translators: in the menu of a night with several cramps; %s is the time of day of one, or that it is not known. */
  g_autofree char *details = is_alone ? g_strdup (_ ("_Details…")) : g_strdup_printf (_ ("Details (%s)…"), time);
  /* Translators: likewise; what is deleted can be brought back. */
  g_autofree char *delete = is_alone ? g_strdup (_ ("De_lete")) : g_strdup_printf (_ ("Delete (%s)"), time);

  add (section, details, "win.edit-episode", cramp_episode_get_id (cramp));
  add (section, delete, "win.delete-cramp", cramp_episode_get_id (cramp));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenu *
new_menu (GtkWidget *widget)
{
  GMenu          *menu = g_menu_new ();
  CrampNightItem *night = find_night (widget);
  CrampEpisode   *cramp = find_cramp (widget);

  add_answers (menu, night);
  if (cramp != NULL)
    add_cramp (menu, cramp, TRUE);
  for (guint i = 0; cramp == NULL && i < night->episodes->len; i++)
    add_cramp (menu, g_ptr_array_index (night->episodes, i), FALSE);

  return menu;
}

static gboolean
end_cb (gpointer popover)
{
  gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

/* The keyboard goes back to where it was. What was chosen is done after the menu
 * is closed. */
static void
closed_cb (GtkWidget *popover)
{
  GtkWidget *focus = g_object_get_data (G_OBJECT (popover), "focus");

  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  g_signal_handlers_disconnect_by_func (popover, closed_cb, NULL);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, end_cb, g_object_ref (popover), g_object_unref);
}

/* On the page: the list gives what hangs on it less room than it needs. */
static void
hang (GtkWidget          *popover,
      GtkWidget          *nights,
      const GdkRectangle *place)
{
  GtkWidget   *page = gtk_widget_get_ancestor (nights, ADW_TYPE_BIN);
  GtkWidget   *focus = gtk_root_get_focus (gtk_widget_get_root (nights));
  GdkRectangle there = *place;
  double       x, y;

  gtk_widget_translate_coordinates (nights, page, place->x, place->y, &x, &y);
  there.x = (int) x;
  there.y = (int) y;
  gtk_widget_set_parent (popover, page);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &there);
  if (focus != NULL)
    g_object_set_data_full (G_OBJECT (popover), "focus", g_object_ref (focus), g_object_unref);
}

static gboolean
show_menu (GtkWidget          *nights,
           GtkWidget          *widget,
           const GdkRectangle *place)
{
  g_autoptr (GMenu) menu = NULL;
  GtkWidget *popover;

  if (find_night (widget) == NULL)
    return FALSE;

  menu = new_menu (widget);
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return FALSE;

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  hang (popover, nights, place);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));

  return TRUE;
}

static void
pressed_cb (GtkGesture *gesture,
            gint        n_press,
            double      x,
            double      y)
{
  GtkWidget *nights = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (show_menu (nights, gtk_widget_pick (nights, x, y, GTK_PICK_DEFAULT), &(GdkRectangle){ (int) x, (int) y, 1, 1 }))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
held_cb (GtkGesture *gesture,
         double      x,
         double      y)
{
  pressed_cb (gesture, 1, x, y);
}

/* Below what has the keyboard. */
static gboolean
menu_key_cb (GtkWidget *nights,
             GVariant  *arguments,
             gpointer   user_data)
{
  GtkWidget      *focus = gtk_root_get_focus (gtk_widget_get_root (nights));
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, nights) || !gtk_widget_compute_bounds (focus, nights, &bounds))
    return FALSE;

  return show_menu (nights, focus, &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height });
}

/* One thing at a time: a night with several cramps loses none of them before one
 * is chosen. */
static gboolean
delete_key_cb (GtkWidget *nights,
               GVariant  *arguments,
               gpointer   user_data)
{
  GtkWidget       *focus = gtk_root_get_focus (gtk_widget_get_root (nights));
  CrampNightItem  *night = find_night (focus);
  CrampEpisode    *cramp = find_cramp (focus);
  g_autofree char *date = night == NULL ? NULL : cramp_night_date_to_string (night->date);

  if (cramp != NULL)
    return gtk_widget_activate_action (nights, "win.delete-cramp", "s", cramp_episode_get_id (cramp));
  if (night != NULL && cramp_night_item_is_free (night))
    return gtk_widget_activate_action (nights, "win.untick-night", "s", date);

  gtk_widget_error_bell (nights);
  return TRUE;
}

static void
add_key (GtkEventController *keys,
         const char         *trigger,
         GtkShortcutFunc     callback)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                                          gtk_callback_action_new (callback, NULL, NULL)));
}

/**
 * cramp_night_menu_add_to:
 * @nights: a list of #CrampNightCard
 *
 * Gives each night a menu, by the second button of the mouse, by holding a finger
 * on it, and by the keys for menus; and deletes with Delete what has the
 * keyboard. The actions are those of the window.
 */
void
cramp_night_menu_add_to (GtkWidget *nights)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *hold = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (nights, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (held_cb), NULL);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (hold), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (nights, GTK_EVENT_CONTROLLER (hold));

  add_key (keys, "<Shift>F10", menu_key_cb);
  add_key (keys, "Menu", menu_key_cb);
  add_key (keys, "Delete", delete_key_cb);
  gtk_widget_add_controller (nights, keys);
}
