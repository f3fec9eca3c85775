/* cramp-pause-chooser.c - for how long to pause the reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-pause-chooser.h"

#include <glib/gi18n.h>

#include "cramp-large-text.h"
#include "cramp-spoken-row.h"
#include "cramp-words.h"

#define ONE_NIGHT 1
#define ONE_WEEK 7

struct _CrampPauseChooser
{
  AdwExpanderRow parent_instance;

  AdwActionRow  *tonight;
  AdwActionRow  *week;
  AdwActionRow  *longer;
  GtkSpinButton *nights;
  GtkActionable *pause_longer;

  CrampNightDate first;
};

G_DEFINE_FINAL_TYPE (CrampPauseChooser, cramp_pause_chooser, ADW_TYPE_EXPANDER_ROW)

static void
show_end (CrampPauseChooser *self,
          AdwActionRow      *row,
          int                n_nights)
{
  g_autofree char *date = cramp_words_date (self->first + n_nights);
  /* Translators: until when reminders are paused; %s is a date with its
   * weekday, as in "Monday 30 November". */
  g_autofree char *text = g_strdup_printf (_ ("Until %s"), date);

  cramp_spoken_row_set_text (row, text);
}

static void
nights_changed_cb (CrampPauseChooser *self)
{
  int n_nights = gtk_spin_button_get_value_as_int (self->nights);

  gtk_actionable_set_action_target (self->pause_longer, "i", n_nights);
  if (self->first != 0)
    show_end (self, self->longer, n_nights);
}

static void
cramp_pause_chooser_class_init (CrampPauseChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/reminders/cramp-pause-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampPauseChooser, tonight);
  gtk_widget_class_bind_template_child (widget_class, CrampPauseChooser, week);
  gtk_widget_class_bind_template_child (widget_class, CrampPauseChooser, longer);
  gtk_widget_class_bind_template_child (widget_class, CrampPauseChooser, nights);
  gtk_widget_class_bind_template_child (widget_class, CrampPauseChooser, pause_longer);
  gtk_widget_class_bind_template_callback (widget_class, nights_changed_cb);
}

static void
cramp_pause_chooser_init (CrampPauseChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
  nights_changed_cb (self);
  cramp_spoken_row_describe (ADW_EXPANDER_ROW (self), adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (self)));
}

/**
 * cramp_pause_chooser_set_first:
 * @first: the night that a pause would be about first
 *
 * Shows until when each choice would pause the reminders. Its buttons are the
 * action `win.pause-reminders` with a number of nights.
 */
void
cramp_pause_chooser_set_first (CrampPauseChooser *self,
                               CrampNightDate     first)
{
  self->first = first;
  show_end (self, self->tonight, ONE_NIGHT);
  show_end (self, self->week, ONE_WEEK);
  nights_changed_cb (self);
}
