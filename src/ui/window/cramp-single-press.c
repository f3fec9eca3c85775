/* cramp-single-press.c - one press does one thing
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-single-press.h"

#include "cramp-every-window.h"

/* A key that is held comes again within this, from any desktop's first delay
 * on. One that does not was let go of unseen: with a popover that it closed,
 * say, or a window, or in another program. */
#define REPEAT_MSEC 800

struct _CrampSinglePress
{
  GObject parent_instance;

  guint   down_key; /* the one that went down last, 0 once it is up */
  guint32 down_time;

  guint      last_key;
  guint32    last_time;
  GtkWidget *last_focus;
};

G_DEFINE_FINAL_TYPE (CrampSinglePress, cramp_single_press, G_TYPE_OBJECT)

static gboolean
is_accelerator (GtkWindow      *window,
                guint           keyval,
                GdkModifierType state)
{
  GtkApplication  *application = GTK_APPLICATION (g_application_get_default ());
  g_autofree char *accelerator = gtk_accelerator_name (gdk_keyval_to_lower (keyval), state & gtk_accelerator_get_default_mod_mask ());
  g_auto (GStrv) actions = NULL;

  if (application == NULL)
    return FALSE;

  actions = gtk_application_get_actions_for_accel (application, accelerator);

  return actions[0] != NULL;
}

static gboolean
is_in_text (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* Whether a key does something rather than move about or write. */
static gboolean
is_press (GtkWindow      *window,
          guint           keyval,
          GdkModifierType state)
{
  if (is_accelerator (window, keyval, state))
    return TRUE;
  if (is_in_text (window))
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
    case GDK_KEY_Escape:
      return TRUE;
    default:
      return (state & GDK_ALT_MASK) != 0;
    }
}

static gboolean
activates (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter ||
         keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space;
}

/* Who presses a key twice, as they click twice, means what had the keyboard at
 * first, and not what it has come to with the first press. */
static gboolean
is_second (CrampSinglePress *self,
           GtkWindow        *window,
           guint             keyval,
           guint             keycode,
           guint32           time)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  gboolean   is_again;
  int        double_msec;

  g_object_get (gtk_settings_get_default (), "gtk-double-click-time", &double_msec, NULL);
  is_again = keycode == self->last_key && time - self->last_time <= (guint32) double_msec && focus != self->last_focus &&
             activates (keyval) && !is_in_text (window);
  self->last_key = keycode;
  self->last_time = time;
  g_set_weak_pointer (&self->last_focus, focus);

  return is_again;
}

/* A desktop repeats the key that went down last, and GTK does not tell: with
 * another key it has come to an end, and Ctrl before a letter is one. It is
 * remembered for all windows together: the first press of a held key may have
 * opened the one that gets the next. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                CrampSinglePress      *self)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  guint32    time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (keys));
  gboolean   is_held = keycode == self->down_key && time - self->down_time <= REPEAT_MSEC;

  self->down_key = keycode;
  self->down_time = time;

  if (!is_held)
    return is_second (self, GTK_WINDOW (window), keyval, keycode, time);

  return is_press (GTK_WINDOW (window), keyval, state);
}

static void
key_released_cb (GtkEventControllerKey *keys,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 CrampSinglePress      *self)
{
  if (keycode == self->down_key)
    self->down_key = 0;
}

/* A row that opens, a button with an action, and an answer, which folds its
 * question. */
static gboolean
acts_once (GtkWidget *widget)
{
  GtkWidget *button = widget == NULL ? NULL : gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);
  GtkWidget *row = widget == NULL || GTK_IS_TEXT (widget) ? NULL : gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  if (button != NULL)
    return GTK_IS_TOGGLE_BUTTON (button) || gtk_actionable_get_action_name (GTK_ACTIONABLE (button)) != NULL;

  return row != NULL && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row));
}

/* What the first click did may have put another button in the place. Buttons
 * that count up and down have no action: they may be clicked fast. */
static void
clicked_cb (GtkGestureClick  *clicks,
            int               count,
            double            x,
            double            y,
            CrampSinglePress *self)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (clicks));
  GdkEvent  *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (clicks));
  gboolean   in_popover = event == NULL || gdk_event_get_surface (event) != gtk_native_get_surface (GTK_NATIVE (window));

  if (count > 1 && !in_popover && acts_once (gtk_widget_pick (window, x, y, GTK_PICK_DEFAULT)))
    gtk_gesture_set_state (GTK_GESTURE (clicks), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
add_window (GtkWindow *window,
            gpointer   user_data)
{
  CrampSinglePress   *self = user_data;
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *clicks = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (clicks), GTK_PHASE_CAPTURE);
  g_signal_connect_object (clicks, "pressed", G_CALLBACK (clicked_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (clicks));
}

static void
cramp_single_press_finalize (GObject *object)
{
  CrampSinglePress *self = CRAMP_SINGLE_PRESS (object);

  g_clear_weak_pointer (&self->last_focus);

  G_OBJECT_CLASS (cramp_single_press_parent_class)->finalize (object);
}

static void
cramp_single_press_class_init (CrampSinglePressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_single_press_finalize;
}

static void
cramp_single_press_init (CrampSinglePress *self)
{
  cramp_every_window (add_window, self);
}

/**
 * cramp_single_press_new:
 *
 * Returns: (transfer full): what watches the presses, once GTK is there
 */
CrampSinglePress *
cramp_single_press_new (void)
{
  return g_object_new (CRAMP_TYPE_SINGLE_PRESS, NULL);
}
