/* cramp-conditions-row.c - what the person has that a doctor should know of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-conditions-row.h"

#include <glib/gi18n.h>

#include "cramp-person-words.h"
#include "cramp-spoken.h"

struct _CrampConditionsRow
{
  AdwExpanderRow parent_instance;

  GtkCheckButton *checks[CRAMP_N_CONDITIONS];
  GtkCheckButton *none;

  int      value;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CrampConditionsRow, cramp_conditions_row, ADW_TYPE_EXPANDER_ROW)

static guint answered_emission;

static char *
describe (CrampConditionsRow *self)
{
  if (self->value == CRAMP_UNANSWERED)
    return g_strdup (_ ("Not answered"));

  return cramp_answers_describe (cramp_condition_answers, CRAMP_N_CONDITION_ANSWERS, self->value, TRUE);
}

static void
update (CrampConditionsRow *self)
{
  g_autofree char *text = describe (self);

  self->updating = TRUE;
  for (guint i = 0; i < CRAMP_N_CONDITIONS; i++)
    gtk_check_button_set_active (self->checks[i], self->value != CRAMP_UNANSWERED && (self->value & CRAMP_SET (i)) != 0);
  gtk_check_button_set_active (self->none, self->value == 0);
  self->updating = FALSE;

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
}

/* Taking the last answer away opens the question again: that there is nothing
 * is something to be said, not to be guessed. */
static void
toggled_cb (CrampConditionsRow *self,
            GtkCheckButton     *check)
{
  gboolean active = gtk_check_button_get_active (check);
  int      set = 0;

  if (self->updating)
    return;

  for (guint i = 0; i < CRAMP_N_CONDITIONS; i++)
    if (gtk_check_button_get_active (self->checks[i]))
      set |= CRAMP_SET (i);
  if (check == self->none)
    cramp_conditions_row_set_value (self, active ? 0 : CRAMP_UNANSWERED);
  else
    cramp_conditions_row_set_value (self, set == 0 ? CRAMP_UNANSWERED : set);
}

static GtkCheckButton *
add_check (CrampConditionsRow *self,
           const char         *label)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", label, "activatable-widget", check, NULL);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return GTK_CHECK_BUTTON (check);
}

static void
cramp_conditions_row_class_init (CrampConditionsRowClass *klass)
{
  /**
   * CrampConditionsRow::answered:
   *
   * Another answer holds now.
   */
  answered_emission = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_conditions_row_init (CrampConditionsRow *self)
{
  self->value = CRAMP_UNANSWERED;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Conditions"));
  cramp_spoken_set_name (GTK_WIDGET (self), _ ("Conditions"));
  for (guint i = 0; i < CRAMP_N_CONDITIONS; i++)
    self->checks[i] = add_check (self, _ (cramp_condition_answers[i].label));
  self->none = add_check (self, _ ("None of these"));
  update (self);
}

/**
 * cramp_conditions_row_get_value:
 *
 * Returns: the set of #CrampCondition, or %CRAMP_UNANSWERED
 */
int
cramp_conditions_row_get_value (CrampConditionsRow *self)
{
  return self->value;
}

/**
 * cramp_conditions_row_set_value:
 * @value: the set of #CrampCondition, or %CRAMP_UNANSWERED
 *
 * Sets the answer.
 */
void
cramp_conditions_row_set_value (CrampConditionsRow *self,
                                int                 value)
{
  if (self->value == value)
    return;

  self->value = value;
  update (self);
  g_signal_emit (self, answered_emission, 0);
}
