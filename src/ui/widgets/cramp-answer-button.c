/* cramp-answer-button.c - one answer, which looks like one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-answer-button.h"

#include "cramp-spoken.h"
#include "cramp-wrapping-label.h"

static gboolean
is_in_row (CrampAnswerChoice choice)
{
  return choice == CRAMP_ANSWER_SCALE || choice == CRAMP_ANSWER_DAYS;
}

static gboolean
is_one_of_several (CrampAnswerChoice choice)
{
  return choice == CRAMP_ANSWER_SEVERAL || choice == CRAMP_ANSWER_DAYS;
}

/* Colour alone says nothing to many people: a chosen answer has a check mark, in
 * a circle where only one can hold, and in a box where several can. */
static GtkWidget *
new_mark (CrampAnswerChoice choice)
{
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_add_css_class (mark, "cramp-mark");
  if (is_one_of_several (choice))
    gtk_widget_add_css_class (mark, "cramp-box");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (mark, GTK_ALIGN_CENTER);

  return mark;
}

static GtkWidget *
new_child (const char       *label,
           CrampAnswerChoice choice)
{
  gboolean   in_row = is_in_row (choice);
  GtkWidget *child = gtk_box_new (in_row ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, in_row ? 0 : 6);
  GtkWidget *words = in_row ? gtk_label_new (label) : cramp_wrapping_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (words), in_row ? 0.5f : 0);
  gtk_box_append (GTK_BOX (child), new_mark (choice));
  gtk_box_append (GTK_BOX (child), words);
  gtk_widget_set_valign (child, GTK_ALIGN_CENTER);

  return child;
}

/**
 * cramp_answer_button_new:
 * @label: the answer
 * @choice: among which others it stands
 *
 * Makes a button that can be pressed in, and be pressed out again. To a screen
 * reader it is what it looks like.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
cramp_answer_button_new (const char       *label,
                         CrampAnswerChoice choice)
{
  GtkAccessibleRole role = is_one_of_several (choice) ? GTK_ACCESSIBLE_ROLE_CHECKBOX : GTK_ACCESSIBLE_ROLE_RADIO;
  GtkWidget        *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", role, NULL);

  gtk_button_set_child (GTK_BUTTON (button), new_child (label, choice));
  gtk_widget_add_css_class (button, "text-button");
  gtk_widget_add_css_class (button, is_in_row (choice) ? "cramp-grade" : "cramp-answer");
  cramp_spoken_set_name (button, label);

  return button;
}

/**
 * cramp_answer_button_set_chosen:
 * @button: an answer
 * @chosen: whether it holds
 *
 * Shows whether it holds.
 */
void
cramp_answer_button_set_chosen (GtkToggleButton *button,
                                gboolean         chosen)
{
  gtk_toggle_button_set_active (button, chosen);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                               chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}
