/* cramp-soak-row.c - why nobody is reminded of the foot soak
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-soak-row.h"

#include <glib/gi18n.h>

#include "cramp-soak-words.h"

struct _CrampSoakRow
{
  AdwActionRow parent_instance;

  GtkButton *button;

  int reasons; /* that hold now */
  int despite; /* that the person agreed to */
};

G_DEFINE_FINAL_TYPE (CrampSoakRow, cramp_soak_row, ADW_TYPE_ACTION_ROW)

static gboolean
is_left_out (CrampSoakRow *self)
{
  return (self->reasons & ~self->despite) != 0;
}

/* The words and the question are those of the main window. */
static void
clicked_cb (CrampSoakRow *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (window));

  if (is_left_out (self))
    gtk_widget_activate_action (parent, "win.explain-soak", "i", self->reasons);
  else
    gtk_widget_activate_action (parent, "win.leave-soak-out", NULL);
}

static void
cramp_soak_row_class_init (CrampSoakRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/reminders/cramp-soak-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSoakRow, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
cramp_soak_row_init (CrampSoakRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_soak_row_set:
 * @reasons: the reasons against a foot soak that hold now
 * @despite: those that the person has read, and wants it all the same
 *
 * Says what the reasons have to do with the reminder.
 */
void
cramp_soak_row_set (CrampSoakRow *self,
                    int           reasons,
                    int           despite)
{
  g_autofree char *text = NULL;
  gboolean         left_out;

  self->reasons = reasons;
  self->despite = despite;
  left_out = is_left_out (self);
  text = left_out ? cramp_soak_words_short (reasons) : cramp_soak_words_reasons (reasons);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), left_out ? _ ("No reminder of the foot soak") : _ ("You use the foot soak all the same"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_button_set_label (self->button, left_out ? _ ("Why?") : _ ("No Foot Soak"));
}
