/* cramp-signal-row.c - one signal in a line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-signal-row.h"

#include "cramp-large-text.h"
#include "cramp-signal-look.h"
#include "cramp-spoken-row.h"

struct _CrampSignalRow
{
  AdwActionRow parent_instance;

  GtkImage *shape;
};

G_DEFINE_FINAL_TYPE (CrampSignalRow, cramp_signal_row, ADW_TYPE_ACTION_ROW)

static void
cramp_signal_row_class_init (CrampSignalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/signals/cramp-signal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSignalRow, shape);
}

static void
cramp_signal_row_init (CrampSignalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_signal_row_new:
 *
 * Returns: (transfer floating): a row that leads to its card on the page of the signals
 */
GtkWidget *
cramp_signal_row_new (void)
{
  return g_object_new (CRAMP_TYPE_SIGNAL_ROW, NULL);
}

/**
 * cramp_signal_row_set_words:
 * @words: a signal
 *
 * Shows the state in words and shape, and what was seen when it matters.
 */
void
cramp_signal_row_set_words (CrampSignalRow         *self,
                            const CrampSignalWords *words)
{
  gboolean         raised = cramp_signal_words_is_raised (words->state);
  g_autofree char *text = raised ? g_strdup_printf ("%s\n%s", words->status, words->finding) : g_strdup (words->status);

  cramp_signal_look_show (GTK_WIDGET (self), self->shape, words->state);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), cramp_signal_words_title (words->signal));
  cramp_spoken_row_set_text (ADW_ACTION_ROW (self), text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", cramp_vocabulary_get_code (&cramp_signal_vocabulary, words->signal));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-signal");
}
