/* cramp-clock-chooser.c - large steps and fields for a time of day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-clock-chooser.h"

#include <string.h>

#include "cramp-clock-words.h"

#define NOON 12
#define LAST_HOUR 23
#define LAST_MINUTE 59
#define DIGITS 2

/* The hours are 0 to 23 inside, whatever is shown: on a clock with twelve hours
 * a step past eleven goes on to the other half of the day. */
struct _CrampClockChooser
{
  GtkBox parent_instance;

  GtkSpinButton   *hours;
  GtkSpinButton   *minutes;
  GtkWidget       *halves;
  GtkToggleButton *before_noon;
  GtkToggleButton *after_noon;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (CrampClockChooser, cramp_clock_chooser, GTK_TYPE_BOX)

static guint changed_emission;
static guint activate_emission;

static int
get_value (GtkSpinButton *spin)
{
  return gtk_spin_button_get_value_as_int (spin);
}

static void
show_number (CrampClockChooser *self,
             GtkSpinButton     *spin,
             int                digits,
             int                number)
{
  char text[sizeof "-2147483648"];

  g_snprintf (text, sizeof text, "%0*d", digits, number);
  self->showing = TRUE;
  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (spin))))
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  self->showing = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static gboolean
show_hours_cb (GtkSpinButton     *spin,
               CrampClockChooser *self)
{
  int hour = get_value (spin);

  if (cramp_clock_words_has_twelve_hours ())
    show_number (self, spin, 1, (hour + NOON - 1) % NOON + 1);
  else
    show_number (self, spin, DIGITS, hour);

  return TRUE;
}

static gboolean
show_minutes_cb (GtkSpinButton     *spin,
                 CrampClockChooser *self)
{
  show_number (self, spin, DIGITS, get_value (spin));

  return TRUE;
}

static gboolean
read_number (GtkSpinButton *spin,
             guint64        last,
             int           *number)
{
  guint64 typed;

  if (!g_ascii_string_to_unsigned (gtk_editable_get_text (GTK_EDITABLE (spin)), 10, 0, last, &typed, NULL))
    return FALSE;

  *number = (int) typed;

  return TRUE;
}

/* Eleven, typed on a clock with twelve hours, is the eleven of the half that is
 * shown; thirteen can only be meant one way. */
static gboolean
read_hour (CrampClockChooser *self,
           int               *hour)
{
  int typed;

  if (!read_number (self->hours, LAST_HOUR, &typed))
    return FALSE;

  if (cramp_clock_words_has_twelve_hours () && typed >= 1 && typed <= NOON)
    typed = typed % NOON + (get_value (self->hours) >= NOON ? NOON : 0);
  *hour = typed;

  return TRUE;
}

static int
read_hours_cb (GtkSpinButton     *spin,
               double            *value,
               CrampClockChooser *self)
{
  int hour;

  if (!read_hour (self, &hour))
    return GTK_INPUT_ERROR;

  *value = hour;

  return TRUE;
}

static void
show_half (CrampClockChooser *self)
{
  self->showing = TRUE;
  gtk_toggle_button_set_active (get_value (self->hours) < NOON ? self->before_noon : self->after_noon, TRUE);
  self->showing = FALSE;
}

static void
value_changed_cb (CrampClockChooser *self)
{
  show_half (self);
  g_signal_emit (self, changed_emission, 0);
}

static void
half_toggled_cb (CrampClockChooser *self)
{
  gboolean before = gtk_toggle_button_get_active (self->before_noon);

  if (!self->showing)
    gtk_spin_button_set_value (self->hours, get_value (self->hours) % NOON + (before ? 0 : NOON));
}

static void
activate_cb (CrampClockChooser *self)
{
  if (cramp_clock_chooser_take_typed (self))
    g_signal_emit (self, activate_emission, 0);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static gboolean
is_full (GtkSpinButton *spin)
{
  return strlen (gtk_editable_get_text (GTK_EDITABLE (spin))) == DIGITS;
}

static gboolean
has_keyboard (GtkSpinButton *spin)
{
  return gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (spin))));
}

static void
typed_cb (CrampClockChooser *self)
{
  int hour;

  if (self->showing)
    return;

  /* Two digits are all an hour has: the next one belongs to the minutes. */
  if (is_full (self->hours) && has_keyboard (self->hours) && read_hour (self, &hour))
    gtk_widget_grab_focus (GTK_WIDGET (self->minutes));
  g_signal_emit (self, changed_emission, 0);
}

static gboolean
is_number (const char *text,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

/* Whoever clicks into a field and types ten means ten, and not 1023: a number
 * that has no room takes the place of what was there. What is no number does not,
 * and is not taken for another time. */
static void
insert_text_cb (CrampClockChooser *self,
                const char        *text,
                int                length,
                int               *position,
                GtkEditable       *editable)
{
  if (self->showing)
    return;

  if (!is_number (text, (gsize) length))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      g_signal_stop_emission_by_name (editable, "insert-text");
      return;
    }
  if (strlen (gtk_editable_get_text (editable)) + (gsize) length <= DIGITS)
    return;

  self->showing = TRUE;
  gtk_editable_delete_text (editable, 0, -1);
  self->showing = FALSE;
  *position = 0;
}

static gboolean
hours_key_pressed_cb (CrampClockChooser *self,
                      guint              keyval)
{
  if (keyval != GDK_KEY_colon && keyval != GDK_KEY_period)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->minutes));

  return GDK_EVENT_STOP;
}

static gboolean
cramp_clock_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CRAMP_CLOCK_CHOOSER (widget)->hours));
}

static void
follow_typing (CrampClockChooser *self,
               GtkSpinButton     *spin)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (spin));

  g_signal_connect_swapped (text, "insert-text", G_CALLBACK (insert_text_cb), self);
  g_signal_connect_swapped (text, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (text, "activate", G_CALLBACK (activate_cb), self);
}

static void
cramp_clock_chooser_class_init (CrampClockChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = cramp_clock_chooser_grab_focus;

  /**
   * CrampClockChooser::changed:
   * @self: the chooser
   *
   * Another time is shown, by a step or by typing.
   */
  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CrampClockChooser::activate:
   * @self: the chooser
   *
   * Return was pressed on a time.
   */
  activate_emission = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/widgets/cramp-clock-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampClockChooser, hours);
  gtk_widget_class_bind_template_child (widget_class, CrampClockChooser, minutes);
  gtk_widget_class_bind_template_child (widget_class, CrampClockChooser, halves);
  gtk_widget_class_bind_template_child (widget_class, CrampClockChooser, before_noon);
  gtk_widget_class_bind_template_child (widget_class, CrampClockChooser, after_noon);
  gtk_widget_class_bind_template_callback (widget_class, read_hours_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_hours_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_minutes_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, half_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, hours_key_pressed_cb);
}

static void
cramp_clock_chooser_init (CrampClockChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_button_set_label (GTK_BUTTON (self->before_noon), cramp_clock_words_half (0));
  gtk_button_set_label (GTK_BUTTON (self->after_noon), cramp_clock_words_half (NOON * 60));
  follow_typing (self, self->hours);
  follow_typing (self, self->minutes);
  cramp_clock_chooser_set_minute (self, 0);
}

/**
 * cramp_clock_chooser_get_minute:
 *
 * Returns: the time that is shown, in minutes after local midnight; what is
 *   being typed counts as soon as it is a number
 */
int
cramp_clock_chooser_get_minute (CrampClockChooser *self)
{
  int hour = get_value (self->hours);
  int minute = get_value (self->minutes);

  read_hour (self, &hour);
  read_number (self->minutes, LAST_MINUTE, &minute);

  return hour * 60 + minute;
}

/**
 * cramp_clock_chooser_set_minute:
 * @minute_of_day: minutes after local midnight, 0 to 1439
 *
 * Shows a time, with as many hours to a day as the desktop has now.
 */
void
cramp_clock_chooser_set_minute (CrampClockChooser *self,
                                int                minute_of_day)
{
  gtk_widget_set_visible (self->halves, cramp_clock_words_has_twelve_hours ());
  gtk_spin_button_set_value (self->hours, minute_of_day / 60);
  gtk_spin_button_set_value (self->minutes, minute_of_day % 60);
  show_hours_cb (self->hours, self);
  show_minutes_cb (self->minutes, self);
  show_half (self);
}

/**
 * cramp_clock_chooser_take_typed:
 *
 * Takes over what was typed last.
 *
 * Returns: %FALSE when it is not a time
 */
gboolean
cramp_clock_chooser_take_typed (CrampClockChooser *self)
{
  int hour, minute;

  if (!read_hour (self, &hour) || !read_number (self->minutes, LAST_MINUTE, &minute))
    return FALSE;

  cramp_clock_chooser_set_minute (self, hour * 60 + minute);

  return TRUE;
}
