/* cramp-weekday-buttons.c - on which days of the week
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-weekday-buttons.h"

#include "cramp-answer-button.h"
#include "cramp-spoken.h"
#include "cramp-vocabulary.h"
#include "cramp-words.h"

#define N_WEEKDAYS 7

struct _CrampWeekdayButtons
{
  GtkBox parent_instance;

  GtkToggleButton *buttons[N_WEEKDAYS];
};

G_DEFINE_FINAL_TYPE (CrampWeekdayButtons, cramp_weekday_buttons, GTK_TYPE_BOX)

static guint changed_emission;

static void
toggled_cb (CrampWeekdayButtons *self,
            GtkToggleButton     *button)
{
  cramp_answer_button_set_chosen (button, gtk_toggle_button_get_active (button));
  g_signal_emit (self, changed_emission, 0);
}

static void
add_button (CrampWeekdayButtons *self,
            guint                weekday)
{
  GtkWidget *button = cramp_answer_button_new (cramp_words_weekday_letter (weekday), CRAMP_ANSWER_DAYS);

  cramp_spoken_set_name (button, cramp_words_weekday (weekday));
  gtk_widget_set_hexpand (button, TRUE);
  cramp_answer_button_set_chosen (GTK_TOGGLE_BUTTON (button), FALSE);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self), button);
  self->buttons[weekday] = GTK_TOGGLE_BUTTON (button);
}

static void
cramp_weekday_buttons_class_init (CrampWeekdayButtonsClass *klass)
{
  /* A day was chosen, or left out. */
  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_weekday_buttons_init (CrampWeekdayButtons *self)
{
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  for (guint i = 0; i < N_WEEKDAYS; i++)
    add_button (self, i);
}

/**
 * cramp_weekday_buttons_get:
 *
 * Returns: the #CRAMP_SET of the days that are chosen, 0 being Monday
 */
int
cramp_weekday_buttons_get (CrampWeekdayButtons *self)
{
  int weekdays = 0;

  for (int i = 0; i < N_WEEKDAYS; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      weekdays |= CRAMP_SET (i);

  return weekdays;
}

/**
 * cramp_weekday_buttons_set:
 * @weekdays: a #CRAMP_SET of days, 0 being Monday
 */
void
cramp_weekday_buttons_set (CrampWeekdayButtons *self,
                           int                  weekdays)
{
  for (int i = 0; i < N_WEEKDAYS; i++)
    gtk_toggle_button_set_active (self->buttons[i], (weekdays & CRAMP_SET (i)) != 0);
}
